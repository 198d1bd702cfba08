"""What students get: complete, runnable, and without a line of what is secret, which is shown by planting one."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder.cli import group
from autograder.collect.collect import collect
from autograder.commands.release import command
from autograder.course import build, release, tampering
from autograder.course.build import HINTS, SHARED
from autograder.course.leaks import leaks
from autograder.course.release import FOR_EDITORS, WORKFLOW, Leak, bundle, starter, write
from autograder.errors import UsageError
from autograder.grading.assignment import ROOT, Assignment, assignment_names, find_assignment
from tests.released import starter_files
from tests.slow import all_but, slow


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One of the course's assignments, freshly built, where a test may spoil it."""
    root = tmp_path_factory.mktemp("course")
    ignored = shutil.ignore_patterns(*release.LEFT_BEHIND)
    shutil.copytree(ROOT / "assignments" / "activations", root / "assignments" / "activations", ignore=ignored)
    build.write(find_assignment("activations"), root)
    return root


@pytest.fixture(scope="module")
def files(course: Path, activations: Assignment) -> dict[str, bytes]:
    return starter(activations, course)


def test_the_starter_is_everything_that_a_student_needs(files: dict[str, bytes], course: Path) -> None:
    handouts = {"README.md", "README.ko.md", "activations.py", "requirements.txt", "draw.py"}
    handouts |= {"tests/test_activations_05_relu.py", "autograder/tutor/cases.py"}
    assert handouts | {WORKFLOW, *FOR_EDITORS} <= set(files)
    folder = course / "assignments" / "activations"
    committed = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    made = {name for name in set(files) - committed if not name.startswith("autograder/")}
    assert made == {WORKFLOW, *FOR_EDITORS, ".github/practice.py"}
    assert all(json.loads(data) for name, data in files.items() if name.endswith(".json"))
    assert {f"autograder/{name}" for name in SHARED} | {HINTS} <= set(files)
    assert committed <= set(files)
    assert b"@MODULE@" not in b"".join(files.values())


@pytest.mark.parametrize("name", all_but(assignment_names(), "activations"))
def test_no_assignment_leaks(name: str) -> None:
    assignment = find_assignment(name)
    assert leaks(assignment, starter_files(name)) == []
    assert leaks(assignment, bundle(assignment)) == []


PLANTED = {
    "a line of the solution": b"# x\n    small = np.exp( -np.abs(x) )  # never above 1, so it cannot overflow\n",
    "a line of a hidden case": b"z = np.concatenate([spread(rng), [-1e4, 1e4, 1e-30, -1e-30, -0.0]])\n",
    "the name of a hidden case": b"{'case': 'relu-grad-values'}",
    "a line of the chaff a09_tanh_between_0_and_1": b"# return 0.5*(1.0+np.tanh(np.asarray(z, dtype=np.float64)))",
    "the name of the chaff a28_jacobian_diagonal_only": b"see a28_jacobian_diagonal_only",
    "a hint of the chaff a09_tanh_between_0_and_1": "tanh는 0을 중심으로 -1과 1 사이를\n오가요.".encode(),
    "the wheat half_angles": None,
}


