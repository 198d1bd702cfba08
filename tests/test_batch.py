"""Batches: what kills its grading process is found, costs nobody else, and is not tried by every run again."""

from __future__ import annotations

import os
import signal
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from autograder.batch import run
from autograder.batch.aside import SetAside
from autograder.batch.run import MAX_TRIES, run_tasks
from autograder.batch.tasks import Graded, Task
from autograder.jail.remote_worker import Limits

DIES = "dies\n"


def graded(task: Task) -> Graded:
    """Stands for grading: notes that it was tried, and is killed by one kind of submission."""
    with open(os.environ["TRIED"], "a", encoding="utf-8") as file:
        file.write(f"{task.submission}\n")
    if task.source == DIES:
        os.kill(os.getpid(), signal.SIGKILL)
    return Graded(b"", task.submission, "", ())


@pytest.fixture
def tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that says which submissions were tried."""
    monkeypatch.setenv("TRIED", str(tmp_path / "tried"))
    monkeypatch.setattr(run, "grade_task", graded)
    return tmp_path / "tried"


def tasks(*sources: str) -> list[Task]:
    return [Task("activations", "hash", f"s{i}", source, 7, "en", Limits()) for i, source in enumerate(sources)]


def results(many: list[Task], jobs: int, aside: SetAside) -> dict[str, Any]:
    return {task.submission: result for task, result in run_tasks(many, jobs, None, aside)}


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_kills_its_process_costs_nobody_else_and_is_set_aside(tmp_path: Path, tried: Path, jobs: int) -> None:
    many = tasks("x", "y", DIES, *"abcdefg")
    path = tmp_path / "set-aside.txt"
    first = results(many, jobs, SetAside(path))
    assert {name for name, result in first.items() if isinstance(result, str)} == {"s2"}
    assert "set aside" in first["s2"] and str(path) in first["s2"]
    assert Counter(tried.read_text().split())["s2"] >= MAX_TRIES
    assert "s2" in path.read_text()

    tried.unlink()
    again = results(many, jobs, SetAside(path))
    assert again["s2"] == first["s2"] and len(again) == len(many)
    assert "s2" not in tried.read_text().split(), "it is not tried again"


def test_a_repaired_submission_is_tried_and_so_is_one_whose_line_was_deleted(tmp_path: Path, tried: Path) -> None:
    path = tmp_path / "set-aside.txt"
    results(tasks(DIES), 1, SetAside(path))
    assert isinstance(results(tasks("repaired"), 1, SetAside(path))["s0"], Graded)
    lines = path.read_text().split("\n")
    path.write_text("\n".join(line for line in lines if "s0" not in line))
    tried.unlink()
    results(tasks(DIES), 1, SetAside(path))
    assert tried.read_text().split()


def test_a_class_of_which_all_are_set_aside_comes_to_its_end(tmp_path: Path, tried: Path) -> None:
    aside = SetAside(tmp_path / "set-aside.txt")
    many = tasks(*[f"{i}" for i in range(20)])
    for task in many:
        aside.add(task)
    assert len(results(many, 1, aside)) == 20
    assert not tried.exists()
