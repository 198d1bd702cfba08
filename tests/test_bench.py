"""What `autograder bench` measures, and what it makes of it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from autograder.commands import bench as commands
from autograder.course import bench
from autograder.course.bench import Growth, Round, mixed_class, ratios, right_class, unsafe_seconds
from autograder.grading.assignment import Assignment
from autograder.tutor.session import Session


def test_two_of_three_of_a_mixed_class_are_wrong_and_no_two_are_the_same(activations: Assignment) -> None:
    right, mixed = (dict(make(activations, 30)) for make in (right_class, mixed_class))
    assert right.keys() == mixed.keys()
    assert len({*right.values()}) == len({*mixed.values()}) == 30
    assert sum(mixed[name] == right[name] for name in mixed) == 10
    wheats = [*activations.wheats.values()]
    assert all(any(text.startswith(wheat) for wheat in wheats) for text in right.values())


def test_ratios_are_of_one_round() -> None:
    rounds = [Round(10.0, 2.0, 0.1, 0.2, 0.05), Round(20.0, 5.0, 0.1, 0.1, 0.1), Round(30.0, 6.0, 0.1, 0.4, 0.2)]
    found = {ratio.what.split("`")[0].strip(): (ratio.least, ratio.median, ratio.most) for ratio in ratios(rounds)}
    assert found["a right class: rate, over"] == pytest.approx((100, 200, 300))
    assert found["a right class: time, over the unsafe limit on as many cores"] == pytest.approx((0.5, 1, 2))
    assert found["a mixed class: rate, over a right class"] == pytest.approx((0.25, 0.5, 1))
    assert found["a cold"] == pytest.approx((0.2, 0.2, 0.25))


def test_the_limit_gains_nothing_from_what_is_kept(activations: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every submission has other inputs, every case is judged, and all pass."""
    seeds, statuses = [], []
    judge = Session.judge

    def noting(self: Session, case: object) -> Exception | None:
        seeds.append(self.seed)
        error = judge(self, case)  # type: ignore[arg-type]  # passed on as it came
        statuses.append(error)
        return error

    monkeypatch.setattr(Session, "judge", noting)
    unsafe_seconds(activations.name, 2)
    assert seeds == [0] * len(activations.cases) + [1] * len(activations.cases)
    assert statuses == [None] * len(seeds)


def test_figures_come_as_text_and_as_json(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "growth", lambda *_: Growth({200: 1.0, 5000: 1.05}, 120))
    monkeypatch.setattr(commands, "measure", lambda *_: [Round(10.0, 2.0, 0.05, 0.06, 0.04)])
    text = CliRunner().invoke(commands.command, ["activations", "--jobs", "2", "--largest", "5000"]).stdout
    assert "  200.00 × a right class: rate, over `otter run`" in text and "at least 120 is wanted" in text
    assert "    1.05 × the cost of a submission in a mixed class of 5000" in text
    printed = CliRunner().invoke(commands.command, ["activations", "--jobs", "2", "--json"]).stdout
    (figures,) = json.loads(printed)["assignments"]
    assert figures["largest_process_mib"] == 120 and figures["ratios"][1]["median"] == pytest.approx(1.25)


def test_one_that_cannot_be_judged_ends_the_measurement(
    activations: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "run_tasks", lambda tasks, jobs: ((task, "no jail") for task in tasks))
    with pytest.raises(RuntimeError, match="no jail"):
        bench.batch_seconds(activations, right_class, 1, 1)
