"""The workflows: linted, and their `run:` blocks executed as a runner would, with hostile and ordinary files."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from autograder.grading.assignment import ROOT, Assignment
from tests.released import put, starter_files
from tests.slow import slow

STUDENT = ROOT / "autograder" / "templates" / "github" / "practice.yml"
OURS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
WORKFLOWS = [STUDENT, *OURS]
SCHEMAS = ROOT / "tests" / "schemas"
CLASS = ROOT / "docs" / "example-class" / "activations"
BIN = Path(sys.executable).parent


def loaded(path: Path) -> dict[Any, Any]:
    told: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return told


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in loaded(path)["jobs"].values() for step in job["steps"]]


def tool(name: str) -> str:
    found = shutil.which(name, path=f"{BIN}{os.pathsep}{os.environ['PATH']}")
    if found is None:
        pytest.skip(f"{name} is not installed: pip install '.[workflows]'")
    return found


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda p: p.name)
def test_zizmor_has_nothing_to_say(path: Path) -> None:
    command = [tool("zizmor"), "--offline", "--no-progress", "--no-config", "--persona", "pedantic", str(path)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stdout


def test_zizmor_would_say_something(tmp_path: Path) -> None:
    """A workflow that quotes an input in a script, so that the silence above means something."""
    bad = tmp_path / "bad.yml"
    bad.write_text(OURS[-1].read_text(encoding="utf-8").replace('"$ASSIGNMENT"', "${{ inputs.assignment }}"))
    run = subprocess.run([tool("zizmor"), "--offline", "--no-progress", str(bad)], capture_output=True, check=False)
    assert run.returncode != 0


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda p: p.name)
def test_each_is_a_workflow(path: Path) -> None:
    command = [tool("check-jsonschema"), "--builtin-schema", "vendor.github-workflows", str(path)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda p: p.name)
def test_pinned_and_with_no_more_rights_than_reading(path: Path) -> None:
    workflow, text = loaded(path), path.read_text(encoding="utf-8")
    assert workflow["permissions"] == {} and not re.search(r"\{\{\s*secrets|inherit", text)
    for job in workflow["jobs"].values():
        # grade.yml starts from the gradebook that the last run kept: it reads what earlier runs left
        more = {"actions": "read"} if path.name == "grade.yml" else {}
        assert job["permissions"] == {"contents": "read", **more} and job["timeout-minutes"] <= 120
        assert re.fullmatch(r"ubuntu-\d\d\.\d\d", job["runs-on"])
    for step in steps(path):
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"])
        if step.get("uses", "").startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] is False
    assert "pull_request_target" not in text


# The student's workflow, step by step.


class Runner:
    """A runner's environment in a folder of its own, and what a step left in it."""

    def __init__(self, checkout: Path, temp: Path) -> None:
        self.checkout, self.temp = checkout, temp
        for name in ("temp", "home"):
            (temp / name).mkdir(parents=True)
        self.files = {name: temp / name.lower() for name in COMMAND_FILES}
        for path in self.files.values():
            path.touch()

    def run(self, script: str, **extra: str) -> subprocess.CompletedProcess[str]:
        """As Actions runs a `run:` block: bash -e, with its variables."""
        path = self.temp / "step.sh"
        path.write_text(script, encoding="utf-8")
        environment = {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "HOME": str(self.temp / "home")}
        environment |= {"RUNNER_TEMP": str(self.temp / "temp"), "CI": "true", "GITHUB_ACTIONS": "true"}
        environment |= {name: str(file) for name, file in self.files.items()} | extra
        command = ["bash", "-e", str(path)]
        return subprocess.run(
            command, cwd=self.checkout, env=environment, capture_output=True, text=True, timeout=200, check=False
        )

    def practice(self) -> tuple[str, subprocess.CompletedProcess[str]]:
        """The log of the public tests, and what the step after them did."""
        scripts = {step["name"]: step["run"] for step in steps(STUDENT) if "run" in step}
        tests = self.run(scripts["Public tests"])
        assert tests.returncode == 0, tests.stderr
        return tests.stdout, self.run(scripts["Summary"])

    def left(self, name: str) -> str:
        return self.files[name].read_text(encoding="utf-8")