@pytest.mark.parametrize("kind", PLANTED)
def test_a_planted_secret_is_found_and_nothing_is_written(
    kind: str, files: dict[str, bytes], activations: Assignment, tmp_path: Path
) -> None:
    data = PLANTED[kind] or activations.wheats["half_angles"].encode()
    assert leaks(activations, {"README.md": files["README.md"]}) == []
    planted = files | {"README.md": files["README.md"] + b"\n" + data}
    found = leaks(activations, planted)
    assert found and all(line.startswith("README.md has ") for line in found)
    assert any(kind in line for line in found), found
    with pytest.raises(Leak, match="Nothing was written"):
        write(activations, planted, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_whole_solution_or_suite_is_found(activations: Assignment) -> None:
    functions = activations.reference_source.split("\n\n\n")
    missed = [f for f in functions if "# BEGIN SOLUTION\n" in f and not leaks(activations, {"a.py": f.encode()})]
    told = [f.partition("(")[0] for f in missed]
    # what is left are one-liners below the length at which a line says something
    assert len(told) <= 3, told
    for path in activations.suite_files:
        assert leaks(activations, {"a.py": path.read_bytes()}), path


def test_a_drifted_folder_is_not_released(course: Path, activations: Assignment) -> None:
    skeleton = course / "assignments" / "activations" / "activations.py"
    original = skeleton.read_bytes()
    skeleton.write_bytes(original.replace(b"    ...\n", b"    return 1\n", 1))
    try:
        with pytest.raises(UsageError, match=r"autograder build(.|\n)*activations\.py"):
            starter(activations, course)
    finally:
        skeleton.write_bytes(original)


def test_a_folder_with_something_in_it_is_left_alone(
    files: dict[str, bytes], activations: Assignment, tmp_path: Path
) -> None:
    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(UsageError, match="not empty"):
        write(activations, files, tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


def test_without_the_course_repository_there_is_nothing_to_release(tmp_path: Path, activations: Assignment) -> None:
    with pytest.raises(UsageError, match="course repository"):
        starter(activations, tmp_path)


def test_the_command(monkeypatch: pytest.MonkeyPatch, course: Path, tmp_path: Path) -> None:
    module = sys.modules["autograder.commands.release"]
    monkeypatch.setattr(module, "checkout", lambda: course)
    done = CliRunner().invoke(group, ["release", "activations", "-o", str(tmp_path / "starter")])
    assert done.exit_code == 0 and (tmp_path / "starter" / WORKFLOW).is_file(), done.output
    done = CliRunner().invoke(command, ["activations", "-o", str(tmp_path / "bundle"), "--classroom50"])
    assert done.exit_code == 0 and (tmp_path / "bundle" / "autograder.py").is_file(), done.output
    again = CliRunner().invoke(group, ["release", "activations", "-o", str(tmp_path / "starter")])
    assert isinstance(again.exception, UsageError)
    both = CliRunner().invoke(command, ["activations", "-o", str(tmp_path / "both"), "--classroom50", "--notebook"])
    assert isinstance(both.exception, UsageError)
    done = CliRunner().invoke(command, ["activations", "-o", str(tmp_path / "notebook"), "--notebook", "--lang", "ko"])
    names = {path.name for path in (tmp_path / "notebook").iterdir()}
    assert done.exit_code == 0 and "activations.ipynb" in names and "activations.py" not in names, done.output


def test_a_released_folder_runs(released: Path, activations: Assignment, tmp_path: Path) -> None:
    shutil.copytree(released, tmp_path / "starter")
    (tmp_path / "starter" / "activations.py").write_text(activations.reference_source, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"]
    run = subprocess.run(command, cwd=tmp_path / "starter", capture_output=True, text=True, timeout=100, check=False)
    assert run.returncode == 0, run.stdout


# Clones that come back.


@pytest.fixture(scope="module")
def released(files: dict[str, bytes], activations: Assignment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("released") / "starter"
    write(activations, files, folder)
    return folder


@pytest.fixture
def clones(released: Path, tmp_path: Path) -> Path:
    """Two clones of the starter, as they were downloaded."""
    for login in ("ann", "bo"):
        shutil.copytree(released, tmp_path / "clones" / f"activations-{login}")
    return tmp_path / "clones"


def told(clones: Path, activations: Assignment) -> list[str]:
    found = collect([clones], "activations", prefix="activations-")
    return list(tampering.changed_files(found.submissions, activations))


def test_a_clone_with_only_its_module_changed_is_not_reported(clones: Path, activations: Assignment) -> None:
    (clones / "activations-ann" / "activations.py").write_text("def step(z):\n    return 1\n")
    for path in (clones / "activations-bo").rglob("*.py"):  # a clone made on Windows
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    (clones / "activations-bo" / ".github" / "workflows" / "autograde.yaml").write_text("# Classroom 50 adds it\n")
    assert told(clones, activations) == []


def test_changed_removed_added_and_linked_files_are_reported(clones: Path, activations: Assignment) -> None:
    ann = clones / "activations-ann"
    (ann / "tests" / "test_activations_05_relu.py").write_text("def test_relu():\n    pass\n")
    (ann / "conftest.py").unlink()
    (ann / ".github" / "workflows" / "other.yml").write_text("on: push\n")
    checks = Path("autograder", "tutor", "checks.py")
    (ann / checks).unlink()
    (ann / checks).symlink_to(clones / "activations-bo" / checks)
    (line,) = told(clones, activations)
    assert line.startswith("ann: ")
    tests = ("tests/test_activations_05_relu.py", "conftest.py")
    for name in (*tests, ".github/workflows/other.yml (added)", "autograder/tutor/checks.py"):
        assert name in line


@pytest.mark.parametrize("target", ["activations-bo/tests", "/", "itself"])
def test_a_link_out_of_the_clone_is_not_followed(target: str, clones: Path, activations: Assignment) -> None:
    tests = clones / "activations-ann" / "tests"
    shutil.rmtree(tests)
    tests.symlink_to(tests if target == "itself" else clones / target)
    started = time.monotonic()
    (line,) = told(clones, activations)
    assert "tests (a link)" in line and "tests/test_activations_01_step.py" in line
    assert time.monotonic() - started < 20, "the rest of the machine is not walked through"


def test_a_folder_in_place_of_a_file_and_files_without_end(clones: Path, activations: Assignment) -> None:
    ann = clones / "activations-ann"
    (ann / "pytest.ini").unlink()
    (ann / "pytest.ini").mkdir()
    (ann / "tests" / "many").mkdir()
    for number in range(30):
        (ann / "tests" / "many" / f"\x1b[31m{number}").write_text("")
    (line,) = told(clones, activations)
    assert "pytest.ini" in line and "more" in line and "\x1b" not in line and len(line) < 700


def test_a_lone_file_is_no_clone(tmp_path: Path, activations: Assignment) -> None:
    (tmp_path / "class").mkdir()
    (tmp_path / "class" / "ann.py").write_text("x = 1\n")
    assert told(tmp_path / "class", activations) == []


@slow
def test_grade_tells_the_instructor(clones: Path, tmp_path: Path) -> None:
    (clones / "activations-bo" / "pytest.ini").write_text("[pytest]\n")
    command = [sys.executable, "-m", "autograder", "grade", "activations", str(clones), "--prefix", "activations-"]
    run = subprocess.run(
        [*command, "-o", str(tmp_path / "out")], capture_output=True, text=True, timeout=120, check=False
    )
    assert run.returncode == 0, run.stderr
    assert "bo: not as handed out: pytest.ini" in run.stderr and "ann: not as" not in run.stderr
