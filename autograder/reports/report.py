"""The class report: one self-contained page with scores, misconceptions and what to teach again."""

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

#: (the least discrimination, the key of the sentence that interprets it), best first. Discrimination is the correlation
#: of passing a question with the points in all others: a negative one means that good students fail the question.
READINGS = ((0.3, "report_disc_high"), (0.1, "report_disc_fair"), (0.0, "report_disc_low"))


class QuestionStats(NamedTuple):
    """Statistics of a question over the judged students; None if one cannot be computed."""

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
        for least, key in READINGS:
            if self.discrimination >= least:
                return key
        return "report_disc_negative"


class Cell(NamedTuple):
    """A student's points in a question; `points` and `share` are None if it could not be judged."""

    points: int | None
    share: float | None
    passed: bool


class Student(NamedTuple):
    """A row of the table of students."""

    result: Result
    cells: dict[str, Cell]


class Who(NamedTuple):
    """How the report shows a student.

    Args:
        name: to print.
        link: to the student's page.
        score: what counts.
        notes: remarks on the score.
        waiting: why a person has to decide; empty if nobody has to.
    """

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
    """What a report shows besides the results.

    Args:
        people: by the submission's name.
        not_found: students without a submission, and files that could not be graded.
        trouble: errors of the grader.
        moved: scores that changed in the last run.
        voids: cases that do not count for the whole class.
        same: groups of submissions with the same content.
        beside: another year, to compare with.
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
    """How the report shows the students of a gradebook, by the submission's name.

    Args:
        rows: of one assignment.
        folder: the path from the report to the course's folder.
    """
    people = {}
    for row in rows:
        shown = row.submission
        name = row.student.get("name", "")
        if name and name != row.submission:
            shown = f"{row.submission} {name}"
        # names are file names, which may need quoting in a link
        link = f"{folder}{quote(row.assignment)}/{quote(row.submission)}/feedback.html"
        class_wide = voids_of([row])  # the report says these once, at the top
        notes = [note for note in notes_on(row.standing, row.result) if note not in class_wide]
        waiting = row.standing.waiting if row.standing else ""
        people[row.submission] = Who(shown, link, row.score(), tuple(notes), waiting)
    return people


def voids_of(rows: Sequence[Row]) -> list[Text]:
    """A sentence for each case that does not count for the whole class."""
    unique: dict[Text, None] = {}
    for row in rows:
        if row.standing:
            unique |= dict.fromkeys(voided(row.standing, row.result))
    return list(unique)


class Reason(NamedTuple):
    """Why a person should look at results: remarks, and how many of the cases could not be judged."""

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
        not_found: students without a submission, and files that could not be graded; unused if `context` is given.
        trouble: errors of the grader, for the instructor only; unused if `context` is given.
        context: what else to show.
    """
    context = context or Context(not_found=not_found, trouble=trouble)
    students = table(results, context.people)
    # from here on, in the order of the table
    ranked = [student.result for student in students]
    who = {result.submission: _who(result, context.people) for result in ranked}
    scores, shares = _scores(ranked, who)
    questions = question_stats(students)
    ideas = misconceptions(results)
    return render(
        "report.html.jinja",
        language,
        assignment=_assignments(results),
        students=students,
        scores=scores,
        summary=_summary(scores),
        shares=shares,
        who=who,
        questions=questions,
        heat=[_heat_row(student, questions) for student in students],
        ideas=ideas,
        labels=[_label(misconception, language) for misconception, _ in ideas],
        holders=_holders(results),
        unjudged=by_reason(_unjudged(ranked, who)),
        remarked=by_reason(_remarked(ranked)),
        waiting=[(name, one.waiting) for name, one in who.items() if one.waiting],
        special=[(name, one.notes) for name, one in who.items() if one.notes],
        not_found=context.not_found,
        trouble=list(dict.fromkeys(context.trouble)),  # each once, in the order of appearance
        moved=context.moved,
        voids=context.voids,
        same=context.same,
        beside=_beside(context.beside, students, scores),
        course_table=context.table,
        charts=charts,
    )


def _scores(ranked: Sequence[Result], who: Mapping[str, Who]) -> tuple[list[int], list[float]]:
    """The scores that count, and the shares of the points; a student without a score is in neither."""
    scores = []
    shares = []
    for result in ranked:
        score = who[result.submission].score
        if score is None:
            continue
        scores.append(score)
        share = _share(score, result.max_score)
        if share is not None:
            shares.append(share)
    return scores, shares


def _unjudged(ranked: Sequence[Result], who: Mapping[str, Who]) -> list[Result]:
    """The results without a score, and those in which a case could not be judged though a person gave a score."""
    return [result for result in ranked if who[result.submission].score is None or _open_cases(result)]


def _remarked(ranked: Sequence[Result]) -> list[Result]:
    """The judged results with a remark, such as that a file of another name was taken."""
    return [result for result in ranked if result.score is not None and remarks(result)]


def _who(result: Result, people: Mapping[str, Who]) -> Who:
    """How the report shows the student of a result; the submission's name if nothing else is known."""
    return people.get(result.submission) or Who(result.submission, score=result.score)


def _assignments(results: Sequence[Result]) -> str:
    """The names of the assignments; a dash for no results."""
    names = {one_line(result.assignment) for result in results}
    return ", ".join(sorted(names)) or "–"


def _label(misconception: Misconception, language: Language) -> str:
    """The label of a bar in the chart of misconceptions."""
    label = f"{misconception.function}: {misconception.title[language]}"
    return label.replace("`", "")


