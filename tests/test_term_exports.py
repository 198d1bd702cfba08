"""Feedback back to students, several columns at once, the course's table, staff's view: what goes where."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from autograder.cli import run
from autograder.course.leaks import leaks
from autograder.gradebook.gradebook import Gradebook
from autograder.gradebook.people import People
from autograder.gradebook.settings import AssignmentSettings, LateRule, Settings
from autograder.gradebook.totals import course_table
from autograder.grading.assignment import ROOT, Assignment
from autograder.reports.report import Context, class_report, people_of
from autograder.reports.same import fingerprint, groups

from .factories import make_case, make_misconception, make_result, put_result

CLASS = ROOT / "docs" / "example-class" / "activations"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Students of Canvas, Moodle, a clone and nowhere; one could not be judged."""
    with Gradebook(tmp_path / "gradebook.sqlite") as book:
        put_result(book, make_result(submission="kim_1"), "a", {"name": "kim", "lms": "1"}, place="canvas",
                   facts={"place": "canvas", "lms": "1", "upload": "22"})  # fmt: skip
        put_result(book, make_result(submission="김 민준_5"), "b", {"name": "김_민준", "lms": "5"}, place="moodle",
                   facts={"place": "moodle", "lms": "5"})  # fmt: skip
        put_result(book, make_result(submission="lee"), "c", {"login": "lee", "email": "lee@example.org"},
                   facts={"repository": "https://github.com/org/a-lee", "commit": "0" * 40})  # fmt: skip
        cases = [make_case(status="not_judged")]
        put_result(book, make_result(submission="park", cases=cases), "d", {"email": "park@example.org"})
    return tmp_path


def returned(place: str, folder: Path) -> Path:
    assert run(["return", place, str(folder), "activations"]) == 0
    return folder / f"return-{place}-activations"


