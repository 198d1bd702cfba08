"""The student's folder: what `pytest` and `draw.py` say, with nothing else installed."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from autograder.grading.assignment import ROOT, assignment_names, find_assignment
from autograder.worker import wire
from tests.released import put, starter_files
from tests.slow import all_but, rows_but, slow

ASSIGNMENTS = assignment_names()
#: Where the code is the same for all; the others with FULL=1.
SOME = ASSIGNMENTS if os.environ.get("FULL") else ["activations", "optimizers", "playground"]
#: Hides what a student has not: the student's folder must do with NumPy, pytest and matplotlib.
HIDE = """
import sys

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"otter", "msgspec", "rich", "click", "jinja2", "hypothesis", "watchfiles"}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Hidden())
sys.path[:0] = ["."]
"""
PYTEST = f"{HIDE}import pytest\nsys.exit(pytest.main(sys.argv[1:]))\n"
PRACTICE = f"{HIDE}import runpy\nrunpy.run_path('practice.py', run_name='__main__')\n"


def starter(name: str, tmp_path: Path, source: str | None = None) -> Path:
    """What a student gets, with the student's file if one is given."""
    folder = put(starter_files(name), tmp_path / name)
    if source is not None:
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
    return folder


def run(folder: Path, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", program, *arguments]
    environment = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=120, check=False, env=environment
    )


def run_pytest(folder: Path, *arguments: str) -> str:
    done = run(folder, PYTEST, "-p", "no:cacheprovider", *arguments)
    return done.stdout + done.stderr


@pytest.mark.parametrize("name", all_but(ASSIGNMENTS, "activations"))
def test_the_reference_passes_the_public_tests(name: str, tmp_path: Path) -> None:
    told = run_pytest(starter(name, tmp_path, find_assignment(name).reference_source), "--lang", "en")
    assert "30 of 30 public points." in told
    assert "All public tests passed; hidden tests are graded separately." in told
    assert "failed" not in told


@slow
@pytest.mark.parametrize("name", SOME)
def test_the_untouched_starter_says_where_to_start_on_one_screen(name: str, tmp_path: Path) -> None:
    folder = starter(name, tmp_path)
    english, korean = run_pytest(folder, "--lang", "en"), run_pytest(folder, "--lang", "ko")
    first = find_assignment(name).cases[0][1].body.test_func.__code__.co_varnames[0]
    assert "0 of 30 public points." in english and "passed" not in english
    assert f"Start with `{first}`." in english and f"`{first}`부터" in korean
    assert "called: " in english and "not written yet" in english
    assert "호출: " in korean and "아직 작성하지 않았" in korean
    assert len(english.splitlines()) <= 32


@slow
@pytest.mark.parametrize(
    "arguments, said",
    [
        (["-k", "nothing_of_the_kind"], "No public tests ran"),
        (["tests/test_activations_01_step.py"], "only part of the public tests"),
    ],
)
def test_all_public_tests_passed_is_said_only_of_all(arguments: list[str], said: str, tmp_path: Path) -> None:
    folder = starter("activations", tmp_path, find_assignment("activations").reference_source)
    told = run_pytest(folder, "--lang", "en", *arguments)
    assert said in told and "All public tests passed" not in told


@slow
def test_a_file_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    told = run_pytest(starter("activations", tmp_path, "import numpy as np\n\ndef f(:\n"), "--lang", "en")
    assert told.count("Python cannot read your file") == 1
    assert "called:" not in told and "another version" not in told, "it is the file, and the student's own Python"
    missing = starter("forward", tmp_path)
    (missing / "forward.py").unlink()
    assert run_pytest(missing, "--lang", "en").count("There is no `forward.py`") == 1


@slow
def test_a_file_that_opens_another_is_not_a_missing_file(tmp_path: Path) -> None:
    told = run_pytest(starter("activations", tmp_path, "open('missing.txt')\n"), "--lang", "en")
    assert "Files cannot be opened here (missing.txt)" in told and "There is no `activations.py`" not in told


