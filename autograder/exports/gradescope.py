"""Gradescope: one results.json for each submission, as its autograder specification describes it.

The total and the questions appear when the instructor publishes grades; until then students see one box
on the public tests. Without a verdict there is no score anywhere in the file: Gradescope then has none to
record, where a 0 would be one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..gradebook.rows import Row
from ..grading.results import Language, Result
from ..messages import printable, sentence
from ..reports.feedback import points_of
from . import Shown, beside, path_of, show


def export(rows: Iterable[Row], language: Language = "en") -> Iterator[tuple[str, bytes]]:
    """Paths and contents, one submission at a time."""
    for row in rows:
        yield (
            path_of(row, "results.json"),
            results_json(row.result, language, _other_score(row), beside(row, language)),
        )


def _other_score(row: Row) -> int | None:
    """What counts, where it is not the suite's score."""
    return row.score() if row.override is not None or row.score() != row.result.score else None


def results_json(
    result: Result, language: Language = "en", instead: int | None = None, said: Sequence[str] = ()
) -> bytes:
    """The results.json of one submission.

    Args:
        result: the canonical result.
        language: of what students read.
        instead: what counts in place of the suite's score, decided by a person or after lateness.
        said: why.
    """
    score = result.score if instead is None else instead
    results: dict[str, Any] = {"output_format": "text", "stdout_visibility": "hidden"}
    if score is None:
        results["output"] = sentence("export_no_score", language)
        results["tests"] = [_box(False, results["output"], language)]
    else:
        results |= {"score": score, "output": _summary(result, language, instead is not None, said)}
        results["tests"] = [*_public(result, language), *_questions(result, language)]
    return json.dumps(results, ensure_ascii=False, indent=1).encode()


def _summary(result: Result, language: Language, other: bool, said: Sequence[str]) -> str:
    """What is readable at once: nothing in it tells how the hidden tests went, but for what a person decided."""
    lines = [printable(warning[language]) for warning in result.warnings]
    lines += [sentence("export_by_hand", language)] if other and not said else []
    lines += said
    return "\n".join([*lines, sentence("export_published", language)])


def _public(result: Result, language: Language) -> Iterator[dict[str, Any]]:
    mine = [show(c, language) for c in result.cases if c.visibility == "public"]
    passed = sum(c.passed for c in mine)
    key = "public_passed" if passed == len(mine) else "export_public_some"
    verdict = sentence(key, language, passed=passed, count=len(mine))
    if mine:
        yield _box(passed == len(mine), f"{verdict}\n\n{_lines(mine)}", language)


def _box(passed: bool, output: str, language: Language) -> dict[str, Any]:
    name, status = sentence("export_public_tests", language), "passed" if passed else "failed"
    return {"name": name, "status": status, "output": output, "visibility": "visible"}


def _questions(result: Result, language: Language) -> Iterator[dict[str, Any]]:
    for number, (question, cases) in enumerate(result.questions().items(), 1):
        if (points := points_of(cases)) is not None:
            hidden = any(c.visibility == "hidden" for c in cases)
            yield {
                "name": question,
                "number": str(number),
                "score": points,
                "max_score": sum(c.max_points for c in cases),
                "output": _lines([show(c, language) for c in cases]),
                "visibility": "after_published" if hidden else "visible",
            }


def _lines(cases: list[Shown]) -> str:
    return "\n".join(f"{'✓' if c.passed else '✗'} {c.name}\n{c.message}".rstrip() for c in cases)
