"""A term in twelve commands: what docs/instructors.md says, typed for a class of 60 over three assignments."""

from __future__ import annotations

import csv
import io
import os
import re
import shlex
import subprocess
import zipfile
from pathlib import Path

import pytest

from autograder.cli import run
from autograder.grading.assignment import ROOT
from tests.slow import slow

SECTION = (ROOT / "docs" / "instructors.md").read_text(encoding="utf-8").split("## A term in twelve commands")[1]
COMMANDS = [line for line in SECTION.split("```")[1].splitlines() if line.startswith("autograder ")]
SETTINGS = re.sub(r"(?m)^   ", "", SECTION.split("```toml")[1].split("```")[0])

FAMILIES, GIVEN = (
    ["김", "이", "박", "최", "정", "강"],
    ["민준", "서연", "도윤", "지우", "하은", "시우", "서아", "주원", "예진", "현우"],
)
PEOPLE = [(f"202600{n:02}", FAMILIES[n // 10] + GIVEN[n % 10], f"login{n:02}") for n in range(60)]
RIGHT = {name: (ROOT / "solutions" / f"{name}.py").read_text() for name in ("activations", "forward", "backprop")}
EUNJI = (ROOT / "docs" / "example-class" / "activations" / "eunji.py").read_text()
#: What is special about whom, by number.
LATE, RENAMED, REPAIRED, WRONG, DECIDED, EXTENDED, MISSING = 3, 4, 5, 7, 11, 12, 59


def test_there_are_twelve() -> None:
    assert len(COMMANDS) == 12


def text_of(assignment: str, number: int) -> str:
    """A student's file, no two alike in every byte."""
    return f"# {PEOPLE[number][1]}\n{RIGHT[assignment]}"


def canvas(path: Path, *, repaired: bool) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number, (_, name, _) in enumerate(PEOPLE[:MISSING]):
            late = "LATE_" if number == LATE else ""
            original = "activations (1)" if number == RENAMED else "activations"
            text = EUNJI if number == WRONG else text_of("activations", number)
            if number == REPAIRED and not repaired:
                archive.writestr(f"{name}_{500 + number}_{9000 + number}_activations.hwp", "x")
            else:
                archive.writestr(f"{name}_{late}{500 + number}_{9000 + number}_{original}.py", text)


def moodle(path: Path, worksheet: Path) -> None:
    lines = ["Identifier,Full name,Grade,Last modified (submission)"]
    with zipfile.ZipFile(path, "w") as archive:
        for number, (_, name, _) in enumerate(PEOPLE[:MISSING]):
            broken = text_of("forward", number).replace("np.maximum(", "np.minimum(")
            text = broken if number in (WRONG, DECIDED) else text_of("forward", number)
            archive.writestr(f"{name}_{77 + number}_assignsubmission_file_/forward.py", text)
            day = 21 if number in (LATE, EXTENDED) else 20
            lines.append(f'Participant {77 + number},{name},,"Tuesday, {day} October 2026, 9:30 AM"')
    worksheet.write_text("\n".join(lines))


def clones(folder: Path) -> None:
    for number, (_, _, login) in enumerate(PEOPLE[:MISSING]):
        clone = folder / f"backprop-{login}"
        clone.mkdir(parents=True)
        (clone / "backprop.py").write_text(text_of("backprop", number))
        if number in (LATE, 0):
            at = "2026-11-22T10:00:00Z" if number == LATE else "2026-11-19T10:00:00Z"
            quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_COMMITTER_DATE": at, "GIT_AUTHOR_DATE": at}
            git = ["git", "-C", str(clone), "-c", "user.name=x", "-c", "user.email=x@example.org"]
            for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
                subprocess.run([*git, *arguments], check=True, env=os.environ | quiet)


def table(path: Path, key: str) -> dict[str, dict[str, str]]:
    return {row[key]: row for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")))}


@slow
@pytest.mark.timeout(1200)
def test_a_term(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    roster = [f"{number},{name},{login},{login}@example.ac.kr" for number, name, login in PEOPLE]
    Path("roster.csv").write_text(
        "2026 가을학기 신경망,,,\n학번,이름,login,email\n" + "\n".join(roster), encoding="cp949"
    )
    Path("canvas.csv").write_text(
        "Student,ID,SIS User ID,SIS Login ID,Section,Activations (991)\n    Points Possible,,,,,100\n"
        + "".join(f'"{name[0]}, {name[1:]}",{500 + n},{sid},,S1,\n' for n, (sid, name, _) in enumerate(PEOPLE))
    )
    canvas(Path("canvas-activations.zip"), repaired=False)
    moodle(Path("moodle-forward.zip"), Path("worksheet.csv"))
    clones(Path("clones"))
    said: list[str] = []

    def typed(number: int, status: int = 0) -> str:
        assert run(shlex.split(COMMANDS[number - 1])[1:]) == status, COMMANDS[number - 1]
        said.append("".join(capsys.readouterr()))
        return said[-1]

    typed(1)
    Path("grades/course.toml").write_text(SETTINGS, encoding="utf-8")
    told = typed(2, status=1)
    assert "activations.hwp` is a type of file" in told or "activations.hwp" in told
    assert PEOPLE[MISSING][0] in told, "who handed in nothing is listed"
    canvas(Path("canvas-activations.zip"), repaired=True)
    assert "already graded and unchanged" in typed(2)
    grades = table(Path("grades/grades.csv"), "id")
    assert len(grades) == MISSING
    assert {grades[PEOPLE[n][0]]["score"] for n in (LATE, RENAMED, REPAIRED)} == {"100"}
    assert grades[PEOPLE[LATE][0]]["late"] and "activations (1).py" in grades[PEOPLE[RENAMED][0]]["notes"]
    typed(3)
    assert f'href="activations/{PEOPLE[0][0]}/feedback.html"' in Path("grades/report.html").read_text()
    typed(4)
    filled = table(Path("grades/canvas-canvas.csv"), "SIS User ID")
    assert filled[PEOPLE[0][0]]["Activations (991)"] == "100" and filled[PEOPLE[MISSING][0]]["Activations (991)"] == ""
    typed(5)
    with zipfile.ZipFile("grades/return-canvas-activations/feedback.zip") as archive:
        assert len(archive.namelist()) == MISSING
    typed(6)
    forward = {row["id"]: row for row in rows_of("forward")}
    assert (forward[PEOPLE[LATE][0]]["raw_score"], forward[PEOPLE[LATE][0]]["score"]) == ("100", "90")
    assert forward[PEOPLE[EXTENDED][0]]["score"] == "100", "an extension"
    wrong = int(forward[PEOPLE[WRONG][0]]["score"])
    assert wrong < 100
    assert "hidden" in typed(7) and Path(f"grades/forward/{PEOPLE[WRONG][0]}/staff.html").is_file()
    typed(8)
    typed(9)
    typed(10)
    assert PEOPLE[MISSING][0] in typed(11)
    typed(12)
    course = table(Path("grades/course.csv"), "id")
    assert list(course) == [number for number, _, _ in PEOPLE], "the roster's order, and everybody in it"
    decided, late, missing = (course[PEOPLE[n][0]] for n in (DECIDED, LATE, MISSING))
    assert (decided["forward"], decided["forward_remarks"]) == ("60", "decided by hand; dropped")
    assert (late["forward"], late["forward_raw"], late["backprop"]) == ("90", "100", "80")
    assert (missing["total_percent"], missing["forward_remarks"]) == ("0.00", "missing")
    assert course[PEOPLE[0][0]]["total_percent"] == "100.00"
    names = {path.name for path in Path("grades/backprop").iterdir()}
    assert names == {number for number, _, _ in PEOPLE[:MISSING]}, "one name a student, in every layout"


def rows_of(assignment: str) -> list[dict[str, str]]:
    text = Path("grades/grades.csv").read_text(encoding="utf-8-sig")
    return [row for row in csv.DictReader(io.StringIO(text)) if row["assignment"] == assignment]
