"""Classroom 50: `classroom50/result/v1` from the gradebook; its own runner writes its own (templates/github).

A result.json is attached to a release that students, and often others, can read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from ..errors import UsageError
from ..gradebook.rows import Row
from ..grading.results import Language
from ..messages import printable, sentence
from ..tutor.session import CouldNotJudge
from . import Shown, path_of, shown_of


def export(
    rows: Iterable[Row], classroom: str, language: Language = "en", public_only: bool = False, org: str = ""
) -> Iterator[tuple[str, bytes]]:
    """Paths and contents of what has a score, and an address to link to; `unlinked` tells of the others.

    Args:
        rows: of the gradebook.
        classroom: its name there.
        language: of names and messages.
        public_only: leave hidden cases out.
        org: the organization of the students' repositories, where the clones did not say which they are.

    Raises:
        UsageError: there is no name of the classroom, without which the file means nothing.
    """
    if not classroom.strip():
        raise UsageError("classroom50 needs --classroom NAME, as the classroom is called there.")
    for row in rows:
        cases = shown_of(row, language, public_only)
        if cases is not None and (repository := _repository(row, classroom, org)):
            yield path_of(row, "result.json"), result_json(cases, _facts(row, classroom, repository), row.graded_at)


def unlinked(rows: Iterable[Row], classroom: str, org: str = "") -> Iterator[str]:
    """A line for each row that has a score and no repository."""
    for row in rows:
        if row.score() is not None and not _repository(row, classroom, org):
            yield f"{printable(row.submission)} ({row.assignment}): was graded from no clone; --org ORG links to one"


def _repository(row: Row, classroom: str, org: str) -> str:
    """The address of the student's repository; empty where it is not known."""
    known = row.student.get("repository", "")
    if known or not org:
        return known
    owner = row.student.get("login") or row.submission
    return f"https://github.com/{quote(org)}/{quote(f'{classroom}-{row.assignment}-{owner}'.lower())}"


def _facts(row: Row, classroom: str, repository: str) -> dict[str, str]:
    """What the runner would have reported: the instant is the submission's, and stays the same across regrades."""
    at = (row.standing.handed_in if row.standing else "") or row.first_graded_at or row.graded_at
    tag = "submit/manual-" + _instant(at).replace(":", "-")
    commit = row.student.get("commit", "")
    link = f"{repository}/commit/{commit}" if commit else f"{repository}/commits"
    return {
        "classroom": classroom,
        "assignment": row.assignment,
        "assignment_type": "individual",
        "owner": row.student.get("login") or row.submission,
        "submission": tag,
        "commit": link,
        "release": f"{repository}/releases/tag/{quote(tag, safe='')}",
        "review": link,
        "datetime": _instant(at),
    }


def _instant(text: str) -> str:
    return text.replace("+00:00", "Z")


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
    at = _instant(graded_at)
    totals = {"score": sum(c.score for c in cases), "max-score": sum(c.max_score for c in cases)}
    instants = {"datetime": facts.get("datetime", at), "graded_at": at}
    outcome = {"schema": "classroom50/result/v1", **facts, **instants, **totals}
    return json.dumps({**outcome, "tests": [_test(c) for c in cases]}, ensure_ascii=False, indent=2).encode()


def _test(case: Shown) -> dict[str, object]:
    verdict = {"test-name": case.name, "passed": case.passed, "score": case.score}
    return {**verdict, "max-score": case.max_score, "message": case.message}
