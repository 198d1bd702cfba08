"""Try a trusted implementation on cases, in this process, and show everything, also of hidden cases.

Grading needs a jail, workers and a second run with functions lent. A trial does without them: it is for authors of
cases and misconceptions, who want to know within seconds what happened and why.
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

#: For the inputs of hidden cases; any seed would do.
SEED = 2025

#: Cases with the names of their questions.
Asked = Sequence[tuple[str, TestCase]]


@dataclass
class Trial:
    """The outcomes of an implementation in some cases.

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
        """The cases that did not pass, for whatever reason."""
        found = []
        for question, case in self.asked:
            if self.outcomes[str(case.name)].status != "passed":
                found.append((question, case))
        return found

    def diagnosis(self) -> Diagnosis:
        """A diagnosis of the failed functions; it needs the outcomes of all cases."""
        return Diagnosis(self.assignment, self.outcomes, SEED, source=self.source)

    def misconceptions(self) -> list[Misconception]:
        """The misconceptions that diagnosis names."""
        if self.load_failure:
            return []
        return self.diagnosis().misconceptions()


def tried(assignment: Assignment, name: str, source: str, asked: Asked | None = None) -> Trial:
    """Run cases on a trusted implementation.

    Args:
        assignment: with the suite.
        name: of the implementation, for messages.
        source: its text; it runs in this process.
        asked: the cases; all by default.
    """
    trial = Trial(assignment, name, source, assignment.cases if asked is None else asked)
    loaded: dict[tuple[str, bool], Backend] = {}

    def open_backend(question: str, hidden: bool) -> Backend:
        key = question, hidden
        if key not in loaded:
            # A module of its own for each question, and for its hidden cases, as a submission has in its workers.
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
    """The traceback of an error in the case itself; the case runs again with the same inputs."""
    transcript = Transcript(session.open_backend(question, bool(case.hidden)))
    try:
        case.body.test_func(**session.arguments(case.body, transcript))
    except Exception as error:
        trace = error.__traceback__ and error.__traceback__.tb_next  # without this function's own frame
        lines = traceback.format_exception(type(error), error, trace)
        return "".join(lines).rstrip("\n")
    return "It broke down once, and not when it was run again."


def lines_of_case(trial: Trial, question: str, case: TestCase) -> Iterator[str]:
    """Why a case did not pass, with everything that the author of the suite may see."""
    outcome = trial.outcomes[str(case.name)]
    visibility = "hidden" if case.hidden else "public"
    yield f"{question} · {case.name} ({visibility}, {outcome.status}, {case.points} points)"
    yield f"  {title_of(case).en}"
    if str(case.name) in trial.slips:
        yield "  The case itself broke down; no submission could be judged by it:"
        yield from _indented(trial.slips[str(case.name)], "    ")
        return
    place = _failed_check(outcome)
    if place:
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
    """The check that failed: file of the suite, line and text; empty if none did."""
    if outcome.error is None:
        return ""
    found = ""
    for frame, line in traceback.walk_tb(outcome.error.__traceback__):
        file = Path(frame.f_code.co_filename)
        if file.parent.parent.name == "suites":  # the innermost one counts
            found = f"{file.name}:{line}: {linecache.getline(str(file), line).strip()}"
    return found


def lines_of_diagnosis(trial: Trial, diagnosis: Diagnosis) -> Iterator[str]:
    """For each failed function, how each form of each chaff agrees with it."""
    for function in diagnosis.failed_functions():
        if _is_missing(trial, function):
            continue
        yield f"diagnosis of {function}, compared with each form of its misconceptions:"
        forms: dict[str, list[str]] = {}  # many forms differ in the same place, which is said once
        for form, result in diagnosis.compared(function):
            said = "agrees in everything that was seen"
            if isinstance(result, Difference):
                said = _difference(result)
            forms.setdefault(said, []).append(form.name)
        for said, names in forms.items():
            yield f"  {said}: {', '.join(names)}"


def _is_missing(trial: Trial, function: str) -> bool:
    """Whether the file does not define the function, so that there is nothing to compare."""
    for outcome in trial.outcomes.values():
        for exchange in outcome.transcript.exchanges:
            failure = exchange.reply.failure
            if exchange.function == function and (failure is None or failure.link != "missing"):
                return False
    return True


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
    """A value on one line; of a large array, the first entry that differs from the other array's."""
    are_arrays = type(value) is type(other) is np.ndarray
    if are_arrays and value.shape == other.shape and value.size > 8:
        both_nan = (value != value) & (other != other)  # only NaN differs from itself
        differing = np.argwhere(~((value == other) | both_nan))
        place = (0,) * value.ndim
        if len(differing):
            place = tuple(int(index) for index in differing[0])
        return f"{value[place]!r} at {list(place)}"
    with np.printoptions(threshold=8, edgeitems=3, precision=6, linewidth=10_000):
        text = repr(value)
    return " ".join(text.split())[:120]


def _indented(text: str, margin: str) -> Iterator[str]:
    for line in text.splitlines():
        yield f"{margin}{line}"
