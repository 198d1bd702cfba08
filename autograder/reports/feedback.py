"""What one student gets to read about one submission, as Markdown and as a self-contained page.

Of a hidden case only its name, whether it passed, and a hint leave this module.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ..gradebook.rows import Standing
from ..grading.results import CaseResult, Language, Result, Text
from ..messages import sentence
from . import standing as standings
from .svg import picture_svg
from .pages import render

#: It stands at the top of a page already, and is not said again
NOT_JUDGED = Text(sentence("could_not_judge", "en"), sentence("could_not_judge", "ko"))


def feedback_markdown(result: Result, language: Language, standing: Standing | None = None) -> str:
    """The content of `feedback.md`; text of the student's stands in code, where nothing acts.

    Args:
        result: the canonical result.
        language: of the sentences.
        standing: what counts, where it is more than the suite's score.
    """
    return _page("feedback.md.jinja", result, language, standing)


def feedback_html(result: Result, language: Language, standing: Standing | None = None) -> str:
    """The content of `feedback.html`: one page that needs nothing else and runs no script.

    Args:
        result: the canonical result.
        language: of the sentences and of the page.
        standing: what counts, where it is more than the suite's score.
    """
    return _page("feedback.html.jinja", result, language, standing)


def _page(template: str, result: Result, language: Language, standing: Standing | None) -> str:
    lost = nothing_found(result, standing)
    return render(
        template,
        language,
        result=result,
        score=standing.score if standing else result.score,
        raw=result.score if standing and standing.score != result.score else None,
        notes=standings.notes_on(standing, result),
        expected=f"{result.assignment}.py",
        nothing_found=lost,
        remarks=remarks(result),
        questions={} if lost else _questions(result),
        points_of=points_of,
        passed=_passed(result),
        pictures=[picture_svg(picture, language) for picture in result.pictures],
    )


def nothing_found(result: Result, standing: Standing | None = None) -> bool:
    """Whether there was no file to judge at all: then there is something to do, and no question to look at."""
    voided = {void.case for void in standing.voided} if standing else set()
    open_cases = all(c.status == "not_judged" for c in result.cases if c.id not in voided)
    return result.score is None and bool(remarks(result)) and open_cases


def _passed(result: Result) -> str:
    """Which sentence says that all tests passed, or all public ones; empty where neither is so."""
    public = [c for c in result.cases if c.visibility == "public"]
    if not public or any(c.status != "passed" for c in public):
        return ""
    if len(public) == len(result.cases):
        return "public_passed"
    return "page_all_passed" if all(c.status == "passed" for c in result.cases) else "page_public_passed"


def _questions(result: Result) -> dict[str, list[CaseResult]]:
    """The questions in their order, but those with something to do first."""
    given: set[Text | None] = {idea.hint for idea in result.misconceptions}
    questions = {name: [_once(_shown(c, result), given) for c in cases] for name, cases in result.questions().items()}
    return dict(sorted(questions.items(), key=lambda named: all(c.status == "passed" for c in named[1])))


def _once(case: CaseResult, given: set[Text | None]) -> CaseResult:
    """The case without its hint if that was given above."""
    if case.hint in given:
        return msgspec.structs.replace(case, hint=None)
    given.add(case.hint)
    return case


def remarks(result: Result) -> list[Text]:
    """What is to be said about the whole submission, each once."""
    return [w for w in dict.fromkeys(result.warnings) if w != NOT_JUDGED]


def points_of(cases: Sequence[CaseResult]) -> int | None:
    """The points of a question; None where one of its cases could not be judged."""
    return None if any(c.status == "not_judged" for c in cases) else sum(c.points for c in cases)


def _shown(case: CaseResult, result: Result) -> CaseResult:
    """A case without what may not be shown, and without a message that stands at the top already."""
    if case.status == "passed":
        return msgspec.structs.replace(case, message=None, hint=None)
    if case.visibility == "hidden":  # how it failed, and how long it took, are not shown
        status = "not_judged" if case.status == "not_judged" else "failed"
        return msgspec.structs.replace(case, message=None, status=status, seconds=0.0)
    said_already = case.message in (NOT_JUDGED, *result.warnings)
    return msgspec.structs.replace(case, message=None) if said_already else case
