"""Make what a starter knows of misconceptions: hashes of what each answers to the public cases, with titles and hints.

A hash that two misconceptions share, or that right code has, names nobody and is left out.
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
    """Made once in a process: every form of every chaff is run on the public cases."""
    assignment = find_assignment(name)
    functions = {function: _known(assignment, function) for function in _functions(assignment)}
    data = {"assignment": name, "functions": functions}
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def _functions(assignment: Assignment) -> list[str]:
    return sorted({chaff.function for chaff in assignment.chaffs})


def _known(assignment: Assignment, function: str) -> dict[str, list[dict[str, str]]]:
    cases = public_cases(assignment, function)
    right = fingerprint(assignment.name, function, _outcomes(assignment, cases, ()))
    by_hash: dict[str, list[Chaff]] = {}
    for chaff in assignment.chaffs:
        if chaff.function == function:
            for found in {fingerprint(assignment.name, function, o) for o in _of_forms(assignment, cases, chaff)}:
                by_hash.setdefault(found, []).append(chaff)
    return {
        found: [_texts(chaffs[0].title), _texts(chaffs[0].hint)]
        for found, chaffs in by_hash.items()
        if len(chaffs) == 1 and found != right
    }


def _of_forms(assignment: Assignment, cases: list[PublicCase], chaff: Chaff) -> Iterator[Outcomes]:
    for form in chaff.forms:
        outcomes = _outcomes(assignment, cases, (form,))
        if any(outcome.status != "passed" for _, outcome in outcomes):
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
    """What the reference with `forms` in it answers, as in practice: each case on a fresh module, with seed 0."""
    session = Session(lambda *_: Interpreter(assignment.namespace(*forms), assignment.module), 0, {})
    for case in cases:
        session.judge(case)
    return [(case, session.outcomes[case.name]) for case in cases]
