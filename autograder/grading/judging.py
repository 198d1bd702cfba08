"""The order in which the cases of a submission are judged.

All public cases come first, then the student's lines for pictures. These results are fixed before the first hidden
input exists in any worker. Otter runs a question whole, so it runs afterwards, over the recorded outcomes.

Questions first share a worker, which is asked ahead of the cases (`plans`). The cases that fail are judged again by
the question's own worker, and only that result counts. So no question can cost another its points, and a submission
without failures needs only one worker. The own worker is asked ahead, too, unless a worker ended or a case left its
plan before; then it is asked call by call.

A case that fails is judged once more with the student's other wrong functions lent by the grader. If it passes then,
it counts as passed; students read the messages of the run without lending. In a question about the habits of a file,
the functions that are wrong in their own questions are lent, too, as long as one of the case's functions stays the
student's.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby

from ..jail.launcher import Zygote
from ..jail.pool import Lent, WorkerPool
from ..jail.remote_worker import Limits, Program, RemoteWorker
from ..tutor.proxies import Backend, Transcript
from ..tutor.session import Outcome, Session
from ..worker.interpreter import Failure
from .assignment import Assignment
from .cases import asked_functions
from .follow import Lending, reached, used_names
from .otter_engine import TestCase
from .passed import Replies
from .pictures import Lines, student_lines
from .plans import Ahead

#: Bytes of memory that the recorded replies of a submission may take; that is enough for diagnosis.
MAX_KEPT = 8 << 20

#: If a case calls more functions of the student's, its failure shows which of them is wrong only if the check names it.
MOST_FUNCTIONS = 2

#: A case with the name of its question.
Asked = tuple[str, TestCase]


@dataclass
class Judged:
    """The result of judging one submission.

    Args:
        outcomes: by case, of the student's code alone.
        lent: for each case that passed with functions lent, which of these each function of the case uses.
        lines: the lines of the student's failed functions, by function.
        load_failure: why the file as a whole could not be used, found when it was loaded for the first time.
        refused_imports: the imports that were left out, with their lines.
        call_by_call: the questions that are no longer asked ahead: a worker ended, or a case left the plan.
    """

    outcomes: dict[str, Outcome] = field(default_factory=dict)
    lent: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    lines: Lines = field(default_factory=dict)
    load_failure: Failure | None = None
    refused_imports: Mapping[str, int] = field(default_factory=dict)
    call_by_call: set[str] = field(default_factory=set)

    def counted(self) -> dict[str, Outcome]:
        """The outcomes that count: a case that passed with functions lent counts as passed."""
        counted = dict(self.outcomes)
        for name in self.lent:
            counted[name] = Outcome("passed", None, Transcript(), self.outcomes[name].seconds)
        return counted


@dataclass(frozen=True)
class Judge:
    """Judges one submission.

    Args:
        assignment: with the suite.
        zygote: forks the workers.
        program: the submission.
        limits: of one call, and of the submission as a whole.
        seed: generates the submission's inputs.
    """

    assignment: Assignment
    zygote: Zygote
    program: Program
    limits: Limits
    seed: int

    def judged(self) -> Judged:
        """Judge every case."""
        judged = Judged()
        # Each visibility has its own half of the limits, so that public cases cannot use up those of hidden ones.
        half = replace(self.limits, submission=self.limits.submission / 2, replies=self.limits.replies // 2)
        public = WorkerPool(self.zygote, self.program, half)
        try:
            self._visibility(public, judged, hidden=False)
            judged.load_failure = public.refusal.failure if public.refusal else None
            judged.refused_imports = public.refused_imports
            judged.lines = student_lines(self.assignment, judged.counted(), public.shared)
            hidden = WorkerPool(self.zygote, self.program, half, public.code, public.loads, public.refusal)
            hidden.go_on(public)
        finally:
            public.end()
        known = self._wrong_functions(judged)
        try:
            self._visibility(hidden, judged, hidden=True)
            # a function that fails in hidden cases only may have failed others in public ones
            if not hidden.refusal:
                self._lend(hidden, self._of_visibility(hidden=False), judged, known)
        finally:
            hidden.end()
        return judged

    def _of_visibility(self, hidden: bool) -> list[Asked]:
        return [(question, case) for question, case in self.assignment.cases if bool(case.hidden) == hidden]

    def _visibility(self, workers: WorkerPool, judged: Judged, hidden: bool) -> None:
        """Judge the cases of one visibility."""
        asked = self._of_visibility(hidden)
        outcomes = judged.outcomes
        # a question that failed in public will most likely fail again: it goes straight to a worker of its own
        failed = {question for question, case in self.assignment.cases if _failed(outcomes.get(case.name))}
        again = []
        for cases in _by_question(asked):
            question = cases[0][0]
            if question in failed or not self._passes(workers, cases, judged):
                again.append(cases)
        if workers.refusal:
            refusal = workers.refusal
            self._run(lambda *_: refusal, asked, outcomes)
            return
        broad = self.assignment.broad_questions
        # broad questions last: the worker of the last question is reused when functions are lent
        for cases in sorted(again, key=lambda cases: cases[0][0] in broad):
            self._judge_alone(workers, cases, judged)
        self._lend(workers, asked, judged)

    def _passes(self, workers: WorkerPool, cases: list[Asked], judged: Judged) -> bool:
        """Whether all cases of a question pass on the shared worker."""
        self._ask_ahead(workers, workers.shared, cases, judged, cases)
        return all(_passed(judged.outcomes.get(case.name)) for _, case in cases)

    def _judge_alone(self, workers: WorkerPool, cases: list[Asked], judged: Judged) -> None:
        """Judge the failed cases of a question again, on the question's own worker.

        It is asked ahead, too, unless that broke before. If it breaks now, a new worker is asked call by call.
        """
        question = cases[0][0]
        if question not in judged.call_by_call:
            wanted = [(question, case) for _, case in cases if not _passed(judged.outcomes.get(case.name))]
            self._ask_ahead(workers, workers.own, cases, judged, wanted)
            if question not in judged.call_by_call:
                return
            workers.end_own()
        self._run(workers.own, cases, judged.outcomes)

    def _ask_ahead(
        self,
        workers: WorkerPool,
        open_worker: Callable[[tuple[str, ...], str], Backend],
        cases: list[Asked],
        judged: Judged,
        wanted: list[Asked],
    ) -> None:
        """Judge cases of a question on a worker that is asked ahead of them.

        Args:
            workers: of the submission.
            open_worker: opens a worker for functions and a question.
            cases: the cases that the worker is asked, all of one question.
            judged: receives the outcomes, and the question if asking ahead breaks.
            wanted: the cases to be judged.
        """
        question = cases[0][0]
        functions = [asked_functions(case) for _, case in cases]
        worker = open_worker(functions[0], question)
        if not isinstance(worker, RemoteWorker):
            judged.call_by_call.add(question)
            return

        def counts_for(number: int) -> None:
            """Timeouts from now on count for the functions of this case."""
            workers.functions = functions[number]

        plan = self.assignment.plans.of(self.seed, [case for _, case in cases])
        ahead = Ahead(worker, plan, timed_out=counts_for)
        for number, pair in enumerate(cases):
            if pair in wanted:
                counts_for(number)
                ahead.begin(number)
                self._judge_ahead(ahead, pair, judged.outcomes)
            if ahead.broken:
                judged.call_by_call.add(question)
                return

    def _judge_ahead(self, ahead: Ahead, pair: Asked, outcomes: dict[str, Outcome]) -> None:
        """Judge a case on a worker that is asked ahead; it passes if it has passed with the same replies before."""
        name = str(pair[1].name)
        passed = self.assignment.passed_replies
        started = time.perf_counter()
        print_of_replies = ahead.print_of_replies()
        replies = Replies(self.seed, name, print_of_replies) if print_of_replies else None
        called = passed.called(replies) if replies else None
        if called is not None:
            outcomes[name] = Outcome("passed", None, Transcript(called=called), time.perf_counter() - started)
            return
        self._run(lambda *_: ahead, [pair], outcomes)
        if replies and not ahead.broken and _passed(outcomes[name]):
            passed.add(replies, outcomes[name].transcript.called)

    def _lend(
        self, workers: WorkerPool, asked: list[Asked], judged: Judged, known: AbstractSet[str] = frozenset()
    ) -> None:
        """Judge failed cases once more, with the student's other wrong functions replaced by the reference's.

        Cases that need few functions come first: if one passes, its own functions are not wrong, and are not lent to
        the next. Cases about habits come last, when it is known which functions are wrong.

        Args:
            workers: that judge.
            asked: the cases; those that have passed are left out.
            judged: receives which functions were lent.
            known: the functions that were known as wrong, and lent, before.
        """
        used = used_names(self.program.source)
        lending = Lending(self.assignment.reference)
        broad = self.assignment.broad_questions

        def needed(question: str, case: TestCase) -> set[str]:
            own = set(asked_functions(case))
            others = self._wrong_functions(judged, used) & reached(own, used) - own
            return others | self._charged_already(judged, question, own)

        def order(pair: Asked) -> tuple[bool, int]:
            question, case = pair
            return question in broad, len(needed(question, case))

        counted = judged.counted()
        failed = [pair for pair in asked if counted[pair[1].name].status not in ("passed", "not_judged")]
        for question, case in sorted(failed, key=order):
            lent = lending.functions(needed(question, case))
            if lent.keys() <= known:
                continue
            lending.called.clear()
            if not self._passes_with(workers, lent, (question, case)) or not lending.called:
                continue
            # which functions were called with hidden inputs stays secret: all that were lent are listed
            listed = set(lent) if case.hidden else lending.called
            judged.lent[case.name] = _lent_by_function(question, case, listed, used)

    def _passes_with(self, workers: WorkerPool, lent: Lent, pair: Asked) -> bool:
        """Whether a case passes with functions lent."""
        question, case = pair
        outcomes: dict[str, Outcome] = {}
        worker = workers.own(asked_functions(case), question, lent)
        if isinstance(worker, RemoteWorker):
            plan = self.assignment.plans.of(self.seed, [case])
            ahead = Ahead(worker, plan, timed_out=lambda _: None)
            self._run(lambda *_: ahead, [pair], outcomes)
            if not ahead.broken:
                return _passed(outcomes[case.name])
            workers.end_own()
        self._run(partial(workers.own, lent=lent), [pair], outcomes)
        return _passed(outcomes[case.name])

    def _charged_already(self, judged: Judged, question: str, own: set[str]) -> set[str]:
        """The functions of a case about habits that are wrong in their own questions.

        None if all of them are: then nothing of the student's would be left to judge.
        """
        if question not in self.assignment.broad_questions:
            return set()
        charged = set()
        for other, case in self.assignment.cases:
            if other == question or case.name not in judged.outcomes or case.name in judged.lent:
                continue
            failed_at = judged.outcomes[case.name].failed_at
            if failed_at in own:
                charged.add(failed_at)
        return charged if charged != own else set()

    def _wrong_functions(self, judged: Judged, used: Mapping[str, set[str]]) -> set[str]:
        """The functions at which cases failed, also with others lent.

        Cases about habits are lent to last. Until then, a function that fails only there counts if it uses no other
        function that failed, so that it must be wrong itself.
        """
        wrong: set[str] = set()
        by_habits: set[str] = set()
        for question, case in self.assignment.cases:
            if case.name not in judged.outcomes or case.name in judged.lent:
                continue
            outcome = judged.outcomes[case.name]
            sure = bool(outcome.named_by_check) or len(asked_functions(case)) <= MOST_FUNCTIONS
            if outcome.failed_at and sure:
                (by_habits if question in self.assignment.broad_questions else wrong).add(outcome.failed_at)
        failed = wrong | by_habits
        alone = {function for function in by_habits if not reached([function], used) & (failed - {function})}
        return wrong | alone

    def _run(
        self,
        open_worker: Callable[[tuple[str, ...], str], Backend],
        asked: Iterable[Asked],
        outcomes: dict[str, Outcome],
    ) -> None:
        for question, case in asked:
            opened = _opener(open_worker, asked_functions(case), question)
            session = Session(opened, self.seed, self.assignment.reference, outcomes)
            session.judge(case.body)
            kept = sum(outcome.transcript.cost for outcome in outcomes.values())
            if kept > MAX_KEPT:
                outcomes[case.name].transcript.forget()


def _opener(
    open_worker: Callable[[tuple[str, ...], str], Backend], functions: tuple[str, ...], question: str
) -> Callable[[str, bool], Backend]:
    """What a session calls to get its backend; it ignores the name and visibility of the case."""
    return lambda *_: open_worker(functions, question)


def _lent_by_function(
    question: str, case: TestCase, lent: AbstractSet[str], used: Mapping[str, set[str]]
) -> dict[str, list[str]]:
    """For each function of a case that stayed the student's, the lent functions that it uses.

    Functions of the case that were lent themselves are listed under the question.
    """
    own = set(asked_functions(case))
    by_function = {name: sorted(lent & reached([name], used) - own) for name in own - lent}
    if lent & own:
        by_function[question] = sorted(lent & own)
    return by_function


def _passed(outcome: Outcome | None) -> bool:
    return outcome is not None and outcome.status == "passed"


def _failed(outcome: Outcome | None) -> bool:
    return outcome is not None and outcome.status != "passed"


def _by_question(asked: list[Asked]) -> Iterator[list[Asked]]:
    for _, cases in groupby(asked, key=lambda pair: pair[0]):
        yield list(cases)
