"""Who is who: rosters that come later, numbers in names, doubles, and mending by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.cli import run
from autograder.collect.roster import Roster
from autograder.errors import UsageError
from autograder.gradebook.gradebook import Gradebook
from autograder.gradebook.people import People

from .factories import Handed, make_result, put_result

KIM = {"id": "20220018", "name": "강지유", "login": "jiyu", "email": "jiyu@example.org"}
LEE = {"id": "202200180", "name": "이도윤", "login": "doyun", "email": "doyun@example.org"}


@pytest.fixture
def book(tmp_path: Path) -> Gradebook:
    return Gradebook(tmp_path / "gradebook.sqlite")


def names(book: Gradebook, *handed: Handed, assignment: str = "activations", roster: Roster | None = None) -> list[str]:
    return [student.name for student in People(book).resolve(handed, assignment, roster)]


def enroll(book: Gradebook, *rows: dict[str, str]) -> list[str]:
    people = People(book)
    people.enroll(Roster(list(rows)))
    return people.messages


def test_a_roster_that_comes_later_joins_and_keeps_the_override(book: Gradebook) -> None:
    put_result(book, make_result(submission="jiyu", score=8, max_score=10))
    (row,) = book.current()
    book.override(row, 5, "Prof", "late")
    told = enroll(book, KIM, LEE)
    assert told == ["jiyu is 20220018 강지유 jiyu jiyu@example.org of the roster"]
    (row,) = book.current()
    assert (row.submission, row.student["id"], row.score()) == ("jiyu", "20220018", 5)
    assert names(book, Handed("강지유", {}), Handed("20220018", {})) == ["jiyu", "jiyu"]
    assert enroll(book, KIM, LEE) == [], "the same roster again changes nothing"


def test_doubles_are_merged_by_a_roster_and_nothing_of_them_is_lost(book: Gradebook) -> None:
    put_result(book, make_result(submission="jiyu", score=3, max_score=10), "first")
    put_result(book, make_result(submission="20220018_강지유", score=9, max_score=10), "second")
    rows = {row.submission: row for row in book.current()}
    assert len(rows) == 2, "without a roster nothing says that they are one"
    book.override(rows["jiyu"], 4, "Prof", "seen on paper")
    told = enroll(book, KIM)
    assert any("same person" in line for line in told)
    (row,) = book.current()
    assert (row.score(), row.student["id"]) == (4, "20220018")
    assert row.standing is not None and row.standing.attempts == 2


@pytest.mark.parametrize("label", ["20220018_강지유", "강지유_20220018", "hw1-20220018", "20220018 (1)"])
def test_a_known_number_inside_a_name_is_certain(book: Gradebook, label: str) -> None:
    enroll(book, KIM, LEE)
    assert names(book, Handed(label, {})) == ["20220018"]


@pytest.mark.parametrize("label", ["2022001", "120220018", "20220018202200180", "0018_x"])
def test_a_number_that_is_part_of_another_is_nobodys(book: Gradebook, label: str) -> None:
    enroll(book, KIM, LEE)
    assert names(book, Handed(label, {})) == [label]


def test_two_numbers_in_one_name_are_not_guessed(book: Gradebook) -> None:
    enroll(book, KIM, LEE)
    people = People(book)
    (student,) = people.resolve([Handed("20220018_202200180", {})], "activations")
    assert student.place is None and "not merged" in people.messages[0]


def test_a_name_that_becomes_the_same_takes_nothing_over(book: Gradebook) -> None:
    put_result(book, make_result(submission="kim_minjun", score=1, max_score=10), "a")
    (row,) = book.current()
    book.override(row, 9, "Prof", "was ill")
    put_result(book, make_result(submission="kim minjun", score=0, max_score=10), "b")
    assert {row.student.get("name", row.submission): row.score() for row in book.current()}.pop("kim_minjun") == 9
    assert sorted(row.score() or 0 for row in book.current()) == [0, 9]


def test_moodles_numbers_hold_for_one_assignment_alone(book: Gradebook) -> None:
    first = [Handed("김민준_11", {"name": "김민준", "lms": "11"}, "moodle"),
             Handed("이서연_12", {"name": "이서연", "lms": "12"}, "moodle")]  # fmt: skip
    second = [Handed("이서연_11", {"name": "이서연", "lms": "11"}, "moodle"),
              Handed("김민준_40", {"name": "김민준", "lms": "40"}, "moodle")]  # fmt: skip
    assert names(book, *first) == ["김민준_11", "이서연_12"]
    assert names(book, *second, assignment="forward") == ["이서연_12", "김민준_11"]


def test_two_of_one_name_in_moodle_are_kept_apart(book: Gradebook) -> None:
    one, two = (Handed(f"김민준_{n}", {"name": "김민준", "lms": str(n)}, "moodle") for n in (1, 2))
    assert names(book, one, two) == ["김민준_1", "김민준_2"]
    again = [Handed(f"김민준_{n}", {"name": "김민준", "lms": str(n)}, "moodle") for n in (7, 8)]
    assert len(set(names(book, *again, assignment="forward")) | {"김민준_1", "김민준_2"}) == 4


def test_canvas_numbers_hold_for_good(book: Gradebook) -> None:
    assert names(book, Handed("kimminjun_11", {"name": "kimminjun", "lms": "11"}, "canvas")) == ["kimminjun_11"]
    renamed = Handed("leeminjun_11", {"name": "leeminjun", "lms": "11"}, "canvas")
    assert names(book, renamed, assignment="forward") == ["kimminjun_11"], "a student who changed the name"


def test_a_roster_that_contradicts_what_is_known_is_told_and_joins_nobody(book: Gradebook) -> None:
    enroll(book, KIM, LEE)
    told = enroll(book, {"id": "20220018", "login": "doyun", "name": "강지유"}, {**LEE, "login": "other"})
    assert [s.facts["id"] for s in People(book).all() if s.place is not None] == ["20220018", "202200180"], told
    facts = {s.facts["id"]: s.facts["login"] for s in People(book).all()}
    assert facts == {"20220018": "doyun", "202200180": "other"}, "the number is surer than the login"


def test_who_left_the_roster_is_kept_and_told(book: Gradebook) -> None:
    enroll(book, KIM, LEE)
    assert enroll(book, KIM) == ["202200180 (이도윤) is no longer in the roster, and is kept"]
    assert [s.place for s in People(book).all()] == [1, None]


def test_nfd_and_nfc_are_one(book: Gradebook) -> None:
    import unicodedata

    assert names(book, Handed("강지유", {})) == names(book, Handed(unicodedata.normalize("NFD", "강지유"), {}))


def test_mending_by_hand(book: Gradebook, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_result(book, make_result(submission="minjun", score=7, max_score=10), "a")
    put_result(book, make_result(submission="minjun_kim", score=9, max_score=10), "b")
    put_result(book, make_result(submission="grades", score=0, max_score=10), "c")
    book.close()
    folder = str(tmp_path)
    assert run(["people", "merge", folder, "minjun", "minjun_kim", "--who", "Prof", "--why", "one student"]) == 0
    assert "minjun (activations): 7 → 9" in capsys.readouterr().err
    assert run(["people", folder, "rename", "minjun", "kim"]) == 0
    assert run(["people", folder, "forget", "grades"]) == 0
    assert run(["people", folder]) == 0
    told = capsys.readouterr().out
    assert "kim · provisional" in told and "found as minjun, minjun_kim" in told and "grades · forgotten" in told
    assert sorted(p.name for p in (tmp_path / "activations").iterdir()) == ["kim"]
    with Gradebook(tmp_path / "gradebook.sqlite") as again:
        assert [(row.submission, row.score()) for row in again.current()] == [("kim", 9)]
        put_result(again, make_result(submission="grades", score=1, max_score=10), "d")
        assert len(list(again.current())) == 2, "who hands in is not forgotten any more"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["merge", "{}", "minjun", "nobody"], "Nobody is called 'nobody'"),
        (["merge", "{}", "minjun", "minjun"], "are the same student"),
        (["rename", "{}", "minjun", "../x"], "cannot be the name of a folder"),
        (["rename", "{}", "minjun"], "takes 2 names"),
        (["list", "/nowhere"], "There is no folder"),
    ],
)
def test_what_cannot_be_meant_is_a_sentence(
    book: Gradebook, tmp_path: Path, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    put_result(book, make_result(submission="minjun"))
    book.close()
    assert run(["people", *(word.format(tmp_path) for word in words)]) == 2
    assert said in capsys.readouterr().err


def test_find_by_whatever_is_known(book: Gradebook) -> None:
    enroll(book, KIM, LEE)
    people = People(book)
    assert {people.find(called).name for called in ("20220018", "jiyu", "JIYU@example.org", "강지유")} == {"20220018"}
    with pytest.raises(UsageError, match="Nobody is called '강'"):
        people.find("강")
