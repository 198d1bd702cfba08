"""The wheel, built and installed as people install it: one package, and commands that work or say why not."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from autograder import cli
from autograder.grading.assignment import ROOT
from tests.slow import slow

pytestmark = pytest.mark.timeout(900)

TITLE = """
from autograder.grading.assignment import find_assignment, title_of
from autograder.tutor.cases import PublicCase
_, case = find_assignment("activations").cases[0]
assert case.body.test_func.__doc__ is None
title = title_of(case)
assert PublicCase(case.name, case.points, case.body.test_func).title("ko") == title.ko
print(title.en)
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment with the wheel; all it depends on comes from this environment."""
    folder = tmp_path_factory.mktemp("installed")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        assert {name.partition("/")[0] for name in opened.namelist() if ".dist-info/" not in name} == {"autograder"}
        assert "autograder/solutions/activations.py" in opened.namelist()
    venv.create(folder / "venv", symlinks=True)
    python = folder / "venv" / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--no-compile", str(wheel)], check=True, capture_output=True, timeout=120)
    (site,) = (folder / "venv").glob("lib/python*/site-packages")
    compileall.compile_dir(site / "autograder" / "templates", quiet=1)  # as pip does, which compiles all of it
    assert (site / "autograder" / "templates" / "gradescope" / "__pycache__").is_dir()
    (site / "others.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python


def run(python: Path, *arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    command = [str(python), *arguments]
    return subprocess.run(
        command, cwd=cwd, env=kept | environment, capture_output=True, text=True, check=False, timeout=240
    )


@slow
@pytest.mark.skipif(sys.platform == "win32", reason="the autograder says that it wants another system")
def test_an_installed_wheel_grades_packages_and_releases(installed: Path, tmp_path: Path) -> None:
    where = run(installed, "-c", "import autograder; print(autograder.__file__)", cwd=tmp_path).stdout
    assert str(installed.parents[1]) in where, "the wheel is what runs"
    file = ROOT / "solutions" / "activations.py"
    graded = run(installed, "-m", "autograder", "grade", "activations", str(file), "-o", "grades", cwd=tmp_path)
    assert graded.returncode == 0, graded.stderr
    assert ",100,100," in (tmp_path / "grades" / "grades.csv").read_text(encoding="utf-8")
    packaged = run(installed, "-m", "autograder", "package", "activations", "-o", "a.zip", cwd=tmp_path)
    assert packaged.returncode == 0, packaged.stderr
    nowhere = run(installed, "-m", "autograder", "release", "activations", "-o", "starter", cwd=tmp_path)
    assert nowhere.returncode == 2 and "in a clone of the course repository" in nowhere.stderr
    released = run(
        installed,
        "-m",
        "autograder",
        "release",
        "activations",
        "-o",
        str(tmp_path / "starter"),
        cwd=ROOT,
        PYTHONSAFEPATH="1",
    )
    assert released.returncode == 0, released.stderr
    assert (tmp_path / "starter" / "activations.py").is_file()
    for command in ("build", "new"):
        refused = run(installed, "-m", "autograder", command, *["x"] * (command == "new"), cwd=tmp_path)
        assert refused.returncode == 2 and "works in a clone" in refused.stderr, refused.stderr


@slow
def test_titles_do_not_depend_on_docstrings() -> None:
    title = run(Path(sys.executable), "-c", TITLE, cwd=ROOT, PYTHONOPTIMIZE="2")
    assert title.returncode == 0, title.stderr
    assert title.stdout.strip() == "step is 0 left of 0, 1 right of it, and 0 at 0."
    shown = run(Path(sys.executable), "-m", "autograder", "doctor", "--help", cwd=ROOT, PYTHONOPTIMIZE="2")
    assert cli.COMMANDS["doctor"] in " ".join(shown.stdout.split())


def test_on_windows_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(cli.sys, "platform", "win32")
    assert cli.run(["doctor"]) == 2
    assert "install and run it in WSL" in capsys.readouterr().err


def test_the_command_line_starts_without_what_windows_lacks() -> None:
    hidden = "import sys; sys.modules.update(dict.fromkeys(('fcntl', 'grp', 'pwd', 'resource', 'termios')));"
    started = run(Path(sys.executable), "-c", f"{hidden} import autograder.cli", cwd=ROOT)
    assert started.returncode == 0, started.stderr
