"""Rosters of every platform: who a submission belongs to, or that it cannot be told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.collect.roster import Roster, read_roster
from autograder.errors import UsageError

CANVAS = """Student,ID,SIS User ID,SIS Login ID,Section,activations (42)
    Points Possible,,,,,100
"Kim, Minsu",9001,00123,minsu,1,
"이, 영희",9002,00124,younghee,1,
"""
MOODLE = """Identifier,Full name,ID number,Email address,Status,Grade
Participant 55501,김민수,00123,kim@example.org,Submitted,
Participant 55502,Ann Lee,,lee@example.org,Submitted,
"""
GITHUB_CLASSROOM = """"identifier","github_username","github_id","name"
"00123","Kim-Min-Su","1234","Minsu Kim"
"lee@example.org","","",""
"""
CLASSROOM_50 = """username,first_name,last_name,email,section,github_id,role
Kim-Min-Su,Minsu,Kim,kim@example.org,A,1234,student
prof,Ada,Lovelace,ada@example.org,,99,teacher
"""
GRADESCOPE = """Full Name,Email,Role,SID,Sections
Minsu Kim,kim@example.org,Student,00123,
T. Assistant,ta@example.org,TA,,
"""
KOREAN = """학번,이름,이메일,학과
00123,김민수,kim@example.org,수학과
00124,이영희,lee@example.org,수학과
"""


def roster_of(tmp_path: Path, text: str, encoding: str = "utf-8") -> Roster:
    path = tmp_path / "roster.csv"
    path.write_bytes(text.encode(encoding))
    return read_roster(path)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            CANVAS,
            [
                {"name": "Kim, Minsu", "lms": "9001", "id": "00123", "login": "minsu"},
                {"name": "이, 영희", "lms": "9002", "id": "00124", "login": "younghee"},
            ],
        ),
        (
            MOODLE,
            [
                {"name": "김민수", "id": "00123", "lms": "55501", "email": "kim@example.org"},
                {"name": "Ann Lee", "lms": "55502", "email": "lee@example.org"},
            ],
        ),
        (
            GITHUB_CLASSROOM,
            [{"id": "00123", "login": "Kim-Min-Su", "name": "Minsu Kim"}, {"id": "lee@example.org"}],
        ),
        (CLASSROOM_50, [{"login": "Kim-Min-Su", "email": "kim@example.org", "name": "Minsu Kim"}]),
        (GRADESCOPE, [{"name": "Minsu Kim", "email": "kim@example.org", "id": "00123"}]),
        (
            KOREAN,
            [
                {"id": "00123", "name": "김민수", "email": "kim@example.org"},
                {"id": "00124", "name": "이영희", "email": "lee@example.org"},
            ],
        ),
        ("성,이름,아이디\n김,민수,minsu\n", [{"name": "김민수", "login": "minsu"}]),
        ('Name,Student ID\nA,"=""00123"""\n', [{"name": "A", "id": "00123"}]),
    ],
)
def test_the_tables_of_the_platforms(tmp_path: Path, text: str, rows: list[dict[str, str]]) -> None:
    roster = roster_of(tmp_path, text)
    assert roster.rows == rows
    assert roster.doubled == []


def test_moodles_participants_are_found_by_their_number(tmp_path: Path) -> None:
    roster = roster_of(tmp_path, MOODLE)
    assert roster.match({"lms": "55502"}) == {"name": "Ann Lee", "email": "lee@example.org", "lms": "55502"}
    without_numbers = roster_of(tmp_path, "Identifier,Full name\nParticipant 55501,Kim\n")
    assert without_numbers.rows == [{"lms": "55501", "name": "Kim"}]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_delimiters(tmp_path: Path, encoding: str, delimiter: str) -> None:
    text = KOREAN.replace(",", delimiter).replace("\n", "\r\n")
    assert [row["id"] for row in roster_of(tmp_path, text, encoding).rows] == ["00123", "00124"]


