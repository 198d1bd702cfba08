"""The zip that Gradescope and Otter get: its real scripts run on a whole tree, and nothing there can turn into a 0.

What these runs skip: setup.sh uses the packages that are installed here instead of downloading the pinned ones.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import pickle
import shutil
import signal
import stat
import subprocess
import sys
import sysconfig
import time
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution, version
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner
from otter.test_files import GradingResults

from autograder.cli import group
from autograder.course import package
from autograder.course.gradescope import main
from autograder.course.package import autograder_zip, requirements, wheel, zipped
from autograder.errors import UsageError
from autograder.grading import grader as grading
from autograder.grading.assignment import ROOT, Assignment
from autograder.grading.grader import Grader
from autograder.jail.launcher import Zygote

from .conftest import CommentingGrader
from .slow import slow

linux = pytest.mark.skipif(sys.platform != "linux", reason="the zip is for Linux")
root = pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can become somebody else")
CLASS = ROOT / "docs" / "example-class" / "activations"
SCHEMA = json.loads((ROOT / "tests" / "schemas" / "gradescope.json").read_text(encoding="utf-8"))
NOBODY = 65534
OFFLINE = {"AUTOGRADER_PYTHON": sys.executable, "AUTOGRADER_SITE": sysconfig.get_path("purelib")}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, activations: Assignment) -> Path:
    path = tmp_path_factory.mktemp("package") / "autograder.zip"
    path.write_bytes(autograder_zip(activations))
    return path


def test_the_zip_holds_what_each_place_needs(archive: Path, activations: Assignment) -> None:
    with zipfile.ZipFile(archive) as opened:
        names = set(opened.namelist())
        modes = {i.filename: stat.S_IMODE(i.external_attr >> 16) for i in opened.infolist()}
        pins = opened.read("requirements.txt").decode().split()
    gradescope_needs = {"setup.sh", "run_autograder"}
    otter_grade_copies = {"environment.yml", "requirements.txt", "otter_config.json", "run_otter.py"}
    suite = {f"tests/{path.name}" for path in activations.question_files}
    assert names == gradescope_needs | otter_grade_copies | suite | {"requirements.wheel"}
    assert {n for n, mode in modes.items() if mode & stat.S_IXUSR} == gradescope_needs
    assert f"otter-grader=={version('otter-grader')}" in pins and f"numpy=={version('numpy')}" in pins
    assert all("==" in pin for pin in pins)


def test_the_same_course_gives_the_same_bytes(archive: Path, activations: Assignment) -> None:
    assert autograder_zip(activations) == archive.read_bytes()


def test_every_pinned_package_has_all_it_needs(archive: Path) -> None:
    """`pip check` in setup.sh says the same of the real installation, where there is a network."""
    pinned = {pin.partition("==")[0] for pin in requirements()}
    assert {"ipykernel", "tornado", "jupyter-client", "msgspec", "pandas", "dill"} <= pinned
    assert not pinned & {"pytest", "ruff", "mypy", package.DISTRIBUTION}


def test_a_package_that_is_not_there_cannot_be_pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    def without_msgspec(name: str) -> Distribution:
        if name == "msgspec":
            raise PackageNotFoundError(name)
        return distribution(name)

    monkeypatch.setattr(package, "distribution", without_msgspec)
    with pytest.raises(UsageError, match="pip install msgspec"):
        requirements()


def test_the_wheel_is_the_package_with_its_solutions() -> None:
    name, data = wheel()
    assert name.endswith("-py3-none-any.whl")
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        names = set(opened.namelist())
        record = opened.read(next(n for n in names if n.endswith("RECORD"))).decode().splitlines()
    folders = {"suites", "chaffs", "wheats", "messages", "templates", "exports", "commands"}
    assert folders <= {n.split("/")[1] for n in names if n.startswith("autograder/")}
    assert {n.partition("/")[0] for n in names if ".dist-info/" not in n} == {"autograder"}
    assert {f"autograder/solutions/{p.name}" for p in (ROOT / "solutions").glob("*.py")} <= names
    assert "autograder/gradebook/gradebook.sql" in names and not any("__pycache__" in n for n in names)
    assert {line.partition(",")[0] for line in record} == names


def test_the_command_writes_the_zip(tmp_path: Path) -> None:
    done = CliRunner().invoke(group, ["package", "activations", "-o", str(tmp_path / "a.zip"), "--lang", "ko"])
    assert done.exit_code == 0, done.output
    with zipfile.ZipFile(tmp_path / "a.zip") as opened:
        assert json.loads(opened.read("otter_config.json"))["plugins"][0][package.PLUGIN]["language"] == "ko"
    wrong = CliRunner().invoke(group, ["package", "nothing", "-o", str(tmp_path / "b.zip")])
    assert isinstance(wrong.exception, UsageError) and not (tmp_path / "b.zip").exists()


# The real scripts, in a tree as Gradescope makes it.


def unpacked(archive: Path, folder: Path) -> Path:
    """Where Gradescope puts everything: /autograder, here `folder`."""
    for part in ("source", "submission", "results"):
        (folder / part).mkdir(parents=True)
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(folder / "source")
    shutil.copy(folder / "source" / "run_autograder", folder / "run_autograder")
    (folder / "run_autograder").chmod(0o755)
    (folder / "submission_metadata.json").write_bytes(b"")  # as `otter grade` makes it
    return folder


def as_user(user: int) -> list[str]:
    """What runs a command as `user`; reading is allowed because the interpreter may lie in root's home."""
    if user == os.geteuid():
        return []
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("setpriv (util-linux) is not installed")
    reading = ["--inh-caps", "-all,+dac_read_search", "--ambient-caps", "-all,+dac_read_search"]
    return [setpriv, "--reuid", str(user), "--regid", str(user), "--clear-groups", *reading]


