"""Results for tests: a plausible one by default, anything by keyword."""

from __future__ import annotations

import random
from typing import Any, NamedTuple

import msgspec

from autograder.gradebook.gradebook import Found, Gradebook
from autograder.gradebook.people import People
from autograder.grading.results import CaseResult, Line, Misconception, Picture, Result, Text, Versions

VERSIONS = Versions(autograder="0.1.0", suite="0123456789abcdef", numpy="2.2.0", python="3.11.2", otter="7.0.0")


class Handed(NamedTuple):
    """A submission, as far as it tells whose it is."""

    label: str
    student: dict[str, str]
    place: str = ""


def put_result(
    book: Gradebook, result: Result, mark: str = "key", student: dict[str, str] | None = None, **found: Any
) -> int:
    """Find a submission, and keep a verdict on it; returns the attempt."""
    handed = Handed(result.submission, student or {}, found.pop("place", ""))
    (who,) = People(book).resolve([handed], result.assignment)
    at = found.pop("graded_at", "2026-11-23T09:00:00+00:00")
    about = {"content": mark, "source": None, "where": f"/class/{result.submission}"} | found
    attempt = book.attempt(who.id, result.assignment, Found(**about))
    book.put(attempt, mark, msgspec.structs.replace(result, submission=who.name), at)
    return attempt


def both(text: str, korean: str | None = None) -> Text:
    """A text that is the same in both languages unless told otherwise."""
    return Text(text, text if korean is None else korean)


def make_case(**overrides: Any) -> CaseResult:
    """A public case that passed."""
    case = CaseResult(
        id="sigmoid_zero",
        question="sigmoid",
        title=both("`sigmoid` of 0 is one half", "0의 `sigmoid`는 1/2이에요"),
        visibility="public",
        status="passed",
        points=2,
        max_points=2,
        message=None,
        hint=None,
        seconds=0.001,
    )
    made = msgspec.structs.replace(case, **overrides)
    if made.status != "passed" and "points" not in overrides:
        made = msgspec.structs.replace(made, points=0)
    return made


def make_misconception(**overrides: Any) -> Misconception:
    """A misconception about `sigmoid`."""
    found = Misconception(
        id="sigmoid-overflow",
        function="sigmoid",
        kind="misconception",
        title=both("`exp` overflows for large negative numbers", "큰 음수에서 `exp`가 넘쳐요"),
        hint=both(
            "What is `np.exp(1000)`? Rewrite the formula for z < 0.",
            "`np.exp(1000)`은 얼마일까요? z < 0일 때 식을 바꿔 보세요.",
        ),
    )
    return msgspec.structs.replace(found, **overrides)


def make_picture(**overrides: Any) -> Picture:
    """A sigmoid drawn upside down."""
    picture = Picture(
        "sigmoid",
        ("z", "f(z)"),
        Line([-4.0, 0.0, 4.0], [0.98, 0.5, 0.02]),
        Line([-4.0, 0.0, 4.0], [0.02, 0.5, 0.98]),
        0,
    )
    return msgspec.structs.replace(picture, **overrides)


def make_result(**overrides: Any) -> Result:
    """A graded submission with two questions; score and maximum follow from the cases unless given."""
    cases = overrides.get(
        "cases",
        [
            make_case(),
            make_case(
                id="sigmoid_large",
                visibility="hidden",
                title=both("`sigmoid` of huge numbers", "아주 큰 수의 `sigmoid`"),
            ),
            make_case(id="relu_mixed", question="relu", title=both("`relu` of mixed signs", "부호가 섞인 `relu`")),
            make_case(
                id="relu_copy",
                question="relu",
                visibility="hidden",
                title=both("`relu` leaves its input alone", "`relu`는 입력을 바꾸지 않아요"),
            ),
        ],
    )
    judged = all(c.status != "not_judged" for c in cases)
    made: dict[str, Any] = {
        "assignment": "activations",
        "submission": "kim",
        "status": "graded" if judged else "error",
        "score": sum(c.points for c in cases) if judged else None,
        "max_score": sum(c.max_points for c in cases),
        "jail": "A",
        "seed": 7,
        "versions": VERSIONS,
        "cases": cases,
        "misconceptions": [],
        "warnings": [],
    }
    return Result(**(made | overrides))


