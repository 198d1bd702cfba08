"""GitHub Classroom's old format, which other tools still read: JSON in base64, as the output of a workflow step."""

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
        cases: as `shown` returns them. If there is no verdict, the status is `error` and the maximum 0; readers of
            the format leave such a test out of the sum.
        language: of the sentence that there is no score.
    """
    failure = "error" if cases is None else "fail"
    if not cases:
        no_score = sentence("export_no_score", language)
        cases = [Shown("autograder", passed=False, score=0, max_score=0, message=no_score, seconds=0.0)]
    content = {
        "version": 1,
        "status": "pass" if all(case.passed for case in cases) else failure,
        "max_score": sum(case.max_score for case in cases),
        "tests": [_test(case, failure) for case in cases],
    }
    return base64.b64encode(json.dumps(content).encode())


def _test(case: Shown, failure: str) -> dict[str, object]:
    return {
        "name": case.name,
        "status": "pass" if case.passed else failure,
        "score": case.score,
        "message": _inert(case.message),
        # the format needs these fields
        "test_code": "",
        "filename": "",
        "line_no": 0,
        "duration": round(case.seconds),
    }


def _inert(text: str) -> str:
    """The text with a space in each workflow command: a reader of the format may print it to the workflow's log."""
    return re.sub(r"(?m)^(\s*):(?=:)|##(?=\[)", lambda match: match[0] + " ", text)
