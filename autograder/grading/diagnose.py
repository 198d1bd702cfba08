"""Name a wrong answer: which misconception gives the same replies to the same calls?

The cases that call a failed function are judged again, in this process, on each chaff of the
function with the seed of the submission. A chaff fits when it passes and fails the same cases at
the same link of the chain and its replies agree with the student's.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from otter.test_files.abstract_test import TestCase

from ..messages import sentence
from ..tutor.proxies import Exchange
from ..tutor.session import Outcome, Session
from ..worker.interpreter import Interpreter, Ref, Reply
from .assignment import Assignment
from .chaffs import Chaff, Form
from .results import Misconception, Text

MAX_FITS = 2
CLOSE = 1e-9
BASE: tuple[Form, ...] = ()

#: A misconception, and the form of it that fits.
Fit = tuple[Chaff, Form]


@dataclass
class Diagnosis:
    """One submission's failed functions, compared with the chaffs of an assignment.

    Args:
        assignment: where the chaffs come from.
        outcomes: of the submission, by case.
        seed: the submission's.
    """

    assignment: Assignment
    outcomes: dict[str, Outcome]
    seed: int

    @cached_property
    def called(self) -> dict[str, set[str]]:
        """The functions that each case called."""
        return {
            name: {e.function for e in outcome.transcript.exchanges if e.function}
            for name, outcome in self.outcomes.items()
        }

    def misconceptions(self) -> list[Misconception]:
        """What the student seems to have in mind; empty where nothing fits, or too much does."""
        named: dict[str, list[Fit]] = {}
        waiting = self._failed_functions()
        progress = True
        while waiting and progress:  # a function may only be explained once one that it calls is
            progress = False
            for function in list(waiting):
                chosen = tuple(fits[0][1] for fits in named.values() if fits)
                fits = self._explanations(function, chosen)
                if fits is not None:
                    named[function] = fits
                    waiting.remove(function)
                    progress = True
        found = [_misconception(chaff) for fits in named.values() for chaff, _ in fits]
        return found + [p for p in map(self._pattern, waiting) if p]

    def _failed_functions(self) -> list[str]:
        """Functions that failing cases called and that were written at all, in the suite's order."""
        failed: dict[str, bool] = {}
        for outcome in self.outcomes.values():
            if outcome.status in ("failed", "error"):
                for exchange in outcome.transcript.exchanges:
                    if exchange.function:
                        written = exchange.reply.value is not None or exchange.reply.failure is not None
                        failed[exchange.function] = failed.get(exchange.function, False) or written
        return [name for name, written in failed.items() if written]

    def _explanations(self, function: str, chosen: tuple[Form, ...]) -> list[Fit] | None:
        """The chaffs that explain `function`; [] if what is named already does; None if none can."""
        cases = self._cases_of(function)
        if self._fits(function, cases, chosen):
            return []
        own = [c for c in self.assignment.chaffs if c.function == function]
        fits = [(chaff, form) for chaff in own if (form := self._fitting_form(chaff, cases, chosen))]
        return fits if 0 < len(fits) <= MAX_FITS else None

    def _fitting_form(self, chaff: Chaff, cases: list[TestCase], chosen: tuple[Form, ...]) -> Form | None:
        """The first form of `chaff` that does what the submission did."""
        return next((f for f in chaff.forms if self._fits(chaff.function, cases, (*chosen, f))), None)

    def _fits(self, function: str, cases: list[TestCase], chaffs: tuple[Form, ...]) -> bool:
        """Whether `chaffs` do in each case what the submission did; the first difference ends it."""
        return all(_same_outcome(mine, theirs, function) for mine, theirs in self._compared(cases, chaffs))

    def _compared(self, cases: list[TestCase], chaffs: tuple[Form, ...]) -> Iterator[tuple[Outcome, Outcome]]:
        """The submission's outcome of each case, and that of the reference with `chaffs` on top, one by one."""
        session = Session(self._backends(chaffs), self.seed, self.assignment.reference)
        for case in cases:
            session.judge(case.body)
            yield self.outcomes[case.name], session.outcomes[case.name]

    def _backends(self, chaffs: tuple[Form, ...]) -> Callable[[str, bool, bool], Interpreter]:
        made: dict[tuple[str, bool], Interpreter] = {}

        def open_backend(question: str, hidden: bool, isolated: bool) -> Interpreter:
            key = question, hidden
            if key not in made:
                made[key] = Interpreter(self.assignment.namespace(*chaffs), self.assignment.module)
            return made[key]

        return open_backend

    def _cases_of(self, function: str) -> list[TestCase]:
        """The cases that called `function`; first those of workers that saw a failure, which most chaffs do not share.

        The cases of one worker stay in their order, for a chaff may remember earlier calls.
        """
        called = [(q, case) for q, case in self.assignment.cases if function in self.called.get(case.name, ())]
        failed = {(question, case.hidden) for question, case in called if self.outcomes[case.name].status != "passed"}
        return [case for _, case in sorted(called, key=lambda pair: (pair[0], pair[1].hidden) not in failed)]

    def _pattern(self, function: str) -> Misconception | None:
        """The one simple relation between all wrong replies and the right ones, if there is one."""
        pairs: list[tuple[Exchange, Exchange]] = []
        for mine, right in self._compared(self._cases_of(function), BASE):
            pairs += zip(_calls(mine, function), _calls(right, function), strict=False)
        wrong = [(a, b) for a, b in pairs if not agree(a.reply, b.reply)]
        for key, relation in RELATIONS.items():
            if wrong and all(relation(_numbers(a.reply), _numbers(b.reply), a) for a, b in wrong):
                return _pattern_misconception(key, function)
        return None