def names(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()


def test_moodles_zip_is_what_its_importer_reads(course: Path) -> None:
    (name,) = names(returned("moodle", course) / "feedback.zip")
    first = name.split("/")[0].split("_", 4)  # as importziplib.php splits it
    assert first[1:4] == ["5", "assignfeedback", "file"] and first[0] == "김 민준"
    assert name.endswith("/feedback.html")


def test_canvas_zip_carries_the_numbers_that_canvas_looks_for(course: Path) -> None:
    (name,) = names(returned("canvas", course) / "feedback.zip")
    numbers = [part for part in name.split("_") if re.fullmatch(r"\d+", part)]  # as Canvas greps them
    assert numbers == ["1", "22"] and name.endswith(".html")


def test_a_mail_merge(course: Path) -> None:
    folder = returned("mail", course)
    rows = list(csv.DictReader(io.StringIO((folder / "mail.csv").read_text(encoding="utf-8-sig"))))
    assert [row["address"] for row in rows] == ["lee@example.org", "park@example.org"]
    assert "8 of 8" in rows[0]["body"] and "no score yet" in rows[1]["body"]
    assert all((folder / row["attachment"]).is_file() for row in rows)


def test_git_prints_lines_and_sends_nothing(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = returned("git", course)
    out = capsys.readouterr().out
    assert out.startswith(f"gh api repos/org/a-lee/commits/{'0' * 40}/comments -F body=@") and out.count("\n") == 1
    assert [path.name for path in folder.iterdir()] == ["lee.md"]


def test_who_gets_nothing_is_listed(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    returned("canvas", course)
    said = capsys.readouterr().err
    assert "lee: was not handed in as a file on Canvas" in said and "park:" in said


def test_return_of_nothing_is_status_2(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["return", "mail", str(course), "forward"]) == 2
    assert "no feedback" in capsys.readouterr().err
    assert not (course / "return-mail-forward").exists()


def test_a_disk_that_fills_up_leaves_what_was_there(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = returned("mail", course)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    written: list[Path] = []

    def full(path: Path, data: bytes) -> None:
        written.append(path)
        if len(written) > 1:
            raise OSError(28, "No space left on device")
        path.write_bytes(data + b"new")

    monkeypatch.setattr("autograder.commands.return.write_atomically", full)
    assert run(["return", "mail", str(course), "activations"]) == 1
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert not list(course.glob(".return*"))


def test_why_shows_hidden_values_and_its_page_never_leaves(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], activations: Assignment
) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "eunji.py").write_bytes((CLASS / "eunji.py").read_bytes())
    output = tmp_path / "o"
    assert run(["grade", "activations", str(tmp_path / "s"), "-o", str(output), "--jobs", "1", "--lang", "en"]) == 0
    (tmp_path / "s" / "eunji.py").unlink()  # it is the kept text that is judged again
    capsys.readouterr()
    assert run(["why", str(output), "eunji", "softmax"]) == 0
    out = capsys.readouterr().out
    assert "(hidden, failed" in out and "expected" in out and "softmax(" in out and "starts in line" in out
    assert "leaky_relu-slopes" not in out
    folder = output / "activations" / "eunji"
    page = (folder / "staff.html").read_bytes()
    feedback = (folder / "feedback.html").read_text()
    hidden = re.search(r"(\w[\w-]*) \(hidden, failed", out)
    assert hidden is not None and hidden[1].encode() in page and hidden[1] not in feedback
    assert any("for staff only" in line for line in leaks(activations, {"staff.html": page}))
    assert not any("for staff only" in line for line in leaks(activations, {"f.html": feedback.encode()}))
    assert run(["return", "mail", str(output), "activations", "-o", str(folder)]) == 2
    assert "for staff only" in capsys.readouterr().err
    assert run(["why", str(output), "eunji", "sofmax"]) == 2


# the course's table


def settings(**own: Any) -> Settings:
    own.setdefault("late", LateRule())
    assignments = {"activations": AssignmentSettings(weight=1), "forward": AssignmentSettings(weight=3)}
    return Settings(assignments=assignments, **own)


def lines(folder: Path, made: Settings) -> dict[str, tuple[list[str], float | None]]:
    with Gradebook(folder / "gradebook.sqlite", made) as book:
        _, found = course_table(People(book).all(), book.current(), made)
    return {line.student.name: ([n for n, cell in line.cells.items() if cell.dropped], line.total) for line in found}


def test_totals_by_weight_with_the_lowest_dropped(tmp_path: Path) -> None:
    with Gradebook(tmp_path / "gradebook.sqlite") as book:
        for name, first, second in (("kim", 8, 4), ("lee", 2, None), ("park", 8, 8)):
            put_result(book, make_result(submission=name, score=first, max_score=8))
            if second is not None:
                put_result(book, make_result(submission=name, assignment="forward", score=second, max_score=8))
        cases = [make_case(status="not_judged")]
        put_result(book, make_result(submission="choi", cases=cases))
    assert lines(tmp_path, settings()) == {
        "kim": ([], 62.5), "lee": ([], 6.25), "park": ([], 100.0), "choi": ([], None),
    }  # fmt: skip
    dropped = lines(tmp_path, settings(drop_lowest=1))
    assert dropped["kim"] == (["forward"], 100.0) and dropped["lee"] == (["forward"], 25.0)


def test_the_course_table_has_the_rosters_order_and_the_missing(tmp_path: Path) -> None:
    with Gradebook(tmp_path / "gradebook.sqlite") as book:
        put_result(book, make_result(submission="kim"))
    (tmp_path / "roster.csv").write_text("학번,이름,login\n009,최나리,nari\n001,김민준,kim\n")
    assert run(["people", "enroll", str(tmp_path), str(tmp_path / "roster.csv")]) == 0
    assert run(["export", "csv", str(tmp_path), "--course"]) == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "course.csv").read_text(encoding="utf-8-sig"))))
    assert [(row["id"], row["activations"], row["activations_remarks"], row["total_percent"]) for row in rows] == [
        ("009", "", "missing", "0.00"), ("001", "8", "", "100.00"),
    ]  # fmt: skip
    assert run(["report", str(tmp_path), "--course", "--lang", "en"]) == 0
    page = (tmp_path / "course.html").read_text()
    assert 'href="activations/kim/feedback.html"' in page and "missing" in page


def test_canvas_takes_several_columns_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Gradebook(tmp_path / "gradebook.sqlite") as book:
        for assignment in ("activations", "forward"):
            put_result(book, make_result(submission="kim", assignment=assignment), student={"login": "kim"})
    sheet = tmp_path / "canvas.csv"
    sheet.write_text(
        "Student,ID,SIS User ID,SIS Login ID,Section,A (1),F (2)\nPoints Possible,,,,,8,8\nKim,1,,kim,S,,\n"
    )
    assert run(["export", "canvas", str(tmp_path), "--fill", str(sheet)]) == 2
    assert "--column NAME=COLUMN" in capsys.readouterr().err
    columns = ["--column", "activations=A", "--column", "forward=F"]
    assert run(["export", "canvas", str(tmp_path), "--fill", str(sheet), *columns]) == 0
    assert (tmp_path / "canvas-canvas.csv").read_text().endswith("Kim,1,,kim,S,8,8\n")