QUESTIONS = (
    "linear",
    "sigmoid",
    "sigmoid_derivative",
    "tanh",
    "tanh_derivative",
    "relu",
    "relu_derivative",
    "softmax",
)
IDEAS = (
    make_misconception(),
    make_misconception(
        id="relu-at-zero",
        function="relu_derivative",
        kind="convention",
        title=both("The slope of `relu` at 0 is taken as 1", "0에서 `relu`의 기울기를 1로 두었어요"),
        hint=both("The handout takes 0 at exactly 0.", "안내문은 정확히 0에서 기울기를 0으로 둬요."),
    ),
    make_misconception(
        id="pattern-sign",
        function="tanh_derivative",
        kind="pattern",
        title=both("`tanh_derivative`: the sign is reversed", "`tanh_derivative`: 부호가 반대예요"),
        hint=both("Follow the sign through the formula once by hand.", "식에서 부호를 손으로 한 번 따라가 보세요."),
    ),
)
NAMES = (
    "김민준",
    "lee-seoyeon",
    "박도윤",
    "choi",
    "정하은",
    "O'Brien, Zoë",
    "강시우",
    "nguyen",
    "윤서아",
    "garcía",
    "임주원",
    "smith",
)
MESSAGE = both(
    "called: {0}(np.array([-1000., 0.]))\nThe result has wrong values.\nexpected: [0. , 0.5]\ngot:      [nan, 0.5]",
    "호출: {0}(np.array([-1000., 0.]))\n결과의 값이 맞지 않아요.\n기대: [0. , 0.5]\n받음: [nan, 0.5]",
)


def make_student(number: int) -> Result:
    """One of a class, always the same for a number; every 13th could not be judged."""
    dice = random.Random(number)
    ability = dice.gauss(0.75, 0.35)
    cases = [
        _class_case(name, which, ability - place / 20 + dice.uniform(-0.2, 0.2), number)
        for place, name in enumerate(QUESTIONS)
        for which in range(4)
    ]
    wrong = {c.question for c in cases if c.status != "passed"}
    trouble = any(c.status == "not_judged" for c in cases)
    remark = both("The grader's worker could not start.", "채점기가 작업 프로세스를 시작하지 못했어요.")
    return make_result(
        submission=NAMES[number % len(NAMES)] + (f"-{number}" if number >= len(NAMES) else ""),
        cases=cases,
        misconceptions=[] if trouble else [i for i in IDEAS if i.function in wrong],
        warnings=[remark] if trouble else [],
    )


def _class_case(name: str, which: int, chance: float, number: int) -> CaseResult:
    not_judged = number % 13 == 12 and name in QUESTIONS[4:]
    status = "not_judged" if not_judged else "passed" if chance > 0.2 + which / 8 else "failed"
    hidden = which > 1
    idea = next((i for i in IDEAS if i.function == name and which % 2), None)
    message = both(MESSAGE.en.replace("{0}", name), MESSAGE.ko.replace("{0}", name))
    return make_case(
        id=f"{name}_{which}",
        question=name,
        title=both(
            f"`{name}` " + ("of 0", "keeps the shape", "of |z| > 800", "of float32 and integers")[which],
            f"`{name}`: " + ("0을 넣었을 때", "shape을 지켜요", "|z| > 800일 때", "float32와 정수를 넣었을 때")[which],
        ),
        visibility="hidden" if hidden else "public",
        status=status,
        message=None if hidden or status == "passed" else message,
        hint=idea.hint if idea and status == "failed" else None,
        points=3 if status == "passed" else 0,
        max_points=3,
    )


def make_class(size: int) -> list[Result]:
    """A class, the same one every time."""
    return [make_student(number) for number in range(size)]
