"""Hints that a student may ask for, one after the other: what to look at, what to read again, a smaller example.

They stand in `messages/stages/NAME.json`, by function. A starter carries those of its own assignment.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from ..messages import sentence

FOLDER = Path(__file__).parents[1] / "messages" / "stages"
PAGES = {"en": "README.md", "ko": "README.ko.md"}


@cache
def stages_of(assignment: str) -> dict[str, Any]:
    """The hints of an assignment by function; empty where this copy of the course carries none."""
    file = FOLDER / f"{assignment}.json"
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return found


def stages(assignment: str, function: str, folder: Path, language: str) -> list[str]:
    """The hints of one function, in order, in "en" or "ko".

    Args:
        assignment: by name.
        function: by name.
        folder: where the handout lies.
        language: of the hints.
    """
    found = stages_of(assignment).get(function)
    if found is None:
        return []
    example = found["example"]
    lines = [sentence("stage_example", language), ""]
    lines += [f"    {line}" for line in [*example["code"], f"→ {example['gives']}"]]
    return [
        found["look"][language],
        _where_to_read(found["read"][language], function, folder / PAGES[language], language),
        "\n".join([*lines, "", example[language]]),
    ]


def _where_to_read(heading: str, function: str, page: Path, language: str) -> str:
    """The section and, where the handout is there, its lines."""
    lines = page.read_text(encoding="utf-8").split("\n") if page.is_file() else []
    parts = [sentence("stage_read", language, heading=heading, page=page.name)]
    section = next((n for n, line in enumerate(lines, 1) if line.lstrip("#").strip() == heading), 0)
    if section:
        parts.append(sentence("stage_read_line", language, line=section))
    contract = contract_line(lines, function)
    if contract:
        parts.append(sentence("stage_contract_line", language, function=function, line=contract))
    return "\n".join(parts)


def contract_line(lines: list[str], function: str) -> int:
    """The line of a handout's last table row that names `function`; 0 where there is none."""
    rows = [n for n, line in enumerate(lines, 1) if re.match(rf"\|[^|]*\b{re.escape(function)}[(`]", line)]
    return rows[-1] if rows else 0
