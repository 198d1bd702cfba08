"""The class report: one self-contained page on what a class can do and what to teach again."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import quote

from ..gradebook.rows import Row
from ..grading.results import CaseResult, Language, Misconception, Result, Text
from . import charts
from .feedback import points_of, remarks
from .pages import one_line, render
from .standing import notes_on, voided

#: (from this discrimination on, the sentence that reads it), best first
READINGS = ((0.3, "report_disc_high"), (0.1, "report_disc_fair"), (0.0, "report_disc_low"))


class QuestionStats(NamedTuple):
    """What the judged students made of a question; None where it cannot be computed."""

    name: str
    judged: int
    pass_rate: float | None
    mean_share: float | None
    discrimination: float | None

    @property
    def reading(self) -> str:
        """The key of the sentence on the discrimination."""
        if self.discrimination is None:
            return "report_disc_none"
        return next((key for least, key in READINGS if self.discrimination >= least), "report_disc_negative")


class Cell(NamedTuple):
    """A student's points in a question; `points` and `share` are None where they could not be judged."""

    points: int | None
    share: float | None
    passed: bool


class Student(NamedTuple):
    """A row of the table of students."""

    result: Result
    cells: dict[str, Cell]


class Who(NamedTuple):
    """A student as the report speaks of them: the name, the link to the page, what counts, and what is said of it."""

    name: str
    link: str = ""
    score: int | None = None
    notes: tuple[Text, ...] = ()
    waiting: str = ""


class Beside(NamedTuple):
    """The same assignment in another year."""

    label: str
    results: list[Result]


@dataclass(frozen=True)
class Context:
    """What a report says beside the results.

    Args:
        people: by the submission's name.
        not_found: who or what had nothing that could be graded.
        trouble: what went wrong on the grader's side.
        moved: scores that moved in the last run.
        voids: cases that were taken out for the whole class.
        same: groups of submissions whose files are the same.
        beside: another year.
        table: the link to the course's table.
    """

    people: Mapping[str, Who] = field(default_factory=dict)
    not_found: Sequence[str] = ()
    trouble: Sequence[str] = ()
    moved: Sequence[str] = ()
    voids: Sequence[Text] = ()
    same: Sequence[Sequence[str]] = ()
    beside: Beside | None = None
    table: str = ""


def people_of(rows: Sequence[Row], folder: str = "") -> dict[str, Who]:
    """How the report speaks of the students of a gradebook.

    Args:
        rows: of one assignment.
        folder: of the course, as seen from the report.
    """
    found = {}
    for row in rows:
        shown = row.submission
        name = row.student.get("name", "")
        if name and name != row.submission:
            shown = f"{row.submission} {name}"
        link = f"{folder}{quote(row.assignment)}/{quote(row.submission)}/feedback.html"
        class_wide = voids_of([row])  # said once, at the top of the report
        own = [line for line in notes_on(row.standing, row.result) if line not in class_wide]
        waiting = row.standing.waiting if row.standing else ""
        found[row.submission] = Who(shown, link, row.score(), tuple(own), waiting)
    return found


def voids_of(rows: Sequence[Row]) -> list[Text]:
    """The cases that were taken out for the whole class, each once."""
    lines: dict[Text, None] = {}
    for row in rows:
        if row.standing:
            lines |= dict.fromkeys(voided(row.standing, row.result))
    return list(lines)


class Reason(NamedTuple):
    """Why results need a look: remarks, and how many of how many cases could not be judged."""

    remarks: tuple[Text, ...]
    open_cases: int
    cases: int


def class_report(
    results: Sequence[Result],
    language: Language,
    not_found: Sequence[str] = (),
    trouble: Sequence[str] = (),
    context: Context | None = None,
) -> str:
    """The class report as one HTML page.

    Args:
        results: of one assignment, any number, in any order.
        language: of the page.
        not_found: who or what had nothing that could be graded, as it should be listed.
        trouble: what went wrong on the grader's side, for the instructor alone.
        context: what else is to be said; the two before are then in it.
    """
    context = context or Context(not_found=not_found, trouble=trouble)
    students = table(results, context.people)
    ranked = [s.result for s in students]
    who = {r.submission: context.people.get(r.submission) or Who(r.submission, score=r.score) for r in ranked}
    counted = [(who[r.submission].score, r.max_score) for r in ranked]
    scores = [score for score, _ in counted if score is not None]
    questions = question_stats(students)
    return render(
        "report.html.jinja",
        language,
        assignment=", ".join(sorted({one_line(r.assignment) for r in results})) or "–",
        students=students,
        scores=scores,
        summary=_summary(scores),
        shares=[share for score, most in counted if (share := _share(score, most)) is not None],
        who=who,
        questions=questions,
        heat=[[s.cells[q.name].share if q.name in s.cells else None for q in questions] for s in students],
        ideas=misconceptions(results),
        labels=[f"{m.function}: {m.title[language]}".replace("`", "") for m, _ in misconceptions(results)],
        holders=_holders(results),
        unjudged=by_reason([r for r in ranked if who[r.submission].score is None or _open_cases(r)]),
        remarked=by_reason([r for r in ranked if r.score is not None and remarks(r)]),
        waiting=[(name, one.waiting) for name, one in who.items() if one.waiting],
        special=[(name, one.notes) for name, one in who.items() if one.notes],
        not_found=context.not_found,
        trouble=list(dict.fromkeys(context.trouble)),
        moved=context.moved,
        voids=context.voids,
        same=context.same,
        beside=_beside(context.beside, students, scores),
        course_table=context.table,
        charts=charts,
    )


