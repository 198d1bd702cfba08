"""The class report: one self-contained page on what a class can do and what to teach again."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import NamedTuple

from . import pictures
from .feedback import points_of
from .pages import one_line, render
from .results import Language, Misconception, Result, Text

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


class Idea(NamedTuple):
    """A recognised misconception and how many students have it."""

    misconception: Misconception
    count: int


class Cell(NamedTuple):
    """A student's points in a question; `share` is None where they could not be judged."""

    points: int | None
    max_points: int
    share: float | None
    passed: bool


class Student(NamedTuple):
    """A row of the table of students."""

    result: Result
    cells: dict[str, Cell]


def class_report(results: Sequence[Result], language: Language, not_found: Sequence[str] = ()) -> str:
    """The class report as one HTML page.

    Args:
        results: of one assignment, any number, in any order.
        language: of the page.
        not_found: who or what had nothing that could be graded, as it should be listed.
    """
    students = [Student(r, _cells(r)) for r in sorted(results, key=_rank)]
    shares = [_part(s.result.score, s.result.max_score) for s in students]
    known = [share for share in shares if share is not None]
    stats = question_stats(students)
    ideas = misconceptions(results)
    return render(
        "report.html.jinja",
        language,
        assignment=", ".join(sorted({one_line(r.assignment) for r in results})) or "–",
        students=students,
        scores=[r.score for r in results if r.score is not None],
        summary=_summary([r.score for r in results if r.score is not None]),
        questions=stats,
        ideas=ideas,
        unjudged=[(s.result, _reasons(s.result)) for s in students if _open_cases(s.result) or s.result.score is None],
        remarked=[s.result for s in students if s.result.warnings and s.result.score is not None],
        not_found=not_found,
        bin_size=pictures.rows_per_bin(len(students)),
        versions=_versions(results),
        **_pictures(known, stats, students, ideas, language),
    )


def _rank(result: Result) -> tuple[bool, int, str]:
    return result.score is None, -(result.score or 0), result.submission


def _part(points: int | None, most: int) -> float | None:
    return None if points is None or most <= 0 else points / most


def _cells(result: Result) -> dict[str, Cell]:
    cells = {}
    for name, cases in result.questions().items():
        points, most = points_of(cases), sum(c.max_points for c in cases)
        cells[name] = Cell(points, most, _part(points, most), all(c.status == "passed" for c in cases))
    return cells


def question_stats(students: Sequence[Student]) -> list[QuestionStats]:
    """Pass rate, mean share of points and discrimination of each question, over judged students."""
    names = dict.fromkeys(name for s in students for name in s.cells)
    return [_stats(name, [s for s in students if s.result.score is not None]) for name in names]


def _stats(name: str, students: Sequence[Student]) -> QuestionStats:
    judged = [s for s in students if name in s.cells and s.cells[name].points is not None]
    passed = [int(s.cells[name].passed) for s in judged]
    rest = [(s.result.score or 0) - (s.cells[name].points or 0) for s in judged]
    parts = [share for s in judged if (share := s.cells[name].share) is not None]
    return QuestionStats(name, len(judged), _mean(passed), _mean(parts), point_biserial(passed, rest))


def _mean(values: Sequence[float]) -> float | None:
    return statistics.fmean(values) if values else None


def point_biserial(passed: Sequence[int], rest: Sequence[float]) -> float | None:
    """The correlation of passing (0 or 1) with a score; None where one of them does not vary."""
    try:
        return statistics.correlation(passed, rest)
    except statistics.StatisticsError:
        return None


def misconceptions(results: Sequence[Result]) -> list[Idea]:
    """The misconceptions recognised in a class, by how many students have them."""
    kinds = {(m.id, m.function): m for r in results for m in r.misconceptions}
    counts = dict.fromkeys(kinds, 0)
    for result in results:
        for key in {(m.id, m.function) for m in result.misconceptions}:
            counts[key] += 1
    return [Idea(kinds[key], counts[key]) for key in sorted(kinds, key=lambda k: (-counts[k], k))]


def _summary(scores: Sequence[int]) -> dict[str, str]:
    if not scores:
        return {}
    return {
        "report_mean": f"{statistics.fmean(scores):.1f}",
        "report_median": f"{statistics.median(scores):g}",
        "report_range": f"{min(scores)}–{max(scores)}",
    }


def _open_cases(result: Result) -> int:
    return sum(c.status == "not_judged" for c in result.cases)


def _reasons(result: Result) -> list[Text]:
    return list(dict.fromkeys(result.warnings))


def _versions(results: Sequence[Result]) -> list[str]:
    """Each environment that results were made in, as one line."""
    made = {(r.versions, r.jail) for r in results}
    return sorted(
        f"autograder {v.autograder}, suite {v.suite[:12]}, NumPy {v.numpy}, Python {v.python}, Otter {v.otter}, jail {jail}"
        for v, jail in made
    )


def _pictures(
    shares: Sequence[float],
    stats: Sequence[QuestionStats],
    students: Sequence[Student],
    ideas: Sequence[Idea],
    language: Language,
) -> dict[str, pictures.Picture | None]:
    """The pictures of the page; None where there is nothing to draw."""
    names = [s.name for s in stats]
    rows = [[s.cells[n].share if n in s.cells else None for n in names] for s in students]
    rates, discriminations = [s.pass_rate for s in stats], [s.discrimination for s in stats]
    labels = [i.misconception.title[language].replace("`", "") for i in ideas]
    drawn = any(r is not None for r in rates)
    return {
        "score_picture": pictures.score_picture(shares, language) if shares else None,
        "question_picture": pictures.question_picture(names, rates, discriminations, language) if drawn else None,
        "heat_picture": pictures.heat_picture(names, rows, language) if names else None,
        "idea_picture": pictures.idea_picture(labels, [i.count for i in ideas], language) if ideas else None,
    }
