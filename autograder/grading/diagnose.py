"""Diagnosis: name the misconception whose wrong answers are those of the submission.

The cases of a failed function run in this process on each chaff of the function, with the submission's inputs. The
values that the checks see are cached for the next submission (`replays`) and compared with the values that they saw
of the submission (`evidence`). If exactly one misconception agrees, it is named. If none or several do, nothing is
named: a false name is worse than none.
"""

from __future__ import annotations

import operator
import time
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from ..tutor.session import Outcome
from ..worker.interpreter import Ref, Reply
from . import habits, patterns
from .assignment import Assignment
from .cases import asked_functions, own_questions
from .chaffs import Chaff, Form
from .evidence import Seen, about, agree, covers, look, same_refusals
from .follow import reached, used_names
from .likeness import CLOSE, LIKENESSES, Likeness, same_value, thinned
from .otter_engine import TestCase
from .replays import Replay, failed_lines, groups
from .results import Misconception

#: Seconds of CPU time after which diagnosis stops; functions without a name by then get none.
PATIENCE = 15.0

#: Links that are not about values: a call that should have been refused, and the kind of dtype.
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
        case: the first case in which they differ; empty if no case finds anything wrong with the form.
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
    """The diagnosis of one submission: its failed functions are compared with the chaffs of an assignment.

    Args:
        assignment: has the chaffs.
        outcomes: of the submission, by case.
        seed: the submission's seed.
        patience: seconds of CPU time that the diagnosis may take.
        accepted: cases that failed and still count as passed, because they pass with other functions lent. A function
            that fails only in these is right.
        source: the student's text; it shows which functions use which.
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
        """The misconceptions that the submission seems to have; empty if nothing fits, or too much does."""
        outcomes = self.outcomes.values()
        found = self._of_failed_functions() if self._failed_cases() else []
        found += habits.removed_names(outcomes)
        named_functions = {one.function for one in found}
        found += habits.one_decision(outcomes, named_functions)
        return _without_repeats(found)

    def _of_failed_functions(self) -> list[Misconception]:
        self.ends = time.process_time() + self.patience
        named, unexplained = self._named()
        self._explain_by_others(named)
        for function in self._built_on(unexplained):
            named[function] = []
        # before the misconceptions are collected: this removes those that are a habit of the whole file
        habits_found = self._habits(named, unexplained)
        found = [_misconception(fit.chaff) for fits in named.values() for fit in fits]
        for function in unexplained:
            pattern = patterns.pattern(function, self._sightings(function))
            if pattern:
                found.append(pattern)
        for habit, functions in habits_found.items():
            found.append(habits.misconception(habit, functions))
        return found

    def _named(self) -> tuple[dict[str, list[Fit]], list[str]]:
        """The failed functions that are explained, with their names if they need one, and those that are not."""
        named: dict[str, list[Fit]] = {}
        waiting = self.failed_functions()
        progress = True
        # Some functions can only be explained after a function that they call: repeat until nothing is added.
        while waiting and progress:
            progress = False
            for function in list(waiting):
                fits = self._explanations(function, _chosen(named))
                if fits is None:
                    continue
                named[function] = fits
                waiting.remove(function)
                progress = True
        return named, waiting

    def _explain_by_others(self, named: dict[str, list[Fit]]) -> None:
        """Remove the names of functions whose failures follow from the misconceptions of other functions."""
        with_names = [function for function, fits in named.items() if fits]
        for function in with_names:
            fits_of_others = {other: fits for other, fits in named.items() if other != function}
            others = _chosen(fits_of_others)
            fit = self._explained(function, others) if others else None
            if fit:
                self._by_others[function] = fit
                named[function] = []

    def _built_on(self, unexplained: list[str]) -> list[str]:
        """The functions that use an unexplained one: their errors may come from there."""
        used = used_names(self.source)
        found = []
        for function in self.cases:
            others = set(unexplained) - {function}
            if reached([function], used) & others:
                found.append(function)
        return found

    @cached_property
    def cases(self) -> dict[str, list[tuple[str, TestCase]]]:
        """For each function, the cases that are evidence about it, each with its question.

        These are the cases of its own question and the calls that it must refuse. In other questions the function is
        only a tool, and the result depends on other functions, too.
        """
        functions = sorted(set().union(*self.called.values()))
        return {function: self._evidence_about(function) for function in functions}

    def _evidence_about(self, function: str) -> list[tuple[str, TestCase]]:
        found = []
        for question, case in self.assignment.cases:
            if function not in self.called.get(str(case.name), ()):
                continue
            own = question in self.own_questions[function]
            if own or self._broad_evidence(function, question, case) or function in self._asks_to_refuse(case):
                found.append((question, case))
        return found

    def _broad_evidence(self, function: str, question: str, case: TestCase) -> bool:
        """Whether a case about the habits of a file is evidence about `function`.

        It is, if the values of all its functions are right in their own questions: what is wrong is then the habit.
        """
        if question not in self.assignment.broad_questions or function in self._wrong_in_their_own:
            return False
        others = self._wrong_in_their_own - {function}
        return not others & self.called[str(case.name)]

    @cached_property
    def _wrong_in_their_own(self) -> set[str]:
        """The functions with wrong values in their own questions."""
        found = set()
        for question, case in self.assignment.cases:
            for function in self.called.get(str(case.name), ()):
                own = question in self.own_questions[function]
                if own and not self._passed(case) and self.seen(case).wrong:
                    found.add(function)
        return found

    @cached_property
    def called(self) -> dict[str, frozenset[str]]:
        """The functions that each case called."""
        return {name: outcome.transcript.called for name, outcome in self.outcomes.items()}

    @cached_property
    def own_questions(self) -> dict[str, set[str]]:
        """The questions that are about each function."""
        return own_questions(self.assignment.cases)

    @cached_property
    def tools(self) -> set[tuple[str, str]]:
        """The pairs of case and function where only the refusals are evidence about the function."""
        found = set()
        for function, cases in self.cases.items():
            about_values = self.own_questions[function] | self.assignment.broad_questions
            for question, case in cases:
                if question not in about_values:
                    found.add((str(case.name), function))
        return found

    @cached_property
    def broad_cases(self) -> set[str]:
        """The cases of questions about the habits of a file."""
        broad = self.assignment.broad_questions
        return {str(case.name) for question, case in self.assignment.cases if question in broad}

    def seen(self, case: TestCase) -> Seen:
        """What a case saw of the submission; if it passed, that is what it sees of the reference."""
        name = str(case.name)
        if name not in self._seen:
            outcome = self.outcomes[name]
            if outcome.status == "passed":
                self._seen[name] = self._right(case)
            else:
                self._seen[name] = look(case.body, outcome, self.seed, self.assignment.reference)
        return self._seen[name]

    def _right(self, case: TestCase) -> Seen:
        """What a case sees of the reference."""
        group = next(cases for cases in groups(self.assignment.cases) if case in cases)
        replays = list(self.assignment.replays.of(self.seed, (), group))  # all at once: the others are asked for, too
        return next(replay.seen for replayed, replay in replays if replayed is case)

    def _asks_to_refuse(self, case: TestCase) -> AbstractSet[str]:
        """The functions that a case checks for refusals."""
        if self._passed(case):
            return self.assignment.replays.refusing[str(case.name)]
        return self.seen(case).refusals.keys()

    def _sightings(self, function: str) -> list[Seen]:
        return [self.seen(case) for _, case in self.cases[function]]

    def failed_functions(self) -> list[str]:
        """The functions with failed cases of their own and at least one answer, in the order of their names."""
        forgotten = self._forgotten()
        found = []
        for function, cases in self.cases.items():
            if function in forgotten or not any(self._failed(case) for _, case in cases):
                continue
            if any(self._answered(case, function) for _, case in cases):
                found.append(function)
        return found

    def _failed_cases(self) -> list[TestCase]:
        return [case for _, case in self.assignment.cases if str(case.name) in self.outcomes and self._failed(case)]

    def _forgotten(self) -> set[str]:
        """The functions of failed cases whose transcripts were dropped to save memory: too little is known of them."""
        found: set[str] = set()
        for case in self._failed_cases():
            if not self.outcomes[str(case.name)].transcript.exchanges:
                found.update(asked_functions(case))
        return found

    def _failed(self, case: TestCase) -> bool:
        name = str(case.name)
        return self.outcomes[name].status in ("failed", "error") and name not in self.accepted

    def _answered(self, case: TestCase, function: str) -> bool:
        if self._passed(case):
            return function in self.called[str(case.name)]
        for exchange in self.outcomes[str(case.name)].transcript.exchanges:
            if exchange.function != function:
                continue
            if exchange.reply.value is not None or exchange.reply.failure is not None:
                return True
        return False

    def _explanations(self, function: str, chosen: tuple[Form, ...]) -> list[Fit] | None:
        """The misconception that explains `function`.

        Args:
            function: a failed one.
            chosen: the forms that were named for other functions.

        Returns:
            One fit, or an empty list if the function needs no name of its own, or None if its wrong values stay
            unexplained.
        """
        if self._wrong_by_others(function):
            return []
        fit_of_others = self._explained(function, chosen) if chosen else None
        if fit_of_others:
            self._by_others[function] = fit_of_others
            return []
        wrong = any(seen.wrong for seen in self._sightings(function))
        fits = [fit for chaff in self._chaffs(function) for fit in self._fits(chaff, chosen)]
        fits = _best(fits, wrong)
        if fits and not all(self._shows(function, fit.form) for fit in fits):
            return []  # what is wrong comes from the functions that it calls
        complete = time.process_time() <= self.ends  # a chaff that was not tried may fit as well
        if complete and len({fit.chaff.id for fit in fits}) == 1:
            return fits[:1]
        return None if wrong else []

    def _shows(self, function: str, form: Form) -> bool:
        """Whether anything is wrong with `form` alone, as far as the cases went with the submission.

        A case ends at its first failure. If a function that this one calls made it fail, what would tell the form from
        right code was perhaps never asked; that the form agrees then says nothing about it.
        """
        for case, alone in self._replayed(function, (form,)):
            saw, sees = self.seen(case), alone.seen
            asked = len(saw.refusals.get(function, []))
            if any(sees.refusals.get(function, [])[:asked]):
                return True
            if (str(case.name), function) in self.tools:
                continue
            if any(sighting.link or sighting.kind for sighting in sees.sightings[: len(saw.sightings)]):
                return True
        return False

    def _wrong_by_others(self, function: str) -> bool:
        """Whether all wrong values of a function become right if other functions are lent."""
        wrong = [case for _, case in self.cases[function] if self.seen(case).wrong]
        return bool(wrong) and not any(self._failed(case) for case in wrong)

    def _explained(self, function: str, others: tuple[Form, ...]) -> Fit | None:
        """The fit of `function`, itself right, over the named forms of `others`, which it calls; None if none."""
        chaffs = self._chaffs(function)
        if not chaffs:
            return None
        # any chaff of the function will do: they all compare values in the same way, and its own forms are not used
        fit = self._fit(function, others, chaffs[0])
        return fit if isinstance(fit, Fit) else None

    def compared(self, function: str) -> Iterator[tuple[Form, Fit | Difference]]:
        """Each form of each misconception of `function`, with how it agrees with the submission."""
        for chaff in self._chaffs(function):
            for form in chaff.forms:
                yield form, self._fit(function, (form,), chaff)

    def _chaffs(self, function: str) -> list[Chaff]:
        return [chaff for chaff in self.assignment.chaffs if chaff.function == function]

    def _fits(self, chaff: Chaff, chosen: tuple[Form, ...]) -> Iterator[Fit]:
        """The forms of `chaff` that agree, in the reference as it is or in the reference with the `chosen` forms."""
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
        """How the reference with `forms` in it agrees with the submission; stops at the first difference."""
        alike = LIKENESSES.get(chaff.essential, same_value)
        wrong, refusals, kinds = False, True, True
        something = False  # whether any case finds anything wrong with the forms
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
            if name in self.broad_cases:
                asked = self.called[name]
                saw, sees = about(saw, function, asked), about(sees, function, asked)
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
        """Whether the function's replies agree, too, if a statement failed.

        A failed statement is only "false": that both fail it says little about the values.
        """
        if not any(sighting.check == "that" for sighting in self.seen(case).wrong):
            return True
        exchanges = self.outcomes[str(case.name)].transcript.exchanges
        mine = [exchange.reply for exchange in exchanges if exchange.function == function]
        others = [reply for called, reply in theirs.replies if called == function]
        if alike is not same_value:
            # batches may come in a list, all at once, or one by one until the case stops asking
            mine, others = _with_content(mine), _with_content(others)
            shorter = min(len(mine), len(others))
            mine, others = mine[:shorter], others[:shorter]
        if len(mine) != len(others):
            return False
        return all(_same_reply(x, y, alike) for x, y in zip(mine, others, strict=True))

    def _replayed(self, function: str, forms: tuple[Form, ...]) -> Iterator[tuple[TestCase, Replay]]:
        """Each case of `function` with its replay on the reference with `forms` in it."""

        def all_passed(cases: list[TestCase]) -> bool:
            return all(self._passed(case) for case in cases)

        # groups with a failed case first: there a form that does not fit differs soonest
        for cases in sorted(groups(self.cases[function]), key=all_passed):
            yield from self.assignment.replays.of(self.seed, forms, cases)

    def _passed(self, case: TestCase) -> bool:
        return self.outcomes[str(case.name)].status == "passed"

    def _habits(self, named: dict[str, list[Fit]], unexplained: list[str]) -> dict[str, list[str]]:
        """The habits that no misconception explains, with the functions that have them.

        If several functions accept what they should refuse, that is a habit of the file, and replaces their names.
        """
        found = self._all_habits(unexplained)
        refusing = [function for habit in habits.OF_REFUSALS for function in found.get(habit, [])]
        if len(refusing) > 1:
            for function, fits in named.items():
                if function in refusing and fits and not fits[0].wrong:
                    named[function] = []
        left = {habit: self._without_explained(habit, functions, named) for habit, functions in found.items()}
        return {habit: functions for habit, functions in left.items() if functions}

    def _all_habits(self, unexplained: list[str]) -> dict[str, list[str]]:
        """The habits of the failed functions, without those functions whose wrong values are unexplained."""
        found: dict[str, list[str]] = {}
        for function in self.failed_functions():
            sightings = self._sightings(function)
            if function in unexplained and any(seen.wrong for seen in sightings):
                continue
            for habit in habits.of(function, sightings):
                found.setdefault(habit, []).append(function)
        return found

    def _without_explained(self, habit: str, functions: list[str], named: dict[str, list[Fit]]) -> list[str]:
        """The functions whose misconception, if they have one, does not explain `habit`."""
        left = []
        for function in functions:
            fits = named.get(function)
            fit = fits[0] if fits else self._by_others.get(function)
            if fit is None or not habits.explains(habit, fit.refusals, fit.kinds):
                left.append(function)
        return left


def _chosen(named: dict[str, list[Fit]]) -> tuple[Form, ...]:
    """The forms of the named misconceptions."""
    return tuple(fits[0].form for fits in named.values() if fits)


def _best(fits: list[Fit], wrong: bool) -> list[Fit]:
    """The fits that agree in most; values first, then kinds of dtype, then refusals.

    Args:
        fits: all fits of a function.
        wrong: whether the function returned wrong values. If not, refusals and kinds are all there is to agree in.
    """
    possible = [fit for fit in fits if fit.wrong == wrong]
    if not wrong:
        possible = [fit for fit in possible if fit.refusals and fit.kinds]
    best = max(((fit.kinds, fit.refusals) for fit in possible), default=None)
    return [fit for fit in possible if (fit.kinds, fit.refusals) == best]


def _may_agree(mine: Outcome, theirs: Replay) -> bool:
    """Whether two outcomes failed at the same place, or one of them with a link that is not about values."""
    link = mine.failure.link if mine.failure else ""
    if link in BESIDE or theirs.link in BESIDE:
        return True
    if link != theirs.link:
        return False
    # one trace may be longer: the innermost lines that both have are compared
    return all(map(operator.eq, failed_lines(mine), theirs.lines))


def _same_reply(x: Reply, y: Reply, alike: Likeness) -> bool:
    if bool(x.failure) != bool(y.failure) or x.end != y.end:
        return False
    return alike(thinned(x.value), y.value, CLOSE, False)  # those of a replay are kept like that


def _with_content(replies: list[Reply]) -> list[Reply]:
    """The replies that hold a value or a failure."""
    return [reply for reply in replies if reply.failure or not _only_refers(reply.value)]


def _only_refers(value: Any) -> bool:
    """Whether a reply holds only references to objects in the worker, or ends an iteration."""
    if type(value) in (list, tuple):
        return all(map(_only_refers, value))
    return value is None or isinstance(value, Ref)


def _misconception(chaff: Chaff) -> Misconception:
    return Misconception(chaff.id, chaff.function, chaff.kind, chaff.title, chaff.hint)


def _without_repeats(found: list[Misconception]) -> list[Misconception]:
    """The misconceptions, without those that repeat the hint of an earlier one."""
    first: dict[str, Misconception] = {}
    for one in found:
        first.setdefault(one.hint.en, one)
    return list(first.values())