def owned(folder: Path, user: int) -> None:
    if os.geteuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, user, user, follow_symlinks=False)


def prepared(archive: Path, folder: Path, user: int) -> tuple[Path, int]:
    """A tree in which `user` has run setup.sh."""
    unpacked(archive, folder)
    owned(folder, user)
    command = [*as_user(user), "bash", str(folder / "source" / "setup.sh")]
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), **OFFLINE}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder, user


@pytest.fixture(scope="module")
def tree(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    return prepared(archive, tmp_path_factory.mktemp("gradescope") / "autograder", os.geteuid())


@pytest.fixture(scope="module")
def users_tree(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    return prepared(archive, tmp_path_factory.mktemp("user") / "autograder", NOBODY)


def hand_in(folder: Path, user: int, **files: bytes) -> None:
    """Replace what was handed in; `activations=b"…"` becomes activations.py."""
    shutil.rmtree(folder / "submission")
    shutil.rmtree(folder / "results")
    for part in ("submission", "results"):
        (folder / part).mkdir()
    for name, data in files.items():
        (folder / "submission" / f"{name}.py").write_bytes(data)
    owned(folder, user)


def run(folder: Path, user: int, **extra: str) -> subprocess.CompletedProcess[str]:
    command = [*as_user(user), str(folder / "run_autograder")]
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), **extra}
    return subprocess.run(
        command, cwd=folder / "submission", env=environment, capture_output=True, text=True, timeout=200
    )


