"""A skip that would hide tests is a failure in CI, and only there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.grading.assignment import ROOT
from tests.slow import rows_but

TESTS = {
    "of a test": ("import pytest\n\ndef test_a():\n    pytest.importorskip('torch_that_is_not_there')\n", 1),
    "of a module": ("import pytest\n\npytest.importorskip('torch_that_is_not_there')\n", 1),
    "by a mark": (
        "import pytest\n\n@pytest.mark.skipif(True, reason='there is no Chromium')\ndef test_a():\n    pass\n",
        1,
    ),
    "expected": ("import pytest\n\ndef test_a():\n    pytest.skip('the numbers are those of x86-64')\n", 0),
}


@pytest.mark.parametrize("text, failed", rows_but(TESTS, "of a test"))
def test_a_skip_for_what_ci_installs_fails_there(text: str, failed: int, tmp_path: Path) -> None:
    file = tmp_path / "test_one.py"
    file.write_text(text)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "tests.skips",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(tmp_path),
        str(file),
    ]
    environment = {name: value for name, value in os.environ.items() if name != "CI"}
    statuses = []
    for chosen in ({}, {"CI": "true"}):
        run = subprocess.run(command, cwd=ROOT, env=environment | chosen, capture_output=True, text=True, check=False)
        statuses.append(run.returncode in (1, 2))
    assert statuses == [False, bool(failed)]
