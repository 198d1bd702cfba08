"""Every sentence that a student may read, in both languages, from the JSON files of this folder.

This package is copied into every assignment and therefore needs only the standard library.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

from . import particles

Language = Literal["en", "ko"]
LANGUAGES: tuple[Language, ...] = ("en", "ko")

_FILES = sorted(Path(__file__).parent.glob("*.json"))
_SENTENCES: dict[str, dict[str, str]] = {}
for _file in _FILES:
    _SENTENCES |= json.loads(_file.read_text(encoding="utf-8"))


def sentence(key: str, language: str, **facts: Any) -> str:
    """The sentence `key` in `language`, with `facts` filled in (as plain text, never as a format)."""
    return particles.agreed(template(key, language).format_map({k: printable(v) for k, v in facts.items()}))


def template(key: str, language: str) -> str:
    """The sentence `key` before it is filled in."""
    return _SENTENCES[key][language]


def printable(value: Any, limit: int = 600) -> str:
    """Text of a student's as it may be printed: no control characters, no bidi tricks, cut."""
    text = str(value)[:limit]
    return "".join(c if c.isprintable() or c == "\n" else "�" for c in text)
