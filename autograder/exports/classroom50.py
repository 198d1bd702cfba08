"""Classroom 50: files in the format `classroom50/result/v1`, from the gradebook.

The workflow in `templates/github` writes the same format when it runs on GitHub. Such a file is attached to a release
that students, and often others, can read.
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
    """Paths and contents for all rows with a score and a repository; `unlinked` lists the others.

    Args:
        rows: of the gradebook.
        classroom: its name on Classroom 50.
        language: of names and messages.
        public_only: without hidden cases.
        org: the organization of the students' repositories, for submissions that were not clones.

    Raises:
        UsageError: the name of the classroom is missing; the format needs it.
    """
    if not classroom.strip():
        raise UsageError("classroom50 needs --classroom NAME, as the classroom is called there.")
    for row in rows:
        cases = shown_of(row, language, public_only)
        repository = _repository(row, classroom, org)
        if cases is not None and repository:
            facts = _facts(row, classroom, repository)
            yield path_of(row, "result.json"), result_json(cases, facts, row.graded_at)


def unlinked(rows: Iterable[Row], classroom: str, org: str = "") -> Iterator[str]:
    """A line for each row that has a score and no repository."""
    for row in rows:
        if row.score() is not None and not _repository(row, classroom, org):
            who = f"{printable(row.submission)} ({row.assignment})"
            yield f"{who}: was not graded from a clone; --org ORG links to a repository"


def _repository(row: Row, classroom: str, org: str) -> str:
    """The address of the student's repository; empty if it is not known."""
    known = row.student.get("repository", "")
    if known or not org:
        return known
    owner = row.student.get("login") or row.submission
    name = f"{classroom}-{row.assignment}-{owner}".lower()  # as Classroom 50 names repositories
    return f"https://github.com/{quote(org)}/{quote(name)}"


def _facts(row: Row, classroom: str, repository: str) -> dict[str, str]:
    """The fields that the workflow would have reported."""
    handed_in = row.standing.handed_in if row.standing else ""
    # a time that stays the same when the submission is graded again
    at = handed_in or row.first_graded_at or row.graded_at
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
    """A time in UTC with the suffix Z, as the format has it."""
    return text.replace("+00:00", "Z")


def result_json(cases: list[Shown] | None, facts: Mapping[str, str], graded_at: str) -> bytes:
    """The result.json of one submission.

    Args:
        cases: as `shown` returns them.
        facts: about the submission, by field.
        graded_at: in ISO 8601, UTC.

    Raises:
        CouldNotJudge: there is no verdict; the workflow then reports an error and no score.
    """
    if cases is None:
        raise CouldNotJudge(sentence("export_no_score", "en"))
    at = _instant(graded_at)
    content = {
        "schema": "classroom50/result/v1",
        **facts,
        "datetime": facts.get("datetime", at),
        "graded_at": at,
        "score": sum(case.score for case in cases),
        "max-score": sum(case.max_score for case in cases),
        "tests": [_test(case) for case in cases],
    }
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def _test(case: Shown) -> dict[str, object]:
    return {
        "test-name": case.name,
        "passed": case.passed,
        "score": case.score,
        "max-score": case.max_score,
        "message": case.message,
    }