ENDS = {
    "an endless loop": ("while True:\n        pass", "took too long"),
    "a crash": ("import typing\n    typing.sys.modules['os']._exit(3)", "ended during the call"),
    "an exit": ("import typing\n    typing.sys.exit(1)", "SystemExit"),
    "input": ("return input()", "`input()` does not work here"),
    "a breakpoint": ("breakpoint()", "`breakpoint()` does not work here"),
}


@pytest.mark.parametrize("body, said", rows_but(ENDS, "an endless loop"))
def test_what_ends_a_program_costs_only_its_function(body: str, said: str, tmp_path: Path) -> None:
    source = find_assignment("activations").reference_source + f"\n\ndef relu(z):\n    {body}\n"
    told = run_pytest(starter("activations", tmp_path, source), "--lang", "en")
    assert said in told
    failed = {
        line.split(":")[0].removeprefix("✗ ") for line in told.splitlines() if line.startswith("✗ ") and ":" in line
    }
    assert failed <= {"relu", "relu keeps positive values and cuts negative ones to 0."}, told


@slow
def test_a_file_that_never_ends_is_told_once_and_soon(tmp_path: Path) -> None:
    folder = starter("activations", tmp_path, "while True:\n    pass\n")
    started = time.monotonic()
    told = run(folder, PRACTICE, "--once", "--lang", "en").stdout
    assert "0 of 23" in told and told.count("too long") == 1
    assert time.monotonic() - started < 60, "once, and not once for each of 23 cases"


@slow
def test_folders_beside_each_other_are_collected_by_one_pytest(tmp_path: Path) -> None:
    for name in ASSIGNMENTS:
        starter(name, tmp_path, find_assignment(name).reference_source)
    done = run(tmp_path, PYTEST, "-p", "no:cacheprovider")
    told = done.stdout
    assert done.returncode == 0, told
    assert f"{30 * len(ASSIGNMENTS)} of" in told.replace(
        f"{30 * len(ASSIGNMENTS)}점 중 ", f"{30 * len(ASSIGNMENTS)} of "
    )


@slow
def test_the_courses_own_folders_are_collected_by_one_pytest() -> None:
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--collect-only", "-q", "assignments"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout


def test_a_known_misconception_is_named_offline(tmp_path: Path) -> None:
    wrong = "\n\ndef tanh(z):\n    return 2.0 / (1.0 + np.exp(-np.asarray(z, dtype=float))) - 1.0\n"
    folder = starter("activations", tmp_path, find_assignment("activations").reference_source + wrong)
    told = run(folder, PRACTICE, "--once", "--lang", "en").stdout
    assert "→ inner factor 2 missing" in told and "squeezed to half its width" in told
    assert "→" not in run(folder, PRACTICE, "--once", "--lang", "en", "--all").stdout.replace("→ inner", "")
    unknown = "\n\ndef tanh(z):\n    return np.tanh(np.asarray(z, dtype=float)) * 1.5\n"
    (folder / "activations.py").write_text(find_assignment("activations").reference_source + unknown, encoding="utf-8")
    assert "→" not in run_pytest(folder, "--lang", "en")


@slow
def test_practice_shows_one_thing(tmp_path: Path) -> None:
    folder = starter("activations", tmp_path)
    done = run(folder, PRACTICE, "--once", "--lang", "en")
    first, *rest = done.stdout.splitlines()
    assert (done.returncode, first.partition(" · start")[2]) == (1, " with step")
    assert done.stdout.count("✗") == 1 and len(rest) < 12
    assert run(folder, PRACTICE, "--once", "--all").stdout.count("✗") > 10
    (folder / "activations.py").write_text(find_assignment("activations").reference_source, encoding="utf-8")
    done = run(folder, PRACTICE, "--once", "--lang", "ko")
    assert done.returncode == 0 and "모두 통과했어요" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")
