"""The table of the whole course as CSV: one line for each student, four columns for each assignment."""

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
    """The table. An empty score could not be judged; the remark `missing` means not handed in.

    The encoding is UTF-8 with a byte order mark; without the mark, Excel garbles Korean.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    columns = []
    for name in names:
        columns += [name, f"{name}_max", f"{name}_raw", f"{name}_remarks"]
    writer.writerow(["student", *FACTS, *columns, "total_percent"])
    for line in lines:
        facts = [cell(line.student.facts.get(fact, "")) for fact in FACTS]
        scores = []
        for name in names:
            scores += _cells(line.cells[name], language)
        total = "" if line.total is None else f"{line.total:.2f}"
        writer.writerow([cell(line.student.name), *facts, *scores, total])
    return text.getvalue().encode("utf-8-sig")


def _cells(one: Cell, language: Language) -> list[str]:
    """Score, maximum, raw score and remarks of one student in one assignment."""
    if one.row is None:
        return ["", "", "", "missing dropped" if one.dropped else "missing"]
    row, standing = one.row, one.row.standing
    remarks = []
    if standing and standing.late:
        remarks.append(lateness(standing.late, language))
    if row.override:
        remarks.append("decided by hand")
    if standing and standing.waiting:
        remarks.append("newer attempt not judged")
    if one.dropped:
        remarks.append("dropped")
    return [
        _number(row.score()),
        str(row.result.max_score),
        _number(row.result.score),
        cell("; ".join(remarks)),
    ]


def _number(score: int | None) -> str:
    return "" if score is None else str(score)
