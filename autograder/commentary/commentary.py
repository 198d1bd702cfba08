"""A verdict becomes a result with misconceptions, hints and pictures, and pages are made of it.

The score is fixed before anything here begins. Each piece is guarded on its own: what fails is missing, and the
instructor reads it.
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
    """A result with its commentary, and what is missing of it, for the instructor alone."""

    result: Result
    trouble: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pages:
    """What one student gets to read, in one language."""

    markdown: str
    html: str
    trouble: tuple[str, ...] = ()


def commented(verdict: Verdict) -> Commented:
    """The verdict's result, with what can be said about it."""
    result = verdict.result
    no_misconceptions: list[Misconception] = []
    no_pictures: list[Picture] = []
    diagnosed = tried(lambda: _misconceptions(verdict), no_misconceptions)
    drawn = tried(lambda: pictures(verdict.assignment, verdict.lines), no_pictures)
    cases = [_hinted(case, diagnosed.value, verdict.outcomes) for case in result.cases]
    trouble = (
        *verdict.trouble,
        *trouble_of(result.submission, "misconceptions", diagnosed),
        *trouble_of(result.submission, "pictures", drawn),
    )
    changed = msgspec.structs.replace(result, cases=cases, misconceptions=diagnosed.value, pictures=drawn.value)
    return Commented(changed, trouble)


def _misconceptions(verdict: Verdict) -> list[Misconception]:
    if verdict.load_failure or not verdict.outcomes:  # there is nothing to compare
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


def _hinted(case: CaseResult, found: list[Misconception], outcomes: Mapping[str, Outcome]) -> CaseResult:
    """The case with the hint of the first misconception of a function that it called."""
    outcome = outcomes.get(case.id)
    if case.status == "passed" or outcome is None:
        return case
    called = {exchange.function for exchange in outcome.transcript.exchanges}
    hint = next((m.hint for m in found if m.function in called), None)
    return msgspec.structs.replace(case, hint=hint)


def refreshed(result: Result, assignment: Assignment) -> Result:
    """An earlier result with the misconceptions in today's words: they may have been corrected since."""
    if not result.misconceptions:
        return result
    today = {chaff.id: chaff for chaff in assignment.chaffs}
    today |= {chaff.was: chaff for chaff in assignment.chaffs if chaff.was}
    hints: dict[Text, Text] = {}
    misconceptions = []
    for old in result.misconceptions:
        chaff = today.get(old.id)
        if chaff is not None:
            hints[old.hint] = chaff.hint
            old = Misconception(chaff.id, chaff.function, chaff.kind, chaff.title, chaff.hint)
        misconceptions.append(old)
    cases = [msgspec.structs.replace(c, hint=hints.get(c.hint, c.hint)) if c.hint else c for c in result.cases]
    return msgspec.structs.replace(result, cases=cases, misconceptions=misconceptions)


def pages(result: Result, language: Language, standing: Standing | None = None) -> Pages:
    """The pages of a result; where they cannot be made, those of its points alone.

    Args:
        result: the canonical result.
        language: of the pages.
        standing: what counts, where it is more than the suite's score.
    """
    attempt = tried(lambda: _made(result, language, standing), None)
    if attempt.value is not None:
        return attempt.value
    bare = [msgspec.structs.replace(case, message=None, hint=None) for case in result.cases]
    plain = msgspec.structs.replace(result, cases=bare, misconceptions=[], pictures=[])
    fallback = tried(lambda: _made(plain, language, standing), Pages("", ""))
    trouble = trouble_of(result.submission, "messages and pictures on the page", attempt)
    trouble += trouble_of(result.submission, "the page", fallback)
    return Pages(fallback.value.markdown, fallback.value.html, trouble)


def _made(result: Result, language: Language, standing: Standing | None) -> Pages:
    return Pages(feedback_markdown(result, language, standing), feedback_html(result, language, standing))