def test_matching(tmp_path: Path) -> None:
    roster = roster_of(tmp_path, CANVAS)
    kim, lee = roster.rows
    for student in (
        {"lms": "9001"},
        {"id": "00123"},
        {"login": "MinSu"},
        {"name": "kimminsu"},
        {"name": "Minsu Kim"},
    ):
        assert roster.match(student) is kim, student
    for label in ("00123", "minsu", "Kim Minsu", "kim_minsu"):
        assert roster.match({}, label) is kim, label
    assert roster.match({}, "이영희") is lee
    assert roster.match({"name": "이 영희"}) is lee
    assert roster.match({"id": "00124", "name": "Kim, Minsu"}) is lee, "an id says more than a name"


@pytest.mark.parametrize("label", ["", "123", "0123", "9001", "kim", "min", "..", "Kim Minsu2"])
def test_what_is_not_certain_is_no_match(tmp_path: Path, label: str) -> None:
    """A zero less is another id; and 9001 is Canvas's number, not a student's."""
    assert roster_of(tmp_path, CANVAS).match({}, label) is None


def test_two_of_one_name_are_not_guessed(tmp_path: Path) -> None:
    roster = roster_of(tmp_path, "학번,이름\n1,김민수\n2,김민수\n")
    assert roster.match({"name": "김민수"}) is None and roster.match({}, "김민수") is None
    assert roster.match({"id": "2", "name": "김민수"}) is roster.rows[1]
    assert roster.doubled == [], "two people may have one name"


def test_a_label_that_is_one_students_id_and_anothers_login_is_not_guessed() -> None:
    assert Roster([{"id": "a1"}, {"login": "A1"}]).match({}, "a1") is None


def test_doubles_are_listed(tmp_path: Path) -> None:
    roster = roster_of(tmp_path, "id,email\n007,a@example.org\n007,b@example.org\n8,B@example.org\n")
    assert roster.doubled == [
        "the roster has 2 rows with id 007",
        "the roster has 2 rows with email b@example.org",
    ]
    assert roster.match({"id": "007"}) is None


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "names no column"),
        (b"a,b\n1,2\n", "names no column"),
        (b"\xff\xff\xff\x00", "cannot be read"),
        (b'name\n"' + b"x" * 200_000, "cannot be read"),
    ],
)
def test_what_is_no_roster_is_told(tmp_path: Path, data: bytes, says: str) -> None:
    (tmp_path / "roster.csv").write_bytes(data)
    with pytest.raises(UsageError, match=says):
        read_roster(tmp_path / "roster.csv")


def test_a_roster_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_roster(tmp_path / "roster.csv")
    with pytest.raises(UsageError, match="cannot be read"):
        read_roster(tmp_path)


@given(data=st.one_of(st.binary(max_size=200), st.binary(max_size=200).map(lambda rest: b"id,name,email\n" + rest)))
@settings(derandomize=True, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_end_in_a_roster_or_a_sentence(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "roster.csv").write_bytes(data)
    try:
        assert isinstance(read_roster(tmp_path / "roster.csv"), Roster)
    except UsageError as error:
        assert "roster" in str(error)


def test_titles_above_the_header_and_an_xlsx(tmp_path: Path) -> None:
    titled = f"2026학년도 2학기,,\n수강생 명단 (신경망),,\n\n{KOREAN}"
    assert [row["id"] for row in roster_of(tmp_path, titled).rows] == ["00123", "00124"]
    data = Path(__file__).parent / "data" / "roster.xlsx"
    roster = read_roster(data)
    assert roster.rows == [
        {"id": "20220018", "name": "강지유", "email": "jiyu@example.org"},
        {"id": "00123", "name": "김민수", "email": "kim@example.org"},
    ], "a number is written as people write it, and a text keeps its zeros"


def test_what_only_calls_itself_an_xlsx_is_told(tmp_path: Path) -> None:
    (tmp_path / "r.xlsx").write_bytes(b"PK\x03\x04" + bytes(200))
    with pytest.raises(UsageError, match=r"not a valid \.xlsx"):
        read_roster(tmp_path / "r.xlsx")


def test_a_student_in_two_sections_is_one_and_rows_that_contradict_are_told(tmp_path: Path) -> None:
    text = "학번,이름,분반\n001,김민수,1\n001,김민수,2\n002,이영희,1\n002,이영이,1\n"
    roster = roster_of(tmp_path, text)
    assert [row["name"] for row in roster.rows] == ["김민수", "이영희", "이영이"]
    assert roster.doubled == ["the roster has 2 rows with id 002"]
