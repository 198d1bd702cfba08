"""Add misconceptions, hints and pictures to a verdict, and render the pages of the result.

The score is fixed before anything here runs. Each part is guarded separately: if one fails, it is left out and the
instructor is told why.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from ..gradebook.rows import Standing
from ..grading.assignment import Assignment
from ..grading.diagnose import Diagnosis
from ..grading.grader import Verdict
from ..grading.results import CaseResult, Language, Misconception, Picture, Result, Text
from ..reports.feedback import feedback_html, feedback_markdown
from ..tutor.session import Outcome
from .guard import tried, trouble_of
from .pictures import pictures


@dataclass(frozen=True)
class Commented:
    """A result with its commentary.

    Args:
        result: with misconceptions, hints and pictures.
        trouble: for the instructor only: the parts that were left out, and why.
    """

    result: Result
    trouble: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pages:
    """The pages for one student, in one language.

    Args:
        markdown: the content of `feedback.md`.
        html: the content of `feedback.html`.
        trouble: for the instructor only: the parts that were left out, and why.
    """

    markdown: str
    html: str
    trouble: tuple[str, ...] = ()


def commented(verdict: Verdict) -> Commented:
    """The verdict's result with its commentary."""
    result = verdict.result
    no_misconceptions: list[Misconception] = []
    no_pictures: list[Picture] = []
    diagnosed = tried(lambda: _misconceptions(verdict), no_misconceptions)
    pictured = tried(lambda: pictures(verdict.assignment, verdict.lines), no_pictures)
    trouble = (
        *verdict.trouble,
        *trouble_of(result.submission, "misconceptions", diagnosed),
        *trouble_of(result.submission, "pictures", pictured),
    )
    with_comments = msgspec.structs.replace(
        result,
        cases=[_with_hint(case, diagnosed.value, verdict.outcomes) for case in result.cases],
        misconceptions=diagnosed.value,
        pictures=pictured.value,
    )
    return Commented(with_comments, trouble)


def _misconceptions(verdict: Verdict) -> list[Misconception]:
    """The misconceptions that diagnosis names."""
    # a file that did not load made no calls that could be compared with a chaff's
    if verdict.load_failure or not verdict.outcomes:
        return []
    accepted = {case.id for case in verdict.result.cases if case.status == "passed"}
    diagnosis = Diagnosis(
        verdict.assignment,
        dict(verdict.outcomes),
        verdict.result.seed,
        accepted=accepted,
        source=verdict.source,
    )
    return diagnosis.misconceptions()


def _with_hint(case: CaseResult, found: list[Misconception], outcomes: Mapping[str, Outcome]) -> CaseResult:
    """The case with the hint of the first misconception of a function that it called."""
    outcome = outcomes.get(case.id)
    if case.status == "passed" or outcome is None:
        return case
    for misconception in found:
        if misconception.function in outcome.transcript.called:
            return msgspec.structs.replace(case, hint=misconception.hint)
    return msgspec.structs.replace(case, hint=None)


def refreshed(result: Result, assignment: Assignment) -> Result:
    """A stored result with the current titles and hints of its misconceptions.

    Correcting a hint regrades nobody, so a stored result may hold an older text.
    """
    if not result.misconceptions:
        return result
    current = {chaff.id: chaff for chaff in assignment.chaffs}
    for chaff in assignment.chaffs:
        if chaff.was:  # the id that older gradebooks hold
            current[chaff.was] = chaff
    new_hints: dict[Text, Text] = {}
    misconceptions = []
    for old in result.misconceptions:
        known = current.get(old.id)
        if known is None:  # this version of the course has no such misconception: keep the text as it was
            misconceptions.append(old)
            continue
        new_hints[old.hint] = known.hint
        misconceptions.append(Misconception(known.id, known.function, known.kind, known.title, known.hint))
    cases = []
    for case in result.cases:
        if case.hint in new_hints:
            case = msgspec.structs.replace(case, hint=new_hints[case.hint])
        cases.append(case)
    return msgspec.structs.replace(result, cases=cases, misconceptions=misconceptions)


def pages(result: Result, language: Language, standing: Standing | None = None) -> Pages:
    """The pages of a result. If they cannot be rendered, pages with its points and no commentary.

    Args:
        result: the canonical result.
        language: of the pages.
        standing: what counts, if it is more than the suite's score.
    """
    attempt = tried(lambda: _rendered(result, language, standing), None)
    if attempt.value is not None:
        return attempt.value
    bare_cases = [msgspec.structs.replace(case, message=None, hint=None) for case in result.cases]
    bare = msgspec.structs.replace(result, cases=bare_cases, misconceptions=[], pictures=[])
    fallback = tried(lambda: _rendered(bare, language, standing), Pages("", ""))
    trouble = trouble_of(result.submission, "messages and pictures on the page", attempt)
    trouble += trouble_of(result.submission, "the page", fallback)
    return Pages(fallback.value.markdown, fallback.value.html, trouble)


def _rendered(result: Result, language: Language, standing: Standing | None) -> Pages:
    markdown = feedback_markdown(result, language, standing)
    html = feedback_html(result, language, standing)
    return Pages(markdown, html)
