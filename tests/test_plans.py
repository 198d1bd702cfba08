"""A suite that is asked ahead of its cases means what it means when it is asked call by call."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.grading import plans
from autograder.grading.assignment import Assignment, assignment_names, find_assignment, run_module
from autograder.grading.grader import program_of
from autograder.grading.judging import Judge, Judged
from autograder.grading.otter_engine import TestCase as Case
from autograder.grading.plans import Ahead, Batch, Plan, PlanLeft, Plans, Stretch, fingerprint
from autograder.grading.replays import groups
from autograder.jail.launcher import Zygote
from autograder.jail.remote_worker import Frame, Limits, Program, RemoteWorker
from autograder.tutor.session import Session
from autograder.worker import wire
from autograder.worker.interpreter import Interpreter, Op, Ref, Reply
from tests.slow import all_but, rows_but

FULL = bool(os.environ.get("FULL"))
ASSIGNMENTS = assignment_names() if FULL else ["activations", "optimizers"]
SEED = 7
HOSTILE = Path(__file__).parent / "hostile"


class Here(RemoteWorker):
    """A worker in this process, for code that is ours."""

    def __init__(self, inner: Interpreter) -> None:
        self.inner = inner
        self.dead = False
        self.asked: list[int] = []

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        self.asked.append(len(ops))
        return self.inner.run_all(ops)

    def run_frame(self, frame: Frame) -> list[tuple[Reply, bytes]]:
        kind, *fields = wire.decode(*frame.content)
        assert kind == "run" and len(fields) == frame.answers
        return [(reply, b"") for reply in self.run_all([Op(*op) for op in fields])]


def here(assignment: Assignment, source: str) -> Here:
    code = compile(source, assignment.module, "exec")
    return Here(Interpreter(run_module(assignment.name, code), assignment.module, source))


def statuses(assignment: Assignment, cases: list[Case], backend: Any) -> list[str]:
    """What becomes of the cases of a question."""
    session = Session(lambda *_: backend, SEED, assignment.reference)
    for number, case in enumerate(cases):
        if isinstance(backend, Ahead):
            backend.begin(number)
        session.judge(case.body)
    return [session.outcomes[case.name].status for case in cases]


def planned(assignment: Assignment, cases: list[Case], source: str) -> Ahead:
    return Ahead(here(assignment, source), assignment.plans.of(SEED, cases), lambda _: None)


def known(name: str) -> list[tuple[str, str]]:
    """Wheats and one form of each chaff, by name; unless FULL eight of them."""
    assignment = find_assignment(name)
    below = assignment.reference_source
    found = [*assignment.wheats.items(), *[(c.id, f"{below}\n\n{c.forms[0].source}") for c in assignment.chaffs]]
    return found if FULL else found[:: len(found) // 8]


@pytest.mark.parametrize("name", all_but(ASSIGNMENTS, "activations"))
def test_a_case_means_the_same_with_a_plan(name: str) -> None:
    """A question whose cases leave the plan is judged again without it. That costs time, so it must be rare.

    Right code never leaves it. Wrong code may: `optimizers` asks one that is wrong for its own steps, too.
    """
    assignment = find_assignment(name)
    seen = Counter[str]()
    for called, source in known(name):
        for cases in groups(assignment.cases):
            ahead = planned(assignment, cases, source)
            with_plan = statuses(assignment, cases, ahead)
            if ahead.broken:
                assert called not in assignment.wheats, cases[0].name
                seen["left"] += 1
                continue
            without = statuses(assignment, cases, here(assignment, source))
            assert with_plan == without, (called, cases[0].name)
            seen["passed" if set(without) == {"passed"} else "failed"] += 1
    assert seen["passed"] and seen["failed"]
    assert seen["left"] <= 0.02 * seen.total()


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_the_reference_is_asked_in_few_exchanges(name: str) -> None:
    assignment = find_assignment(name)
    live, planned = [], []
    for cases in groups(assignment.cases):
        for asked, ahead in ((live, False), (planned, True)):
            worker = here(assignment, assignment.reference_source)
            plan = assignment.plans.of(SEED, cases)
            statuses(assignment, cases, Ahead(worker, plan, lambda _: None) if ahead else worker)
            asked += worker.asked
    assert sum(planned) == sum(live), "the same operations"
    assert len(planned) < len(live) / 3


# ---- what may differ between the calls of a submission

COUNTS = """
calls = []


