"""What one student gets to read about one submission, as Markdown and as a self-contained page.

Of a hidden case only its name, whether it passed, and a hint leave this module.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from .pages import render
from .results import CaseResult, Language, Result, Text

if TYPE_CHECKING:  # matplotlib takes long to import, and a page without pictures does not need it
    from .pictures import Picture

MARKS = {"passed": "✓", "not_judged": "?"}


class ShownCase(NamedTuple):
    """What may be shown of a case."""

    title: Text
    visibility: str
    status: str
    mark: str
    message: Text | None
    hint: Text | None


class ShownQuestion(NamedTuple):
    """What may be shown of a question; `points` is None where a case could not be judged."""

    name: str
    points: int | None
    max_points: int
    percent: int
    counts: dict[str, tuple[int, int]]
    cases: list[ShownCase]


def feedback_markdown(result: Result, language: Language, pictures: Sequence[Picture] = ()) -> str:
    """The content of `feedback.md`; text of the student's stands in code, where nothing acts.

    Args:
        result: the canonical result.
        language: of the sentences.
        pictures: shown at the end.
    """
    return _page("feedback.md.jinja", result, language, pictures)


def feedback_html(result: Result, language: Language, pictures: Sequence[Picture] = ()) -> str:
    """The content of `feedback.html`: one page that needs nothing else and runs no script.

    Args:
        result: the canonical result.
        language: of the sentences and of the page.
        pictures: shown at the end.
    """
    return _page("feedback.html.jinja", result, language, pictures)


def _page(template: str, result: Result, language: Language, pictures: Sequence[Picture]) -> str:
    questions = [_question(name, cases, result.warnings) for name, cases in result.questions().items()]
    return render(
        template,
        language,
        result=result,
        questions=questions,
        public_passed=_all_public_passed(result),
        pictures=pictures,
    )


def _all_public_passed(result: Result) -> bool:
    public = [c for c in result.cases if c.visibility == "public"]
    return result.status == "graded" and bool(public) and all(c.status == "passed" for c in public)


def points_of(cases: Sequence[CaseResult]) -> int | None:
    """The points of a question; None where one of its cases could not be judged."""
    return None if any(c.status == "not_judged" for c in cases) else sum(c.points for c in cases)


def _question(name: str, cases: list[CaseResult], told: Sequence[Text]) -> ShownQuestion:
    points, most = points_of(cases), sum(c.max_points for c in cases)
    percent = round(100 * (points or 0) / most) if most else 0
    counts = {kind: _count(cases, kind) for kind in ("public", "hidden")}
    return ShownQuestion(name, points, most, percent, counts, [_shown(c, told) for c in cases])


def _count(cases: list[CaseResult], visibility: str) -> tuple[int, int]:
    mine = [c for c in cases if c.visibility == visibility]
    return sum(c.status == "passed" for c in mine), len(mine)


def _shown(case: CaseResult, told: Sequence[Text]) -> ShownCase:
    """A case without what may not be shown, and without a message that stands at the top already."""
    mark = MARKS.get(case.status, "✗")
    hint = None if case.status == "passed" else case.hint
    if case.visibility == "hidden":
        status = case.status if case.status in MARKS else "failed"  # how it failed is not shown
        return ShownCase(case.title, "hidden", status, mark, None, hint)
    message = None if case.status == "passed" or case.message in told else case.message
    return ShownCase(case.title, "public", case.status, mark, message, hint)
