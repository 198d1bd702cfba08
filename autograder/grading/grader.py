"""Grade one submission: workers, Otter's engine, and the verdict. What is said about it comes from `commentary`."""

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

#: Variants of a suite, each with inputs of its own. What the reference and the chaffs do with them is kept, so more of
#: them cost time and memory, and fewer let more students of a class meet the same inputs.
VARIANTS = 16


@dataclass(frozen=True)
class Verdict:
    """The verdict of one submission, and what can be said about it.

    Args:
        assignment: with the suite that it was judged with.
        result: without misconceptions, hints and pictures, which `commentary` adds.
        outcomes: by case; empty where the submission never came to a worker.
        lines: what the student's failed functions draw.
        load_failure: why the file as a whole could not be used, if so; then there is nothing to diagnose.
        trouble: what went wrong on the grader's side, for the instructor alone.
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
        assignment: the suite to grade with.
        zygote: where workers come from.
        level: the jail level that was found; it is recorded with every result.
        limits: what one call may take.
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
            seed: of the inputs; if not given, that of the submission's variant.
            variants: how many variants of the suite there are.
        """
        about = Submitted(self.assignment, submission, self.level.letter, "" if isinstance(source, Failure) else source)
        if isinstance(source, Failure):
            return Verdict(self.assignment, about.result(seed or 0, problem=source))
        chosen = seed_of(source, self.assignment.suite_digest, variants) if seed is None else seed
        program = program_of(self.assignment, source, chosen)
        judged = Judge(self.assignment, self.zygote, program, self.limits, chosen).judged()
        counted = judged.counted()
        accepted = passed_cases(run_suite(self.assignment.questions, Remembered(counted)))
        result = about.result(chosen, counted, judged.load_failure, accepted, judged.refused_imports)
        result = msgspec.structs.replace(result, warnings=[*result.warnings, *_lent_notes(self.assignment, judged)])
        trouble = [f"{submission}: {name}: {o.trouble}" for name, o in judged.outcomes.items() if o.trouble]
        return Verdict(
            self.assignment, result, judged.outcomes, judged.lines, judged.load_failure, tuple(trouble), source
        )


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
    """A submission's result in the making.

    Args:
        assignment: with its suite.
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
            outcomes: by case; without any, nothing could be judged.
            problem: what is wrong with the submission as a whole.
            accepted: the cases that Otter holds for passed; both must agree.
            refused_imports: the imports that were left out, with their lines.
        """
        otherwise = _without_outcome(problem if outcomes is None else None)  # a case that is left out is not judged
        outcomes = outcomes or {}
        cases = [
            self._case(question, case, outcomes.get(str(case.name)) or otherwise, accepted)
            for question, case in self.assignment.cases
        ]
        judged = all(c.status != "not_judged" for c in cases)
        return Result(
            assignment=self.assignment.name,
            submission=self.submission,
            status="graded" if judged else "error",
            score=sum(c.points for c in cases) if judged else None,
            max_score=sum(c.max_points for c in cases),
            jail=self.jail,
            seed=seed,
            versions=versions(self.assignment),
            cases=cases,
            misconceptions=[],
            warnings=_warnings(problem, judged, refused_imports),
        )

    def _case(self, question: str, case: TestCase, outcome: Outcome, accepted: AbstractSet[str]) -> CaseResult:
        passed = outcome.status == "passed" and case.name in accepted
        status = "not_judged" if outcome.status == "passed" and not passed else outcome.status
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
    """The outcome of every case of a submission that never came to a worker."""
    if problem is not None and problem.of_the_student:
        return Outcome(LINKS[problem.link].status, problem, Transcript(), 0.0)
    return Outcome("not_judged", None, Transcript(), 0.0)


def _warnings(problem: Failure | None, judged: bool, refused_imports: Mapping[str, int]) -> list[Text]:
    failures = []
    if problem is not None and (LINKS[problem.link].whole_file != "never" or not problem.of_the_student):
        failures.append(problem)
    elif not judged:
        failures.append(Failure("could_not_judge"))
    elif refused_imports:
        found = ", ".join(f"`{name}` (:{line})" for name, line in refused_imports.items())
        failures.append(Failure("imports_left_out", {"found": found}))
    return [Text(explain(f, None, "en"), explain(f, None, "ko")) for f in failures]


def _lent_notes(assignment: Assignment, judged: Judged) -> list[Text]:
    """What is said of functions that were judged with others lent: one sentence for all that were lent the same."""
    public, all_cases = (defaultdict[str, set[str]](set) for _ in range(2))
    for _, case in assignment.cases:
        for function, names in judged.lent.get(case.name, {}).items():
            all_cases[function].update(names)
            if not case.hidden:
                public[function].update(names)
    borrowers: dict[str, list[str]] = {}
    for function, lent_names in all_cases.items():
        lent = ", ".join(f"`{name}`" for name in sorted(public[function] or lent_names))
        if lent:
            borrowers.setdefault(lent, []).append(f"`{function}`")
    notes = []
    for lent, functions in borrowers.items():
        facts = {"functions": ", ".join(functions), "lent": lent}
        notes.append(Text(sentence("judged_with", "en", **facts), sentence("judged_with", "ko", **facts)))
    return notes


def seed_of(source: str, suite_digest: bytes, variants: int = VARIANTS) -> int:
    """The seed of a submission's variant of the suite: the same submission and suite give the same one.

    The variant is keyed with the suite's text, which students do not have, so nobody can choose theirs.

    Args:
        source: the submission's text.
        suite_digest: of the assignment.
        variants: how many there are.
    """
    chosen = hmac.digest(suite_digest, b"submission " + source.encode("utf-8", "surrogatepass"), "sha256")
    return seed_of_variant(int.from_bytes(chosen, "big") % variants, suite_digest)


def seed_of_variant(variant: int, suite_digest: bytes) -> int:
    """The seed of a variant of the suite.

    Args:
        variant: its number, from 0.
        suite_digest: of the assignment.
    """
    return int.from_bytes(hmac.digest(suite_digest, f"variant {variant}".encode(), "sha256")[:6], "big")


def program_of(assignment: Assignment, source: str, seed: int) -> Program:
    """The submission as workers get it, with a seed for its global generators.

    The seed is keyed with the suite's text, which students do not have: otherwise the seed that an instructor chose
    for everybody could be found by trying small numbers.
    """
    digest = hmac.digest(assignment.suite_digest, f"worker {seed}".encode(), "sha256")
    return Program(assignment.name, source, int.from_bytes(digest[:4], "big"))


def versions(assignment: Assignment) -> Versions:
    """What a verdict depends on besides the submission."""
    return Versions(__version__, assignment.suite_hash, np.__version__, platform.python_version(), otter_version())
