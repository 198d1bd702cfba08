"""The order in which a submission is judged.

All public cases come first, then the student's lines for pictures; what they said is fixed before the first hidden
input exists in any worker. Otter, which runs a question whole, runs afterwards over the outcomes that are remembered.

Questions first share a worker, which is asked ahead of the cases (`plans`). The cases that fail are judged again by a
worker of their question's own, and only that counts: so what one question may have spoilt never costs another, and a
submission without failures costs one worker. That one is asked ahead, too; call by call, where a worker ended before.

A case that fails is judged once more with the student's other wrong functions lent by the grader. If it passes so, it
counts; what students read comes from the run without lending. In a question about the habits of a file, the functions
that are wrong in questions of their own are lent, too, as long as one of the case's functions stays the student's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
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
from .pictures import Lines, student_lines
from .plans import Ahead

#: Bytes of memory that the replies of a submission may take once its cases are judged; diagnosis needs no more.
MAX_KEPT = 8 << 20

#: A case that calls more functions of the student's does not say which of them is wrong.
MOST_FUNCTIONS = 2

#: A case with the name of its question.
Asked = tuple[str, TestCase]


@dataclass
class Judged:
    """The result of judging one submission.

    Args:
        outcomes: by case, of the student's code alone.
        lent: of each case that passed with functions lent, which of them each function of the case uses.
        lines: what the student's failed functions draw, by function.
        load_failure: why the file as a whole could not be used, found when it was loaded for the first time.
        refused_imports: the imports that were left out, with their lines.
        call_by_call: the questions that are not asked ahead any more: a worker ended, or a case left the plan.
    """

    outcomes: dict[str, Outcome] = field(default_factory=dict)
    lent: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    lines: Lines = field(default_factory=dict)
    load_failure: Failure | None = None
    refused_imports: Mapping[str, int] = field(default_factory=dict)
    call_by_call: set[str] = field(default_factory=set)

    def counted(self) -> dict[str, Outcome]:
        """The outcomes that count: what passed with functions lent has passed."""
        passed = {name: Outcome("passed", None, Transcript(), self.outcomes[name].seconds) for name in self.lent}
        return self.outcomes | passed


@dataclass(frozen=True)
class Judge:
    """Judges one submission.

    Args:
        assignment: with the suite.
        zygote: where workers come from.
        program: the submission.
        limits: what one call may take, and the submission as a whole.
        seed: makes the submission's inputs.
    """

    assignment: Assignment
    zygote: Zygote
    program: Program
    limits: Limits
    seed: int

    def judged(self) -> Judged:
        """Judge every case."""
        judged = Judged()
        # Each visibility has its own half: what one uses up says nothing to the other.
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
        try:
            self._visibility(hidden, judged, hidden=True)
        finally:
            hidden.end()
        return judged

    def _visibility(self, workers: WorkerPool, judged: Judged, hidden: bool) -> None:
        """Judge the cases of one visibility."""
        asked = [(question, case) for question, case in self.assignment.cases if bool(case.hidden) == hidden]
        outcomes = judged.outcomes
        # what failed in public will hardly pass now, and would be judged again
        lost = {question for question, case in self.assignment.cases if _failed(outcomes.get(case.name))}
        again = [
            cases for cases in _by_question(asked) if cases[0][0] in lost or not self._passes(workers, cases, judged)
        ]
        if workers.refusal:
            refusal = workers.refusal
            self._run(lambda *_: refusal, asked, outcomes)
            return
        broad = self.assignment.broad_questions
        for cases in sorted(again, key=lambda cases: cases[0][0] in broad):  # lending goes on with the last question
            self._judge_alone(workers, cases, judged)
        self._lend(workers, asked, judged)

    def _passes(self, workers: WorkerPool, cases: list[Asked], judged: Judged) -> bool:
        """Whether all cases of a question pass on the shared worker."""
        self._ask_ahead(workers, workers.shared, cases, judged, cases)
        return all(_passed(judged.outcomes.get(case.name)) for _, case in cases)

    def _judge_alone(self, workers: WorkerPool, cases: list[Asked], judged: Judged) -> None:
        """Judge the cases of a question that have not passed by a worker of its own, which is asked all of them.

        It is asked ahead, too, unless that broke down before; where it breaks down now, another is asked call by call.
        """
        question = cases[0][0]
        if question not in judged.call_by_call:
            wanted = [pair for pair in cases if not _passed(judged.outcomes.get(pair[1].name))]
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
        """Judge cases of a question by a worker that is asked ahead of them.

        Args:
            workers: of the submission.
            open_worker: gives one for functions and a question.
            cases: what the worker is asked, all of one question.
            judged: gets the outcomes; and the question, where this broke down.
            wanted: the cases that are judged.
        """
        question = cases[0][0]
        functions = [asked_functions(case) for _, case in cases]
        worker = open_worker(functions[0], question)
        if not isinstance(worker, RemoteWorker):
            judged.call_by_call.add(question)
            return

        def counts_for(number: int) -> None:
            workers.functions = functions[number]

        ahead = Ahead(worker, self.assignment.plans.of(self.seed, [case for _, case in cases]), counts_for)
        for number, pair in enumerate(cases):
            if pair in wanted:
                counts_for(number)
                ahead.begin(number)
                self._run(lambda *_: ahead, [pair], judged.outcomes)
            if ahead.broken:
                judged.call_by_call.add(question)
                return

    def _lend(self, workers: WorkerPool, asked: list[Asked], judged: Judged) -> None:
        """Judge cases that failed once more, with other functions of the student's replaced that are wrong.

        Cases that use few wrong functions come first: what passes with those lent is not wrong itself, and is not
        lent to the next. Cases about habits come last, when it is known which functions are wrong themselves.
        """
        used = used_names(self.program.source)
        lending = Lending(self.assignment.reference)

        def needed(question: str, case: TestCase) -> set[str]:
            own = set(asked_functions(case))
            others = self._wrong_functions(judged) & reached(own, used) - own
            return others | self._charged_already(judged, question, own)

        failed = [pair for pair in asked if judged.outcomes[pair[1].name].status not in ("passed", "not_judged")]
        broad = self.assignment.broad_questions
        for question, case in sorted(failed, key=lambda pair: (pair[0] in broad, len(needed(*pair)))):
            lent = lending.functions(needed(question, case))
            if not lent:
                continue
            lending.called.clear()
            if self._passes_with(workers, lent, (question, case)) and lending.called:
                # which functions were called with hidden inputs is not told: those that might be are
                told = lent.keys() if case.hidden else lending.called
                own = set(asked_functions(case))
                judged.lent[case.name] = {name: sorted(told & reached([name], used) - own) for name in own - told}
                if told & own:
                    judged.lent[case.name][question] = sorted(told & own)

    def _passes_with(self, workers: WorkerPool, lent: Lent, pair: Asked) -> bool:
        """Whether a case passes with functions lent."""
        question, case = pair
        outcomes: dict[str, Outcome] = {}
        worker = workers.own(asked_functions(case), question, lent)
        if isinstance(worker, RemoteWorker):
            ahead = Ahead(worker, self.assignment.plans.of(self.seed, [case]), timed_out=lambda _: None)
            self._run(lambda *_: ahead, [pair], outcomes)
            if not ahead.broken:
                return _passed(outcomes[case.name])
            workers.end_own()
        self._run(partial(workers.own, lent=lent), [pair], outcomes)
        return _passed(outcomes[case.name])

    def _charged_already(self, judged: Judged, question: str, own: set[str]) -> set[str]:
        """Which of the functions of a case about habits are wrong in questions of their own: not all of them."""
        if question not in self.assignment.broad_questions:
            return set()
        elsewhere = [case.name for asked, case in self.assignment.cases if asked != question]
        wrong = [judged.outcomes[name] for name in elsewhere if name in judged.outcomes and name not in judged.lent]
        charged = own & {outcome.failed_at for outcome in wrong}
        return charged if charged != own else set()

    def _wrong_functions(self, judged: Judged) -> set[str]:
        """The functions at which cases failed, also with others lent; a case that calls many does not say at which."""
        failed_at = {
            judged.outcomes[case.name].failed_at
            for _, case in self.assignment.cases
            if case.name in judged.outcomes
            and case.name not in judged.lent
            and len(asked_functions(case)) <= MOST_FUNCTIONS
        }
        return {function for function in failed_at if function}

    def _run(
        self,
        open_worker: Callable[[tuple[str, ...], str], Backend],
        asked: Iterable[Asked],
        outcomes: dict[str, Outcome],
    ) -> None:
        for question, case in asked:
            opened = _opener(open_worker, asked_functions(case), question)
            Session(opened, self.seed, self.assignment.reference, outcomes).judge(case.body)
            if sum(outcome.transcript.cost for outcome in outcomes.values()) > MAX_KEPT:
                outcomes[case.name].transcript.forget()


def _opener(
    open_worker: Callable[[tuple[str, ...], str], Backend], functions: tuple[str, ...], question: str
) -> Callable[[str, bool], Backend]:
    return lambda *_: open_worker(functions, question)


def _passed(outcome: Outcome | None) -> bool:
    return outcome is not None and outcome.status == "passed"


def _failed(outcome: Outcome | None) -> bool:
    return outcome is not None and outcome.status != "passed"


def _by_question(asked: list[Asked]) -> Iterator[list[Asked]]:
    for _, cases in groupby(asked, key=lambda pair: pair[0]):
        yield list(cases)
