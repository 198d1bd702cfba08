"""Grade one submission: workers, Otter's engine, and the verdict. `commentary` adds what is said about it."""

from __future__ import annotations

import hmac
import platform
from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from types import MappingProxyType

import msgspec
import numpy as np

from .. import __version__
from ..jail.launcher import Zygote
from ..jail.levels import Level, find_level
from ..jail.remote_worker import Limits, Program
from ..messages import LANGUAGES, sentence
from ..tutor.explain import explain
from ..tutor.proxies import Transcript
from ..tutor.session import CouldNotJudge, Outcome
from ..worker.interpreter import Failure
from ..worker.links import LINKS
from .assignment import Assignment, title_of
from .cases import Remembered, passed_cases, run_suite
from .judging import Judge, Judged
from .otter_engine import TestCase, otter_version
from .pictures import Lines
from .results import CaseResult, Result, Text, Versions

#: The number of variants of a suite; each has its own inputs. The answers of the reference and the chaffs are cached
#: for each variant, so more variants cost time and memory. With fewer, more students of a class get the same inputs.
VARIANTS = 16


@dataclass(frozen=True)
class Verdict:
    """The verdict of one submission, and what commentary is made from.

    Args:
        assignment: has the suite that it was judged with.
        result: without misconceptions, hints and pictures, which `commentary` adds.
        outcomes: by case; empty if the submission never reached a worker.
        lines: the lines of the student's failed functions.
        load_failure: why the file as a whole could not be used, if so; then there is nothing to diagnose.
        trouble: what went wrong on the grader's side, only for the instructor.
        source: the student's text.
    """

    assignment: Assignment
    result: Result
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    lines: Lines = field(default_factory=dict)
    load_failure: Failure | None = None
    trouble: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class Grader:
    """Grades submissions of one assignment, one at a time; with `with`, its zygote is ended afterwards.

    Args:
        assignment: has the suite to grade with.
        zygote: forks the workers.
        level: the jail level that was found; it is recorded with every result.
        limits: of one call, and of a submission.
    """

    assignment: Assignment
    zygote: Zygote
    level: Level
    limits: Limits = field(default_factory=Limits)

    def __enter__(self) -> Grader:
        return self

    def __exit__(self, *_: object) -> None:
        self.zygote.close()

    def grade(
        self, submission: str, source: str | Failure, seed: int | None = None, variants: int = VARIANTS
    ) -> Verdict:
        """The verdict on one submission, whatever is in it.

        Args:
            submission: its name.
            source: its text, or why there is none.
            seed: generates the inputs; if not given, the seed of the submission's variant is used.
            variants: how many variants of the suite there are.
        """
        assignment = self.assignment
        if isinstance(source, Failure):
            unreadable = Submitted(assignment, submission, self.level.letter)
            return Verdict(assignment, unreadable.result(seed or 0, problem=source))
        if seed is None:
            seed = seed_of(source, assignment.suite_digest, variants)
        program = program_of(assignment, source, seed)
        judged = Judge(assignment, self.zygote, program, self.limits, seed).judged()
        counted = judged.counted()
        # Otter's engine runs over the recorded outcomes and must agree
        graded = run_suite(assignment.questions, Remembered(counted))
        submitted = Submitted(assignment, submission, self.level.letter, source)
        result = submitted.result(seed, counted, judged.load_failure, passed_cases(graded), judged.refused_imports)
        warnings = [*result.warnings, *_lent_notes(assignment, judged)]
        result = msgspec.structs.replace(result, warnings=warnings)
        trouble = []
        for name, outcome in judged.outcomes.items():
            if outcome.trouble:
                trouble.append(f"{submission}: {name}: {outcome.trouble}")
        return Verdict(assignment, result, judged.outcomes, judged.lines, judged.load_failure, tuple(trouble), source)


def open_grader(assignment: Assignment, limits: Limits, allow_weak_jail: bool) -> Grader:
    """A grader in the best jail of this machine.

    Raises:
        CouldNotJudge: when the jail is below C and that is not allowed explicitly.
    """
    zygote = Zygote()
    try:
        level = checked_level(find_level(zygote), allow_weak_jail)
    except CouldNotJudge:
        zygote.close()
        raise
    return Grader(assignment, zygote, level, limits)


def checked_level(level: Level, allow_weak_jail: bool) -> Level:
    """The level, if hidden suites may run at it.

    Raises:
        CouldNotJudge: when they may not.
    """
    if level.hidden_suites_allowed or allow_weak_jail:
        return level
    raise CouldNotJudge(
        f"The jail of this machine is at level {level.letter}, below C: a submission could read the hidden suite, "
        "so nothing was run. `autograder doctor` tells what is missing; --allow-weak-jail grades anyway."
    )


