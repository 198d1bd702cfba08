"""What the tests of the playground's page share: its modules, and folders of students' files."""

from __future__ import annotations

import shutil
import sys
import warnings
from pathlib import Path
from typing import Any

import numpy as np

from autograder.grading.assignment import ROOT

FOLDER = ROOT / "assignments" / "playground"
if str(FOLDER) not in sys.path:
    sys.path.append(str(FOLDER))  # at the end: a starter's own files hide nothing

from page.binding import MODULES, Binding  # noqa: E402 -- it lies in the folder that was just named
from page.lab import Lab  # noqa: E402
from page.settings import checked_request  # noqa: E402

TOKEN = "a-token"


def solved(folder: Path, *names: str) -> dict[str, Path | None]:
    """The references of these modules in `folder`, by default all of them, and None for the others."""
    paths: dict[str, Path | None] = dict.fromkeys(MODULES)
    for name in names or MODULES:
        paths[name] = Path(shutil.copy(ROOT / "solutions" / f"{name}.py", folder))
    return paths


def append(path: Path | None, text: str) -> None:
    """Write more into a student's file, as an editor would: its time stamp differs."""
    assert path is not None
    stamp = path.stat().st_mtime_ns
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
    while path.stat().st_mtime_ns == stamp:
        path.touch()


def lab(paths: dict[str, Path | None]) -> Lab:
    return Lab(Binding(paths, {}))


def frame(of: Lab, **request: Any) -> tuple[dict[str, Any], bytes]:
    """The frame that the page would get for this request; the worker is as silent about what overflows."""
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return of.frame(checked_request(request))
