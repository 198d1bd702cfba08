"""Name a wrong answer: which misconception lets a case see the same?

The cases of a failed function are judged again, in this process, on each chaff of the function with the submission's
inputs; what they saw is kept for the next submission (`replays`). It is compared with what they saw of the submission
(`evidence`). The one misconception that agrees is named; where several do, or none, there is no name: a false one is
worse than none.
"""

from __future__ import annotations

import operator
import time
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from ..tutor.session import Outcome
from ..worker.interpreter import Ref
from . import habits, patterns
from .assignment import Assignment
from .cases import asked_functions
from .chaffs import Chaff, Form
from .evidence import Seen, agree, covers, look, same_refusals
from .follow import reached, used_names
from .likeness import LIKENESSES, Likeness, same_value
from .otter_engine import TestCase
from .replays import Replay, failed_lines, groups
from .results import Misconception

#: Seconds of CPU time after which what is not named yet stays without a name.
PATIENCE = 12.0

#: Links that say nothing about values: a call that was not refused, and the kind of dtype.
BESIDE = ("no_error", "wrong_error", "dtype")


@dataclass(frozen=True)
class Fit:
    """A form of a misconception that agrees with a submission in one function.

    Args:
        chaff: the misconception.
        form: the form.
        wrong: whether values were wrong, not only refusals or kinds of dtype.
        refusals: whether it refuses the same calls in the same way.
        kinds: whether its results have the same kinds of dtype.
    """

    chaff: Chaff
    form: Form
    wrong: bool
    refusals: bool
    kinds: bool


class Difference(NamedTuple):
    """Why a form of a misconception does not agree with a submission.

    Args:
        case: the first case in which they differ; empty where no case sees anything wrong of the form.
        reason: what differs.
        mine: what the case saw of the submission.
        theirs: what it saw of the form.
    """

    case: str
    reason: str
    mine: Seen | None = None
    theirs: Seen | None = None


