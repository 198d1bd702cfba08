"""Grade the grader: every wheat, chaff and pair by the real path, and the result of each.

The figures are those of a classifier whose positive class is "right": its confusion matrix (rows:
really right, really wrong; columns: accepted, rejected), precision and recall, and how often the
misconception that was planted is the one that was named. A second table does so for mistakes that
were written into other right modules (`variants`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from ..batch.run import run_tasks
from ..batch.tasks import Task
from ..grading.assignment import Assignment
from ..grading.chaffs import Chaff
from ..grading.grader import VARIANTS
from ..grading.results import CaseResult, Result, from_json
from ..jail.remote_worker import Limits
from ..machine import cores
from . import variants
from .build import skeleton

#: Variants of the suite in a quick audit: with one of them nearly all that chaffs do is looked up.
QUICK_VARIANTS = 1

#: Pairs of chaffs for each assignment; a fixed choice, so that figures can be compared.
PAIRS = 60
STRIDE = 7


@dataclass(frozen=True)
class Specimen:
    """One implementation whose worth is known.

    Args:
        name: unique in the audit.
        kind: reference, wheat, skeleton, chaff, pair or variant.
        source: its text.
        chaffs: those planted in it.
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
        """The ids of the cases that a specimen did not pass."""
        return [case.id for case in self.results[specimen.name].cases if case.status != "passed"]

    def off_diagonal(self) -> list[str]:
        """Specimens with a wrong verdict, or with none."""
        return [
            s.name
            for s in self.specimens
            if self.accepted(s) != s.right or self.results[s.name].status != "graded" or self._wrong_score(s)
        ]

    def _wrong_score(self, specimen: Specimen) -> bool:
        return specimen.kind == "skeleton" and self.results[specimen.name].score != 0

    def named(self, kind: str) -> tuple[int, int]:
        """Of how many chaffs (or pairs) all planted misconceptions were named first, and how many there are."""
        of_kind = [s for s in self.specimens if s.kind == kind]
        return sum(self.named_rightly(s) for s in of_kind), len(of_kind)

    def named_rightly(self, specimen: Specimen) -> bool:
        """Whether the first misconceptions named are those that were planted."""
        ids = [m.id for m in self.results[specimen.name].misconceptions]
        return set(ids[: len(specimen.chaffs)]) == {c.id for c in specimen.chaffs}

    def wrongly_named(self) -> list[str]:
        """Right implementations in which a misconception was seen."""
        return [s.name for s in self.specimens if s.right and self.results[s.name].misconceptions]

    def stray(self) -> list[str]:
        """Failures of chaffs in cases that have nothing to do with their function."""
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
        """For each chaff that costs some, the points lost in questions of other functions than its own."""
        lost = {}
        for specimen in self.specimens:
            if specimen.kind != "chaff":
                continue
            own = _own_questions(self.assignment, specimen.chaffs[0].function)
            elsewhere = [case for case in self.results[specimen.name].cases if case.question not in own]
            points = sum(case.max_points - case.points for case in elsewhere)
            if points:
                lost[specimen.name] = points
        return dict(sorted(lost.items(), key=lambda pair: -pair[1]))

    def namings(self) -> list[variants.Naming]:
        """What was named in each variant."""
        return variants.namings(self.assignment, self.results)

    def failed_questions(self) -> dict[str, dict[str, int]]:
        """The matrix chaff × question: how many cases of each question a chaff fails."""
        matrix = {}
        for specimen in self.specimens:
            if specimen.kind == "chaff":
                questions = self.results[specimen.name].questions()
                matrix[specimen.name] = {name: _failures(cases) for name, cases in questions.items()}
        return matrix

    def summary(self) -> dict[str, Any]:
        """All figures, for machines."""
        counts = self.matrix()
        right, wrong = counts["right"], counts["wrong"]
        accepted = right["accepted"] + wrong["accepted"]
        single, pairs = self.named("chaff"), self.named("pair")
        return {
            "assignment": self.assignment.name,
            "suite": self.assignment.suite_hash,
            "cases": len(self.assignment.cases),
            "matrix": counts,
            "precision": right["accepted"] / accepted if accepted else None,
            "recall": right["accepted"] / sum(right.values()) if sum(right.values()) else None,
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
        return {
            s.name: [m.id for m in self.results[s.name].misconceptions]
            for s in self.specimens
            if s.chaffs and not self.named_rightly(s)
        }

    def passed(self) -> bool:
        """Whether nothing is off the diagonal, and naming is as good as promised."""
        single, pairs = self.named("chaff"), self.named("pair")
        well_named = single[0] >= 0.95 * single[1] and pairs[0] >= 0.90 * pairs[1]
        well_named = well_named and not any(naming.false for naming in self.namings())
        return well_named and not (self.off_diagonal() or self.wrongly_named() or self.stray())


def specimens(assignment: Assignment, quick: bool = False) -> Iterator[Specimen]:
    """Everything of the assignment whose worth is known; `quick`: one form of each chaff, and no pairs."""
    reference = assignment.reference_source
    yield Specimen("reference", "reference", reference)
    yield Specimen("skeleton", "skeleton", skeleton(assignment))
    for name, source in assignment.wheats.items():
        yield Specimen(f"wheat-{name}", "wheat", source)
    if base := variants.blind_base(assignment, "checked"):
        yield Specimen("wheat-blind", "wheat", base)
    for chaff in assignment.chaffs:
        for form in chaff.forms[:1] if quick else chaff.forms:
            yield Specimen(f"chaff-{form.name}", "chaff", f"{reference}\n\n{form.source}", (chaff,))
    for one, other in () if quick else pairs(assignment.chaffs):
        source = f"{reference}\n\n{one.forms[0].source}\n\n{other.forms[0].source}"
        yield Specimen(f"pair-{one.id}-{other.id}", "pair", source, (one, other))
    for variant in variants.variants(assignment):
        yield Specimen(f"variant-{variant.name}", "variant", variant.source)


def pairs(chaffs: list[Chaff]) -> Iterator[tuple[Chaff, Chaff]]:
    """A spread of pairs of chaffs of different functions."""
    step = max(1, len(chaffs) // PAIRS)
    for index in range(0, len(chaffs), step):
        others = [chaffs[(index + STRIDE * k) % len(chaffs)] for k in range(1, len(chaffs))]
        other = next((c for c in others if c.function != chaffs[index].function), None)
        if other is not None:
            yield chaffs[index], other


def audit(
    assignment: Assignment, jobs: int | None = None, only: str = "", quick: bool = False
) -> Iterator[Audit | str]:
    """Grade every specimen whose name holds `only`; yields its name as each is done, and the audit at the end."""
    known = {s.name: s for s in specimens(assignment, quick) if only in s.name}
    blank = Task(assignment.name, assignment.suite_hash, "", "", None, "en", Limits())
    blank = replace(blank, variants=QUICK_VARIANTS if quick else VARIANTS, with_pages=False)
    tasks = (replace(blank, submission=s.name, source=s.source) for s in known.values())
    results: dict[str, Result] = {}
    for task, graded in run_tasks(tasks, jobs or cores()):
        if isinstance(graded, str):
            raise RuntimeError(f"{task.submission} could not be judged: {graded}")
        results[task.submission] = from_json(graded.result)
        yield task.submission
    yield Audit(assignment, results, list(known.values()))


def _failures(cases: Sequence[CaseResult]) -> int:
    return sum(case.status != "passed" for case in cases)


@cache
def _own_questions(assignment: Assignment, function: str) -> set[str]:
    """The questions in which `function` is asked most."""
    counts = Counter(q for q, case in assignment.cases if function in called_names(assignment, str(case.name)))
    return {q for q, count in counts.items() if count == max(counts.values())}


def dependencies(assignment: Assignment) -> Mapping[str, set[str]]:
    """For each function of the reference, the functions that it uses, directly or not."""
    namespace = assignment.reference
    uses = {name: _names_in(value) & set(namespace) for name, value in namespace.items()}
    for _ in uses:
        uses = {name: used.union(*(uses.get(u, set()) for u in used)) for name, used in uses.items()}
    return uses


def _names_in(value: Any) -> set[str]:
    methods = [v for v in vars(value).values() if callable(v)] if isinstance(value, type) else [value]
    bases = {b.__name__ for b in value.__mro__} if isinstance(value, type) else set()
    names = bases
    pending = [m.__code__ for m in methods if hasattr(m, "__code__")]
    while pending:
        code = pending.pop()
        names |= set(code.co_names)
        pending += [c for c in code.co_consts if hasattr(c, "co_names")]
    return names


def called_names(assignment: Assignment, case_id: str) -> set[str]:
    """The student's functions that a case asks for."""
    case = next(c for _, c in assignment.cases if c.name == case_id)
    code = case.body.test_func.__code__
    return set(code.co_varnames[: code.co_argcount])
