"""Files that were nearly right: judged with a note when there is no doubt, in every layout; else listed."""

from __future__ import annotations

import json
import time
import unicodedata
import zipfile
from pathlib import Path
from typing import Any

import pytest

from autograder.collect import notebooks
from autograder.collect.collect import Submission, collect
from autograder.collect.nearly import defines, functions_of, is_module_by_name
from autograder.collect.sources import Source
from autograder.course import gradescope
from autograder.grading.assignment import Assignment
from autograder.tutor.cells import module_of
from tests.slow import slow

FILE = "activations.py"
TEXT = "import numpy as np\n\n\ndef sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n"
FUNCTIONS = frozenset({"sigmoid", "relu"})
NAMES = [
    "activations (1).py",
    "Activations.py",
    "activations - 복사본.py",
    "ACTIVATIONS.PY",
    "activations.py.txt",
    "activations_final(2).py",
    "activations - Copy.py",
    "Copy of activations.py",
    "hw1.py",
]


def put(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def found(folder: Path) -> dict[str, Submission]:
    return {one.label: one for one in collect([folder], "activations", functions=FUNCTIONS).submissions}


def key(one: Submission) -> str:
    read = one.read()
    return "source" if isinstance(read, Source) else read.link


@pytest.mark.parametrize("name", NAMES)
def test_in_a_students_folder(tmp_path: Path, name: str) -> None:
    put(tmp_path / "kim" / name)
    put(tmp_path / "lee" / FILE)
    one = found(tmp_path)["kim"]
    assert key(one) == "source" and name in one.remarks[0].text("en") and "activations.py" in one.remarks[0].text("ko")
    assert not found(tmp_path)["lee"].remarks


@pytest.mark.parametrize("name", NAMES[:-1])
def test_in_the_downloads_of_canvas_and_moodle(tmp_path: Path, name: str) -> None:
    put(tmp_path / "canvas" / f"kim_11_22_{name}")
    put(tmp_path / "canvas" / f"lee_12_23_{FILE}")
    assert key(found(tmp_path / "canvas")["kim_11"]) == "source"
    put(tmp_path / "moodle" / "김민준_11_assignsubmission_file_" / name)
    put(tmp_path / "moodle" / "이서연_12_assignsubmission_file_" / FILE)
    assert key(found(tmp_path / "moodle")["김민준_11"]) == "source"


@pytest.mark.parametrize("name", NAMES)
def test_on_gradescope_it_is_the_same_rule(tmp_path: Path, name: str, activations: Assignment) -> None:
    put(tmp_path / name)
    put(tmp_path / "helpers.py", "x = 1\n")
    assert isinstance(gradescope.read(tmp_path, activations), Source)


def test_two_that_define_functions_are_not_guessed(tmp_path: Path) -> None:
    put(tmp_path / "kim" / "a.py")
    put(tmp_path / "kim" / "b.py", "def relu(z):\n    return z\n")
    put(tmp_path / "lee" / "notes.py", "print('hello')\n")
    people = found(tmp_path)
    assert {name: key(one) for name, one in people.items()} == {"kim": "ambiguous", "lee": "not_found"}


def test_the_exact_name_comes_first(tmp_path: Path) -> None:
    put(tmp_path / "kim" / "activations (1).py", "def relu(z): ...\n")
    put(tmp_path / "kim" / FILE)
    one = found(tmp_path)["kim"]
    assert one.read() == Source(TEXT)


def test_a_clones_own_place_comes_before_copies(tmp_path: Path) -> None:
    put(tmp_path / "kim" / FILE)
    for copy in ("old", "build/lib"):
        put(tmp_path / "kim" / copy / FILE, "def relu(z): ...\n")
    put(tmp_path / "lee" / "a" / FILE)
    put(tmp_path / "lee" / "b" / FILE)
    people = found(tmp_path)
    assert people["kim"].read() == Source(TEXT) and "old/activations.py" in people["kim"].notes[0]
    assert key(people["lee"]) == "ambiguous"


def notebook(*cells: str) -> str:
    made = [{"cell_type": "code", "source": cell.splitlines(keepends=True), "outputs": []} for cell in cells]
    return json.dumps({"cells": [{"cell_type": "markdown", "source": ["# hi"]}, *made]})


def test_a_notebook_is_read_cell_by_cell(tmp_path: Path) -> None:
    put(tmp_path / "kim.ipynb", notebook("%matplotlib inline\n!pip install x", "%%time\nslow()", TEXT))
    put(tmp_path / "lee.ipynb", notebook("x = 1"))
    put(tmp_path / "choi.ipynb", "{}")
    put(tmp_path / "park.py")
    people = found(tmp_path)
    read = people["kim"].read()
    assert isinstance(read, Source)
    compile(read.text, FILE, "exec")
    assert "def sigmoid" in read.text and "slow" not in read.text and "notebook" in people["kim"].notes[0]
    assert [key(people[name]) for name in ("lee", "choi")] == ["notebook_empty", "notebook_empty"]


def test_of_a_notebook_stays_what_defines_something(tmp_path: Path) -> None:
    cells = (
        "%matplotlib inline\nimport numpy as np; print('hi')\nEPS = (1e-8 +  # right?\n    0)\nplt.plot(\n  x)\nx = 3",
        "def sigmoid(x):\n    y = x\n    return y + EPS\ny = sigmoid(7)\ncheck('sigmoid')\nnp.exp?",
        "relu = np.abs\n1 / 0; mode = 4",
        "while True:\n    pass",
        "this is no Python",
        "if mode:\n    def tanh(z):\n        return mode",
    )
    put(tmp_path / "kim.ipynb", notebook(*cells))
    kim = found(tmp_path)["kim"]
    read = kim.read()
    assert isinstance(read, Source)
    names: dict[str, Any] = {}
    exec(compile(read.text, FILE, "exec"), names)
    assert {"np", "EPS", "sigmoid", "relu", "mode", "tanh"} == set(names) - {"__builtins__"}
    assert read.text.split("\n").index("def sigmoid(x):") == len(cells[0].split("\n")) + 1, "lines keep their numbers"
    told = kim.notes[1]
    for left in ("%matplotlib", "print('hi')", "plt.plot(", "(9)"):
        assert left in told


def test_a_broken_cell_that_defines_a_function_is_told_as_a_broken_file_is(tmp_path: Path) -> None:
    put(tmp_path / "kim.ipynb", notebook(TEXT, "def tanh(:\n    pass"))
    read = found(tmp_path)["kim"].read()
    assert isinstance(read, Source) and "def tanh(:" in read.text


@slow
def test_no_name_and_no_notebook_is_slow_to_look_at() -> None:
    started = time.process_time()
    for hostile in ("activations" + "1" * 230 + "x.py", "activations" + " copy" * 40 + "x.py", "copy of " * 30 + ".py"):
        assert not is_module_by_name(hostile, FILE)
    for line in (" " * 1_000_000, "?" * 1_000_000 + "x", "\n" * 1_000_000, "a." * 500_000, "a;" * 50_000):
        module_of([line])
    assert time.process_time() - started < 4


@pytest.mark.parametrize("start", ["import os; os.abort()", "while True: pass", "print('{')"])
def test_what_kills_or_holds_the_reader_of_a_notebook_costs_that_notebook_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    put(tmp_path / "kim.ipynb", notebook(TEXT, start))
    put(tmp_path / "lee.py")
    monkeypatch.setattr(notebooks, "START", start)
    monkeypatch.setattr(notebooks, "SECONDS", 0.2)
    notebooks._asked.cache_clear()
    people = found(tmp_path)
    assert (key(people["kim"]), key(people["lee"])) == ("notebook_empty", "source")


@pytest.mark.parametrize("data", [b"", b"[]", b'{"cells": 3}', b'{"cells": [{}]}', b"[" * 100_000, b"\xff"])
def test_what_is_no_notebook_is_told(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a notebook"):
        notebooks.module_of_notebook(data, FUNCTIONS)


def test_other_kinds_are_listed_by_name_and_stray_files_are_nobody(tmp_path: Path) -> None:
    put(tmp_path / "kim.py")
    for number in range(9):
        put(tmp_path / f"s{number}.rar")
    for stray in ("readme.txt", "grades.csv", "kim.hwp"):
        put(tmp_path / stray)
    collection = collect([tmp_path], "activations", functions=FUNCTIONS)
    problems = {one.label: one.problem for one in collection.submissions if one.problem}
    assert set(problems) == {f"s{number}" for number in range(9)}
    assert all(
        problem is not None and problem.link == "other_kind" and not problem.of_the_student
        for problem in problems.values()
    )
    assert all(stray in collection.notes[0] for stray in ("readme.txt", "grades.csv", "kim.hwp"))


def test_a_folder_that_holds_the_platforms_zip_is_that_zip(tmp_path: Path) -> None:
    (tmp_path / "downloads").mkdir()
    with zipfile.ZipFile(tmp_path / "downloads" / "submissions.zip", "w") as archive:
        for name, number in (("kim", 1), ("lee", 2)):
            archive.writestr(f"{name}_{number}_2{number}_{FILE}", TEXT)
    assert set(found(tmp_path / "downloads")) == {"kim_1", "lee_2"}
    (tmp_path / "one").mkdir()
    with zipfile.ZipFile(tmp_path / "one" / "minjun.zip", "w") as archive:
        archive.writestr(FILE, TEXT)
    assert set(found(tmp_path / "one")) == {"minjun"}, "what one student packed is that student's"


def test_a_zip_of_windows_powershell(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as archive:
        for name in ("kim", "lee"):
            info = zipfile.ZipInfo(name)
            info.filename, info.create_system = f"class\\{name}\\{FILE}", 0
            archive.writestr(info, TEXT)
    assert {label: key(one) for label, one in found(tmp_path / "class.zip").items()} == {
        "kim": "source",
        "lee": "source",
    }


def test_names_apart_and_together_are_one(tmp_path: Path) -> None:
    put(tmp_path / unicodedata.normalize("NFD", "강지유") / FILE)
    put(tmp_path / "lee" / FILE)
    assert set(found(tmp_path)) == {"강지유", "lee"}


@pytest.mark.parametrize(
    "name", ["deactivations.py", "activations.txt", "activation.py", "my activations.py", ".py", "x"]
)
def test_what_is_another_name(name: str) -> None:
    assert not is_module_by_name(name, FILE)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "hw1.py"])
def test_what_is_the_name_but_for_a_mark(name: str) -> None:
    assert is_module_by_name(name, FILE)


def test_functions_of_the_reference(activations: Assignment) -> None:
    names = functions_of(activations.reference_source)
    assert {"sigmoid", "softmax"} <= names
    assert defines(b"def sigmoid(z:\n", names), "it need not be right Python"
    assert not defines(b"# def sigmoid(z)\n", names)