def test_practice_looks_again_when_the_file_is_saved(tmp_path: Path) -> None:
    import pty

    folder = starter("activations", tmp_path)
    parent, child = pty.openpty()
    command = [sys.executable, "practice.py", "--lang", "en"]
    with subprocess.Popen(command, cwd=folder, stdin=child, stdout=child, stderr=child) as process:
        screen = read_until(parent, "q quit")
        assert "start with step" in screen and "h hint" in screen and "Hint" not in screen
        for said in ("Hint 1 of 3 for step", "Hint 2 of 3 for step", "Hint 3 of 3 for step", "There are no more hints"):
            os.write(parent, b"h")
            read_until(parent, said)
        os.write(parent, b"d")
        read_until(parent, "Saved in pictures/: axes.png")
        (folder / "activations.py").write_text(find_assignment("activations").reference_source, encoding="utf-8")
        read_until(parent, "All public tests passed")
        os.write(parent, b"l")
        read_until(parent, "모두 통과했어요")
        os.write(parent, b"q")
        assert process.wait(20) == 0
    os.close(parent)
    os.close(child)


def read_until(terminal: int, text: str) -> str:
    """What the terminal shows, up to `text`."""
    seen = b""
    while text.encode() not in seen:
        ready, _, _ = select.select([terminal], [], [], 30)
        assert ready, seen.decode(errors="replace")
        seen += os.read(terminal, 4096)
    return seen.decode(errors="replace")


def test_the_wire_does_without_msgspec(monkeypatch: pytest.MonkeyPatch) -> None:
    value = {"a": [1, 2.5, None, "가", float("inf")], "b": np.arange(3.0)}
    monkeypatch.setattr(wire, "msgspec", None)
    frame = wire.encode(1, value)
    _, header, _ = wire.sizes(frame[: wire.PREFIX.size])
    body = frame[wire.PREFIX.size :]
    back = wire.decode(body[:header], body[header:])
    assert back["a"] == value["a"] and back["b"].tolist() == [0.0, 1.0, 2.0]


def test_a_wrong_value_reads_like_a_tutor(tmp_path: Path) -> None:
    source = find_assignment("activations").reference_source + "\n\ndef relu(z):\n    return np.abs(z) * 1.0\n"
    line = source.count("\n", 0, source.rindex("def relu")) + 1
    told = run_pytest(starter("activations", tmp_path, source), "--lang", "en")
    assert re.search(r"called: relu\(np.array\(.*\)\)", told)
    assert "expected: [[ 0. ,  0. ]" in told
    assert f"Your `relu` starts in line {line} of your file." in told


@slow
def test_an_exception_shows_the_students_own_line(tmp_path: Path) -> None:
    source = find_assignment("activations").reference_source + "\n\ndef relu(z):\n    return z.no_such_thing\n"
    told = run_pytest(starter("activations", tmp_path, source), "--lang", "ko")
    assert "AttributeError" in told
    assert f"여러분의 파일 {source.count(chr(10))}번째 줄에서 났어요: return z.no_such_thing" in told


@slow
def test_a_syntax_error_shows_line_and_caret(tmp_path: Path) -> None:
    told = run_pytest(starter("activations", tmp_path, "import numpy as np\n\ndef f(:\n"), "--lang", "en")
    assert "Python cannot read your file" in told and "(line 3)" in told
    assert re.search(r"\n\s*\^", told)


DRAWN = [*((n, "reference") for n in ASSIGNMENTS), *((n, "skeleton") for n in SOME)]


@pytest.mark.parametrize("name, kind", [DRAWN[0], *(pytest.param(*drawn, marks=slow) for drawn in DRAWN[1:])])
def test_draw_makes_pictures_of_whatever_is_there(name: str, kind: str, tmp_path: Path) -> None:
    source = find_assignment(name).reference_source if kind == "reference" else None
    folder = starter(name, tmp_path, source)
    command = [sys.executable, "-W", "error", "draw.py", "-o", "out"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    assert "Traceback" not in run.stderr
    assert list((folder / "out").glob("*.png"))
