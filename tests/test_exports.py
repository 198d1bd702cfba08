"""Exports: exact formats, nothing hidden for students, and nothing guessed in an instructor's file."""

from __future__ import annotations

import base64
import csv
import io
import json
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.errors import UsageError
from autograder.exports import (
    FORMATS,
    canvas,
    classroom50,
    github_classroom,
    gradescope,
    moodle,
    not_judged,
    path_of,
    shown,
    table,
)
from autograder.exports.matching import Filled
from autograder.exports.sheet import Sheet
from autograder.gradebook.gradebook import Override, Row
from autograder.grading.results import Language, Result
from autograder.messages import LANGUAGES
from autograder.tutor.session import CouldNotJudge

from .factories import both, make_case, make_class, make_misconception, make_result

HERE = Path(__file__).parent
AT = "2026-11-23T09:00:00+00:00"
SECRET = "expected [0.1337]"
FACTS = {
    "classroom": "nn",
    "assignment": "activations",
    "assignment_type": "individual",
    "owner": "minjun",
    "submission": "submit/2026-11-23T09-00-00Z-a1b2c3d",
    "commit": "https://github.com/o/r/commit/1",
    "release": "https://github.com/o/r/releases/tag/1",
    "review": "https://github.com/o/r/compare/0...1",
}


def row(result: Result | None = None, override: int | None = None, **student: str) -> Row:
    result = result or make_result()
    decided = None if override is None else Override(override, "Prof. Lee", "on paper", AT)
    return Row(result.submission, result.assignment, "/class", AT, "key", student, result, decided)


def mixed() -> Result:
    """Public and hidden cases, passed and failed; a hidden one has a message that it never should have."""
    return make_result(
        cases=[
            make_case(),
            make_case(id="a", status="failed", message=both("got 2, wanted 1", "2가 나왔어요. 1이어야 해요.")),
            make_case(
                id="b",
                question="relu",
                title=both("`relu` of mixed signs", "부호가 섞인 `relu`"),
                visibility="hidden",
                status="timeout",
                message=both(SECRET),
                hint=both("Look at the sign.", "부호를 보세요."),
            ),
            make_case(id="c", question="relu", visibility="hidden", max_points=3, points=3),
        ],
        misconceptions=[make_misconception()],
        warnings=[both("Your file has no `tanh`.", "파일에 `tanh`가 없어요.")],
    )


def unjudged(submission: str = "park") -> Result:
    cases = [make_case(), make_case(id="b", question="relu", visibility="hidden", status="not_judged")]
    return make_result(submission=submission, cases=cases, max_score=9)


def golden(name: str, data: bytes) -> None:
    """The file must be what a person once looked at; UPDATE_GOLDEN=1 writes it to be looked at again."""
    path = HERE / "golden" / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(data)
    assert data == path.read_bytes()


