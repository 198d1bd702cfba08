"""Every suite, run in this process on trusted code: the reference, the skeleton, the wheats, and garbage."""

from __future__ import annotations

import os
import sys
import types
from collections.abc import Iterator

import numpy as np
import pytest

from autograder.course.build import skeleton
from autograder.course.lint import lint_suite
from autograder.grading.assignment import Assignment, assignment_names, find_assignment, run_module
from autograder.tutor.session import Session, parameters
from autograder.worker.interpreter import Interpreter
from tests.slow import all_but

ASSIGNMENTS = assignment_names()
#: `FULL=1 make test` runs what takes long: a hundred seeds, and every wheat on three.
FULL = bool(os.environ.get("FULL"))
SEEDS = range(100 if FULL else 10)
SEEDS_OF_WHEATS = (1, 2, 3) if FULL else (1,)
#: Seeds and wheats are gone through in parts, of which one is quick.
PARTS = 4
in_parts = pytest.mark.parametrize("part", all_but(range(PARTS), 0))


@pytest.fixture(scope="module", params=all_but(ASSIGNMENTS, "activations", "backprop", "metrics", "features"))
def assignment(request: pytest.FixtureRequest) -> Assignment:
    return find_assignment(request.param)


def judged(assignment: Assignment, namespace: dict[str, object], seed: int, calling: str = "") -> Session:
    """A session in which every case (that calls `calling`) has been judged on `namespace`, in this process."""
    session = Session(lambda *_: Interpreter(namespace, assignment.module), seed, assignment.reference)
    for _, case in assignment.cases:
        if not calling or calling in parameters(case.body.test_func):
            session.judge(case.body)
    return session


def score(assignment: Assignment, session: Session) -> int:
    return sum(int(c.points) for _, c in assignment.cases if session.outcomes[str(c.name)].status == "passed")


def test_the_suite_passes_the_lint(assignment: Assignment) -> None:
    assert lint_suite(assignment) == []


@in_parts
def test_reference_100_and_skeleton_0_on_every_seed(assignment: Assignment, part: int) -> None:
    blank = run_module(assignment.name, compile(skeleton(assignment), assignment.module, "exec"))
    for seed in SEEDS[part::PARTS]:
        assert score(assignment, judged(assignment, assignment.namespace(), seed)) == 100, seed
    assert score(assignment, judged(assignment, blank, 0)) == 0


@in_parts
def test_every_wheat_gets_full_marks_on_some_seeds(
    assignment: Assignment, part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(assignment.wheats) >= 12
    for name, source in list(assignment.wheats.items())[part::PARTS]:
        for seed in SEEDS_OF_WHEATS:
            namespace = run_module(assignment.name, compile(source, f"{name}.py", "exec"))
            module = types.ModuleType(assignment.name)  # classes made inside functions look their module up
            module.__dict__.update(namespace)
            monkeypatch.setitem(sys.modules, assignment.name, module)
            assert score(assignment, judged(assignment, namespace, seed)) == 100, (name, seed)


GARBAGE = {
    "nothing": lambda *a, **k: None,
    "text": lambda *a, **k: "text",
    "number": lambda *a, **k: 3.5,
    "truth": lambda *a, **k: True,
    "empty list": lambda *a, **k: [],
    "nan": lambda *a, **k: np.full((3, 2), np.nan),
    "empty array": lambda *a, **k: np.zeros((2, 0)),
    "objects": lambda *a, **k: np.array([object(), object()], dtype=object),
    "object": lambda *a, **k: object(),
    "function": lambda *a, **k: print,
    "class": lambda *a, **k: dict,
    "tuple": lambda *a, **k: (1, "a", None, object(), 2.0),
    "pair": lambda *a, **k: (None, None),
    "dict": lambda *a, **k: {"W1": None, 2: "x"},
    "iterator": lambda *a, **k: iter([1, None, (2, 3)]),
    "complex": lambda *a, **k: 1j,
    "strings": lambda *a, **k: np.array(["a", "b"]),
    "first argument": lambda *a, **k: a[0] if a else None,
    "error": lambda *a, **k: (_ for _ in ()).throw(KeyError("x")),
    "big": lambda *a, **k: 10**40,
    "deep": lambda *a, **k: [[[[[[[[[[1]]]]]]]]]],
}


def garbage_classes() -> Iterator[tuple[str, type]]:
    """Classes whose objects answer every method with garbage."""
    for name, answer in GARBAGE.items():
        methods = {
            "__init__": lambda self, *a, **k: None,
            "update": lambda self, *a, _f=answer, **k: _f(*a, **k),
        }
        yield name, types.new_class("Garbage", (), {}, lambda space, m=methods: space.update(m))


@pytest.mark.parametrize("kind", all_but(GARBAGE, "nothing", "tuple"))
def test_garbage_is_judged_and_gets_little(assignment: Assignment, kind: str) -> None:
    """Whatever a function returns is a wrong answer, never something that cannot be judged."""
    classes = dict(garbage_classes())
    public = {k: v for k, v in assignment.reference.items() if not k.startswith("_") and callable(v)}
    own = {k: v for k, v in public.items() if getattr(v, "__module__", "") == assignment.name}
    namespace = {k: classes[kind] if isinstance(v, type) else GARBAGE[kind] for k, v in own.items()}
    session = judged(assignment, namespace, seed=5)
    assert {n: o.trouble for n, o in session.outcomes.items() if o.status == "not_judged"} == {}
    assert score(assignment, session) <= 10


@pytest.mark.parametrize("kind", all_but(GARBAGE, "nothing", "tuple"))
def test_one_function_of_garbage_never_gets_full_marks(assignment: Assignment, kind: str) -> None:
    asked_for = {name for _, case in assignment.cases for name in parameters(case.body.test_func)}
    for name, value in assignment.namespace().items():
        if name in asked_for:
            namespace = assignment.namespace()
            namespace[name] = dict(garbage_classes())[kind] if isinstance(value, type) else GARBAGE[kind]
            outcomes = judged(assignment, namespace, seed=6, calling=name).outcomes
            assert {o.status for o in outcomes.values()} - {"passed"}, name
            assert all(o.status != "not_judged" for o in outcomes.values()), name
