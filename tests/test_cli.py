"""The command line: exit status, files, sentences; on the example class and on bad input."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.cli import run
from autograder.grading import grader
from autograder.grading.assignment import ROOT
from autograder.grading.results import from_json
from autograder.jail.launcher import Zygote
from tests.slow import slow

CLASS = ROOT / "docs" / "example-class" / "activations"
#: The example class without the student whose loop never ends, for speed.
QUICK = ["minjun", "hayun", "dohyun", "eunji", "taeyang", "yuna", "junseo", "sohee", "jaemin", "sungmin"]


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of a graded class."""
    folder = tmp_path_factory.mktemp("class")
    for name in QUICK:
        shutil.copy(CLASS / f"{name}.py", folder)
    output = tmp_path_factory.mktemp("grades")
    assert run(["grade", "activations", str(folder), "-o", str(output), "--lang", "en"]) == 0
    return output


def rows(output: Path) -> dict[str, dict[str, str]]:
    with (output / "grades.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["submission"]: row for row in csv.DictReader(file)}


def test_grades_of_the_example_class(graded: Path) -> None:
    scores = {name: row["score"] for name, row in rows(graded).items()}
    assert set(scores) == set(QUICK)
    assert scores["minjun"] == scores["sohee"] == "100"
    assert scores["taeyang"] == scores["yuna"] == scores["junseo"] == scores["jaemin"] == "0"
    assert all(0 < int(scores[name]) < 100 for name in ("hayun", "dohyun", "eunji", "sungmin"))


def test_each_submission_has_its_three_files(graded: Path) -> None:
    for name in QUICK:
        result = from_json((graded / "activations" / name / "result.json").read_bytes())
        assert (result.submission, result.max_score) == (name, 100)
        for file in ("feedback.md", "feedback.html"):
            assert (graded / "activations" / name / file).stat().st_size > 500


def test_misconceptions_are_named(graded: Path) -> None:
    files = {name: graded / "activations" / name / "result.json" for name in QUICK}
    named = {name: [m.id for m in from_json(file.read_bytes()).misconceptions] for name, file in files.items()}
    assert named["hayun"] == ["a01_sigmoid_overflows"]
    assert len(named["eunji"]) == 2
    assert named["minjun"] == named["taeyang"] == []


def test_a_second_run_grades_nothing_again(graded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "again"
    shutil.copytree(graded, output)
    folder = tmp_path / "class"
    folder.mkdir()
    for name in QUICK:
        shutil.copy(CLASS / f"{name}.py", folder)
    with (folder / "minjun.py").open("a") as file:
        file.write("\n# changed\n")
    assert run(["grade", "activations", str(folder), "-o", str(output)]) == 0
    assert f"{len(QUICK) - 1} already graded and unchanged" in capsys.readouterr().err


def test_json_goes_to_stdout(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["grade", "activations", str(CLASS / "minjun.py"), "-o", str(tmp_path), "--json"]
    assert run(arguments) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == [{"submission": "minjun", "status": "graded", "score": 100, "max_score": 100, "misconceptions": []}]


def test_one_that_cannot_be_judged_gives_status_1_and_no_score(tmp_path: Path) -> None:
    folder = tmp_path / "class"
    (folder / "kim").mkdir(parents=True)
    (folder / "kim" / "other.txt").write_text("x")
    (folder / "lee").mkdir()
    shutil.copy(CLASS / "minjun.py", folder / "lee" / "activations.py")
    assert run(["grade", "activations", str(folder), "-o", str(tmp_path / "out")]) == 1
    assert {n: r["score"] for n, r in rows(tmp_path / "out").items()} == {"kim": "", "lee": "100"}


@slow
def test_processes_that_may_not_choose_their_core_grade_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError("not in this container")

    monkeypatch.setattr(os, "sched_setaffinity", refused, raising=False)
    for name in ("minjun", "eunji"):
        shutil.copy(CLASS / f"{name}.py", tmp_path)
    assert run(["grade", "activations", str(tmp_path), "-o", str(tmp_path / "out"), "--jobs", "2"]) == 0
    assert {name: row["score"] for name, row in rows(tmp_path / "out").items()}.keys() == {"minjun", "eunji"}


def test_an_override_survives_a_regrade(graded: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    shutil.copytree(graded, output)
    assert run(["override", str(output), "yuna", "42", "--who", "Prof. Kim", "--why", "handed in on paper"]) == 0
    assert rows(output)["yuna"]["score"] == "42"
    assert run(["grade", "activations", str(CLASS / "yuna.py"), "-o", str(output), "--seed", "3"]) == 0
    assert rows(output)["yuna"]["score"] == "42"


@pytest.mark.parametrize("arguments", [["report", "{}"], ["export", "csv", "{}"], ["export", "gradescope", "{}"]])
def test_views_of_the_gradebook(graded: Path, arguments: list[str]) -> None:
    assert run([a.format(graded) for a in arguments]) == 0
    assert (graded / "report.html").exists() or arguments[0] != "report"


WRONG = {
    "no such assignment": (["grade", "activation", str(CLASS), "-o", "{}"], "There is no assignment 'activation'"),
    "no such path": (["grade", "activations", "/nowhere/at/all", "-o", "{}"], "/nowhere/at/all"),
    "no such command": (["grad"], "No such command 'grad'"),
    "no output": (["grade", "activations", str(CLASS)], "Missing option '-o'"),
    "a score that is none": (["override", "{}", "x", "many", "--who", "a", "--why", "b"], "Invalid score"),
    "canvas without a file": (["export", "canvas", "{graded}"], "requires --fill FILE"),
}


@pytest.mark.parametrize("arguments, said", WRONG.values(), ids=WRONG)
def test_wrong_usage_is_a_sentence_and_status_2(
    arguments: list[str], said: str, graded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled = [a.replace("{graded}", str(graded)).replace("{}", str(tmp_path)) for a in arguments]
    assert run(filled) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told


def test_a_report_without_a_gradebook_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(tmp_path)]) == 1
    assert "There is no gradebook" in capsys.readouterr().err


def test_a_jail_below_c_is_refused_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(grader, "Zygote", lambda: Zygote(("rlimits",)))
    arguments = ["grade", "activations", str(CLASS / "minjun.py"), "-o", str(tmp_path)]
    assert run(arguments) == 1
    assert "below C" in capsys.readouterr().err
    assert not (tmp_path / "grades.csv").exists()
    assert run([*arguments, "--allow-weak-jail"]) == 0
    assert from_json((tmp_path / "activations" / "minjun" / "result.json").read_bytes()).jail == "D"


def test_doctor_tells_the_level(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    expected = "A" if os.geteuid() == 0 else "B"
    assert told["level"] == expected, told
    assert run(["doctor"]) == 0
    assert f"Jail level {expected}" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="the shell's limits are POSIX's")
def test_too_few_open_files_end_in_what_to_do(tmp_path: Path) -> None:
    command = 'ulimit -n 14; "$0" -m autograder grade activations "$1" -o "$2"'
    arguments = ["/bin/sh", "-c", command, sys.executable, str(CLASS / "minjun.py"), str(tmp_path)]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 1 and "ulimit -n 1024" in done.stderr and "Traceback" not in done.stderr
