"""Try an implementation on cases at once: in this process, on files that are trusted, with all that students never see.

Grading takes a jail, workers and a second judgement with functions lent. A trial takes none of them: it is for the
author of a case or a misconception, who wants to know within seconds what happened and why.
"""

from __future__ import annotations

import linecache
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ..grading.assignment import Assignment, title_of
from ..grading.diagnose import Diagnosis, Difference
from ..grading.evidence import Sighting, first_difference
from ..grading.otter_engine import TestCase
from ..grading.results import Misconception
from ..reports.staff import last_calls
from ..tutor.explain import explain
from ..tutor.proxies import AlwaysFails, Backend, Transcript
from ..tutor.session import Outcome, Session
from ..worker.interpreter import Failure, Interpreter
from ..worker.loader import load

#: Makes the inputs of hidden cases; any seed would do.
SEED = 2025

#: Cases with the names of their questions.
Asked = Sequence[tuple[str, TestCase]]


@dataclass
class Trial:
    """What one implementation did on some cases.

    Args:
        assignment: with the suite.
        name: of the implementation, for people.
        source: its text.
        asked: the cases.
        load_failure: why the file as a whole could not be used.
        outcomes: by case.
        slips: tracebacks of the cases that broke down themselves, by case.
    """

    assignment: Assignment
    name: str
    source: str
    asked: Asked
    load_failure: Failure | None = None
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    slips: dict[str, str] = field(default_factory=dict)

    @property
    def failed(self) -> list[tuple[str, TestCase]]:
        """The cases that did not pass, whoever is at fault."""
        return [(question, case) for question, case in self.asked if self.outcomes[str(case.name)].status != "passed"]

    def diagnosis(self) -> Diagnosis:
        """Compares the failed functions with the chaffs; needs the outcomes of every case."""
        return Diagnosis(self.assignment, self.outcomes, SEED, source=self.source)

    def misconceptions(self) -> list[Misconception]:
        """What diagnosis names."""
        return [] if self.load_failure else self.diagnosis().misconceptions()


def tried(assignment: Assignment, name: str, source: str, asked: Asked | None = None) -> Trial:
    """Run cases on an implementation that is trusted.

    Args:
        assignment: with the suite.
        name: of the implementation, for people.
        source: its text; it runs in this process.
        asked: the cases; all of them if not given.
    """
    trial = Trial(assignment, name, source, assignment.cases if asked is None else asked)
    loaded: dict[tuple[str, bool], Backend] = {}

    def open_backend(question: str, hidden: bool) -> Backend:
        key = question, hidden
        if key not in loaded:
            interpreter = Interpreter({}, assignment.module, source)
            failure, _ = load(interpreter, assignment.name, source)
            trial.load_failure = trial.load_failure or failure
            loaded[key] = AlwaysFails(failure) if failure else interpreter
        return loaded[key]

    session = Session(open_backend, SEED, assignment.reference, trial.outcomes)
    for question, case in trial.asked:
        session.judge(case.body)
        if trial.outcomes[str(case.name)].status == "not_judged":
            trial.slips[str(case.name)] = _slip(session, question, case)
    return trial


def _slip(session: Session, question: str, case: TestCase) -> str:
    """The traceback of a case that breaks down itself; it is run again for it, with the same inputs."""
    transcript = Transcript(session.open_backend(question, bool(case.hidden)))
    try:
        case.body.test_func(**session.arguments(case.body, transcript))
    except Exception as error:
        trace = error.__traceback__ and error.__traceback__.tb_next
        return "".join(traceback.format_exception(type(error), error, trace)).rstrip("\n")
    return "It broke down once, and not when it was run again."


def lines_of_case(trial: Trial, question: str, case: TestCase) -> Iterator[str]:
    """Why one case did not pass, for the author of the suite: everything is shown."""
    outcome = trial.outcomes[str(case.name)]
    visibility = "hidden" if case.hidden else "public"
    yield f"{question} · {case.name} ({visibility}, {outcome.status}, {case.points} points)"
    yield f"  {title_of(case).en}"
    if str(case.name) in trial.slips:
        yield "  The case itself broke down; no submission could be judged by it:"
        yield from _indented(trial.slips[str(case.name)], "    ")
        return
    if place := _failed_check(outcome):
        yield f"  {place}"
    if outcome.failure:
        message = explain(outcome.failure, outcome.transcript.last_call(), "en", trial.source)
        yield from _indented(message, "  ")
    calls, left_out = last_calls(outcome)
    if left_out:
        yield f"    … {left_out} calls before"
    for call, reply in calls:
        yield f"    {call} -> {reply}"


def _failed_check(outcome: Outcome) -> str:
    """Where in the suite the check stands that failed: file, line and text."""
    if outcome.error is None:
        return ""
    frames = [(f.f_code.co_filename, line) for f, line in traceback.walk_tb(outcome.error.__traceback__)]
    in_suite = [(file, line) for file, line in frames if Path(file).parent.parent.name == "suites"]
    if not in_suite:
        return ""
    file, line = in_suite[-1]
    return f"{Path(file).name}:{line}: {linecache.getline(file, line).strip()}"


def lines_of_diagnosis(trial: Trial, diagnosis: Diagnosis) -> Iterator[str]:
    """What diagnosis compared: for each failed function, how each form of each chaff agrees."""
    for function in diagnosis.failed_functions():
        if _is_missing(trial, function):
            continue
        yield f"diagnosis of {function}, compared with each form of its misconceptions:"
        forms: dict[str, list[str]] = {}
        for form, result in diagnosis.compared(function):
            said = _difference(result) if isinstance(result, Difference) else "agrees in everything that was seen"
            forms.setdefault(said, []).append(form.name)
        for said, names in forms.items():
            yield f"  {said}: {', '.join(names)}"


def _is_missing(trial: Trial, function: str) -> bool:
    """Whether the file has no such function: then there is nothing to compare."""
    exchanges = [e for outcome in trial.outcomes.values() for e in outcome.transcript.exchanges]
    failures = [e.reply.failure for e in exchanges if e.function == function]
    return all(failure is not None and failure.link == "missing" for failure in failures)


def _difference(found: Difference) -> str:
    where = f" in {found.case}" if found.case else ""
    pair = first_difference(found.mine, found.theirs) if found.mine and found.theirs else None
    if pair is None:
        return f"{found.reason}{where}"
    mine, theirs = pair
    return f"{found.reason}{where} [{_sighting(mine, theirs)}; with the misconception {_sighting(theirs, mine)}]"


def _sighting(one: Sighting, other: Sighting) -> str:
    part = f" of {one.part}" if one.part else ""
    if not one.link:  # values that are right are not kept of a misconception
        return f"checks.{one.check}{part} saw what is right"
    return f"checks.{one.check}{part} saw {_short(one.value, other.value)} ({one.link})"


def _short(value: Any, other: Any) -> str:
    """A value in a line; of a large array the first entry that differs from the other's."""
    if type(value) is type(other) is np.ndarray and value.shape == other.shape and value.size > 8:
        first = np.argwhere(~((value == other) | ((value != value) & (other != other))))[:1]
        place = tuple(int(i) for i in first[0]) if len(first) else (0,) * value.ndim
        return f"{value[place]!r} at {list(place)}"
    with np.printoptions(threshold=8, edgeitems=3, precision=6, linewidth=10_000):
        return " ".join(repr(value).split())[:120]


def _indented(text: str, margin: str) -> Iterator[str]:
    yield from (f"{margin}{line}" for line in text.splitlines())
