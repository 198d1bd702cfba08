"""Gradescope: one results.json for each submission, as Gradescope's autograder specification describes it.

Students see the total and the questions when the instructor publishes grades; before that, only a box with the public
tests. If there is no verdict, the file holds no score at all, because Gradescope would record a 0 as a score.
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
        content = results_json(row.result, language, _other_score(row), beside(row, language))
        yield path_of(row, "results.json"), content


def _other_score(row: Row) -> int | None:
    """The score that counts, if it is not the suite's; None if it is."""
    if row.override is None and row.score() == row.result.score:
        return None
    return row.score()


def results_json(
    result: Result, language: Language = "en", instead: int | None = None, said: Sequence[str] = ()
) -> bytes:
    """The results.json of one submission.

    Args:
        result: the canonical result.
        language: of names and messages.
        instead: the score that counts instead of the suite's, after a decision or for lateness.
        said: the reasons for it.
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
    """The text that students see at once. It says nothing about hidden tests, except for a person's decision."""
    lines = [printable(warning[language]) for warning in result.warnings]
    if other and not said:
        lines.append(sentence("export_by_hand", language))
    lines.extend(said)
    lines.append(sentence("export_published", language))
    return "\n".join(lines)


def _public(result: Result, language: Language) -> Iterator[dict[str, Any]]:
    """One box for all public cases."""
    public = [show(case, language) for case in result.cases if case.visibility == "public"]
    if not public:
        return
    passed = sum(case.passed for case in public)
    all_passed = passed == len(public)
    key = "public_passed" if all_passed else "export_public_some"
    verdict = sentence(key, language, passed=passed, count=len(public))
    yield _box(all_passed, f"{verdict}\n\n{_lines(public)}", language)


def _box(passed: bool, output: str, language: Language) -> dict[str, Any]:
    return {
        "name": sentence("export_public_tests", language),
        "status": "passed" if passed else "failed",
        "output": output,
        "visibility": "visible",
    }


def _questions(result: Result, language: Language) -> Iterator[dict[str, Any]]:
    """One box for each question that was judged; one with hidden cases appears when grades are published."""
    for number, (question, cases) in enumerate(result.questions().items(), 1):
        points = points_of(cases)
        if points is None:
            continue
        hidden = any(case.visibility == "hidden" for case in cases)
        yield {
            "name": question,
            "number": str(number),
            "score": points,
            "max_score": sum(case.max_points for case in cases),
            "output": _lines([show(case, language) for case in cases]),
            "visibility": "after_published" if hidden else "visible",
        }


def _lines(cases: list[Shown]) -> str:
    """The cases as text, each with its message."""
    lines = []
    for case in cases:
        mark = "✓" if case.passed else "✗"
        lines.append(f"{mark} {case.name}\n{case.message}".rstrip())
    return "\n".join(lines)
