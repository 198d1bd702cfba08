"""The course's table as CSV: one row a student, one column an assignment, raw and final where they differ."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from ..gradebook.settings import Settings
from ..gradebook.totals import Cell, TableRow
from ..grading.results import Language
from ..reports.standing import lateness
from .table import FACTS, cell


def export(names: Sequence[str], lines: Sequence[TableRow], settings: Settings, language: Language = "en") -> bytes:
    """The table. An empty cell could not be judged; `missing` was not handed in.

    UTF-8 with a byte order mark, without which Excel garbles Korean.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    columns = [f"{name}{kind}" for name in names for kind in ("", "_max", "_raw", "_remarks")]
    writer.writerow(["student", *FACTS, *columns, "total_percent"])
    for line in lines:
        facts = [line.student.name, *(line.student.facts.get(fact, "") for fact in FACTS)]
        cells = [text for name in names for text in _cells(line.cells[name], language)]
        total = "" if line.total is None else f"{line.total:.2f}"
        writer.writerow([*map(cell, facts), *cells, total])
    return text.getvalue().encode("utf-8-sig")


def _cells(one: Cell, language: Language) -> list[str]:
    dropped = ["dropped"] if one.dropped else []
    if one.row is None:
        return ["", "", "", " ".join(["missing", *dropped])]
    row, standing = one.row, one.row.standing
    remarks = [lateness(standing.late, language)] if standing else []
    remarks += ["decided by hand"] if row.override else []
    remarks += ["newer attempt not judged"] if standing and standing.waiting else []
    raw = "" if row.result.score is None else str(row.result.score)
    score = row.score()
    shown = "" if score is None else str(score)
    notes = cell("; ".join(text for text in [*remarks, *dropped] if text))
    return [shown, str(row.result.max_score), raw, notes]
