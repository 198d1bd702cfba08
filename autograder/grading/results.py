"""The canonical result of one submission; everything else that people see is made from it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from ..messages import Language as Language
from ..worker.links import Status

SCHEMA = 1


class Text(msgspec.Struct, frozen=True):
    """A sentence in both languages of the course."""

    en: str
    ko: str

    def __getitem__(self, language: Language) -> str:
        return self.ko if language == "ko" else self.en


class CaseResult(msgspec.Struct, frozen=True):
    """The verdict of one case. A hidden case has no message: only a hint may be shown."""

    id: str
    question: str
    title: Text
    visibility: Literal["public", "hidden"]
    status: Status
    points: int
    max_points: int
    message: Text | None
    hint: Text | None
    seconds: float


class Misconception(msgspec.Struct, frozen=True):
    """A misconception that a submission seems to have; `convention` means right under another convention."""

    id: str
    function: str
    kind: Literal["misconception", "convention", "pattern"]
    title: Text
    hint: Text


class Line(msgspec.Struct, frozen=True):
    """The points of a line, in order."""

    x: list[float]
    y: list[float]


class Picture(msgspec.Struct, frozen=True):
    """The line of a student's function and the expected one; `worst` is the index where they differ most.

    `equal_units` asks for the same unit on both axes, so that a slope of 1 looks like 45°.
    """

    function: str
    axes: tuple[str, str]
    mine: Line
    expected: Line
    worst: int
    equal_units: bool = False


class Versions(msgspec.Struct, frozen=True):
    """The versions that a verdict depends on; `suite` is a hash."""

    autograder: str
    suite: str
    numpy: str
    python: str
    otter: str


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """The result of grading one submission.

    `score` is None, never 0, if the submission could not be judged (`status` is "error").
    """

    schema: int = SCHEMA
    assignment: str
    submission: str
    status: Literal["graded", "error"]
    score: int | None
    max_score: int
    jail: str
    seed: int
    versions: Versions
    cases: list[CaseResult]
    misconceptions: list[Misconception]
    warnings: list[Text]
    pictures: list[Picture] = msgspec.field(default_factory=list, name="plots")  # the name in stored results

    def questions(self) -> dict[str, list[CaseResult]]:
        """The cases by question, in the suite's order."""
        grouped: dict[str, list[CaseResult]] = {}
        for case in self.cases:
            grouped.setdefault(case.question, []).append(case)
        return grouped


def to_json(result: Result) -> bytes:
    """The content of `result.json`."""
    return msgspec.json.format(msgspec.json.encode(result), indent=2) + b"\n"


def from_json(data: bytes) -> Result:
    """Read a `result.json`.

    Raises:
        msgspec.ValidationError: when it is not one, or one of another schema.
    """
    result = msgspec.json.decode(data, type=Result)
    if result.schema != SCHEMA:
        raise msgspec.ValidationError(f"result.json has schema {result.schema}, this program reads {SCHEMA}")
    return result


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old content or the new one, whatever happens."""
    draft = path.with_name(f".{path.name}.part")
    draft.write_bytes(data)
    draft.replace(path)
