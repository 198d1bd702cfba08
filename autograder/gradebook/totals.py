"""A course's table: one row a student in the roster's order, one column an assignment, and the total by weights."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .people import Student
from .rows import Row
from .settings import Settings


class Cell(NamedTuple):
    """What counts of a student in an assignment.

    Args:
        row: nothing where nothing was handed in.
        dropped: whether the total leaves it out.
    """

    row: Row | None
    dropped: bool = False

    @property
    def share(self) -> float | None:
        """The share of the points, 0 to 1: nothing handed in is 0, and what could not be judged is none."""
        if self.row is None:
            return 0.0
        score, most = self.row.score(), self.row.result.max_score
        return None if score is None or most <= 0 else score / most


class Line(NamedTuple):
    """A student's row; `total` is a percentage, or none where something could not be judged."""

    student: Student
    cells: dict[str, Cell]
    total: float | None


def course_table(people: Iterable[Student], rows: Iterable[Row], settings: Settings) -> tuple[list[str], list[Line]]:
    """The assignments that anybody handed in, in the order of course.toml, and every student's line.

    The total is the mean of the shares by weight, over what is not dropped: Σ wᵢ·sᵢ / Σ wᵢ.
    """
    found: dict[int, dict[str, Row]] = {}
    there: set[str] = set()
    for row in rows:
        found.setdefault(row.student_id, {})[row.assignment] = row
        there.add(row.assignment)
    order = [name for name in settings.assignments if name in there]
    names = order + sorted(there - set(order))
    lines = []
    for student in people:
        mine = found.get(student.id, {})
        if not student.forgotten and (mine or student.place is not None):
            cells = _dropped({name: Cell(mine.get(name)) for name in names}, settings)
            lines.append(Line(student, cells, total(cells, settings)))
    return names, lines


def _dropped(cells: dict[str, Cell], settings: Settings) -> dict[str, Cell]:
    """With the lowest marked; what could not be judged is never dropped, and one always stays."""
    judged = sorted((cell.share, name) for name, cell in cells.items() if cell.share is not None)
    lowest = {name for _, name in judged[: min(settings.drop_lowest, len(cells) - 1)]}
    return {name: cell._replace(dropped=name in lowest) for name, cell in cells.items()}


def total(cells: dict[str, Cell], settings: Settings) -> float | None:
    """The total in percent."""
    counted = [(settings.of(name).weight, cell.share) for name, cell in cells.items() if not cell.dropped]
    weights = sum(weight for weight, _ in counted)
    if not weights or any(share is None for _, share in counted):
        return None
    return 100 * sum(weight * (share or 0.0) for weight, share in counted) / weights


def titles(names: Sequence[str], settings: Settings) -> dict[str, float]:
    """The share of each assignment in the total, in percent, without dropping."""
    weights = sum(settings.of(name).weight for name in names) or 1.0
    return {name: 100 * settings.of(name).weight / weights for name in names}
