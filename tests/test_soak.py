"""A small class is graded while its graders, zygotes and workers are killed; `soak.py` takes a large one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from .slow import slow
from .soak import soak

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it finds processes in /proc")


@slow
def test_kills_lose_and_double_nothing(tmp_path: Path) -> None:
    figures = soak(40, kills=5, seed=3, slow=False, gap=1.5, base=tmp_path)
    assert sum(figures.kills.values()) >= 5
    assert figures.lost == figures.doubled == figures.differing == figures.not_judged == []
    assert figures.left_running == []
    assert max(figures.descriptors) < 64
    assert figures.good()
