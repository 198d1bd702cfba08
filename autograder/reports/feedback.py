"""The feedback on one submission, as Markdown and as a self-contained HTML page.

Of a hidden case it shows only the name, whether it passed, and a hint.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ..gradebook.rows import Standing
from ..grading.results import CaseResult, Language, Result, Text
from ..messages import sentence
from . import standing as standings
from .pages import render
from .svg import picture_svg

#: A page says this once at the top, and does not repeat it.
NOT_JUDGED = Text(sentence("could_not_judge", "en"), sentence("could_not_judge", "ko"))


def feedback_markdown(result: Result, language: Language, standing: Standing | None = None) -> str:
    """The content of `feedback.md`. The student's own text is shown as code, where Markdown has no effect.

    Args:
        result: the canonical result.
        language: of the sentences.
        standing: what counts, if it is more than the suite's score.
    """
    return _page("feedback.md.jinja", result, language, standing)


def feedback_html(result: Result, language: Language, standing: Standing | None = None) -> str:
    """The content of `feedback.html`: one page that loads nothing and runs no script.

    Args:
        result: the canonical result.
        language: of the sentences and of the page.
        standing: what counts, if it is more than the suite's score.
    """
    return _page("feedback.html.jinja", result, language, standing)


def _page(template: str, result: Result, language: Language, standing: Standing | None) -> str:
    score, raw = result.score, None
    if standing is not None and standing.score != result.score:
        score, raw = standing.score, result.score
    empty = nothing_found(result, standing)
    return render(
        template,
        language,
        result=result,
        score=score,
        raw=raw,
        notes=standings.notes_on(standing, result),
        expected=f"{result.assignment}.py",
        nothing_found=empty,
        remarks=remarks(result),
        questions={} if empty else _questions(result),
        points_of=points_of,
        passed=_passed(result),
        pictures=[picture_svg(picture, language) for picture in result.pictures],
    )


def nothing_found(result: Result, standing: Standing | None = None) -> bool:
    """Whether no file could be judged. Then the page says what to do, and lists no questions."""
    if result.score is not None or not remarks(result):
        return False
    voided = {void.case for void in standing.voided} if standing else set()
    return all(case.status == "not_judged" for case in result.cases if case.id not in voided)


def _passed(result: Result) -> str:
    """The key of the sentence that all tests passed, or all public ones; empty if neither is true."""
    public = [case for case in result.cases if case.visibility == "public"]
    if not public or not _all_passed(public):
        return ""
    if len(public) == len(result.cases):
        return "public_passed"
    if _all_passed(result.cases):
        return "page_all_passed"
    return "page_public_passed"


def _all_passed(cases: Sequence[CaseResult]) -> bool:
    return all(case.status == "passed" for case in cases)


def _questions(result: Result) -> dict[str, list[CaseResult]]:
    """The questions in the suite's order, but failed ones first."""
    given: set[Text | None] = {misconception.hint for misconception in result.misconceptions}
    failed: dict[str, list[CaseResult]] = {}
    passed: dict[str, list[CaseResult]] = {}
    for name, cases in result.questions().items():
        shown = []
        for case in cases:
            # a hint is printed once on a page
            shown.append(_without_given_hint(_shown(case, result), given))
        group = passed if _all_passed(shown) else failed
        group[name] = shown
    return failed | passed


def _without_given_hint(case: CaseResult, given: set[Text | None]) -> CaseResult:
    """The case, without its hint if the page has given it already."""
    if case.hint in given:
        return msgspec.structs.replace(case, hint=None)
    given.add(case.hint)
    return case


def remarks(result: Result) -> list[Text]:
    """Remarks on the whole submission, without duplicates."""
    unique = dict.fromkeys(result.warnings)
    return [warning for warning in unique if warning != NOT_JUDGED]


def points_of(cases: Sequence[CaseResult]) -> int | None:
    """The points of a question; None if one of its cases could not be judged."""
    if any(case.status == "not_judged" for case in cases):
        return None
    return sum(case.points for case in cases)


def _shown(case: CaseResult, result: Result) -> CaseResult:
    """The case without what a student may not see, and without a message that the page has at the top."""
    if case.status == "passed":
        return msgspec.structs.replace(case, message=None, hint=None)
    if case.visibility == "hidden":
        # neither how it failed nor how long it took: both say something about the hidden input
        status = "not_judged" if case.status == "not_judged" else "failed"
        return msgspec.structs.replace(case, message=None, status=status, seconds=0.0)
    if case.message == NOT_JUDGED or case.message in result.warnings:
        return msgspec.structs.replace(case, message=None)
    return case
