"""What a verdict depends on, and what it does not."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from autograder.batch.tasks import Task, WarmGraders
from autograder.commentary.commentary import refreshed
from autograder.grading import assignment as assignments
from autograder.grading import keys
from autograder.grading.assignment import PACKAGE, Assignment
from autograder.grading.grader import program_of, seed_of
from autograder.grading.results import Misconception, Text
from autograder.jail.remote_worker import Limits, RemoteWorker
from autograder.tutor.session import CouldNotJudge
from autograder.worker.interpreter import Op

from .factories import make_result
from .slow import slow

NAME = "activations"


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the package, whose text a test may change."""
    folder = tmp_path / "autograder"
    for part in (*keys.JUDGE, f"suites/{NAME}", f"chaffs/{NAME}"):
        shutil.copytree(PACKAGE / part, folder / part)
    monkeypatch.setattr(assignments, "PACKAGE", folder)
    monkeypatch.setattr(keys, "PACKAGE", folder)
    return folder


def seed_and_key() -> tuple[int, str, str]:
    """What a submission's inputs come from, and what decides whether it is graded again."""
    assignment = Assignment(NAME)
    keys.judge_hash.cache_clear()
    environment = keys.environment("A", None, 16, Limits())
    keys.judge_hash.cache_clear()
    return seed_of("x = 1\n", assignment.suite_digest), assignment.suite_hash, environment


CORRECTED = {
    "a hint": (f"chaffs/{NAME}/sigmoid.py", False, False),
    "a picture": (f"suites/{NAME}/picture.py", False, False),
    "the wording of messages": ("tutor/explain.py", False, False),
    "the comparison with misconceptions": ("grading/diagnose.py", False, False),
    "a check": ("tutor/checks.py", False, True),
    "the interpreter": ("worker/interpreter.py", False, True),
    "the jail": ("jail/pool.py", False, True),
    "the order of judging": ("grading/judging.py", False, True),
    "a case": (f"suites/{NAME}/q01_step.py", True, False),
    "what cases share": (f"suites/{NAME}/shared.py", True, False),
}


@pytest.mark.parametrize("file, moves_seeds, another_judge", CORRECTED.values(), ids=CORRECTED)
def test_a_correction_regrades_those_whose_verdict_hangs_on_it(
    copy: Path, file: str, moves_seeds: bool, another_judge: bool
) -> None:
    seed, suite, environment = seed_and_key()
    with (copy / file).open("a", encoding="utf-8") as text:
        text.write("\n# corrected\n")
    after = seed_and_key()
    assert (after[0] != seed) is moves_seeds
    assert (after[1] != suite) is moves_seeds
    assert (after[2] != environment) is another_judge


def test_what_is_no_part_of_the_judge_is_there() -> None:
    assert all((PACKAGE / name).is_file() for name in keys.NOT_THE_JUDGE)


def test_limits_level_seed_and_variants_are_part_of_the_key() -> None:
    usual = keys.environment("A", None, 16, Limits())
    others = [
        keys.environment("B", None, 16, Limits()),
        keys.environment("A", 7, 16, Limits()),
        keys.environment("A", None, 32, Limits()),
        keys.environment("A", None, 16, Limits(cpu=1.0)),
    ]
    assert len({usual, *others}) == 5
    assert keys.environment("A", 7, 16, Limits()) == keys.environment("A", 7, 32, Limits()), "a seed is for everybody"


def test_submissions_share_as_many_seeds_as_there_are_variants(activations: Assignment) -> None:
    texts = [f"x = {number}\n" for number in range(200)]
    for variants in (1, 3, 16):
        seeds = [seed_of(text, activations.suite_digest, variants) for text in texts]
        assert len(set(seeds)) == variants
        assert seeds == [seed_of(text, activations.suite_digest, variants) for text in texts]


def test_nobody_without_the_suite_knows_which_variant_a_text_gets(activations: Assignment) -> None:
    texts = [f"x = {number}\n" for number in range(50)]
    ours, *others = [
        [seed_of(text, digest, 16) for text in texts]
        for digest in (activations.suite_digest, activations.suite_hash.encode(), b"")
    ]
    shared = [{(ours.index(a), other.index(b)) for a, b in zip(ours, other, strict=True)} for other in others]
    assert all(len(pairs) > 16 for pairs in shared), "texts that share a variant of ours share none of another key's"


def test_an_earlier_result_speaks_todays_words(activations: Assignment) -> None:
    chaff = activations.chaffs[0]
    result = make_result()
    old = Misconception(
        chaff.id, chaff.function, chaff.kind, Text("outdated", "옛날"), Text("outdated hint", "옛날 힌트")
    )
    cases = [msgspec.structs.replace(c, hint=old.hint) for c in result.cases]
    result = msgspec.structs.replace(result, misconceptions=[old], cases=cases)
    today = refreshed(result, activations)
    assert today.misconceptions[0].hint == chaff.hint
    assert {c.hint for c in today.cases} == {chaff.hint}
    assert today.score == result.score
    gone = msgspec.structs.replace(result, misconceptions=[msgspec.structs.replace(old, id="deleted since")])
    assert refreshed(gone, activations) == gone


# ---- the worker's seed


SHOWS_ITS_SEED = """
import typing

def attack():
    frame = typing.sys._getframe()
    while frame.f_code.co_name != "serve":
        frame = frame.f_back
    return frame.f_locals["submission"].seed
"""


def found(seen: int) -> int | None:
    """The seed that an instructor chose, by trying small numbers, as whoever knows this program would."""
    tried = (n for n in range(3000) if hashlib.sha256(f"worker {n}".encode()).digest()[:4] == seen.to_bytes(4, "big"))
    return next(tried, None)


def test_the_seed_of_the_class_cannot_be_found_from_the_workers(
    activations: Assignment, worker_of: Callable[..., RemoteWorker]
) -> None:
    unkeyed = int.from_bytes(hashlib.sha256(b"worker 2025").digest()[:4], "big")
    assert found(unkeyed) == 2025, "without a key it is found at once"
    program = program_of(activations, SHOWS_ITS_SEED, 2025)
    worker = worker_of(program.source)
    worker.load(program)
    seen = worker.run(Op("call", "attack")).value
    assert seen == program.seed, "the submission sees the worker's seed"
    assert found(seen) is None


def test_the_workers_seed_depends_on_the_suites_text(activations: Assignment, copy: Path) -> None:
    before = program_of(activations, "x = 1\n", 2025).seed
    (copy / "suites" / NAME / "q01_step.py").write_text("# another\n", encoding="utf-8")
    assert program_of(Assignment(NAME), "x = 1\n", 2025).seed != before


# ---- graders that are kept


@slow
def test_a_grader_is_kept_by_everything_that_it_was_opened_with(activations: Assignment) -> None:
    graders = WarmGraders()
    task = Task(NAME, activations.suite_hash, "a", "x = 1\n", 7, "en", Limits(cpu=0.5))
    try:
        graders.grade(task)
        graders.grade(replace(task, submission="b"))
        assert len(graders.graders) == 1
        graders.grade(replace(task, limits=Limits(cpu=0.7)))
        graders.grade(replace(task, allow_weak_jail=True))
        assert [g.limits.cpu for g in graders.graders.values()] == [0.5, 0.7, 0.5]
        with pytest.raises(CouldNotJudge, match="install the same version"):
            graders.grade(replace(task, suite_hash="another"))
    finally:
        for grader in graders.graders.values():
            grader.zygote.close()