def _misconception(chaff: Chaff) -> Misconception:
    return Misconception(chaff.id, chaff.function, chaff.kind, chaff.title, chaff.hint)


def _pattern_misconception(key: str, function: str) -> Misconception:
    title, hint = (
        Text(sentence(k, "en", function=function), sentence(k, "ko", function=function))
        for k in (f"pattern_{key}", f"pattern_{key}_hint")
    )
    return Misconception(f"pattern-{key}", function, "pattern", title, hint)


def _calls(outcome: Outcome, function: str) -> list[Exchange]:
    return [e for e in outcome.transcript.exchanges if e.function == function]


def _same_outcome(mine: Outcome, theirs: Outcome, function: str) -> bool:
    if (mine.status == "passed") != (theirs.status == "passed"):
        return False
    if mine.failure and theirs.failure and mine.failure.link != theirs.failure.link:
        return False
    a, b = _calls(mine, function), _calls(theirs, function)
    return len(a) == len(b) and all(agree(x.reply, y.reply) for x, y in zip(a, b, strict=True))


def agree(a: Reply, b: Reply) -> bool:
    """Whether two replies say the same: the same value, end, or type of error."""
    if a.failure or b.failure:
        return bool(a.failure and b.failure) and _error_type(a) == _error_type(b)
    return a.end == b.end and same_value(a.value, b.value)


def _error_type(reply: Reply) -> object:
    failure = reply.failure
    return failure and (failure.link, (failure.facts.get("types") or [None])[0])


def same_value(a: Any, b: Any) -> bool:
    """Whether two values agree: the same structure, shapes and kinds, and numbers to 1e-9."""
    if isinstance(a, Ref) or isinstance(b, Ref):
        return type(a) is type(b)
    if type(a) in (list, tuple) and type(a) is type(b):
        return len(a) == len(b) and all(map(same_value, a, b))
    if type(a) is dict and type(b) is dict:
        return a.keys() == b.keys() and all(same_value(a[k], b[k]) for k in a)
    if a is None or b is None or isinstance(a, str) or isinstance(b, str):
        return bool(type(a) is type(b) and a == b)
    try:
        x, y = np.asarray(a), np.asarray(b)
    except ValueError:  # arrays of several shapes in a list: no array, and so not the other value
        return False
    if x.shape != y.shape or x.dtype.kind != y.dtype.kind or x.dtype.kind not in "biufc":
        return bool(x.shape == y.shape and x.dtype.kind == y.dtype.kind and (x == y).all())
    with np.errstate(all="ignore"):
        off = np.abs(x * 1.0 - y * 1.0) > CLOSE * np.maximum(1.0, np.abs(y))
        return not np.any(off | (np.isnan(x) != np.isnan(y)) | (np.isinf(x) != np.isinf(y)))


def _numbers(reply: Reply) -> list[np.ndarray]:
    """The arrays and numbers of a reply, in order; empty where there are none."""
    found: list[np.ndarray] = []

    def visit(value: Any) -> None:
        if type(value) in (list, tuple):
            for part in value:
                visit(part)
        elif type(value) is dict:
            for key in sorted(value, key=str):
                visit(value[key])
        elif isinstance(value, (int, float, np.ndarray, np.generic)):
            array = np.asarray(value)
            if array.dtype.kind in "iuf":
                found.append(array.astype(float))

    visit(reply.value)
    return found


def _scaled(factor: Callable[[Exchange], Iterable[float]]) -> Callable[..., bool]:
    """The relation "every wrong part of the reply is the right one times a factor of the call's"."""

    def holds(mine: list[np.ndarray], right: list[np.ndarray], call: Exchange) -> bool:
        if len(mine) != len(right) or not right:
            return False
        wrong = [(a, b) for a, b in zip(mine, right, strict=True) if not same_value(a, b)]
        return any(
            all(a.shape == b.shape and np.any(b) and same_value(a, k * b) for a, b in wrong) for k in factor(call)
        )

    return holds


def _transposed(mine: list[np.ndarray], right: list[np.ndarray], call: Exchange) -> bool:
    if len(mine) != len(right):
        return False
    return all(same_value(a, b) or (b.ndim == 2 and same_value(a, b.T)) for a, b in zip(mine, right, strict=True))


def _batch_sizes(call: Exchange) -> list[float]:
    shapes = [a.shape for a in call.op.args if isinstance(a, np.ndarray) and a.ndim]
    sizes = {float(n) for s in shapes for n in (s[0], math.prod(s)) if n > 2}
    return [k for n in sorted(sizes) for k in (n, 1.0 / n)]


RELATIONS: dict[str, Callable[..., bool]] = {
    "sign": _scaled(lambda _: [-1.0]),
    "factor_two": _scaled(lambda _: [2.0, 0.5]),
    "factor_n": _scaled(_batch_sizes),
    "transposed": _transposed,
}