def step(z):
    calls.append(z)
    if len(calls) > {most}:
        raise ValueError("I am tired")
    return np.heaviside(z, 0.0)
"""


@pytest.mark.parametrize("most", range(12))
def test_what_a_module_remembers_makes_no_difference(activations: Assignment, most: int) -> None:
    source = f"{activations.reference_source}\n\n{COUNTS.format(most=most)}"
    for cases in groups((q, c) for q, c in activations.cases if q == "step"):
        live = statuses(activations, cases, here(activations, source))
        assert statuses(activations, cases, planned(activations, cases, source)) == live


CHAINED = """
name = "sigmoid"

def chained(sigmoid):
    z = np.array([1.0, 2.0])
    for _ in range(3):
        z = sigmoid(z)
"""


def test_what_is_chained_is_asked_live(activations: Assignment) -> None:
    suite: dict[str, Any] = {"np": np}
    exec(CHAINED, suite)
    model = activations.cases[0][1]
    case = replace(model, name="own", body=type(model.body)(name="own", hidden=True)(suite["chained"]))
    plan = Plans(activations).of(SEED, [case])
    assert [stretch.frame is None for stretch in plan.stretches] == [False, True, True]
    worker = here(activations, "import numpy as np\n\n\ndef sigmoid(z):\n    return 1.0 / (1.0 + np.exp(-z)) + 1e-15\n")
    assert statuses(activations, [case], Ahead(worker, plan, lambda _: None)) == ["passed"]
    assert worker.asked == [1, 1, 1]


def test_a_function_that_is_passed_is_asked_live(activations: Assignment) -> None:
    assert fingerprint([Op("call", "f", args=(np.exp,))]) is None
    assert fingerprint([Op("call", "f", args=([np.float64],))]) is None


def test_who_leaves_the_plan_is_told(activations: Assignment) -> None:
    ops = [Op("call", "step", args=(np.zeros(2),)), Op("call", "step", args=(np.ones(2),))]
    plan = Plan((Stretch(tuple(Batch(0, fingerprint([op]) or b"", 1) for op in ops), Frame.of(ops)),), 0)
    ahead = Ahead(here(activations, activations.reference_source), plan, lambda _: None)
    assert ahead.run_all(ops[:1])[0].value.tolist() == [0.0, 0.0]
    assert not ahead.broken
    with pytest.raises(PlanLeft):
        ahead.run_all([Op("call", "step", args=(np.full(2, 3.0),))])
    assert ahead.broken


def test_what_a_failed_case_left_is_skipped(activations: Assignment) -> None:
    ops = [Op("call", "step", args=(np.full(2, float(number)),)) for number in range(4)]
    batches = tuple(Batch(case, fingerprint([op]) or b"", 1) for case, op in zip((0, 0, 1, 2), ops, strict=True))
    ahead = Ahead(here(activations, activations.reference_source), Plan((Stretch(batches, Frame.of(ops)),), 0), print)
    ahead.begin(0)
    ahead.run_all(ops[:1])
    ahead.begin(2)
    assert ahead.run_all(ops[3:])[0].value.tolist() == [1.0, 1.0]
    assert not ahead.broken


DIFFERENT = {
    "another function": Op("call", "g", args=(np.zeros(3),)),
    "another object": Op("call", 2, "f", args=(np.zeros(3),)),
    "another value": Op("call", "f", args=(np.array([0.0, 0.0, -0.0]),)),
    "another dtype": Op("call", "f", args=(np.zeros(3, np.float32),)),
    "another shape": Op("call", "f", args=(np.zeros((3, 1)),)),
    "another order of memory": Op("call", "f", args=(np.asfortranarray(np.zeros((2, 3))),)),
    "C order": Op("call", "f", args=(np.zeros((2, 3)),)),
    "a list": Op("call", "f", args=([0.0, 0.0, 0.0],)),
    "a tuple": Op("call", "f", args=((0.0, 0.0, 0.0),)),
    "lists inside": Op("call", "f", args=([[0.0], [0.0, 0.0]],)),
    "two arguments": Op("call", "f", args=(np.zeros(3), np.zeros(3))),
    "a keyword": Op("call", "f", args=(np.zeros(3),), kwargs={"axis": 0}),
    "another keyword": Op("call", "f", args=(np.zeros(3),), kwargs={"axis": False}),
    "a number": Op("call", "f", args=(0,)),
    "another kind of number": Op("call", "f", args=(0.0,)),
    "a number of NumPy's": Op("call", "f", args=(np.float64(0.0),)),
    "an object": Op("call", "f", args=(Ref(1, "A"),)),
    "another one": Op("call", "f", args=(Ref(2, "A"),)),
    "kept": Op("call", "f", args=(np.zeros(3),), keep=True),
    "a text": Op("call", "f", args=("0",)),
}


def test_operations_that_differ_have_other_fingerprints() -> None:
    usual = Op("call", "f", args=(np.zeros(3),))
    prints = {name: fingerprint([op]) for name, op in {"usual": usual, **DIFFERENT}.items()}
    assert None not in prints.values()
    assert len(set(prints.values())) == len(prints)
    assert fingerprint([Op("call", "f", args=(np.zeros(3),))]) == prints["usual"]
    assert fingerprint([usual, usual]) != prints["usual"]


def test_plans_are_kept_and_bounded(activations: Assignment) -> None:
    together = groups(activations.cases)
    kept = Plans(activations, most=60_000)
    made = [kept.of(SEED, cases) for cases in together]
    assert kept.size <= 60_000 and kept.size == sum(plan.size for plan in kept.kept.values())
    assert kept.of(SEED, together[-1]) is made[-1]
    assert kept.of(SEED + 1, together[-1]) is not made[-1]


# ---- by the real path

#: Programs that have one thing to lose: what a question asks ahead, or what one worker carries on.
CODES = {
    "right": "",
    "wrong in two": "def tanh(z):\n    return sigmoid(z)\n\n\ndef relu(z):\n    raise ValueError('no')\n",
    "one function runs over": "def sigmoid_grad(z):\n    while True:\n        pass\n",
    "one call dies": "import typing\n\n\ndef tanh_grad(z):\n    typing.sys.modules['os']._exit(1)\n",
    "strict about NumPy": "np.seterr(all='raise')\n",
    "remembers too much": "seen = []\n\n\ndef step(z):\n    seen.append(z)\n    return np.heaviside(seen[0], 0.0)\n",
    "does not load": "raise RuntimeError('no')\n",
}
if FULL:
    CODES |= {path.stem: path.read_text(encoding="utf-8") for path in sorted(HOSTILE.glob("cannot_*.py"))}


@pytest.mark.parametrize("code", rows_but(CODES, "wrong in two", "remembers too much", "does not load"))
def test_verdicts_are_the_same(
    activations: Assignment, zygote: Zygote, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    source = f"{activations.reference_source}\n\n{code}"

    def judged() -> Judged:
        program: Program = program_of(activations, source, SEED)
        return Judge(activations, zygote, program, Limits(cpu=0.15, wall=10.0), SEED).judged()

    with_plan = judged()
    monkeypatch.setattr(plans.Plans, "of", lambda *_: Plan((), 0))
    live = judged()
    assert _facts_of(with_plan) == _facts_of(live)


def _facts_of(judged: Judged) -> Any:
    outcomes = {name: (o.status, o.failure, o.failed_at) for name, o in judged.outcomes.items()}
    return outcomes, judged.lent, judged.load_failure, judged.refused_imports
