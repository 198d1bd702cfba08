"""Classroom 50: `classroom50/result/v1` from the gradebook; its own runner writes its own (templates/github).

A result.json is attached to a release that students, and often others, can read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from ..gradebook.gradebook import Row
from ..grading.results import Language
from ..messages import sentence
from ..tutor.session import CouldNotJudge
from . import Shown, path_of, shown_of

#: What Classroom 50's runner tells about a submission; its fields are called alike.
_VARIABLES = (
    *("CLASSROOM", "ASSIGNMENT", "ASSIGNMENT_TYPE", "OWNER"),
    *("SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL", "REVIEW_URL"),
)


def export(
    rows: Iterable[Row], classroom: str, language: Language = "en", public_only: bool = False
) -> Iterator[tuple[str, bytes]]:
    """Paths and contents of what has a score; the gradebook knows no release, so each says `manual`."""
    for row in rows:
        if (cases := shown_of(row, language, public_only)) is not None:
            tag = "submit/manual-" + row.graded_at.replace("+00:00", "Z").replace(":", "-")
            owner = row.student.get("login") or row.submission
            facts = dict.fromkeys(map(_field, _VARIABLES), tag) | {"classroom": classroom, "owner": owner}
            facts |= {"assignment": row.assignment, "assignment_type": "individual"}
            yield path_of(row, "result.json"), result_json(cases, facts, row.graded_at)


def _field(variable: str) -> str:
    return variable.lower().removesuffix("_tag").removesuffix("_url")


def result_json(cases: list[Shown] | None, facts: Mapping[str, str], graded_at: str) -> bytes:
    """The result.json of one submission.

    Args:
        cases: what `shown` gave.
        facts: what was graded, by field.
        graded_at: in ISO 8601, UTC.

    Raises:
        CouldNotJudge: when there is no verdict; the runner then reports an error and no score.
    """
    if cases is None:
        raise CouldNotJudge(sentence("export_no_score", "en"))
    at = graded_at.replace("+00:00", "Z")
    totals = {"score": sum(c.score for c in cases), "max-score": sum(c.max_score for c in cases)}
    told = {"schema": "classroom50/result/v1", **facts, "datetime": at, "graded_at": at, **totals}
    return json.dumps({**told, "tests": [_test(c) for c in cases]}, ensure_ascii=False, indent=2).encode()


def _test(case: Shown) -> dict[str, object]:
    verdict = {"test-name": case.name, "passed": case.passed, "score": case.score}
    return {**verdict, "max-score": case.max_score, "message": case.message}