def results(folder: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((folder / "results" / "results.json").read_text(encoding="utf-8"))
    return told


def read_pickle(folder: Path) -> GradingResults:
    """As `otter grade` reads it."""
    graded: GradingResults = pickle.loads((folder / "results" / "results.pkl").read_bytes())
    return graded


@slow
@linux
@pytest.mark.parametrize("whose", ["tree", pytest.param("users_tree", marks=root)])
def test_setup_and_run_grade_as_root_and_as_an_ordinary_user(
    whose: str, request: pytest.FixtureRequest, grader: CommentingGrader
) -> None:
    folder, user = request.getfixturevalue(whose)
    source = (CLASS / "hayun.py").read_bytes()
    # a numpy.py beside the submission, in the folder that run_autograder starts in, is nobody's numpy
    hand_in(folder, user, activations=source, numpy=b"raise SystemExit('the submission ran here')\n")
    done = run(folder, user)
    assert done.returncode == 0, done.stdout + done.stderr
    told, expected = results(folder), grader.grade("a", source.decode())
    jsonschema.validate(told, SCHEMA)
    assert told["score"] == expected.score and type(told["score"]) is int
    scored = {t["name"]: t["score"] for t in told["tests"] if "score" in t}
    assert scored == {q: sum(c.points for c in cases) for q, cases in expected.questions().items()}
    assert told["tests"][0]["name"] == "Public tests" and told["tests"][0]["visibility"] == "visible"
    assert {t["visibility"] for t in told["tests"][1:]} == {"after_published"}
    otter = read_pickle(folder)
    assert (otter.total, otter.possible, set(otter.results)) == (expected.score, 100, set(scored))


@slow
@linux
def test_the_wheel_is_what_runs(tree: tuple[Path, int]) -> None:
    folder, user = tree
    code = (
        "import autograder; from autograder.grading.assignment import SOLUTIONS; print(autograder.__file__, SOLUTIONS)"
    )
    command = [*as_user(user), str(folder / "venv" / "bin" / "python"), "-I", "-c", code]
    told = subprocess.run(command, capture_output=True, text=True, check=True, cwd="/").stdout.split()
    assert all(path.startswith(str(folder / "venv")) for path in told)


# A container's limits, by control groups: 768 MB and half of one core. RLIMIT_AS would not do, for NumPy and
# the interpreter reserve far more addresses than they use.


@contextlib.contextmanager
def container(memory: int, cores: float) -> Iterator[list[Path]]:
    """New control groups with these limits, whose `cgroup.procs` a process has to be written to."""
    top, name = Path("/sys/fs/cgroup"), f"autograder-{os.getpid()}"
    one = (top / "cgroup.controllers").is_file()
    groups = [top / name] if one else [top / "memory" / name, top / "cpu" / name]
    limits = {"memory.max": f"{memory}", "cpu.max": f"{int(cores * 100_000)} 100000"}
    if not one:
        quota = {"cpu.cfs_period_us": "100000", "cpu.cfs_quota_us": f"{int(cores * 100_000)}"}
        limits = {"memory.limit_in_bytes": f"{memory}", **quota}
    try:
        for path in groups:
            path.mkdir()
        for file, value in limits.items():
            next(path / file for path in groups if (path / file).exists()).write_text(value)
    except (OSError, StopIteration) as error:
        pytest.skip(f"control groups may not be made here: {error}")
    try:
        yield [path / "cgroup.procs" for path in groups]
    finally:
        for path in groups:
            for pid in (path / "cgroup.procs").read_text().split():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(int(pid), signal.SIGKILL)
            with contextlib.suppress(OSError):
                path.rmdir()


def inside(groups: list[Path], command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    enter = "".join(f"echo $$ > {path}; " for path in groups)
    script = ["bash", "-c", enter + 'exec "$@"', "bash", *command]
    return subprocess.run(script, capture_output=True, text=True, timeout=120, cwd=folder, check=False)


@slow
@linux
@root
def test_768_mb_and_half_a_core_are_enough(tree: tuple[Path, int]) -> None:
    folder, user = tree
    hand_in(folder, user, activations=(CLASS / "minjun.py").read_bytes())
    with container(768 << 20, 0.5) as groups:
        greedy = inside(groups, [sys.executable, "-c", "len(bytearray(900 << 20))"], folder)
        assert greedy.returncode != 0, "the limit must hold, or this test shows nothing"
        done = inside(groups, [*as_user(user), str(folder / "run_autograder")], folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert results(folder)["score"] == 100


@slow
@linux
@root
def test_a_grader_that_is_killed_leaves_did_not_finish(tree: tuple[Path, int]) -> None:
    folder, user = tree
    hand_in(folder, user, activations=(CLASS / "minjun.py").read_bytes())
    with container(60 << 20, 0.5) as groups:
        done = inside(groups, [*as_user(user), str(folder / "run_autograder")], folder)
    assert "ended with status" in done.stdout
    not_finished(folder)


def not_finished(folder: Path) -> None:
    told = results(folder)
    assert "did not finish" in told["output"] and "did not finish" in told["tests"][0]["output"]
    assert "score" not in json.dumps(list(told) + [list(t) for t in told["tests"]])
    assert not (folder / "results" / "results.pkl").exists()


@slow
@linux
def test_the_grader_ends_before_gradescope_would_record_a_0(tree: tuple[Path, int]) -> None:
    """After Gradescope's ten minutes; here the time is short, and the submission sleeps where no CPU limit sees it."""
    folder, user = tree
    assert "AUTOGRADER_SECONDS:-540" in (folder / "run_autograder").read_text(), "less than ten minutes"
    hand_in(folder, user, activations=b"import typing\ntyping.sys.modules['time'].sleep(99)\n")
    started = time.monotonic()
    done = run(folder, user, AUTOGRADER_SECONDS="6")
    assert done.returncode == 0 and "status 124" in done.stdout and time.monotonic() - started < 60
    not_finished(folder)


@slow
@linux
def test_stock_otter_grades_the_same_tree_with_its_empty_metadata(tree: tuple[Path, int]) -> None:
    folder, user = tree
    hand_in(folder, user, activations=(CLASS / "hayun.py").read_bytes())
    assert main(folder) == 0
    ours = {t["name"]: t["score"] for t in results(folder)["tests"] if "score" in t}
    hand_in(folder, user, activations=(CLASS / "hayun.py").read_bytes())
    (folder / "submission_metadata.json").write_bytes(b"")
    command = [str(folder / "venv" / "bin" / "python"), str(folder / "source" / "run_otter.py")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=folder, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert {t["name"]: t["score"] for t in results(folder)["tests"] if "score" in t} == ours


# The entry in this process: what was handed in, and what may go wrong.


@pytest.fixture
def place(archive: Path, tmp_path: Path) -> Path:
    return unpacked(archive, tmp_path / "autograder")


def no_score(folder: Path) -> dict[str, Any]:
    """The results, which must have no score anywhere."""
    told = results(folder)
    assert "score" not in told and all("score" not in test for test in told["tests"])
    assert told["tests"][0]["visibility"] == "visible" and "not a 0" in told["tests"][0]["output"]
    assert read_pickle(folder).has_catastrophic_failure()
    return told


LATE = {
    "submission_method": "upload",
    "created_at": "2026-12-01T10:00:00.000000+09:00",
    "assignment": {"due_date": "2026-11-01T10:00:00.000000+09:00", "total_points": "100.0"},
    "previous_submissions": [{"score": "100.0", "autograder_error": False, "results": {"score": 100}}],
}


@slow
@linux
def test_late_and_earlier_submissions_do_not_change_a_score(place: Path) -> None:
    (place / "submission" / "activations.py").write_bytes((CLASS / "hayun.py").read_bytes())
    told = []
    for metadata in (b"", b"{}", json.dumps(LATE).encode()):
        (place / "submission_metadata.json").write_bytes(metadata)
        assert main(place) == 0
        told.append(results(place))
    assert told[0] == told[1] == told[2] and 0 < told[0]["score"] < 100


@linux
def test_below_c_nothing_is_judged(place: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    (place / "submission" / "activations.py").write_bytes((CLASS / "minjun.py").read_bytes())
    assert main(place) == 0 and results(place)["score"] == 100, "the submission is right where the jail holds"
    original = Zygote
    monkeypatch.setattr(grading, "Zygote", lambda: original(("rlimits",)))
    assert main(place) == 0
    no_score(place)
    assert "below C" in capsys.readouterr().out


@linux
def test_a_bug_of_ours_is_no_score_and_told_to_the_instructor(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(Grader, "grade", broken)
    (place / "submission" / "activations.py").write_bytes((CLASS / "minjun.py").read_bytes())
    assert main(place) == 0
    assert "a bug" not in json.dumps(no_score(place))
    assert "ZeroDivisionError: a bug" in capsys.readouterr().out


@slow
@linux
def test_the_module_is_found_where_students_put_it(place: Path) -> None:
    submission, source = place / "submission", (CLASS / "minjun.py").read_bytes()
    (submission / "renamed.py").write_bytes(source)  # as `otter grade` names it
    assert main(place) == 0 and results(place)["score"] == 100
    (submission / "renamed.py").unlink()
    (submission / "repository" / "src").mkdir(parents=True)  # as a GitHub upload lies there
    (submission / "repository" / "src" / "activations.py").write_bytes(source)
    (submission / "repository" / "README.md").write_text("x")
    assert main(place) == 0 and results(place)["score"] == 100
    shutil.rmtree(submission / "repository")
    (submission / "work.zip").write_bytes(zipped({"a/activations.py": source}))
    assert main(place) == 0 and results(place)["score"] == 100


@linux
def test_what_cannot_be_told_is_no_score_and_says_why(place: Path) -> None:
    main(place)
    assert "activations.py" in no_score(place)["output"]
    source = (CLASS / "minjun.py").read_bytes()
    for name in ("one", "two"):
        (place / "submission" / name).mkdir()
        (place / "submission" / name / "activations.py").write_bytes(source)
    main(place)
    assert "activations.py" in no_score(place)["output"]
    shutil.rmtree(place / "submission" / "one")
    shutil.rmtree(place / "submission" / "two")
    secret = place / "source" / "tests" / "q01_step.py"
    (place / "submission" / "activations.py").symlink_to(secret)
    main(place)
    no_score(place)


@linux
def test_a_file_at_fault_is_0_with_the_reason(place: Path) -> None:
    (place / "submission" / "activations.py").write_bytes(b"\0\0")
    assert main(place) == 0
    assert results(place)["score"] == 0 and results(place)["output"]
    assert (read_pickle(place).total, read_pickle(place).possible) == (0, 100)


def test_korean_results(archive: Path, tmp_path: Path, activations: Assignment) -> None:
    path = tmp_path / "ko.zip"
    path.write_bytes(autograder_zip(activations, "ko"))
    place = unpacked(path, tmp_path / "autograder")
    script = (place / "source" / "run_autograder").read_bytes()
    assert script.isascii(), "no locale of a shell can spoil it"
    told = json.loads(script.split(b"<<'END'\n")[1].split(b"\nEND\n")[0])
    assert "채점이 끝나지 않아서" in told["output"] and "score" not in told