def _heat_row(student: Student, questions: Sequence[QuestionStats]) -> list[float | None]:
    """The student's shares of the points of each question."""
    row: list[float | None] = []
    for question in questions:
        cell = student.cells.get(question.name)
        row.append(cell.share if cell else None)
    return row


def _holders(results: Sequence[Result]) -> dict[tuple[str, str], list[str]]:
    """The submissions with each misconception, by its id and function."""
    found: dict[tuple[str, str], list[str]] = {}
    for result in sorted(results, key=lambda result: result.submission):
        keys = dict.fromkeys((m.id, m.function) for m in result.misconceptions)  # each once, in their order
        for key in keys:
            found.setdefault(key, []).append(result.submission)
    return found


def _beside(old: Beside | None, students: Sequence[Student], scores: Sequence[int]) -> dict[str, Any] | None:
    """The summary and the pass rates of another year, each with this year's."""
    if old is None:
        return None
    old_scores = [result.score for result in old.results if result.score is not None]
    old_summary = _summary(old_scores)
    figures = {}
    for key, value in _summary(scores).items():
        figures[key] = (old_summary.get(key), value)
    old_rates = _pass_rates(table(old.results))
    new_rates = _pass_rates(students)
    names = new_rates | old_rates  # a question may be in one year only
    rates = [(name, old_rates.get(name), new_rates.get(name)) for name in names]
    return {"label": old.label, "figures": figures, "rates": rates}


def _pass_rates(students: Sequence[Student]) -> dict[str, float | None]:
    """The pass rate of each question."""
    return {stats.name: stats.pass_rate for stats in question_stats(students)}


def table(results: Sequence[Result], people: Mapping[str, Who] | None = None) -> list[Student]:
    """The table of students: best score first, those without a score last, then by name."""
    counts = {name: who.score for name, who in (people or {}).items()}

    def rank(result: Result) -> tuple[bool, int, str]:
        score = counts.get(result.submission, result.score)
        return score is None, -(score or 0), result.submission

    students = []
    for result in sorted(results, key=rank):
        cells = {name: _cell(cases) for name, cases in result.questions().items()}
        students.append(Student(result, cells))
    return students


def _share(points: int | None, most: int) -> float | None:
    if points is None or most <= 0:
        return None
    return points / most


def _cell(cases: list[CaseResult]) -> Cell:
    """A student's points in the question of these cases."""
    points = points_of(cases)
    most = sum(case.max_points for case in cases)
    passed = all(case.status == "passed" for case in cases)
    return Cell(points, _share(points, most), passed)


def question_stats(students: Sequence[Student]) -> list[QuestionStats]:
    """Pass rate, mean share of points and discrimination of each question, over judged students."""
    judged_by_question: dict[str, list[Student]] = {}
    for student in students:
        for name in student.cells:
            judged = judged_by_question.setdefault(name, [])
            if student.result.score is not None:
                judged.append(student)
    return [_stats(name, judged) for name, judged in judged_by_question.items()]


def _stats(name: str, students: Sequence[Student]) -> QuestionStats:
    passed: list[int] = []
    rest: list[int] = []
    shares: list[float] = []
    for student in students:
        cell = student.cells[name]
        if cell.points is None:
            continue
        passed.append(int(cell.passed))
        # without the question's own points, which would always correlate with it
        rest.append((student.result.score or 0) - cell.points)
        if cell.share is not None:
            shares.append(cell.share)
    return QuestionStats(
        name,
        judged=len(passed),
        pass_rate=_mean(passed),
        mean_share=_mean(shares),
        discrimination=point_biserial(passed, rest),
    )


def _mean(values: Sequence[float]) -> float | None:
    if not values:
        return None
    return statistics.fmean(values)


def point_biserial(passed: Sequence[int], rest: Sequence[float]) -> float | None:
    """The correlation of passing (0 or 1) with a score; None if there are too few values or they are all equal."""
    try:
        return statistics.correlation(passed, rest)
    # one of the two is constant, or there are fewer than two values
    except statistics.StatisticsError:
        return None


def misconceptions(results: Sequence[Result]) -> list[tuple[Misconception, int]]:
    """The misconceptions named in a class and how many students have each, most common first."""
    known: dict[tuple[str, str], Misconception] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for result in results:
        own = {(m.id, m.function): m for m in result.misconceptions}
        known |= own
        counts.update(own.keys())
    most_common_first = sorted(known, key=lambda key: (-counts[key], key))
    return [(known[key], counts[key]) for key in most_common_first]


def _summary(scores: Sequence[int]) -> dict[str, str]:
    """Mean, median and range, by the keys of their labels."""
    if not scores:
        return {}
    mean = statistics.fmean(scores)
    median = statistics.median(scores)
    return {
        "report_mean": f"{mean:.1f}",
        "report_median": f"{median:g}",
        "report_range": f"{min(scores)}–{max(scores)}",
    }


def _open_cases(result: Result) -> int:
    """How many cases could not be judged."""
    return sum(case.status == "not_judged" for case in result.cases)


def by_reason(results: Sequence[Result]) -> dict[Reason, list[str]]:
    """The submissions that a person should look at, grouped by reason, so that each reason is printed once."""
    groups: dict[Reason, list[str]] = {}
    for result in results:
        reason = Reason(tuple(remarks(result)), _open_cases(result), len(result.cases))
        groups.setdefault(reason, []).append(result.submission)
    return groups
