"""Hints that a student may ask for, in three stages: what to look at, what to read again, a smaller example.

They are in `messages/stages/NAME.json`, by function. A starter has those of its own assignment.
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
    """The hints of an assignment by function; empty if this folder has none."""
    file = FOLDER / f"{assignment}.json"
    if not file.is_file():
        return {}
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def stages(assignment: str, function: str, folder: Path, language: str) -> list[str]:
    """The hints of one function, in order, in "en" or "ko".

    Args:
        assignment: by name.
        function: by name.
        folder: of the handout.
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
    """The section to read; if the handout is in the folder, also its lines."""
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
    """The number of a handout's last table row about `function`; 0 if there is none."""
    found = 0
    for number, line in enumerate(lines, 1):
        if re.match(rf"\|[^|]*\b{re.escape(function)}[(`]", line):
            found = number
    return found