def validate(kind: str, content: Any) -> None:
    schema = json.loads((HERE / "schemas" / f"{kind}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(content)


def class_of_four() -> list[Row]:
    return [
        row(mixed(), name="김민준", id="007", login="minjun", email="minjun@example.ac.kr"),
        row(
            make_result(submission="lee", max_score=9),
            override=3,
            name="Lee, Seoyeon",
            id="1200",
            login="seoyeon",
        ),
        row(unjudged(), name="박서준", id="1300"),
        row(make_result(submission="choi", max_score=9), name="최하은", id="1400"),
    ]


# --- the table


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_table_is_what_was_looked_at() -> None:
    golden("grades.csv", table.export(class_of_four()))


def test_table_opens_in_excel_with_korean() -> None:
    assert table.export([]).startswith(b"\xef\xbb\xbfsubmission,")


def test_table_leaves_empty_what_nobody_judged() -> None:
    kim, lee, park, _ = read(table.export(class_of_four(), "ko"))
    assert (kim["score"], kim["max_score"], kim["activations/sigmoid"], kim["activations/relu"]) == (
        "5",
        "9",
        "2",
        "3",
    )
    assert (kim["id"], kim["misconceptions"], kim["warnings"]) == (
        "007",
        "sigmoid-overflow",
        "파일에 `tanh`가 없어요.",
    )
    assert (lee["status"], lee["score"]) == ("overridden", "3")
    assert (park["status"], park["score"], park["activations/relu"]) == ("error", "", "")
    assert park["activations/sigmoid"] == "2"


def test_table_keeps_questions_of_two_assignments_apart() -> None:
    rows = [row(), row(make_result(assignment="metrics"))]
    first, second = read(table.export(rows))
    assert (first["activations/relu"], first["metrics/relu"]) == ("4", "")
    assert (second["activations/relu"], second["metrics/relu"]) == ("", "4")


FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =1",
    "＝1",
    "\x00=1",
    "\u202e=1",
    "x;=1",
    "x, =1",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_spreadsheet_runs_a_students_cell(text: str) -> None:
    (line,) = read(table.export([row(name=text, id=text, login=text, email=text)]))
    for fact in table.FACTS:
        assert not re.search(r"(^|[;,])\s*[=+\-@＝\t\r]", line[fact])
        assert "1" in line[fact] or "SUM" in line[fact], "the text is quoted, not lost"


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_no_text_breaks_the_table(name: str, login: str) -> None:
    (line,) = read(table.export([row(name=name, login=login)]))
    assert line["assignment"] == "activations"
    assert (line["name"] + line["login"]).isprintable()
    assert not line["name"].startswith(("=", "+", "-", "@"))


# --- Canvas

CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Activations (4001),Final Score\r\n"
    ",,,,,Manual Posting,\r\n"
    '"    Points Possible",,,,,9.00,(read only)\r\n'
    '"김, 민준",11,007,other@x,"01, Mon",,55.00\r\n'
    'Seoyeon Lee,12,1200,seoyeon,01,"2.00",60.00\r\n'
    "박서준,13,1300,,01,,\r\n"
    "최하은,14,1400,,01,EX,\r\n"
    '"Student, Test",15,,abcdef,01,,\r\n'
)


def test_canvas_is_what_was_looked_at() -> None:
    filled = canvas.fill(CANVAS.encode(), class_of_four(), "Activations")
    golden("canvas.csv", filled.data)
    assert filled.data.decode() == CANVAS.replace('Mon",,', 'Mon",5,').replace('"2.00"', '"3"')
    assert filled.unmatched_rows == [
        "row 6, 박서준: could not be judged",
        "row 7, 최하은: Canvas has EX there and takes no score",
        "row 8, Student, Test: no submission certainly belongs to it",
    ]
    assert filled.unmatched_students == []
    assert filled.notes == []


def test_canvas_says_when_it_counts_otherwise() -> None:
    filled = canvas.fill(CANVAS.replace("9.00", "100").encode(), class_of_four(), "Activations")
    assert filled.notes == [
        "Canvas counts Activations out of 100, the suite out of 9: the scores are written as they are."
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
@pytest.mark.parametrize("newline", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", [True, False])
def test_canvas_changes_no_other_byte(encoding: str, newline: str, delimiter: str, end: bool) -> None:
    lines = [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Activations", "Other"],
        ['"김민준"', "11", "007", "minjun", '"a ""b""', "", " 1 "],
        ["이서연", "12", "008", "x", '"two\r\nlines"', "", '"7"'],
    ]
    lines[1][4] = '"a ""b"""'
    text = newline.join(delimiter.join(line) for line in lines) + (newline if end else "")
    lines[1][5] = "1234"
    wanted = newline.join(delimiter.join(line) for line in lines) + (newline if end else "")
    rows = [row(make_result(score=1234, max_score=2000), id="007")]
    assert canvas.fill(text.encode(encoding), rows, "Activations").data == wanted.encode(encoding)


def test_canvas_with_nothing_to_fill_is_the_same_file() -> None:
    assert canvas.fill(CANVAS.encode(), [], "Activations").data == CANVAS.encode()


def sheet_of(*students: str) -> bytes:
    head = "Student,ID,SIS User ID,SIS Login ID,Section,A\n"
    return (head + "".join(f"{student},01,\n" for student in students)).encode()


def scores(filled: Filled) -> list[str]:
    return [line["A"] for line in csv.DictReader(io.StringIO(filled.data.decode()))]


@pytest.mark.parametrize(
    "student",
    [
        {"id": "S1"},
        {"lms": "11"},
        {"login": "KIM"},
        {"email": "kim"},
        {"name": "Min Kim"},
        {"name": "kim,  min"},
        {"id": "S1", "login": "lee", "name": "Lee Seo"},
    ],
)
def test_canvas_matches_the_surest_key_first(student: dict[str, str]) -> None:
    data = sheet_of('"Kim, Min",11,S1,kim', '"Lee, Seo",12,S2,lee')
    assert scores(canvas.fill(data, [row(**student)], "A")) == ["8", ""]


@pytest.mark.parametrize(
    ("student", "reason"),
    [
        ({}, "no row fits"),
        ({"name": "Min"}, "no row fits"),
        ({"id": "0S1"}, "no row fits"),
        ({"name": "Kim Min", "id": "S9"}, "the row that fits has another id"),
        ({"login": "kim", "id": "S2x"}, "the row that fits has another id"),
        ({"name": "Park Jin"}, "several rows fit"),
    ],
)
def test_canvas_lists_what_is_not_certain(student: dict[str, str], reason: str) -> None:
    data = sheet_of('"Min, Kim",11,S1,kim', '"Park, Jin",12,S2,p1', '"Jin, Park",13,S3,p2')
    filled = canvas.fill(data, [row(**student)], "A")
    assert filled.data == data
    assert filled.unmatched_students == [f"kim: {reason}"]
    assert len(filled.unmatched_rows) == 3


def test_canvas_gives_a_row_to_the_surest_of_two_and_to_neither_of_equals() -> None:
    data = sheet_of("Kim Min,11,S1,kim", "Lee Seo,12,S2,lee")
    sure, name = (
        row(make_result(submission="sure", score=5), id="S1"),
        row(make_result(submission="name"), name="Kim Min"),
    )
    filled = canvas.fill(data, [name, sure], "A")
    assert (scores(filled), filled.unmatched_students) == (["5", ""], ["name: others fit its row too"])
    twice = [row(make_result(submission=name), id="S2") for name in ("one", "two")]
    filled = canvas.fill(data, twice, "A")
    assert filled.data == data
    assert filled.unmatched_students == ["one: others fit its row too", "two: others fit its row too"]


def test_canvas_writes_the_override_and_no_thousands_separator() -> None:
    result = make_result(score=1, max_score=12345)
    assert scores(canvas.fill(sheet_of("Kim,1,S1,k"), [row(result, override=12345, id="S1")], "A")) == ["12345"]


@pytest.mark.parametrize(
    ("data", "column", "sentence"),
    [
        (b"a,b\n1,2\n", "A", "not Canvas's gradebook"),
        (b"", "A", "not Canvas's gradebook"),
        (b"\xff\xff\xff", "A", "not text in UTF-8"),
        (b'Student,ID,Section,"A\n', "A", "quotation marks in row 1"),
        (b'Student,ID,Section,A\n"Kim"x,1,2,3\n', "A", "quotation marks in row 2"),
        (
            b"Student,ID,Section,A (1),A (2)\n",
            "A",
            "2 columns of the file are called 'A'.*A \\(1\\); A \\(2\\)",
        ),
        (b"Student,ID,Section,B\n", "A", "No columns of the file are called 'A'.*: B"),
        (b"Student,ID,Section,Total\nPoints Possible,,,(read only)\n", "Total", "No columns"),
        (b"Student,ID,Section,A\n", "Student", "No columns"),
    ],
)
def test_canvas_refuses_what_it_cannot_fill(data: bytes, column: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        canvas.fill(data, [row(id="S1")], column)


def test_canvas_takes_the_number_where_two_columns_have_one_name() -> None:
    data = b"Student,ID,SIS User ID,SIS Login ID,Section,A (1),A (2)\nKim,1,S1,,,,\n"
    assert canvas.fill(data, [row(id="S1")], "A (2)").data.endswith(b"Kim,1,S1,,,,8\n")


def test_one_file_takes_one_assignment() -> None:
    with pytest.raises(UsageError, match="choose activations or metrics"):
        canvas.fill(sheet_of("Kim,1,S1,k"), [row(id="S1"), row(make_result(assignment="metrics"), id="S1")], "A")


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.lists(st.lists(st.text(alphabet='ab",;\n\r\té한 ', max_size=6), min_size=6, max_size=6), max_size=4))
def test_every_csv_is_read_and_written_back(cells: list[list[str]]) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([["h"] * 6, *cells])
    data = text.getvalue().encode()
    sheet = Sheet(data)
    assert [[cell.text for cell in line] for line in sheet.rows] == [["h"] * 6, *cells]
    assert sheet.data() == data


# --- Moodle

MOODLE = {
    "en": "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
    "Last modified (submission),Last modified (grade),Feedback comments\n"
    'Participant 501,김민준,minjun@example.ac.kr,Submitted for grading,,9.00,Yes,"Monday, 1 June",-,\n'
    "Participant 502,Seoyeon Lee,,Submitted for grading,2.00,9.00,Yes,-,-,Come and see me.\n"
    "Participant 503,박서준,,Submitted for grading,,9.00,Yes,-,-,\n"
    "Participant 504,최하은,,Submitted for grading,,9.00,No,-,-,\n",
    "ko": '\ufeff식별자,"전체 이름","이메일 주소",상태,성적,"최대 성적",'
    '"마지막 수정됨(성적)","피드백 코멘트"\r\n'
    '참가자501,"민준 김",,"채점을 위해 제출되었습니다.",,9.00,-,"[autograder] old"\r\n'
    '참가자502,"이서연",,-,,5.00,-,\r\n'
    '참가자503,"박서준",,-,,9.00,-,\r\n'
    '참가자504,"최하은",,-,"8.00",9.00,-,""\r\n',
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_moodle_is_what_was_looked_at(language: Language) -> None:
    filled = moodle.fill(MOODLE[language].encode(), class_of_four(), language)
    golden(f"moodle_{language}.csv", filled.data)


def test_moodle_says_what_stays() -> None:
    filled = moodle.fill(MOODLE["en"].encode(), class_of_four())
    assert filled.unmatched_rows == [
        "row 4, 박서준: could not be judged",
        "row 5, 최하은: Moodle says that the grade cannot be changed",
    ]
    assert filled.notes == ["Seoyeon Lee: the comment that was there is kept."]
    lines = filled.data.decode().splitlines()
    assert lines[2] == MOODLE["en"].splitlines()[2].replace("2.00", "3", 1)
    assert lines[3:] == MOODLE["en"].splitlines()[3:]


def test_moodle_does_not_write_a_grade_that_moodle_would_drop() -> None:
    result = make_result(submission="lee", score=8)
    filled = moodle.fill(MOODLE["ko"].encode(), [row(result, lms="502")], "ko")
    assert filled.data.decode() == MOODLE["ko"]
    assert "row 3, 이서연: Moodle takes no 8 there: its maximum is '5.00'" in filled.unmatched_rows


@pytest.mark.parametrize("student", [{"lms": "501"}, {"name": "김민준"}, {"name": "김 민준"}, {"name": "민준 김"}])
def test_moodle_finds_korean_students(student: Mapping[str, str]) -> None:
    filled = moodle.fill(MOODLE["ko"].encode(), [row(**student)], "ko")
    assert not filled.unmatched_students
    assert filled.data.decode().splitlines()[1].startswith('참가자501,"민준 김",,"채점을 위해 제출되었습니다.",8,')


def test_moodle_shows_feedback_as_text_and_never_a_hidden_message() -> None:
    idea = make_misconception(title=both('<script>alert("x")</script> & `a < b`\nnext'))
    result = make_result(cases=mixed().cases, misconceptions=[idea])
    data = moodle.fill(MOODLE["ko"].encode(), [row(result, lms="501")], "en").data.decode()
    assert '&lt;script&gt;alert(""x"")&lt;/script&gt; &amp; `a &lt; b` next' in data
    assert "<script" not in data
    assert SECRET not in data


def test_moodle_in_an_encoding_that_lacks_a_sign() -> None:
    result = make_result(misconceptions=[make_misconception(title=both("z ≪ 0 🙂"))])
    text = MOODLE["ko"].removeprefix("\ufeff")
    data = moodle.fill(text.encode("cp949"), [row(result, lms="501")], "ko").data
    assert "0 &#128578;" in data.decode("cp949")


@pytest.mark.parametrize("header", ["Name,Grade", "Identifier,Full name,Grade,Scale", "식별자,성적"])
def test_moodle_refuses_another_file(header: str) -> None:
    with pytest.raises(UsageError, match="not a grading worksheet"):
        moodle.fill(f"{header}\n".encode(), [row()])


# --- what students see


@pytest.mark.parametrize("language", LANGUAGES)
def test_gradescope_is_what_was_looked_at(language: Language) -> None:
    data = gradescope.results_json(mixed(), language)
    golden(f"gradescope_{language}.json", data)
    validate("gradescope", json.loads(data))


def test_gradescope_shows_public_tests_now_and_the_rest_when_published() -> None:
    content = json.loads(gradescope.results_json(mixed()))
    public, *questions = content["tests"]
    assert content["score"] == 5
    assert public["visibility"] == "visible"
    assert "got 2, wanted 1" in public["output"]
    assert "relu" not in public["output"]
    assert [(q["name"], q["score"], q["max_score"], q["visibility"]) for q in questions] == [
        ("sigmoid", 2, 4, "visible"),
        ("relu", 3, 5, "after_published"),
    ]


def test_gradescope_never_says_that_all_tests_passed() -> None:
    text = gradescope.results_json(make_result()).decode()
    assert "All public tests passed; hidden tests are graded separately." in text
    assert "all tests" not in text.lower()


@pytest.mark.parametrize("language", LANGUAGES)
def test_gradescope_gives_no_score_without_a_verdict(language: Language) -> None:
    content = json.loads(gradescope.results_json(unjudged(), language))
    with pytest.raises(jsonschema.ValidationError, match="is not valid under any of the given schemas"):
        validate("gradescope", content)
    validate("gradescope", content | {"score": 0})  # the missing score is the only thing that is wrong with it
    assert "score" not in json.dumps(list(content)) and all("score" not in test for test in content["tests"])
    assert content["output"] == content["tests"][0]["output"]
    assert content["tests"][0]["visibility"] == "visible"


def test_gradescope_takes_the_override() -> None:
    (_, data), (_, other) = gradescope.export([row(override=1), row(unjudged(), override=2)])
    assert json.loads(data)["score"] == 1
    assert json.loads(other)["score"] == 2
    assert "set by the course staff" in json.loads(data)["output"]
    assert b"Prof. Lee" not in data and b"on paper" in data, "the reason is the student's to read, who decided is not"
    validate("gradescope", json.loads(data))
    validate("gradescope", json.loads(other))


def test_moodles_comment_says_what_to_do_where_no_file_was_found() -> None:
    lost = make_result(
        submission="park",
        cases=[make_case(status="not_judged")],
        warnings=[both("There is no `activations.py` in this submission.")],
    )
    sheet = "Identifier,Full name,Grade,Maximum Grade,Feedback comments\nParticipant 3,박서준,,100,\n"
    filled = moodle.fill(sheet.encode(), [row(lost, lms="3")], "en")
    (line,) = list(csv.DictReader(io.StringIO(filled.data.decode())))
    assert line["Grade"] == "" and "hand it in again" in line["Feedback comments"]
    assert filled.unmatched_rows == ["row 2, 박서준: could not be judged"]


@pytest.mark.parametrize("public_only", [True, False])
def test_classroom50_is_what_was_looked_at(public_only: bool) -> None:
    data = classroom50.result_json(shown(mixed(), "en", public_only), FACTS, AT)
    golden("classroom50_public.json" if public_only else "classroom50.json", data)
    content = json.loads(data)
    validate("classroom50", content)
    assert content["score"] == sum(t["score"] for t in content["tests"])
    assert all(t["score"] <= t["max-score"] for t in content["tests"])


def test_classroom50_of_a_gradebook() -> None:
    written = dict(classroom50.export(class_of_four(), "nn", org="nn-org"))
    assert list(written) == [f"activations/{name}/result.json" for name in ("kim", "lee", "choi")]
    for data in written.values():
        validate("classroom50", json.loads(data))
    lee = json.loads(written["activations/lee/result.json"])
    assert (lee["owner"], lee["score"], lee["max-score"]) == ("seoyeon", 3, 9)
    assert lee["submission"] == "submit/manual-2026-11-23T09-00-00Z"


def test_classroom50_reports_no_score_without_a_verdict() -> None:
    with pytest.raises(CouldNotJudge, match="not a 0"):
        classroom50.result_json(shown(unjudged(), "en", public_only=False), FACTS, AT)


def decoded(data: bytes) -> Any:
    content = json.loads(base64.b64decode(data, validate=True))
    validate("github_classroom", content)
    return content


@pytest.mark.parametrize("public_only", [True, False])
def test_github_classroom_is_what_was_looked_at(public_only: bool) -> None:
    data = github_classroom.encoded(shown(mixed(), "ko", public_only), "ko")
    golden("github_classroom_public.txt" if public_only else "github_classroom.txt", data)
    content = decoded(data)
    assert (content["status"], content["max_score"]) == ("fail", 4 if public_only else 9)
    assert sum(test["score"] for test in content["tests"]) == (2 if public_only else 5)


def test_github_classroom_passes_and_fails() -> None:
    (_, passed), (_, by_hand), (_, error) = github_classroom.export([row(), row(override=1), row(unjudged())])
    assert decoded(passed)["status"] == "pass"
    assert (decoded(by_hand)["max_score"], [t["score"] for t in decoded(by_hand)["tests"]]) == (8, [1])
    assert (decoded(error)["status"], decoded(error)["max_score"]) == ("error", 0)
    assert [test["status"] for test in decoded(error)["tests"]] == ["error"]


def test_seconds_of_hidden_cases_are_in_no_export() -> None:
    """A submission can choose them, and so say what it has seen."""
    cases = [make_case(seconds=7.0), make_case(id="b", visibility="hidden", seconds=7.0)]
    told = shown(make_result(cases=cases), "en", public_only=False)
    assert [case.seconds for case in told or []] == [7.0, 0.0]
    assert [test["duration"] for test in decoded(github_classroom.encoded(told))["tests"]] == [7, 0]


def test_github_classroom_carries_no_workflow_command() -> None:
    said = "::set-output name=x::1\n  ::error::x\n##[error]x\nx[::2]"
    result = make_result(cases=[make_case(status="failed", message=both(said))])
    (test,) = decoded(github_classroom.encoded(shown(result, "en")))["tests"]
    assert not re.search(r"(?m)^\s*::|##\[", test["message"])
    assert "x[::2]" in test["message"]


def everything(rows: Iterable[Row], public_only: bool) -> dict[str, str]:
    """What each format that students see says of the rows, decoded."""
    rows = list(rows)
    texts = {
        "classroom50": [data for _, data in classroom50.export(rows, "nn", "en", public_only, "nn-org")],
        "github-classroom": [base64.b64decode(data) for _, data in github_classroom.export(rows, "en", public_only)],
        "gradescope": [data for _, data in gradescope.export(rows)],
    }
    return {name: json.dumps([json.loads(data) for data in data_of]) for name, data_of in texts.items()}


def test_no_hidden_message_reaches_a_student() -> None:
    assert SECRET in json.dumps([c.message.en for c in mixed().cases if c.message]), "it is there to be let out"
    for public_only in (True, False):
        for name, text in everything([row(mixed())], public_only).items():
            assert SECRET not in text, name
            assert "timeout" not in text, f"{name} tells how a hidden case failed"


def test_public_only_leaves_every_hidden_case_out() -> None:
    for name in ("classroom50", "github-classroom"):
        assert "`relu` of mixed signs" in everything([row(mixed())], False)[name]
        assert "relu" not in everything([row(mixed())], True)[name]
        assert "Look at the sign" not in everything([row(mixed())], True)[name]


def test_public_only_is_a_practice_result_whatever_the_override() -> None:
    data = dict(classroom50.export([row(mixed(), override=9)], "nn", public_only=True, org="nn-org"))
    assert [json.loads(d)["score"] for d in data.values()] == [2]


def test_public_only_can_be_judged_where_only_a_hidden_case_was_not() -> None:
    written = classroom50.export([row(unjudged())], "nn", public_only=True, org="nn-org")
    assert [json.loads(d)["score"] for _, d in written] == [2]


@pytest.mark.parametrize(
    "hostile", ["\x1b[31mred\x1b[0m", "a\x00b", "\u202eabc", "\ud7ff\u2028x", "</script>", '"' * 9]
)
def test_hostile_text_stays_inside_its_string(hostile: str) -> None:
    result = make_result(
        cases=[make_case(status="failed", message=both(hostile), title=both(hostile))],
        warnings=[both(hostile)],
    )
    for text in everything([row(result)], False).values():
        for said in re.findall(r"[\x00-\x1f\u202e\u2028]", json.dumps(json.loads(text), ensure_ascii=False)):
            raise AssertionError(repr(said))
    for _, data in gradescope.export([row(result)]):
        assert not re.search("\\\\u001b|\\\\u0000", data.decode())


def test_a_long_message_is_cut() -> None:
    result = make_result(cases=[make_case(status="failed", message=both("x" * 10**6))])
    assert all(len(text) < 20_000 for text in everything([row(result)], False).values())


# --- all of them


def test_not_judged_is_listed_by_name() -> None:
    assert list(not_judged(class_of_four())) == ["park (activations): could not be judged, has no score"]
    assert list(not_judged([row(unjudged(), override=0)])) == []


@pytest.mark.parametrize("name", ["..", "a/b", "/etc/passwd", "a\\b", "x" * 300, "nul\0", "a\nb", "", ".hidden", "a. "])
def test_no_submission_leaves_the_output_folder(name: str) -> None:
    path = path_of(row(make_result(submission=name)), "result.json")
    assignment, folder, file = path.split("/")
    assert (assignment, file) == ("activations", "result.json")
    assert folder.strip(". ") == folder != ""
    assert len(folder) < 100 and folder.isprintable() and "\\" not in folder


def test_two_submissions_never_share_a_path() -> None:
    names = ["a/b", "a_b", "a\\b", "a:b", "A_b", "김민준", "김_준", "kim-1", "..", "._"]
    assert len({path_of(row(make_result(submission=name)), "x") for name in names}) == len(names)
    assert path_of(row(make_result(submission="김민준")), "x") == "activations/김민준/x"


def test_a_class_goes_through_every_format() -> None:
    rows = [row(result, id=str(number)) for number, result in enumerate(make_class(40))]
    for text in everything(rows, False).values():
        assert text
    for _, data in gradescope.export(rows):
        content = json.loads(data)
        if "score" in content:
            validate("gradescope", content)
    assert len(read(table.export(rows))) == 40
    assert sorted(FORMATS) == ["canvas", "classroom50", "csv", "github-classroom", "gradescope", "moodle"]