@dataclass
class Diagnosis:
    """One submission's failed functions, compared with the chaffs of an assignment.

    Args:
        assignment: where the chaffs come from.
        outcomes: of the submission, by case.
        seed: the submission's.
        patience: seconds of CPU time that it may take.
        source: the student's text, which tells which functions use which.
        accepted: cases that failed and count as passed, for with other functions lent they pass: a function that
            fails in no other case is right.
    """

    assignment: Assignment
    outcomes: dict[str, Outcome]
    seed: int
    patience: float = PATIENCE
    accepted: AbstractSet[str] = frozenset()
    source: str = ""
    _seen: dict[str, Seen] = field(default_factory=dict)
    _by_others: dict[str, Fit] = field(default_factory=dict)

    def misconceptions(self) -> list[Misconception]:
        """What the student seems to have in mind; empty where nothing fits, or too much does."""
        failed = any(self._failed(case) for _, case in self.assignment.cases if str(case.name) in self.outcomes)
        found = self._of_failed_functions() if failed else []
        found += habits.removed_names(self.outcomes.values())
        found += habits.one_decision(self.outcomes.values(), {one.function for one in found})
        return _without_repeats(found)

    def _of_failed_functions(self) -> list[Misconception]:
        self.ends = time.process_time() + self.patience
        named: dict[str, list[Fit]] = {}
        waiting = self.failed_functions()
        progress = True
        while waiting and progress:  # a function may only be explained once one that it calls is
            progress = False
            for function in list(waiting):
                fits = self._explanations(function, _chosen(named))
                if fits is not None:
                    named[function] = fits
                    waiting.remove(function)
                    progress = True
        for function in [f for f, fits in named.items() if fits]:
            others = _chosen({f: fits for f, fits in named.items() if f != function})
            if others and (fit := self._explained(function, others)):
                self._by_others[function] = fit
                named[function] = []
        for function in self._built_on(waiting):
            named[function] = []
        told = self._habits(named, waiting)
        found = [_misconception(fit.chaff) for fits in named.values() for fit in fits]
        found += [p for function in waiting if (p := patterns.pattern(function, self._sightings(function)))]
        return found + [habits.misconception(habit, functions) for habit, functions in told.items()]

    def _built_on(self, waiting: list[str]) -> list[str]:
        """The functions that use one of those that nothing explains: what they do wrong may come from there."""
        used = used_names(self.source)
        return [f for f in self.cases if reached([f], used) & set(waiting) - {f}]

    @cached_property
    def cases(self) -> dict[str, list[tuple[str, TestCase]]]:
        """The cases that say something of each function: those of its own question, and calls to be refused.

        Only where all values in its own question are right, the question about the habits of a file takes part.
        Elsewhere a function is a tool, and what happens there hangs on other functions, too.
        """
        functions = sorted(set().union(*self.called.values()))
        return {function: self._telling(function) for function in functions}

    def _telling(self, function: str) -> list[tuple[str, TestCase]]:
        calling = [(q, case) for q, case in self.assignment.cases if function in self.called.get(str(case.name), ())]
        own = self.own_questions[function]
        wrong = function in self._wrong_in_their_own
        others = self._wrong_in_their_own - {function}  # what a broad case sees may be theirs
        return [
            (q, case)
            for q, case in calling
            if q in own
            or (q in self.assignment.broad_questions and not wrong and not others & self.called[str(case.name)])
            or function in self._asks_to_refuse(case)
        ]

    @cached_property
    def _wrong_in_their_own(self) -> set[str]:
        """The functions with wrong values in their own questions."""
        return {
            function
            for question, case in self.assignment.cases
            for function in self.called.get(str(case.name), ())
            if question in self.own_questions[function] and not self._passed(case) and self.seen(case).wrong
        }

    @cached_property
    def called(self) -> dict[str, set[str]]:
        """The functions that each case called."""
        return {
            name: {e.function for e in outcome.transcript.exchanges if e.function}
            for name, outcome in self.outcomes.items()
        }

    @cached_property
    def own_questions(self) -> dict[str, set[str]]:
        """The questions in which each function is asked most; a case that asks several is shared between them."""
        weights: dict[str, Counter[str]] = {}
        for question, case in self.assignment.cases:
            asked = asked_functions(case)
            for function in asked:
                weights.setdefault(function, Counter())[question] += 60 // len(asked)
        return {f: {q for q, weight in w.items() if weight == max(w.values())} for f, w in weights.items()}

    @cached_property
    def tools(self) -> set[tuple[str, str]]:
        """The pairs of case and function where only refusals say something of the function."""
        telling = {f: own | self.assignment.broad_questions for f, own in self.own_questions.items()}
        return {
            (str(case.name), function)
            for function, cases in self.cases.items()
            for question, case in cases
            if question not in telling[function]
        }

    def seen(self, case: TestCase) -> Seen:
        """What a case saw of the submission; one that passed saw what it sees of the reference."""
        name = str(case.name)
        if name not in self._seen:
            outcome, reference = self.outcomes[name], self.assignment.reference
            passed = outcome.status == "passed"
            self._seen[name] = self._right(case) if passed else look(case.body, outcome, self.seed, reference)
        return self._seen[name]

    def _right(self, case: TestCase) -> Seen:
        """What a case sees of the reference."""
        together = next(cases for cases in groups(self.assignment.cases) if case in cases)
        replays = [*self.assignment.replays.of(self.seed, (), together)]  # all at once: the others are asked for, too
        return next(replay.seen for one, replay in replays if one is case)

    def _asks_to_refuse(self, case: TestCase) -> AbstractSet[str]:
        """The functions of which a case saw what they refuse."""
        return (
            self.assignment.replays.refusing[str(case.name)] if self._passed(case) else self.seen(case).refusals.keys()
        )

    def _sightings(self, function: str) -> list[Seen]:
        return [self.seen(case) for _, case in self.cases[function]]

    def failed_functions(self) -> list[str]:
        """Functions with failing cases of their own, and with an answer at all, in the suite's order."""
        failed = [f for f, cases in self.cases.items() if any(self._failed(case) for _, case in cases)]
        failed = [f for f in failed if f not in self._forgotten()]
        return [f for f in failed if any(self._answered(case, f) for _, case in self.cases[f])]

    def _forgotten(self) -> set[str]:
        """Functions of failed cases whose replies are not kept any more: too little is known of them."""
        cases = [case for _, case in self.assignment.cases if str(case.name) in self.outcomes and self._failed(case)]
        lost = [case for case in cases if not self.outcomes[str(case.name)].transcript.exchanges]
        return {function for case in lost for function in asked_functions(case)}

    def _failed(self, case: TestCase) -> bool:
        name = str(case.name)
        return self.outcomes[name].status in ("failed", "error") and name not in self.accepted

    def _answered(self, case: TestCase, function: str) -> bool:
        replies = [e.reply for e in self.outcomes[str(case.name)].transcript.exchanges if e.function == function]
        return any(reply.value is not None or reply.failure is not None for reply in replies)

    def _explanations(self, function: str, chosen: tuple[Form, ...]) -> list[Fit] | None:
        """What explains the wrong values of `function`; [] if what is named already does; None if nothing can."""
        if self._wrong_by_others(function):
            return []
        wrong = any(seen.wrong for seen in self._sightings(function))
        if chosen and (fit := self._explained(function, chosen)):
            self._by_others[function] = fit
            return []
        fits = [fit for chaff in self._chaffs(function) for fit in self._fits(chaff, chosen)]
        fits = [fit for fit in fits if fit.wrong == wrong and (wrong or (fit.refusals and fit.kinds))]
        best = max(((fit.kinds, fit.refusals) for fit in fits), default=None)
        fits = [fit for fit in fits if (fit.kinds, fit.refusals) == best]
        complete = time.process_time() <= self.ends  # what was not tried may fit as well
        if complete and len({fit.chaff.id for fit in fits}) == 1:
            return fits[:1]
        return None if wrong else []

    def _wrong_by_others(self, function: str) -> bool:
        """Whether all wrong values of a function become right where other functions are lent to it."""
        wrong = [case for _, case in self.cases[function] if self.seen(case).wrong]
        return bool(wrong) and not any(self._failed(case) for case in wrong)

    def _explained(self, function: str, others: tuple[Form, ...]) -> Fit | None:
        """How what is named of other functions explains `function`, which calls them."""
        chaffs = self._chaffs(function)
        fit = self._fit(function, others, chaffs[0]) if chaffs else None
        return fit if isinstance(fit, Fit) else None

    def compared(self, function: str) -> Iterator[tuple[Form, Fit | Difference]]:
        """How each form of each misconception of `function`, on the reference, agrees with the submission."""
        for chaff in self._chaffs(function):
            for form in chaff.forms:
                yield form, self._fit(function, (form,), chaff)

    def _chaffs(self, function: str) -> list[Chaff]:
        return [c for c in self.assignment.chaffs if c.function == function]

    def _fits(self, chaff: Chaff, chosen: tuple[Form, ...]) -> Iterator[Fit]:
        """The forms of `chaff` that let the cases see the same, on the reference as it is or with `chosen` in it."""
        for form in chaff.forms:
            for base in {(), self._used(chaff.function, form, chosen)}:
                if time.process_time() > self.ends:
                    return
                fit = self._fit(chaff.function, (*base, form), chaff)
                if isinstance(fit, Fit):
                    yield fit
                    break

    def _used(self, function: str, form: Form, chosen: tuple[Form, ...]) -> tuple[Form, ...]:
        """Those of `chosen` that override something which `function` uses, directly or not: no other can matter."""
        used = {name: set(words) for name, words in self._used_by_reference.items()}
        for text in (form.source, *[other.source for other in chosen]):
            for name, words in used_names(text).items():
                used.setdefault(name, set()).update(words)
        names = reached([function], used)
        return tuple(other for other in chosen if names & used_names(other.source).keys())

    @cached_property
    def _used_by_reference(self) -> dict[str, set[str]]:
        return used_names(self.assignment.reference_source)

    def _fit(self, function: str, forms: tuple[Form, ...], chaff: Chaff) -> Fit | Difference:
        """How the reference with `forms` in it agrees with the submission; the first difference ends it."""
        alike = LIKENESSES.get(chaff.essential, same_value)
        wrong, refusals, kinds = False, True, True
        something = False
        for case, theirs in self._replayed(function, forms):
            name = str(case.name)
            tool = (name, function) in self.tools
            if not tool and not _may_agree(self.outcomes[name], theirs):
                return Difference(name, "only one fails, or they fail at different checks")
            saw, sees = self.seen(case), theirs.seen
            refusals = refusals and same_refusals(saw, sees, function)
            something = something or any(sees.refusals.get(function, []))
            if tool:
                continue
            if not (agree(saw, sees, alike) and covers(sees, saw)):
                return Difference(name, "a check saw other values", saw, sees)
            if not self._same_replies(function, case, theirs, alike):
                return Difference(name, "the function returned other values", saw, sees)
            wrong = wrong or bool(saw.wrong)
            kinds = kinds and all(a == b for a, b in zip(saw.kinds, sees.kinds, strict=False))
            something = something or bool(sees.wrong or any(sees.kinds))
        if not something:
            return Difference("", "no case sees anything wrong with this form")
        return Fit(chaff, forms[-1], wrong, refusals, kinds)

    def _same_replies(self, function: str, case: TestCase, theirs: Replay, alike: Likeness) -> bool:
        """Whether replies agree too, where a statement fails, which says little of the value that it is about."""
        if not any(s.check == "that" for s in self.seen(case).wrong):
            return True
        exchanges = self.outcomes[str(case.name)].transcript.exchanges
        mine = [e.reply for e in exchanges if e.function == function]
        others = [reply for called, reply in theirs.replies if called == function]
        if alike is not same_value:  # batches may come in a list, all at once, or one by one as far as a case asks
            mine, others = (
                [r for r in replies if r.failure or not _only_refers(r.value)] for replies in (mine, others)
            )
            both = min(len(mine), len(others))
            mine, others = mine[:both], others[:both]
        return len(mine) == len(others) and all(
            bool(x.failure) == bool(y.failure) and x.end == y.end and alike(x.value, y.value, 1e-9, False)
            for x, y in zip(mine, others, strict=True)
        )

    def _replayed(self, function: str, forms: tuple[Form, ...]) -> Iterator[tuple[TestCase, Replay]]:
        """Each case of `function` with what it sees of the reference with `forms` in it, those that failed first."""
        together = groups(self.cases[function])
        for cases in sorted(together, key=lambda cases: all(self._passed(case) for case in cases)):
            yield from self.assignment.replays.of(self.seed, forms, cases)

    def _passed(self, case: TestCase) -> bool:
        return self.outcomes[str(case.name)].status == "passed"

    def _habits(self, named: dict[str, list[Fit]], waiting: list[str]) -> dict[str, list[str]]:
        """The habits that no misconception explains, with the functions that have them.

        Where several functions do not refuse what they should, it is a habit of the file, however each is called.
        """
        found: dict[str, list[str]] = {}
        for function in self.failed_functions():
            known = function not in waiting or not any(s.wrong for s in self._sightings(function))
            for habit in habits.of(function, self._sightings(function)) if known else []:
                found.setdefault(habit, []).append(function)
        refusing = [f for habit in habits.OF_REFUSALS for f in found.get(habit, [])]
        for function, fits in named.items():
            if len(refusing) > 1 and function in refusing and fits and not fits[0].wrong:
                named[function] = []
        return {h: left for h, functions in found.items() if (left := self._unexplained(h, functions, named))}

    def _unexplained(self, habit: str, functions: list[str], named: dict[str, list[Fit]]) -> list[str]:
        fits = {f: next(iter(named.get(f, [])), self._by_others.get(f)) for f in functions}
        return [f for f, fit in fits.items() if not (fit and habits.explains(habit, fit.refusals, fit.kinds))]


def _chosen(named: dict[str, list[Fit]]) -> tuple[Form, ...]:
    return tuple(fits[0].form for fits in named.values() if fits)


def _may_agree(mine: Outcome, theirs: Replay) -> bool:
    """Whether two outcomes failed at the same place, where they did not fail beside the idea."""
    link = mine.failure.link if mine.failure else ""
    if link in BESIDE or theirs.link in BESIDE:
        return True
    return link == theirs.link and all(map(operator.eq, failed_lines(mine), theirs.lines))


def _only_refers(value: Any) -> bool:
    """Whether a reply holds nothing but what stayed with the student's code, or ends an iteration."""
    if type(value) in (list, tuple):
        return all(map(_only_refers, value))
    return value is None or isinstance(value, Ref)


def _misconception(chaff: Chaff) -> Misconception:
    return Misconception(chaff.id, chaff.function, chaff.kind, chaff.title, chaff.hint)


def _without_repeats(found: list[Misconception]) -> list[Misconception]:
    """The first of those that have the same hint."""
    first: dict[str, Misconception] = {}
    for one in found:
        first.setdefault(one.hint.en, one)
    return list(first.values())
