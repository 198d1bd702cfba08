"""Remarks on a submission for the student and the instructor."""

from __future__ import annotations

from typing import NamedTuple

from ..messages import sentence


class Remark(NamedTuple):
    """A sentence's key, and its facts."""

    key: str
    facts: dict[str, str] = {}

    def text(self, language: str) -> str:
        """The sentence."""
        return sentence(self.key, language, **self.facts)