COMMAND_FILES = ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE")


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """In the starter as students get it."""
    return Runner(put(starter_files("activations"), tmp_path / "checkout"), tmp_path / "runner")


def commands(log: str) -> list[str]:
    """The workflow commands that a runner would take from a log, after its rules for stop-commands."""
    taken, stopped = [], ""
    for line in log.splitlines():
        found = re.match(r"\s*::(.*?)::(.*)", line)
        if stopped:
            stopped = "" if found and found[1] == stopped else stopped
        elif found and found[1] == "stop-commands":
            stopped = found[2]
        elif found or "##[" in line:
            taken.append(line)
    return taken


def old_format(output: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(base64.b64decode(output.partition("result=")[2]))
    jsonschema.validate(told, json.loads((SCHEMAS / "github_classroom.json").read_text(encoding="utf-8")))
    return told


def test_a_right_file_passes_and_is_told_that_it_is_practice(runner: Runner, activations: Assignment) -> None:
    (runner.checkout / "activations.py").write_text(activations.reference_source, encoding="utf-8")
    log, summary = runner.practice()
    assert summary.returncode == 0, summary.stderr
    assert commands(log + summary.stdout) == []
    told = runner.left("GITHUB_STEP_SUMMARY")
    assert "30 of 30 public points" in told and "공개 점수 30점 중 30점" in told
    assert "hidden tests are graded separately" in told and "비공개 테스트는 따로 채점돼요" in told
    assert old_format(runner.left("GITHUB_OUTPUT"))["status"] == "pass"


@slow
def test_a_wrong_file_gets_feedback_in_both_languages_and_marks_its_own_lines(runner: Runner) -> None:
    source = (CLASS / "hayun.py").read_text(encoding="utf-8")
    (runner.checkout / "activations.py").write_text(source, encoding="utf-8")
    log, summary = runner.practice()
    assert summary.returncode == 1
    (annotation,) = commands(log + summary.stdout)
    line = source[: source.index("def sigmoid(")].count("\n") + 1
    assert annotation.startswith(f"::error file=activations.py,line={line},title=sigmoid")
    assert "overflow" in annotation and "여러분의" in annotation
    told = runner.left("GITHUB_STEP_SUMMARY")
    assert "29 of 30 public points" in told and "overflow encountered in exp" in told
    assert "All public tests passed" not in told
    graded = old_format(runner.left("GITHUB_OUTPUT"))
    assert graded["status"] == "fail" and sum(t["score"] for t in graded["tests"]) == 29


@slow
def test_the_skeleton_gets_at_most_ten_annotations(runner: Runner) -> None:
    log, summary = runner.practice()
    assert summary.returncode == 1 and len(commands(log + summary.stdout)) == 10
    assert "0 of 30 public points" in runner.left("GITHUB_STEP_SUMMARY")


HOSTILE = """
import typing
os, sys, open = typing.sys.modules["os"], typing.sys, typing.sys.modules["io"].open
print("::error file=x::from the student")
sys.stderr.write("::set-output name=result::100\\n##[error]from the student\\n")
for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_PATH"):
    if os.environ.get(name):
        open(os.environ[name], "a").write("result=forged\\n")
def step(z):
    print("::stop-commands::mine\\n::mine::")
    raise ValueError("\\n::error::from the student\\n```\\n# heading <img src=x>\\n%0A::warning::x")
"""


@slow
def test_what_a_hostile_file_prints_is_only_text(runner: Runner) -> None:
    (runner.checkout / "activations.py").write_text(HOSTILE)
    open_log = runner.run("python activations.py; python -c 'import activations; activations.step(0)' || true")
    assert any("from the student" in line for line in commands(open_log.stdout)), "the attack works on its own"
    assert "forged" in runner.left("GITHUB_OUTPUT")
    for path in runner.files.values():
        path.write_text("")
    log, summary = runner.practice()
    taken = commands(log + summary.stdout)
    assert len(taken) == 10 and all(line.startswith("::error file=activations.py,") for line in taken)
    assert "forged" not in "".join(map(runner.left, COMMAND_FILES))
    told = runner.left("GITHUB_STEP_SUMMARY")
    outside = re.sub(r"(?ms)^(`{3,})text\n.*?^\1$", "", told)
    assert "<img" in told and "<img" not in outside and "# heading" not in outside
    messages = "\n".join(t["message"] for t in old_format(runner.left("GITHUB_OUTPUT"))["tests"])
    assert commands(messages) == []


@slow
def test_a_file_that_ends_python_gets_no_practice_points(runner: Runner) -> None:
    (runner.checkout / "activations.py").write_text("import typing\ntyping.sys.modules['os']._exit(0)\n")
    _, summary = runner.practice()
    assert summary.returncode == 1
    assert "0 of 30 public points" in runner.left("GITHUB_STEP_SUMMARY")
    assert "ended while the file was being loaded" in runner.left("GITHUB_STEP_SUMMARY")


@slow
def test_tests_that_cannot_be_run_are_no_result(runner: Runner) -> None:
    (runner.checkout / "conftest.py").write_text("raise SystemExit(3)\n")
    _, summary = runner.practice()
    assert summary.returncode == 1
    assert "no practice result" in runner.left("GITHUB_STEP_SUMMARY")
    assert old_format(runner.left("GITHUB_OUTPUT"))["status"] == "error"


def test_what_the_tests_need_is_what_is_installed(runner: Runner) -> None:
    """The install step names the file that is there; it is not run, for it needs a network."""
    (install,) = [step["run"] for step in steps(STUDENT) if "pip install" in step.get("run", "")]
    assert "--requirement requirements.txt" in install and (runner.checkout / "requirements.txt").is_file()


# The instructor's workflow.


def grade_scripts() -> dict[str, str]:
    path = ROOT / ".github" / "workflows" / "grade.yml"
    return {step["name"]: step["run"] for step in steps(path) if "run" in step and "name" in step}


@slow
@pytest.mark.skipif(sys.platform != "linux", reason="the jail is Linux's")
def test_the_instructors_workflow_grades_clones(runner: Runner, tmp_path: Path) -> None:
    clones = tmp_path / "clones"
    for login in ("minjun", "hayun"):
        shutil.copytree(runner.checkout, clones / f"activations-{login}")
        shutil.copy(CLASS / f"{login}.py", clones / f"activations-{login}" / "activations.py")
    (clones / "activations-hayun" / ".github" / "workflows" / "practice.yml").write_text("on: push\n")
    (clones / "activations-hayun" / "::error::x").write_text("")
    inputs = {"ASSIGNMENT": "activations", "FOLDER": str(clones), "PREFIX": "activations-", "LANGUAGE": "ko"}
    checked = runner.run(grade_scripts()["Is the jail strong enough?"])
    assert checked.returncode == 0, checked.stderr
    done = runner.run(grade_scripts()["Grade"], **inputs)
    assert done.returncode == 0, done.stdout + done.stderr
    kept = runner.checkout / "grades"
    names = {"gradebook.sqlite", "grades.csv", "report.html"}
    assert names <= {path.name for path in kept.iterdir()}
    table = (kept / "grades.csv").read_text(encoding="utf-8-sig")
    assert "minjun" in table and "hayun" in table
    assert "hayun: not as handed out: .github/workflows/practice.yml" in done.stderr
    assert commands(done.stdout) == []


def gh(tmp_path: Path, artifacts: list[dict[str, object]], archive: Path | None = None) -> str:
    """A stand-in for `gh` that has these artifacts and answers the two questions asked of it; returns a PATH."""
    fake = tmp_path / "gh-bin"
    fake.mkdir()
    live = [a for a in artifacts if not a["expired"]]
    newest = max(live, key=lambda a: str(a["created_at"]))["id"] if live else ""
    script = f"""#!/bin/sh
case "$*" in
  *zip*) cat {archive} ;;
  *max_by*) echo {newest} ;;
  *total_count*) echo {len(artifacts)} ;;
  *) exit 9 ;;
esac
"""
    (fake / "gh").write_text(script)
    (fake / "gh").chmod(0o755)
    return f"{fake}{os.pathsep}{BIN}{os.pathsep}{os.environ['PATH']}"


@slow
def test_the_instructors_workflow_starts_from_the_last_gradebook(runner: Runner, tmp_path: Path) -> None:
    from autograder.gradebook.gradebook import Gradebook

    from .factories import make_result, put_result

    (tmp_path / "old").mkdir()
    with Gradebook(tmp_path / "old" / "gradebook.sqlite") as book:
        put_result(book, make_result(submission="minjun"))
        (row,) = book.current()
        book.override(row, 3, "Prof", "on paper")
    archive = shutil.make_archive(str(tmp_path / "kept"), "zip", tmp_path / "old")
    artifacts = [{"id": 7, "expired": False, "created_at": "2026-11-23T09:00:00Z"}]
    path = gh(tmp_path, artifacts, Path(archive))
    done = runner.run(grade_scripts()["Fetch the last gradebook"], REPOSITORY="o/r", GH_TOKEN="x", PATH=path)
    assert done.returncode == 0, done.stderr
    clones = tmp_path / "clones" / "activations-minjun"
    clones.mkdir(parents=True)
    shutil.copy(CLASS / "minjun.py", clones / "activations.py")
    (tmp_path / "roster.csv").write_text("학번,이름,login\n001,김민준,minjun\n002,박지우,jiwoo\n")
    inputs = {"ASSIGNMENT": "activations", "FOLDER": str(clones.parent), "PREFIX": "activations-", "LANGUAGE": "ko",
              "ROSTER": str(tmp_path / "roster.csv")}  # fmt: skip
    graded = runner.run(grade_scripts()["Grade"], **inputs)
    assert graded.returncode == 0, graded.stdout + graded.stderr
    table = (runner.checkout / "grades" / "grades.csv").read_text(encoding="utf-8-sig")
    assert "001" in table and "overridden,3" in table


def test_an_expired_gradebook_stops_the_instructors_workflow(runner: Runner, tmp_path: Path) -> None:
    path = gh(tmp_path, [{"id": 7, "expired": True, "created_at": "2026-01-01T09:00:00Z"}])
    done = runner.run(grade_scripts()["Fetch the last gradebook"], REPOSITORY="o/r", GH_TOKEN="x", PATH=path)
    assert done.returncode != 0 and "has expired" in done.stderr


def test_the_first_run_of_the_instructors_workflow_starts_empty(runner: Runner, tmp_path: Path) -> None:
    path = gh(tmp_path, [])
    done = runner.run(grade_scripts()["Fetch the last gradebook"], REPOSITORY="o/r", GH_TOKEN="x", PATH=path)
    assert done.returncode == 0, done.stderr
    assert not (runner.checkout / "grades").exists()


def test_below_c_the_instructors_workflow_stops(runner: Runner, tmp_path: Path) -> None:
    """A stand-in for `autograder doctor` says that the jail is too weak; the real one says so in test_jail.py."""
    fake = tmp_path / "bin"
    fake.mkdir()
    (fake / "autograder").write_text("#!/bin/sh\necho '{\"hidden_suites_allowed\": false}'\n")
    (fake / "autograder").chmod(0o755)
    path = f"{fake}{os.pathsep}{BIN}{os.pathsep}{os.environ['PATH']}"
    assert runner.run(grade_scripts()["Is the jail strong enough?"], PATH=path).returncode != 0
    names = [step.get("name") for step in steps(ROOT / ".github" / "workflows" / "grade.yml")]
    assert names.index("Is the jail strong enough?") < names.index("Grade"), "before anything is graded"
    keep = steps(ROOT / ".github" / "workflows" / "grade.yml")[-1]
    assert "steps.grade.outcome != 'skipped'" in keep["if"]


def test_ci_calls_what_decides_on_a_laptop() -> None:
    assert [step["run"] for step in steps(ROOT / ".github" / "workflows" / "ci.yml") if "run" in step] == [".ci/run"]
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