def test_classroom50_keeps_its_instant_and_links_to_the_commit(tmp_path: Path) -> None:
    with Gradebook(tmp_path / "gradebook.sqlite") as book:
        attempt = put_result(book, make_result(submission="lee"), handed_in="2026-11-20T01:02:03+00:00")
        book.put(attempt, "again", make_result(submission="lee"), "2026-12-24T00:00:00+00:00")
        put_result(book, make_result(submission="kim"), "k")
    assert run(["export", "classroom50", str(tmp_path)]) == 2, "a classroom without a name means nothing"
    assert run(["export", "classroom50", str(tmp_path), "--classroom", "nn"]) == 1, "nobody has a repository"
    assert run(["export", "classroom50", str(tmp_path), "--classroom", "nn", "--org", "o"]) == 0
    told = json.loads((tmp_path / "classroom50" / "activations" / "lee" / "result.json").read_text())
    assert told["datetime"] == "2026-11-20T01:02:03Z" and told["graded_at"] == "2026-12-24T00:00:00Z"
    assert all(told[field].startswith("https://github.com/o/nn-activations-lee/") for field in
               ("commit", "release", "review"))  # fmt: skip


# the class report


def test_the_report_links_names_and_says_who(tmp_path: Path) -> None:
    with Gradebook(tmp_path / "gradebook.sqlite") as book:
        wrong = [make_case(status="failed")]
        put_result(book, make_result(submission="kim", cases=wrong, misconceptions=[make_misconception()]),
                   student={"name": "김민준"})  # fmt: skip
        put_result(book, make_result(submission="lee", cases=[make_case(status="not_judged")]), "b")
        rows = list(book.current())
        book.override(rows[0], 1, "Prof", "on paper")
        rows = list(book.current())
    context = Context(people=people_of(rows), moved=["kim (activations): 0 → 1"], same=[["kim", "lee"]])
    page = class_report([row.result for row in rows], "en", context=context)
    assert page.count('<a href="activations/kim/feedback.html"><bdi>kim 김민준</bdi></a>') >= 4
    assert page.index('id="trouble"') < page.index('id="misconceptions"') < page.index('id="questions"')
    assert "on paper" in page and "kim (activations): 0 → 1" in page and "compare50" in page
    assert "sigmoid: " in page, "the chart says which function"


def test_files_that_are_the_same_but_for_names_and_layout() -> None:
    text = (CLASS / "minjun.py").read_text()
    other = '"""Mine."""\n' + re.sub(r"\bz\b", "value", text).replace("\n\n\n", "\n\n\n\n") + "\n# the end\n"
    assert fingerprint(text) == fingerprint(other) != fingerprint((CLASS / "eunji.py").read_text())
    assert groups([("a", text), ("b", other), ("c", "x = 1"), ("d", "x = 1")]) == [["a", "b"]]
    assert groups([("a", text), ("b", other)], starter=text) == []
    for hostile in ("(" * 100_000, "\x00", "'''", "f'{", "-" * 100_000 + "1", "\ud800" * 100):
        fingerprint(hostile)


def test_two_years_beside_each_other(tmp_path: Path) -> None:
    for year, score in (("2025", 4), ("2026", 8)):
        (tmp_path / year).mkdir()
        with Gradebook(tmp_path / year / "gradebook.sqlite") as book:
            put_result(book, make_result(submission="kim", score=score, max_score=8))
    arguments = ["report", str(tmp_path / "2026"), "--beside", str(tmp_path / "2025"), "--lang", "en"]
    assert run(arguments) == 0
    page = (tmp_path / "2026" / "report.html").read_text()
    assert "Compared with 2025" in page and re.search(r"mean</th><td[^>]*>4\.0</td><td[^>]*>8\.0</td>", page)


def test_a_class_near_the_top_is_drawn_finer_there(tmp_path: Path) -> None:
    results = [make_result(submission=f"s{n}", score=score, max_score=100) for n, score in enumerate((97, 98, 100, 40))]
    page = class_report(results, "en")
    assert "finer at the top" in page and "&lt;50 %: 1" in page and "100 %: 1" in page
