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

#: Pairs of chaffs for each assignment, always the same, so that figures can be compared.
PAIRS = 60
STRIDE = 7


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

    def off_diagonal(self) -> list[str]:
        """Specimens with a wrong verdict, or with none."""
        return [specimen.name for specimen in self.specimens if self._is_off(specimen)]

    def _is_off(self, specimen: Specimen) -> bool:
        result = self.results[specimen.name]
        if result.status != "graded":
            return True
        if specimen.kind == "skeleton" and result.score != 0:
            return True
        return self.accepted(specimen) != specimen.right

    def named(self, kind: str) -> tuple[int, int]:
        """How many chaffs (or pairs) had all their planted misconceptions named first, and how many there are."""
        of_kind = [specimen for specimen in self.specimens if specimen.kind == kind]
        rightly = sum(self.named_rightly(specimen) for specimen in of_kind)
        return rightly, len(of_kind)

    def named_rightly(self, specimen: Specimen) -> bool:
        """Whether the first misconceptions named are the planted ones."""
        planted = {chaff.id for chaff in specimen.chaffs}
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
        for specimen in self.specimens:
            if specimen.kind != "chaff":
                continue
            function = specimen.chaffs[0].function
            users = {user for user, used in calls.items() if function in used}
            related = {function} | users
            for case in self.failed_cases(specimen):
                if not related & called_names(self.assignment, case):
                    found.append(f"{specimen.name}: {case}")
        return found

    def charged_elsewhere(self) -> dict[str, int]:
        """For each chaff, the points lost in questions of other functions; only chaffs that lost some."""
        lost = {}
        own_by_function = own_questions(self.assignment.cases)
        for specimen in self.specimens:
            if specimen.kind != "chaff":
                continue
            own = own_by_function[specimen.chaffs[0].function]
            elsewhere = [case for case in self.results[specimen.name].cases if case.question not in own]
            points = sum(case.max_points - case.points for case in elsewhere)
            if points:
                lost[specimen.name] = points
        return dict(sorted(lost.items(), key=lambda pair: -pair[1]))

    def namings(self) -> list[variants.Naming]:
        """The misconceptions named in each variant."""
        return variants.namings(self.assignment, self.results)

    def failed_questions(self) -> dict[str, dict[str, int]]:
        """The matrix chaff × question: how many cases of each question a chaff fails."""
        matrix = {}
        for specimen in self.specimens:
            if specimen.kind != "chaff":
                continue
            questions = self.results[specimen.name].questions()
            matrix[specimen.name] = {name: _failures(cases) for name, cases in questions.items()}
        return matrix

    def summary(self) -> dict[str, Any]:
        """All figures, for JSON."""
        counts = self.matrix()
        true_positives = counts["right"]["accepted"]
        accepted = true_positives + counts["wrong"]["accepted"]
        really_right = sum(counts["right"].values())
        single, pairs = self.named("chaff"), self.named("pair")
        return {
            "assignment": self.assignment.name,
            "suite": self.assignment.suite_hash,
            "cases": len(self.assignment.cases),
            "matrix": counts,
            "precision": true_positives / accepted if accepted else None,
            "recall": true_positives / really_right if really_right else None,
            "named_single": {"rightly": single[0], "of": single[1]},
            "named_pairs": {"rightly": pairs[0], "of": pairs[1]},
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
        if any(naming.false for naming in self.namings()):
            return False
        single, pairs = self.named("chaff"), self.named("pair")
        return single[0] >= 0.95 * single[1] and pairs[0] >= 0.90 * pairs[1]


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
            yield Specimen(f"chaff-{form.name}", "chaff", f"{reference}\n\n{form.source}", (chaff,))
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
        for k in range(1, len(chaffs)):
            other = chaffs[(index + STRIDE * k) % len(chaffs)]
            if other.function != chaffs[index].function:
                yield chaffs[index], other
                break


def audit(
    assignment: Assignment, jobs: int | None = None, only: str = "", quick: bool = False
) -> Iterator[Audit | str]:
    """Grade every specimen whose name contains `only`; yields each name when it is done, and at the end the audit."""
    chosen = [specimen for specimen in specimens(assignment, quick) if only in specimen.name]
    blank = Task(assignment.name, assignment.suite_hash, "", "", None, "en", Limits())
    blank = replace(blank, variants=QUICK_VARIANTS if quick else VARIANTS, with_pages=False)
    tasks = (replace(blank, submission=specimen.name, source=specimen.source) for specimen in chosen)
    results: dict[str, Result] = {}
    for task, graded in run_tasks(tasks, jobs or cores()):
        if isinstance(graded, str):
            raise RuntimeError(f"{task.submission} could not be judged: {graded}")
        results[task.submission] = from_json(graded.result)
        yield task.submission
    yield Audit(assignment, results, chosen)


def _failures(cases: Sequence[CaseResult]) -> int:
    return sum(case.status != "passed" for case in cases)


def dependencies(assignment: Assignment) -> Mapping[str, set[str]]:
    """For each function of the reference, the functions that it uses, directly or not."""
    namespace = assignment.reference
    uses = {name: _names_in(value) & set(namespace) for name, value in namespace.items()}
    for _ in uses:  # no chain of functions is longer
        further = {}
        for name, used in uses.items():
            further[name] = used.union(*(uses.get(other, set()) for other in used))
        uses = further
    return uses


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
        pending += [constant for constant in code.co_consts if hasattr(constant, "co_names")]  # inner functions
    return names


def called_names(assignment: Assignment, case_id: str) -> set[str]:
    """The student's functions that a case asks for."""
    case = next(case for _, case in assignment.cases if case.name == case_id)
    code = case.body.test_func.__code__
    return set(code.co_varnames[: code.co_argcount])