def _holders(results: Sequence[Result]) -> dict[tuple[str, str], list[str]]:
    """Who has each misconception, by its id and function."""
    found: dict[tuple[str, str], list[str]] = {}
    for result in sorted(results, key=lambda r: r.submission):
        for place in {(m.id, m.function): None for m in result.misconceptions}:
            found.setdefault(place, []).append(result.submission)
    return found


def _beside(old: Beside | None, students: Sequence[Student], scores: Sequence[int]) -> dict[str, Any] | None:
    """The figures of another year and of this one, question by question."""
    if old is None:
        return None
    before = table(old.results)
    then = {q.name: q for q in question_stats(before)}
    now = {q.name: q for q in question_stats(students)}
    old_scores = [r.score for r in old.results if r.score is not None]
    names = list(dict.fromkeys([*now, *then]))
    rates = [(name, *(stats[name].pass_rate if name in stats else None for stats in (then, now))) for name in names]
    figures = {key: (_summary(old_scores).get(key), value) for key, value in _summary(scores).items()}
    return {"label": old.label, "figures": figures, "rates": rates}


def table(results: Sequence[Result], people: Mapping[str, Who] | None = None) -> list[Student]:
    """The rows of the table of students: best score first, those without one last, then by name."""
    counts = {name: who.score for name, who in (people or {}).items()}

    def rank(result: Result) -> tuple[bool, int, str]:
        score = counts.get(result.submission, result.score)
        return score is None, -(score or 0), result.submission

    ranked = sorted(results, key=rank)
    return [Student(r, {name: _cell(cases) for name, cases in r.questions().items()}) for r in ranked]


def _share(points: int | None, most: int) -> float | None:
    return None if points is None or most <= 0 else points / most


def _cell(cases: list[CaseResult]) -> Cell:
    points = points_of(cases)
    share = _share(points, sum(c.max_points for c in cases))
    return Cell(points, share, all(c.status == "passed" for c in cases))


def question_stats(students: Sequence[Student]) -> list[QuestionStats]:
    """Pass rate, mean share of points and discrimination of each question, over judged students."""
    names = dict.fromkeys(name for s in students for name in s.cells)
    judged = [s for s in students if s.result.score is not None]
    return [_stats(name, [s for s in judged if name in s.cells]) for name in names]


def _stats(name: str, students: Sequence[Student]) -> QuestionStats:
    passed: list[int] = []
    rest: list[int] = []
    shares: list[float] = []
    for student in students:
        cell = student.cells[name]
        if cell.points is None:
            continue
        passed.append(int(cell.passed))
        rest.append((student.result.score or 0) - cell.points)  # with its own points, a question would fit itself
        if cell.share is not None:
            shares.append(cell.share)
    return QuestionStats(name, len(passed), _mean(passed), _mean(shares), point_biserial(passed, rest))


def _mean(values: Sequence[float]) -> float | None:
    return statistics.fmean(values) if values else None


def point_biserial(passed: Sequence[int], rest: Sequence[float]) -> float | None:
    """The correlation of passing (0 or 1) with a score; None where one of them does not vary."""
    try:
        return statistics.correlation(passed, rest)
    except statistics.StatisticsError:
        return None


def misconceptions(results: Sequence[Result]) -> list[tuple[Misconception, int]]:
    """The misconceptions recognised in a class and how many students have each, commonest first."""
    known: dict[tuple[str, str], Misconception] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for result in results:
        own = {(idea.id, idea.function): idea for idea in result.misconceptions}
        known |= own
        counts.update(own.keys())
    commonest_first = sorted(known, key=lambda key: (-counts[key], key))
    return [(known[key], counts[key]) for key in commonest_first]


def _summary(scores: Sequence[int]) -> dict[str, str]:
    if not scores:
        return {}
    mean, median = statistics.fmean(scores), statistics.median(scores)
    ends = f"{min(scores)}–{max(scores)}"
    return {"report_mean": f"{mean:.1f}", "report_median": f"{median:g}", "report_range": ends}


def _open_cases(result: Result) -> int:
    return sum(c.status == "not_judged" for c in result.cases)


def by_reason(results: Sequence[Result]) -> dict[Reason, list[str]]:
    """The submissions that need a look, those with the same reason together, so that it is said once."""
    groups: dict[Reason, list[str]] = {}
    for result in results:
        reason = Reason(tuple(remarks(result)), _open_cases(result), len(result.cases))
        groups.setdefault(reason, []).append(result.submission)
    return groups
