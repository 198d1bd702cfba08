"""A course's table: one row a student in the roster's order, one column an assignment, and the total by weights."""

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
        return None if score is None or most <= 0 else score / most


class TableRow(NamedTuple):
    """A student's row; `total` is a percentage, or none where something could not be judged."""

    student: Student
    cells: dict[str, Cell]
    total: float | None


def course_table(
    people: Iterable[Student], rows: Iterable[Row], settings: Settings
) -> tuple[list[str], list[TableRow]]:
    """The assignments that anybody handed in, in the order of course.toml, and every student's line.

    The total is the mean of the shares by weight, over what is not dropped: Σ wᵢ·sᵢ / Σ wᵢ.
    """
    by_student: dict[int, dict[str, Row]] = {}
    handed_in: set[str] = set()
    for row in rows:
        by_student.setdefault(row.student_id, {})[row.assignment] = row
        handed_in.add(row.assignment)
    in_order = [name for name in settings.assignments if name in handed_in]
    names = in_order + sorted(handed_in - set(in_order))
    lines = []
    for student in people:
        own = by_student.get(student.id, {})
        enrolled = student.place is not None
        if student.forgotten or not (own or enrolled):
            continue
        cells = _with_lowest_dropped({name: Cell(own.get(name)) for name in names}, settings)
        lines.append(TableRow(student, cells, total(cells, settings)))
    return names, lines


def _with_lowest_dropped(cells: dict[str, Cell], settings: Settings) -> dict[str, Cell]:
    """The cells with the lowest marked. An assignment that could not be judged is never dropped; one always stays."""
    judged = []
    for name, cell in cells.items():
        if cell.share is not None:
            judged.append((cell.share, name))
    count = min(settings.drop_lowest, len(cells) - 1)
    lowest = {name for _, name in sorted(judged)[:count]}
    return {name: cell._replace(dropped=name in lowest) for name, cell in cells.items()}


def total(cells: dict[str, Cell], settings: Settings) -> float | None:
    """The total in percent; None where an assignment that counts could not be judged, or nothing has a weight."""
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