@dataclass(frozen=True)
class Submitted:
    """What is known of a submission before it is judged; makes its result.

    Args:
        assignment: has the suite.
        submission: the submission's name.
        jail: the letter of the jail level.
        source: the student's text.
    """

    assignment: Assignment
    submission: str
    jail: str
    source: str = ""

    def result(
        self,
        seed: int,
        outcomes: Mapping[str, Outcome] | None = None,
        problem: Failure | None = None,
        accepted: AbstractSet[str] = frozenset(),
        refused_imports: Mapping[str, int] = MappingProxyType({}),
    ) -> Result:
        """The canonical result, without commentary.

        Args:
            seed: of the submission.
            outcomes: by case; None if the submission never reached a worker.
            problem: what is wrong with the submission as a whole.
            accepted: the cases that passed according to Otter, which must agree.
            refused_imports: the imports that were left out, with their lines.
        """
        if outcomes is None:
            missing, outcomes = _without_outcome(problem), {}
        else:
            missing = _without_outcome(None)  # a case without an outcome was not judged
        cases = []
        for question, case in self.assignment.cases:
            outcome = outcomes.get(str(case.name)) or missing
            cases.append(self._case(question, case, outcome, accepted))
        judged = all(case.status != "not_judged" for case in cases)
        return Result(
            assignment=self.assignment.name,
            submission=self.submission,
            status="graded" if judged else "error",
            score=sum(case.points for case in cases) if judged else None,
            max_score=sum(case.max_points for case in cases),
            jail=self.jail,
            seed=seed,
            versions=versions(self.assignment),
            cases=cases,
            misconceptions=[],
            warnings=_warnings(problem, judged, refused_imports),
        )

    def _case(self, question: str, case: TestCase, outcome: Outcome, accepted: AbstractSet[str]) -> CaseResult:
        passed = outcome.status == "passed" and case.name in accepted
        disagreement = outcome.status == "passed" and not passed  # Otter says that it failed
        status = "not_judged" if disagreement else outcome.status
        return CaseResult(
            id=str(case.name),
            question=question,
            title=title_of(case),
            visibility="hidden" if case.hidden else "public",
            status=status,
            points=int(case.points) if passed else 0,
            max_points=int(case.points),
            message=None if case.hidden or passed else self._message(outcome),
            hint=None,
            seconds=round(outcome.seconds, 6),
        )

    def _message(self, outcome: Outcome) -> Text | None:
        if outcome.status == "not_judged":
            return Text(sentence("could_not_judge", "en"), sentence("could_not_judge", "ko"))
        if outcome.failure is None:
            return None
        call = outcome.transcript.last_call()
        return Text(*[explain(outcome.failure, call, language, self.source) for language in LANGUAGES])


def _without_outcome(problem: Failure | None) -> Outcome:
    """The outcome of a case that no worker was asked: the student's problem, or could not judge."""
    if problem is not None and problem.of_the_student:
        return Outcome(LINKS[problem.link].status, problem, Transcript(), 0.0)
    return Outcome("not_judged", None, Transcript(), 0.0)


def _warnings(problem: Failure | None, judged: bool, refused_imports: Mapping[str, int]) -> list[Text]:
    """What is said about the file as a whole: the most important thing only."""
    failures = []
    if problem is not None and (LINKS[problem.link].whole_file != "never" or not problem.of_the_student):
        failures.append(problem)
    elif not judged:
        failures.append(Failure("could_not_judge"))
    elif refused_imports:
        found = ", ".join(f"`{name}` (:{line})" for name, line in refused_imports.items())
        failures.append(Failure("imports_left_out", {"found": found}))
    return [Text(explain(failure, None, "en"), explain(failure, None, "ko")) for failure in failures]


def _lent_notes(assignment: Assignment, judged: Judged) -> list[Text]:
    """The sentences about functions that were judged with others lent: one for all that were lent the same."""
    public: defaultdict[str, set[str]] = defaultdict(set)
    all_cases: defaultdict[str, set[str]] = defaultdict(set)
    for _, case in assignment.cases:
        for function, names in judged.lent.get(case.name, {}).items():
            all_cases[function].update(names)
            if not case.hidden:
                public[function].update(names)
    borrowers: dict[str, list[str]] = {}
    for function, lent_names in all_cases.items():
        # public cases list what was called; hidden ones list all that might have been
        names_shown = public[function] or lent_names
        lent = ", ".join(f"`{name}`" for name in sorted(names_shown))
        if lent:
            borrowers.setdefault(lent, []).append(f"`{function}`")
    notes = []
    for lent, functions in borrowers.items():
        facts = {"functions": ", ".join(functions), "lent": lent}
        notes.append(Text(sentence("judged_with", "en", **facts), sentence("judged_with", "ko", **facts)))
    return notes


def seed_of(source: str, suite_digest: bytes, variants: int = VARIANTS) -> int:
    """The seed of a submission's variant of the suite; the same submission and suite have the same seed.

    The variant depends on the suite's text, which students do not have, so they cannot choose it.

    Args:
        source: the submission's text.
        suite_digest: of the assignment; the key.
        variants: how many there are.
    """
    chosen = hmac.digest(suite_digest, b"submission " + source.encode("utf-8", "surrogatepass"), "sha256")
    variant = int.from_bytes(chosen, "big") % variants
    return seed_of_variant(variant, suite_digest)


def seed_of_variant(variant: int, suite_digest: bytes) -> int:
    """The seed of a variant of the suite.

    Args:
        variant: its number, from 0.
        suite_digest: of the assignment.
    """
    seed = hmac.digest(suite_digest, f"variant {variant}".encode(), "sha256")
    return int.from_bytes(seed[:6], "big")


def program_of(assignment: Assignment, source: str, seed: int) -> Program:
    """The submission as workers get it, with a seed for the global random generators.

    This seed depends on the suite's text, which students do not have. Otherwise a submission could find the seed of
    the inputs by trying small numbers.
    """
    digest = hmac.digest(assignment.suite_digest, f"worker {seed}".encode(), "sha256")
    return Program(assignment.name, source, int.from_bytes(digest[:4], "big"))


def versions(assignment: Assignment) -> Versions:
    """What a verdict depends on besides the submission."""
    return Versions(__version__, assignment.suite_hash, np.__version__, platform.python_version(), otter_version())
