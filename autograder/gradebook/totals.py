"""The table of a course: a row for each student, a column for each assignment, and the weighted total."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .people import Student
from .rows import Row
from .settings import Settings


class Cell(NamedTuple):
    """What counts for a student in an assignment.

    Args:
        row: None if nothing was handed in.
        dropped: whether the total leaves it out.
    """

    row: Row | None
    dropped: bool = False

    @property
    def share(self) -> float | None:
        """The share of the points, 0 to 1; 0 if nothing was handed in, None if it could not be judged."""
        if self.row is None:
            return 0.0
        score, most = self.row.score(), self.row.result.max_score
        if score is None or most <= 0:
            return None
        return score / most


class TableRow(NamedTuple):
    """A student's row; `total` is a percentage, or None if something could not be judged."""

    student: Student
    cells: dict[str, Cell]
    total: float | None


def course_table(
    people: Iterable[Student], rows: Iterable[Row], settings: Settings
) -> tuple[list[str], list[TableRow]]:
    """The assignments with submissions, in the order of course.toml, and a row for each student.

    The total is the weighted mean of the shares that are not dropped: Σ wᵢ·sᵢ / Σ wᵢ.
    """
    by_student: dict[int, dict[str, Row]] = {}
    handed_in: set[str] = set()
    for row in rows:
        by_student.setdefault(row.student_id, {})[row.assignment] = row
        handed_in.add(row.assignment)
    # assignments without settings come last, by name
    in_order = [name for name in settings.assignments if name in handed_in]
    names = in_order + sorted(handed_in - set(in_order))
    lines = []
    for student in people:
        own = by_student.get(student.id, {})
        enrolled = student.place is not None
        # a student who left the roster and has handed nothing in
        if student.forgotten or not (own or enrolled):
            continue
        cells = {name: Cell(own.get(name)) for name in names}
        cells = _with_lowest_dropped(cells, settings)
        lines.append(TableRow(student, cells, total(cells, settings)))
    return names, lines


def _with_lowest_dropped(cells: dict[str, Cell], settings: Settings) -> dict[str, Cell]:
    """The cells, with the lowest marked as dropped; never one that could not be judged, and never all."""
    judged = []
    for name, cell in cells.items():
        if cell.share is not None:
            judged.append((cell.share, name))
    # at least one assignment always counts
    count = min(settings.drop_lowest, len(cells) - 1)
    lowest = {name for _, name in sorted(judged)[:count]}
    return {name: cell._replace(dropped=name in lowest) for name, cell in cells.items()}


def total(cells: dict[str, Cell], settings: Settings) -> float | None:
    """The total in percent; None if an assignment that counts could not be judged, or all weights are 0."""
    weights, weighted = 0.0, 0.0
    for name, cell in cells.items():
        if cell.dropped:
            continue
        if cell.share is None:
            return None
        weight = settings.of(name).weight
        weights += weight
        weighted += weight * cell.share
    return 100 * weighted / weights if weights else None


def titles(names: Sequence[str], settings: Settings) -> dict[str, float]:
    """The share of each assignment in the total, in percent, without dropping."""
    weights = sum(settings.of(name).weight for name in names) or 1.0
    return {name: 100 * settings.of(name).weight / weights for name in names}
