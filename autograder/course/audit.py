"""Grade the grader: every wheat, chaff and pair is graded like a submission.

The grader is measured as a classifier whose positive class is "right": confusion matrix (rows: really right, really
wrong; columns: accepted, rejected), precision and recall, and how often the planted misconception is named. A second
table is about mistakes in other right modules than the reference (`variants`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ..batch.run import run_tasks
from ..batch.tasks import Task
from ..grading.assignment import Assignment
from ..grading.cases import own_questions
from ..grading.chaffs import Chaff
from ..grading.grader import VARIANTS
from ..grading.results import CaseResult, Result, from_json
from ..jail.remote_worker import Limits
from ..machine import cores
from . import variants
from .build import skeleton

#: Variants of the suite in a quick audit: with one, nearly all replies of chaffs are cached.
QUICK_VARIANTS = 1

#: About how many chaffs of an assignment begin a pair. The choice is fixed, not random: figures of two audits compare.
PAIRS = 60
#: How far on in the list the partner is looked for. Neighbours are often of the same function, and a step of one would
#: pair only functions that follow each other.
STRIDE = 7

#: The share of chaffs, and of pairs, whose planted misconceptions must be named for an audit to pass.
NAMED_SINGLE = 0.95
NAMED_PAIRS = 0.90


@dataclass(frozen=True)
class Specimen:
    """An implementation that is known to be right or wrong.

    Args:
        name: unique in the audit.
        kind: reference, wheat, skeleton, chaff, pair or variant.
        source: its text.
        chaffs: planted in it.
    """

    name: str
    kind: str
    source: str
    chaffs: tuple[Chaff, ...] = ()

    @property
    def right(self) -> bool:
        """Whether it must get full marks."""
        return self.kind in ("reference", "wheat")


@dataclass
class Audit:
    """The results of every specimen of one assignment."""

    assignment: Assignment
    results: dict[str, Result]
    specimens: list[Specimen] = field(default_factory=list)

    def accepted(self, specimen: Specimen) -> bool:
        """Whether it got full marks."""
        result = self.results[specimen.name]
        return result.score == result.max_score

    def matrix(self) -> dict[str, dict[str, int]]:
        """The confusion matrix: rows really right and wrong, columns accepted and rejected."""
        counts = {row: {"accepted": 0, "rejected": 0} for row in ("right", "wrong")}
        for specimen in self.specimens:
            row = counts["right" if specimen.right else "wrong"]
            row["accepted" if self.accepted(specimen) else "rejected"] += 1
        return counts

    def failed_cases(self, specimen: Specimen) -> list[str]:
        """The ids of the cases that a specimen failed."""
        return [case.id for case in self.results[specimen.name].cases if case.status != "passed"]

    def of_kind(self, kind: str) -> list[Specimen]:
        """The specimens of one kind, such as all chaffs."""
        return [specimen for specimen in self.specimens if specimen.kind == kind]

    def off_diagonal(self) -> list[str]:
        """Specimens with a wrong verdict, or with none."""
        return [specimen.name for specimen in self.specimens if self._is_off(specimen)]

    def _is_off(self, specimen: Specimen) -> bool:
        result = self.results[specimen.name]
        if result.status != "graded":
            return True
        # An untouched skeleton must get nothing at all: "not full marks" would be too easy a test of it.
        if specimen.kind == "skeleton" and result.score != 0:
            return True
        return self.accepted(specimen) != specimen.right

    def named(self, kind: str) -> tuple[int, int]:
        """How many chaffs (or pairs) had all their planted misconceptions named first, and how many there are."""
        of_kind = self.of_kind(kind)
        rightly = sum(self.named_rightly(specimen) for specimen in of_kind)
        return rightly, len(of_kind)

    def named_rightly(self, specimen: Specimen) -> bool:
        """Whether the first misconceptions named are the planted ones."""
        planted = {chaff.id for chaff in specimen.chaffs}
        # Only the first ones count: a student reads the first hint, and habits may be named after the ideas.
        first = self._ids(specimen)[: len(specimen.chaffs)]
        return set(first) == planted

    def _ids(self, specimen: Specimen) -> list[str]:
        """The misconceptions named in a specimen."""
        return [misconception.id for misconception in self.results[specimen.name].misconceptions]

    def wrongly_named(self) -> list[str]:
        """Right implementations in which a misconception was named."""
        return [specimen.name for specimen in self.specimens if specimen.right and self._ids(specimen)]

    def stray(self) -> list[str]:
        """Failures of chaffs in cases that do not ask for their function or one that uses it."""
        calls = dependencies(self.assignment)
        found = []
        for specimen in self.of_kind("chaff"):
            function = specimen.chaffs[0].function
            users = {user for user, used in calls.items() if function in used}
            related = {function} | users
            for case in self.failed_cases(specimen):
                asked = called_names(self.assignment, case)
                if not asked & related:
                    found.append(f"{specimen.name}: {case}")
        return found

    def charged_elsewhere(self) -> dict[str, int]:
        """For each chaff, the points lost in questions of other functions; only chaffs that lost some."""
        lost = {}
        own_by_function = own_questions(self.assignment.cases)
        for specimen in self.of_kind("chaff"):
            own = own_by_function[specimen.chaffs[0].function]
            points = 0
            for case in self.results[specimen.name].cases:
                if case.question not in own:
                    points += case.max_points - case.points
            if points:
                lost[specimen.name] = points
        most_first = sorted(lost.items(), key=lambda pair: -pair[1])
        return dict(most_first)

    def namings(self) -> list[variants.Naming]:
        """The misconceptions named in each variant."""
        return variants.namings(self.assignment, self.results)

    def failed_questions(self) -> dict[str, dict[str, int]]:
        """The matrix chaff × question: how many cases of each question a chaff fails."""
        matrix = {}
        for specimen in self.of_kind("chaff"):
            failures = {}
            for question, cases in self.results[specimen.name].questions().items():
                failures[question] = _failures(cases)
            matrix[specimen.name] = failures
        return matrix

    def summary(self) -> dict[str, Any]:
        """All figures, for JSON."""
        counts = self.matrix()
        true_positives = counts["right"]["accepted"]
        accepted = true_positives + counts["wrong"]["accepted"]
        really_right = sum(counts["right"].values())
        # An audit of part of an assignment (`--only`) may have no right specimens, or none that was accepted.
        precision = true_positives / accepted if accepted else None
        recall = true_positives / really_right if really_right else None
        named_single, of_single = self.named("chaff")
        named_pairs, of_pairs = self.named("pair")
        return {
            "assignment": self.assignment.name,
            "suite": self.assignment.suite_hash,
            "cases": len(self.assignment.cases),
            "matrix": counts,
            "precision": precision,
            "recall": recall,
            "named_single": {"rightly": named_single, "of": of_single},
            "named_pairs": {"rightly": named_pairs, "of": of_pairs},
            "off_diagonal": self.off_diagonal(),
            "wrongly_named": self.wrongly_named(),
            "not_named_rightly": self._not_named(),
            "stray_failures": self.stray(),
            "charged_elsewhere": self.charged_elsewhere(),
            "independent": variants.table(self.assignment, self.namings()),
            "chaff_by_question": self.failed_questions(),
        }

    def _not_named(self) -> dict[str, list[str]]:
        """For each specimen whose planted misconceptions were not named first, what was named."""
        found = {}
        for specimen in self.specimens:
            if specimen.chaffs and not self.named_rightly(specimen):
                found[specimen.name] = self._ids(specimen)
        return found

    def passed(self) -> bool:
        """Whether nothing is off the diagonal, and naming is as good as documented."""
        if self.off_diagonal() or self.wrongly_named() or self.stray():
            return False
        # One false name fails the audit, but some missing names do not: a false hint is worse than none.
        for naming in self.namings():
            if naming.false:
                return False
        named_single, of_single = self.named("chaff")
        named_pairs, of_pairs = self.named("pair")
        return named_single >= NAMED_SINGLE * of_single and named_pairs >= NAMED_PAIRS * of_pairs


def specimens(assignment: Assignment, quick: bool = False) -> Iterator[Specimen]:
    """All specimens of an assignment; a quick audit has one form of each chaff, and no pairs."""
    reference = assignment.reference_source
    yield Specimen("reference", "reference", reference)
    yield Specimen("skeleton", "skeleton", skeleton(assignment))
    for name, source in assignment.wheats.items():
        yield Specimen(f"wheat-{name}", "wheat", source)
    base = variants.blind_base(assignment, "checked")
    if base:
        yield Specimen("wheat-blind", "wheat", base)
    for chaff in assignment.chaffs:
        forms = chaff.forms[:1] if quick else chaff.forms
        for form in forms:
            # The last definition of a name wins, so the chaff replaces the reference's function.
            source = f"{reference}\n\n{form.source}"
            yield Specimen(f"chaff-{form.name}", "chaff", source, (chaff,))
    if not quick:
        for one, other in pairs(assignment.chaffs):
            source = f"{reference}\n\n{one.forms[0].source}\n\n{other.forms[0].source}"
            yield Specimen(f"pair-{one.id}-{other.id}", "pair", source, (one, other))
    for variant in variants.variants(assignment):
        yield Specimen(f"variant-{variant.name}", "variant", variant.source)


def pairs(chaffs: list[Chaff]) -> Iterator[tuple[Chaff, Chaff]]:
    """Pairs of chaffs of different functions, spread over all chaffs."""
    step = max(1, len(chaffs) // PAIRS)
    for index in range(0, len(chaffs), step):
        one = chaffs[index]
        for k in range(1, len(chaffs)):
            other = chaffs[(index + STRIDE * k) % len(chaffs)]
            # Of two chaffs of one function, the second would simply replace the first.
            if other.function != one.function:
                yield one, other
                break


def audit(
    assignment: Assignment, jobs: int | None = None, only: str = "", quick: bool = False
) -> Iterator[Audit | str]:
    """Grade every specimen whose name contains `only`; yields each name when it is done, and at the end the audit."""
    chosen = [specimen for specimen in specimens(assignment, quick) if only in specimen.name]
    blank = Task(assignment.name, assignment.suite_hash, "", "", None, "en", Limits())
    blank = replace(blank, variants=QUICK_VARIANTS if quick else VARIANTS, with_pages=False)
    tasks = [replace(blank, submission=specimen.name, source=specimen.source) for specimen in chosen]
    results: dict[str, Result] = {}
    for task, graded in run_tasks(tasks, jobs or cores()):
        if isinstance(graded, str):  # the grader's own error; an audit without this specimen would be worth nothing
            raise RuntimeError(f"{task.submission} could not be judged: {graded}")
        results[task.submission] = from_json(graded.result)
        yield task.submission
    yield Audit(assignment, results, chosen)


def _failures(cases: Sequence[CaseResult]) -> int:
    return sum(case.status != "passed" for case in cases)


def dependencies(assignment: Assignment) -> Mapping[str, set[str]]:
    """For each function of the reference, the functions that it uses, directly or not."""
    namespace = assignment.reference
    direct = {name: _names_in(value) & set(namespace) for name, value in namespace.items()}
    found = {}
    for name in direct:
        reached: set[str] = set()
        pending = list(direct[name])
        while pending:
            used = pending.pop()
            if used not in reached:  # functions may call each other in a circle
                reached.add(used)
                pending.extend(direct[used])
        found[name] = reached
    return found


def _names_in(value: Any) -> set[str]:
    """The names in the code of a function, or of a class's methods and bases."""
    names: set[str] = set()
    functions = [value]
    if isinstance(value, type):
        names = {base.__name__ for base in value.__mro__}
        functions = list(vars(value).values())
    pending = [function.__code__ for function in functions if hasattr(function, "__code__")]
    while pending:
        code = pending.pop()
        names |= set(code.co_names)
        # Python keeps the code of inner functions and comprehensions among the constants of the outer one.
        for constant in code.co_consts:
            if hasattr(constant, "co_names"):
                pending.append(constant)
    return names


def called_names(assignment: Assignment, case_id: str) -> set[str]:
    """The student's functions that a case asks for."""
    case = next(case for _, case in assignment.cases if case.name == case_id)
    code = case.body.test_func.__code__
    return set(code.co_varnames[: code.co_argcount])
