"""GitHub Classroom's old format, which other tools still read: base64 of JSON, as a step's output."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Iterator

from ..gradebook.rows import Row
from ..grading.results import Language
from ..messages import sentence
from . import Shown, path_of, shown_of


def export(rows: Iterable[Row], language: Language = "en", public_only: bool = False) -> Iterator[tuple[str, bytes]]:
    """Paths and contents, one submission at a time."""
    for row in rows:
        yield path_of(row, "github-classroom.txt"), encoded(shown_of(row, language, public_only), language)


def encoded(cases: list[Shown] | None, language: Language = "en") -> bytes:
    """The step output for one submission.

    Args:
        cases: what `shown` gave. Without a verdict the status is `error` and the maximum 0, which
            readers of the format leave out of the sum.
        language: of the sentence that then stands there.
    """
    failure = "error" if cases is None else "fail"
    cases = cases or [Shown("autograder", False, 0, 0, sentence("export_no_score", language), 0.0)]
    status = "pass" if all(c.passed for c in cases) else failure
    report = {"version": 1, "status": status, "max_score": sum(c.max_score for c in cases)}
    return base64.b64encode(json.dumps({**report, "tests": [_test(c, failure) for c in cases]}).encode())


def _test(case: Shown, failure: str) -> dict[str, object]:
    report = {"name": case.name, "status": "pass" if case.passed else failure, "score": case.score}
    place = {"test_code": "", "filename": "", "line_no": 0, "duration": round(case.seconds)}
    return {**report, "message": _inert(case.message), **place}


def _inert(text: str) -> str:
    """Text that is no workflow command where a reader of the format prints it to its log."""
    return re.sub(r"(?m)^(\s*):(?=:)|##(?=\[)", lambda match: match[0] + " ", text)
