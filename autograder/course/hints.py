"""Make the hints in a starter: for each misconception, hashes of its replies to the public cases, title and hint.

A hash that belongs to two misconceptions is left out. None belongs to right code: a hash includes which cases pass, and
only forms that fail a public case have one here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

from ..grading.assignment import Assignment, find_assignment
from ..grading.chaffs import Chaff, Form
from ..messages import LANGUAGES
from ..tutor.cases import PublicCase
from ..tutor.fingerprints import fingerprint
from ..tutor.session import Outcome, Session
from ..worker.interpreter import Interpreter

Outcomes = list[tuple[PublicCase, Outcome]]


def hints(assignment: Assignment) -> bytes:
    """The content of `hints.json`."""
    return _hints(assignment.name)


@cache
def _hints(name: str) -> bytes:
    """Cached, because every form of every chaff runs on the public cases."""
    assignment = find_assignment(name)
    functions = sorted({chaff.function for chaff in assignment.chaffs})
    data = {
        "assignment": name,
        "functions": {function: _of_function(assignment, function) for function in functions},
    }
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def _of_function(assignment: Assignment, function: str) -> dict[str, list[dict[str, str]]]:
    """Title and hint of the misconceptions of a function, by hash."""
    cases = public_cases(assignment, function)
    by_hash: dict[str, list[Chaff]] = {}
    for chaff in assignment.chaffs:
        if chaff.function != function:
            continue
        hashes = set()  # two forms with the same replies count once, or they would look like two misconceptions
        for outcomes in _of_forms(assignment, cases, chaff):
            hashes.add(fingerprint(assignment.name, function, outcomes))
        for found in hashes:
            by_hash.setdefault(found, []).append(chaff)
    texts = {}
    for found, chaffs in by_hash.items():
        if len(chaffs) == 1:  # a hash of two misconceptions does not tell which of them it is
            texts[found] = [_texts(chaffs[0].title), _texts(chaffs[0].hint)]
    return texts


def _of_forms(assignment: Assignment, cases: list[PublicCase], chaff: Chaff) -> Iterator[Outcomes]:
    """The outcomes of the forms that fail a public case."""
    for form in chaff.forms:
        outcomes = _outcomes(assignment, cases, (form,))
        statuses = {outcome.status for _, outcome in outcomes}
        if statuses - {"passed"}:
            yield outcomes


def _texts(text: object) -> dict[str, str]:
    return {language: getattr(text, language) for language in LANGUAGES}


def public_cases(assignment: Assignment, function: str) -> list[PublicCase]:
    """The public cases that ask for `function`, in order."""
    found = []
    for _, case in assignment.cases:
        public = PublicCase(str(case.name), int(case.points), case.body.test_func)
        if not case.hidden and function in public.functions:
            found.append(public)
    return found


def _outcomes(assignment: Assignment, cases: list[PublicCase], forms: tuple[Form, ...]) -> Outcomes:
    """The outcomes of the reference with `forms` in it, as in a student's practice: a new module a case, and seed 0."""

    def open_backend(*_: object) -> Interpreter:
        return Interpreter(assignment.namespace(*forms), assignment.module)

    session = Session(open_backend, 0, {})
    for case in cases:
        session.judge(case)
    return [(case, session.outcomes[case.name]) for case in cases]
