"""The playground's frames: from the student's functions, whoever wrote them, and without those that are not there."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.course.leaks import leaks
from autograder.grading.assignment import ROOT, find_assignment
from tests.playground_page import append, frame, lab, solved
from tests.released import put, starter_files
from tests.slow import all_but, slow

from page.binding import MODULES, Binding, find  # isort: skip  # its folder is put on the path by the line above
from page.lab import Lab  # isort: skip
from page.process import Worker  # isort: skip
from page.settings import CLASSES, FEATURES, OPTIMIZERS, REGRESSION, STARTS, Limits, Unknown, checked  # isort: skip

ALL = {"all": True, "metrics": True, "bent": True}


@pytest.fixture
def paths(tmp_path: Path) -> dict[str, Path | None]:
    """The references as a student's files."""
    return solved(tmp_path)


@pytest.fixture
def reference(paths: dict[str, Path | None]) -> Lab:
    return lab(paths)


def losses(of: Lab, epochs: int = 10, **settings: Any) -> list[float]:
    """The training losses of so many epochs with these settings."""
    header: dict[str, Any] = {"history": []}
    history: list[list[float]] = []
    if settings:
        frame(of, settings=settings)
    while len(history) < epochs:
        header, _ = frame(of, epochs=1)
        assert header["history"], header["notes"]
        history += header["history"]
    return [row[1] for row in history]


def test_a_whole_frame(reference: Lab) -> None:
    header, pictures = frame(reference, epochs=1, **ALL)
    json.dumps(header, allow_nan=False)
    assert header["notes"] == {} and header["light"]["ok"]
    assert sum(int(np.prod(picture["shape"])) for picture in header["pictures"]) == len(pictures)
    kinds = [picture["kind"] for picture in header["pictures"]]
    assert kinds == ["big", *["feature"] * 7, "neurons"]
    assert header["epoch"] == 1 and header["history"][0][0] == 1
    assert len(header["points"]["train"]) == len(header["points"]["test"]) == 250
    assert np.sum(header["scores"]["matrix"]) == 250 and 0 <= header["scores"]["roc"]["area"] <= 1
    assert len(header["bent"]["lines"]) == 21 * 21 and header["bent"]["layer"] == 2
    assert ["playground", "colours"] in [row[:2] for row in header["times"]]


@pytest.mark.parametrize("data", [*CLASSES, *REGRESSION])
def test_every_data_set_is_learned_and_judged(data: str, reference: Lab) -> None:
    errors = losses(reference, 10, data=data, features=list(FEATURES), optimizer="Adam", lr=0.03)
    assert errors[-1] < errors[0]
    header, _ = frame(reference, **ALL)
    assert header["notes"] == {} and header["light"]["ok"]


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("hidden", all_but(["tanh", "relu", "sigmoid"], "tanh"))
@pytest.mark.parametrize("loss", ["bce", "mse"])
def test_the_light_is_green_on_right_code(start: str, hidden: str, loss: str, reference: Lab) -> None:
    for layers in ([], [3, 2]):
        header, _ = frame(
            reference, settings={"start": start, "hidden": hidden, "loss": loss, "layers": layers, "l2": 0.1}
        )
        assert header["light"]["ok"], header["light"]


FAULTS = {
    "forgets 1/N": ("{n: g * len(X) for n, g in grads.items()}", 50.0),
    "one percent off in W1": ("grads | {'W1': grads['W1'] * 1.01}", None),
    "no slope for a bias": ("grads | {'b2': grads['b2'] * 0}", None),
    "the wrong way": ("{n: -g for n, g in grads.items()}", -1.0),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_light_is_red_on_a_wrong_back_propagation(fault: str, paths: dict[str, Path | None]) -> None:
    changed, factor = FAULTS[fault]
    assert frame(lab(paths), all=True)[0]["light"]["ok"]
    append(
        paths["backprop"],
        "\n\nright = mlp_gradients\n\n\ndef mlp_gradients(X, *args, **kwargs):\n"
        f"    loss, grads = right(X, *args, **kwargs)\n    return loss, {changed}\n",
    )
    light = frame(lab(paths), all=True)[0]["light"]
    assert not light["ok"] and light["worst"]["yours"] != light["worst"]["differences"]
    assert light["factor"] is None if factor is None else light["factor"] == pytest.approx(factor, rel=1e-4)


def test_with_only_forward_it_learns_by_differences(tmp_path: Path) -> None:
    alone = lab(solved(tmp_path, "playground", "forward"))
    header, _ = frame(alone, **ALL)
    assert set(header["notes"]) == {"optimizer", "metrics", "matrix", "roc", "light"} | {
        f"feature {name}" for name in FEATURES[2:]
    }
    errors = losses(alone, 3)
    header, _ = frame(alone)
    assert errors[-1] < errors[0]
    assert header["slow"] == 2 * (2 * 4 + 4 + 4 * 2 + 2 + 2 + 1)
    assert "backprop.py" in header["notes"]["backprop"]["en"] and header["notes"]["backprop"]["ko"]


def test_differences_learn_as_back_propagation_does(tmp_path: Path) -> None:
    with_it = solved(tmp_path)
    slow = losses(lab({**with_it, "backprop": None}), 3, l2=0.01)
    assert losses(lab(with_it), 3, l2=0.01) == pytest.approx(slow, rel=1e-5)


def test_the_skeletons_are_grey_and_nothing_fails(tmp_path: Path) -> None:
    paths: dict[str, Path | None] = {
        name: Path(shutil.copy(ROOT / "assignments" / name / f"{name}.py", tmp_path)) for name in MODULES
    }
    header, pictures = frame(lab(paths), epochs=1, **ALL)
    assert {"data", "start", "picture", "neurons"} <= set(header["notes"])
    assert all("None" in note["en"] and note["ko"] for note in header["notes"].values()), header["notes"]
    assert pictures == b"" and header["epoch"] == 0
    assert set(header["weights"]) == {"W1", "b1", "W2", "b2", "W3", "b3"}


def test_no_module_at_all_is_said_by_name() -> None:
    header, _ = frame(lab(dict.fromkeys(MODULES)), epochs=1, **ALL)
    assert "playground.py" in header["notes"]["data"]["en"] and "../playground/" in header["notes"]["data"]["ko"]


BROKEN = {
    "raises": "    raise RuntimeError('oh no')\n",
    "gives nothing": "    pass\n",
    "gives a word": "    return 'word'\n",
    "gives a number": "    return 7\n",
    "gives another shape": "    return np.zeros((3, 3, 3))\n",
    "ends Python": "    raise SystemExit\n",
    "gives a pair of words": "    return ('a', 'b')\n",
}
#: Each function that the page calls, and the parts of the page that may be grey without it.
PARTS = {
    ("playground", "make_data"): "data", ("playground", "split"): "data", ("playground", "grid"): "neurons",
    ("playground", "layer_outputs"): "neurons", ("playground", "neuron_maps"): "neurons",
    ("playground", "decision_map"): "picture", ("playground", "thumbnail"): "neurons",
    ("playground", "colours"): "colours", ("playground", "Session"): "session", ("forward", "init_params"): "start",
    ("forward", "forward"): "picture", ("forward", "predict_labels"): "metrics",
    ("backprop", "mlp_gradients"): "backprop",
    ("optimizers", "SGD"): "optimizer", ("features", "named_features"): "feature x1^2",
    ("metrics", "accuracy"): "metrics", ("metrics", "confusion_matrix"): "matrix", ("metrics", "roc_curve"): "roc",
}  # fmt: skip


@pytest.mark.parametrize("place", PARTS, ids=".".join)
@pytest.mark.parametrize("kind", all_but(BROKEN, "raises"))
def test_one_broken_function_makes_its_own_part_grey(
    kind: str, place: tuple[str, str], paths: dict[str, Path | None]
) -> None:
    module, function = place
    if function == "accuracy" and kind == "gives a number":
        pytest.skip("a number is what it should give")
    append(paths[module], f"\n\ndef {function}(*args, **kwargs):\n{BROKEN[kind]}")
    broken = lab(paths)
    frame(broken, epochs=1)
    header, _ = frame(broken, epochs=1, **ALL)
    json.dumps(header, allow_nan=False)
    note = header["notes"][PARTS[place]]
    assert note["module"] == module
    # what the class gave has no methods: that is what is missing then
    assert note["function"].partition(".")[0] == function or kind == "raises"
    if kind == "raises":
        source = (paths[module] or Path()).read_text(encoding="utf-8").split("\n")
        assert "oh no" in note["en"] and "oh no" in note["ko"] and "raise RuntimeError" in note["en"]
        assert source[note["line"] - 1].strip() == "raise RuntimeError('oh no')"
    others = {told["module"] for told in header["notes"].values()}
    assert others == {module}, header["notes"]


KINDS: dict[str, dict[str, Any]] = {
    "normalisation": {"kind": "batchnorm", "layers": [3, 2]},
    "experts": {"kind": "experts", "layers": [3]},
}


@slow
@pytest.mark.parametrize("module", MODULES)
def test_right_code_in_anybodys_style_fills_the_page(
    module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for part in ("network", "experts"):  # small pictures: some of them is written in plain loops
        monkeypatch.setattr(f"page.{part}.DENSITY", 20)
    for name, source in find_assignment(module).wheats.items():
        (tmp_path / name).mkdir()
        paths = solved(tmp_path / name)
        written = paths[module]
        assert written is not None
        written.write_text(source, encoding="utf-8")
        of = lab(paths)
        kind = KINDS.get(module, {})
        few = {"percent": 10, "l1": 0.001, "optimizer": "Adam", "features": list(FEATURES)}
        frame(of, epochs=1, settings=kind | few)
        also = {"classic": ["forest", 2]} if module == "classic" else {"routes": True}
        header, _ = frame(of, epochs=1, edit={"name": "W1", "index": [0, 0], "value": 2}, **ALL, **also)
        assert header["notes"] == {} and header["light"]["ok"] and header["epoch"] == 2, (name, header["notes"])
        header, _ = frame(of, reset=True)
        assert header["epoch"] == 0 and header["notes"] == {}, name


@pytest.mark.parametrize("module", KINDS)
def test_another_kind_of_network_learns_and_is_checked(module: str, reference: Lab) -> None:
    kind = KINDS[module] | {"data": "xor", "optimizer": "Adam", "lr": 0.03, "l2": 0.001}
    errors = losses(reference, 25, **kind)
    header, pictures = frame(reference, link={"name": "W1", "index": [0, 0]}, routes=True, **ALL)
    assert errors[-1] < errors[0] and header["notes"] == {} and header["light"]["ok"]
    assert header["slope"] is not None and header["scores"]["test"] > 0.85
    assert module in {row[0] for row in header["times"]}
    assert sum(int(np.prod(picture["shape"])) for picture in header["pictures"]) == len(pictures)
    header, _ = frame(reference, race=True, new_race=True)
    assert len(header["race"]["lines"]) == 7 and header["race"]["broken"] == {}
    first = frame(lab(reference_paths(reference)), settings=kind)[0]["weights"]
    assert frame(reference, reset=True)[0]["weights"] == first


@pytest.mark.parametrize("hidden", ["tanh", "relu", "sigmoid"])
def test_a_folded_network_says_what_batch_norm_says_of_all_the_training_data(hidden: str, reference: Lab) -> None:
    header, _ = frame(reference, epochs=1, settings={**KINDS["normalisation"], "hidden": hidden})
    run, network = reference.run, reference.network
    assert run is not None and set(header["folded"]) == {"W1", "b1", "W2", "b2", "W3", "b3"}
    wanted = network.binding.call("normalisation", "bn_forward", run.data[0], run.weights(), hidden)
    assert network.logits(run.weights(), run.data[0]) == pytest.approx(wanted, abs=1e-9)
    # what it says of a point does not depend on other points
    assert network.logits(run.weights(), run.data[0][:1]) == pytest.approx(wanted[:1], abs=1e-9)


def test_the_gate_is_drawn_and_learns_alone(reference: Lab) -> None:
    header, pictures = frame(reference, routes=True, settings={**KINDS["experts"], "data": "xor", "freeze": 2})
    routes = np.frombuffer(pictures[-10_000:], np.uint8)
    assert header["pictures"][-1] == {"kind": "routes", "shape": [100, 100]} and set(routes) <= {0, 1, 2}
    assert sum(header["gates"]) == pytest.approx(1.0)
    after = frame(reference, epochs=2)[0]["weights"]
    assert {name for name in after if after[name] != header["weights"][name]} == {"Wg", "bg"}


@pytest.mark.parametrize(("module", "function"), [("normalisation", "bn_gradients"), ("experts", "moe_gradients")])
def test_another_kind_learns_by_differences_too(module: str, function: str, paths: dict[str, Path | None]) -> None:
    right = losses(lab(paths), 2, **KINDS[module], l2=0.01)
    append(paths[module], f"\n\ndef {function}(*args, **kwargs):\n    pass\n")
    of = lab(paths)
    assert losses(of, 2, **KINDS[module], l2=0.01) == pytest.approx(right, rel=1e-5)
    header, _ = frame(of)
    assert header["notes"]["backprop"]["function"] == function and header["slow"]


@pytest.mark.parametrize("module", KINDS)
def test_a_kind_whose_module_is_not_written_is_grey(module: str, paths: dict[str, Path | None]) -> None:
    skeleton = ROOT / "assignments" / module / f"{module}.py"
    header, _ = frame(lab({**paths, module: skeleton}), epochs=1, settings=KINDS[module], routes=True)
    assert {note["module"] for note in header["notes"].values()} == {module} and header["epoch"] == 0
    json.dumps(header, allow_nan=False)


WRONG_SIZES = [{"kind": "experts"}, {"kind": "experts", "layers": []}, {"kind": "batchnorm", "layers": []}]


@pytest.mark.parametrize("told", [*WRONG_SIZES, {"kind": "batchnorm", "hidden": "linear"}, {"kind": "other"}])
def test_a_kind_that_cannot_be_built_so_is_refused(told: dict[str, Any]) -> None:
    with pytest.raises(Unknown):
        checked(told)


#: The test accuracy on each data set that each method reaches at least, and at most.
CLASSIC = {
    ("circle", "tree"): (0.95, 1.0), ("circle", "forest"): (0.95, 1.0), ("circle", "bayes"): (0.9, 1.0),
    ("circle", "svm"): (0.4, 0.8), ("circle", "svm_lifted"): (0.98, 1.0), ("gauss", "svm"): (0.98, 1.0),
    ("xor", "svm"): (0.4, 0.8), ("xor", "tree"): (0.98, 1.0), ("xor", "svm_lifted"): (0.95, 1.0),
}  # fmt: skip


def test_classic_methods_draw_the_same_data(reference: Lab) -> None:
    for (data, method), (low, high) in CLASSIC.items():
        header, pictures = frame(reference, classic=[method, 5], settings={"data": data})
        facts = header["pictures"][-1]
        assert header["notes"] == {} and facts["kind"] == "classic" and facts["shape"] == [100, 100, 3]
        assert low <= facts["accuracy"] <= high, (data, method, facts)
        again, same = frame(reference, classic=[method, 5])
        assert same[-30_000:] == pictures[-30_000:] and "classic" not in {row[0] for row in again["times"]}
    assert frame(reference, classic=["tree", 1], settings={"data": "plane"})[0]["pictures"][-1]["kind"] != "classic"


@pytest.mark.parametrize("method", ["tree", "forest", "bayes", "svm", "svm_lifted"])
@pytest.mark.parametrize("kind", all_but(BROKEN, "raises"))
def test_a_classic_method_that_is_broken_is_grey(kind: str, method: str, paths: dict[str, Path | None]) -> None:
    names = {"tree": "predict_tree", "forest": "vote", "bayes": "nb_log_posterior", "svm": "svm_descend"}
    name = names.get(method, "lift")
    append(paths["classic"], f"\n\ndef {name}(*args, **kwargs):\n{BROKEN[kind]}")
    header, _ = frame(lab(paths), classic=[method, 1])
    assert header["notes"]["classic"]["function"] == name and set(header["notes"]) == {"classic"}


def test_data_of_one_class_alone_have_one_colour(reference: Lab) -> None:
    for label, blue in ((1, True), (0, False)):
        header, pictures = frame(
            reference, rows=[[i, -i, label] for i in range(8)], settings={"data": "own"}, classic=["bayes", 1]
        )
        assert header["pictures"][-1]["accuracy"] == 1.0
        assert set(pictures[-30_000::3]) == ({8} if blue else {245})


def test_reset_brings_the_same_weights_and_losses_back(reference: Lab) -> None:
    first = frame(reference, all=True)[0]["weights"]
    errors = losses(reference, 4)
    assert frame(reference)[0]["weights"] != first
    assert frame(reference, reset=True)[0]["weights"] == first
    assert losses(reference, 4) == errors


@pytest.mark.parametrize("settings", [{}, {"optimizer": "Adam", "l1": 0.3, "batch": 7}, {"batch": 0, "freeze": 1}])
def test_an_epoch_of_single_batches_is_an_epoch(settings: dict[str, Any], paths: dict[str, Path | None]) -> None:
    whole, walked = lab(paths), lab(paths)
    count = -(-250 // settings.get("batch", 10)) if settings.get("batch") != 0 else 1
    for epoch in (1, 2):
        wanted, _ = frame(whole, epochs=1, settings=settings)
        seen: list[int] = []
        for done in range(1, count):
            header, _ = frame(walked, batches=1, settings=settings)
            seen += header["in_batch"]
            assert len(header["in_batch"]) == settings.get("batch", 10) and len(set(seen)) == len(seen)
            assert header["batch"] == [done, count] and header["epoch"] == epoch - 1 and header["history"] == []
        header, _ = frame(walked, batches=1, settings=settings)
        assert header["batch"] is None and header["in_batch"] == [] and header["history"] == wanted["history"]
        assert header["weights"] == wanted["weights"] and header["dead"] == wanted["dead"] and header["notes"] == {}


def test_an_epoch_that_was_begun_by_batches_is_ended_by_play_and_forgotten_by_reset(reference: Lab) -> None:
    first = frame(reference)[0]["weights"]
    wanted = losses(reference, 2)
    frame(reference, reset=True)
    frame(reference, batches=1)
    assert losses(reference, 2) == wanted
    frame(reference, reset=True)
    frame(reference, batches=1)
    header, _ = frame(reference, reset=True)
    assert header["batch"] is None and header["weights"] == first and losses(reference, 2) == wanted


def test_a_session_that_hands_out_no_batch_walks_nowhere(paths: dict[str, Path | None]) -> None:
    append(paths["playground"], "\n\nSession.step = lambda self, *_: (0.0, 0.0)\n")
    header, _ = frame(lab(paths), batches=1)
    assert header["batch"] is None and header["epoch"] == 1 and header["notes"] == {}


@pytest.mark.parametrize("l2", [0.0, 0.5])
def test_the_slope_of_a_link_is_shown_with_and_without_back_propagation(l2: float, tmp_path: Path) -> None:
    paths = solved(tmp_path)
    slopes = []
    for with_it in (paths, {**paths, "backprop": None}):
        of = lab(with_it)
        frame(of, epochs=1, settings={"l2": l2})
        header, _ = frame(of, link={"name": "W2", "index": [3, 1]})
        slopes.append(header["slope"])
        raised = header["weights"]["W2"][3][1] + 1e-3
        before, after = (_loss(of, value) for value in (raised - 2e-3, raised))
        assert header["slope"] == pytest.approx((after - before) / 2e-3, rel=1e-4)
    assert slopes[0] == pytest.approx(slopes[1], rel=1e-5)
    for place in ({"name": "W9", "index": [0, 0]}, {"name": "W2", "index": [4, 0]}, None):
        assert frame(of, link=place)[0]["slope"] is None


def _loss(of: Lab, value: float) -> float:
    weights = of.network.first_params() if of.run is None else of.run.weights()
    weights["W2"][3, 1] = value
    assert of.run is not None
    return of.network.loss(weights, of.run.data[0], of.run.data[1])


OWN = """


OWN = {"r": lambda x1, x2: np.hypot(x1, x2), "a b": None, "x1": None, 7: None, "seven": 7, "short": lambda x1, x2: 1}
"""


def test_features_of_ones_own_are_offered_learned_from_and_explained(paths: dict[str, Path | None]) -> None:
    append(paths["features"], OWN)
    of = lab(paths)
    header, _ = frame(of, **ALL)
    assert header["choices"] == (*FEATURES, "r", "seven", "short")
    assert {name: note["function"] for name, note in header["notes"].items()} == {
        "feature seven": "OWN['seven']", "feature short": "OWN['short']"
    }  # fmt: skip
    assert "(10000,)" in header["notes"]["feature short"]["en"]
    losses(of, 30, features=["r", "x1"], layers=[], lr=1.0)
    header, _ = frame(of, **ALL)
    assert header["settings"]["features"] == ("x1", "r") and header["scores"]["test"] == 1.0
    assert np.shape(header["weights"]["W1"]) == (2, 1) and header["light"]["ok"]
    (paths["features"] or Path()).write_text("", encoding="utf-8")
    header, _ = frame(of, epochs=1, all=True)
    assert header["epoch"] == 0 and header["notes"]["features"]["function"] == "OWN['r']"


@pytest.mark.parametrize("name", ["a,b", "a b", "a&b", "a=b", "", "x" * 21, 7])
def test_a_name_that_fits_in_no_line_of_settings_is_refused(name: Any) -> None:
    assert checked({"features": ["fine"]}).features == ("fine",)
    with pytest.raises(Unknown):
        checked({"features": [name]})


def test_a_linear_hidden_layer_learns_by_differences_of_a_forward_that_does_not_know_it(reference: Lab) -> None:
    errors = losses(reference, 2, hidden="linear", data="gauss", layers=[3, 2])
    header, _ = frame(reference, **ALL)
    assert errors[1] < errors[0] and set(header["notes"]) == {"backprop", "light"}
    assert header["slow"] == 2 * (9 + 8 + 3)
    W, b = np.eye(2), np.zeros(2)
    for k in (1, 2, 3):  # however deep, it is one straight line
        b, W = b @ header["weights"][f"W{k}"] + header["weights"][f"b{k}"], W @ header["weights"][f"W{k}"]
    assert reference.points is not None and reference.run is not None
    X = reference.points[0]
    assert reference.network.outputs(reference.run.weights(), X) == pytest.approx(np.tanh((X @ W + b).ravel() / 2))


def test_a_back_propagation_that_knows_linear_is_used_and_checked(paths: dict[str, Path | None]) -> None:
    source = (paths["backprop"] or Path()).read_text(encoding="utf-8")
    append(paths["backprop"], "\n\n_own = _activation\n\n\ndef _activation(name):\n    if name == 'linear':\n"
           "        return lambda z: z, lambda dout, z: dout\n    return _own(name)\n")  # fmt: skip
    assert "_activation" in source
    header, _ = frame(lab(paths), epochs=1, settings={"hidden": "linear"})
    assert header["light"]["ok"] and header["notes"] == {} and header["slow"] is None


def test_the_limits_are_those_of_the_start(reference: Lab) -> None:
    large = {"layers": [9] * 7}
    with pytest.raises(Unknown, match="layers"):
        checked(large)
    with pytest.raises(Unknown, match="layers"):
        checked({"layers": [9]}, Limits(layers=9))
    settings = checked(large, Limits(layers=7, neurons=9))
    header, _ = reference.frame({**IDLE, "settings": settings.as_json(), "all": True, "selected": [7, 8]})
    assert header["notes"] == {} and header["pictures"][-1]["shape"] == [63, 25, 25, 3]


@pytest.mark.parametrize("option", ["--layers", "--neurons", "--batch"])
def test_a_limit_that_is_none_is_said(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    import play

    for text in ("0", "-3", "6000", "many"):
        with pytest.raises(SystemExit) as ended:
            play.main([option, text])
        assert ended.value.code == 2
    assert "is not a number from 1 to" in capsys.readouterr().err


def test_new_weights_differ_and_new_data_keep_the_network(reference: Lab) -> None:
    first = frame(reference, epochs=2)[0]
    header, _ = frame(reference, settings={"data_seed": 5})
    assert header["weights"] == first["weights"] and header["epoch"] == 2
    assert frame(reference, reset=True)[0]["weights"] == frame(lab(reference_paths(reference)), all=True)[0]["weights"]
    assert frame(reference, settings={"seed": 1})[0]["weights"] != first["weights"]


def reference_paths(of: Lab) -> dict[str, Path | None]:
    return {name: module.path for name, module in of.binding.modules.items()}


def test_the_learning_rate_changes_without_a_new_start(reference: Lab) -> None:
    frame(reference, epochs=3)
    header, _ = frame(reference, epochs=1, settings={"lr": 0.1, "optimizer": "Adam", "hidden": "relu", "l2": 0.1})
    assert header["epoch"] == 4


def test_a_weight_is_changed_by_number(reference: Lab) -> None:
    header, _ = frame(reference, edit={"name": "W1", "index": [1, 3], "value": -7.5})
    assert header["weights"]["W1"][1][3] == -7.5
    for place in ({"name": "W9", "index": [0, 0]}, {"name": "W1", "index": [0]}, {"name": "W1", "index": [2, 0]}):
        again, _ = frame(reference, edit={**place, "value": 1})
        assert again["weights"] == header["weights"] and again["notes"] == {}


def test_l1_kills_links_and_an_edit_revives_one(reference: Lab) -> None:
    frame(reference, settings={"l1": 1.0, "lr": 0.1})
    header, _ = frame(reference, epochs=3)
    name, i, j = header["dead"][0]
    assert header["weights"][name][i][j] == 0
    header, _ = frame(reference, edit={"name": name, "index": [i, j], "value": 2})
    assert [name, i, j] not in header["dead"] and header["weights"][name][i][j] == 2
    assert frame(reference, reset=True)[0]["dead"] == []


def test_only_the_layer_that_may_learn_does(reference: Lab) -> None:
    before = frame(reference, settings={"freeze": 2, "optimizer": "Momentum"})[0]["weights"]
    after = frame(reference, epochs=3)[0]["weights"]
    assert {name for name in before if before[name] != after[name]} == {"W2", "b2"}


def test_weights_that_leave_the_numbers_are_said_with_their_epoch(reference: Lab) -> None:
    frame(reference, settings={"data": "plane", "lr": 10.0, "layers": [], "features": list(FEATURES)})
    for _ in range(20):
        header, _ = frame(reference, epochs=25)
    assert header["lost"], header["notes"]
    assert header["epoch"] == header["lost"]
    json.dumps(header, allow_nan=False)
    assert frame(reference, epochs=5)[0]["epoch"] == header["lost"]
    header, _ = frame(reference, reset=True)
    assert header["lost"] is None and header["epoch"] == 0


def test_the_seven_race_from_one_start(reference: Lab) -> None:
    frame(reference, race=True, new_race=True)
    header, _ = frame(reference, race=True, epochs=1)
    lines = header["race"]["lines"]
    assert set(lines) == set(OPTIMIZERS) and header["race"]["broken"] == {}
    assert {len(line) for line in lines.values()} == {2}
    assert len({line[0] for line in lines.values()}) == 7
    # SGD's line is what the page's own network does with the same settings
    assert losses(lab(reference_paths(reference)), 2) == lines["SGD"]


def test_an_optimizer_that_raises_leaves_the_race(paths: dict[str, Path | None]) -> None:
    append(paths["optimizers"], "\n\nclass Adam:\n    def __init__(self, lr):\n        pass\n")
    header, _ = frame(lab(paths), race=True, new_race=True)
    assert set(header["race"]["broken"]) == {"Adam"} and len(header["race"]["lines"]) == 6
    assert "update" in header["race"]["broken"]["Adam"]["ko"]


def test_data_of_ones_own(reference: Lab) -> None:
    rows = [[i / 10, -i / 10, i % 2] for i in range(40)]
    header, _ = frame(reference, rows=rows, settings={"data": "own"})
    both = header["points"]["train"] + header["points"]["test"]
    assert sorted(map(tuple, both)) == sorted((x1, x2, 1.0 if label else -1.0) for x1, x2, label in rows)
    assert len(losses(reference, 2)) == 2


@pytest.mark.parametrize("selected", [[0, 4], [1, 3], [2, 0]])
def test_the_big_picture_shows_what_is_pointed_at(selected: list[int], reference: Lab) -> None:
    _, plain = frame(reference, epochs=3)
    header, pictures = frame(reference, selected=selected)
    assert header["pictures"][0]["kind"] == "big" and pictures[:30000] != plain[:30000]
    assert frame(reference)[1][:30000] == plain[:30000]


@pytest.mark.parametrize("selected", [[1, 7], [6, 0], [3, 0], [0, 7]])
def test_a_neuron_that_is_gone_shows_the_whole_network(selected: list[int], reference: Lab) -> None:
    assert frame(reference, selected=selected)[1][:30000] == frame(reference)[1][:30000]


def test_a_saved_file_is_loaded_again(paths: dict[str, Path | None]) -> None:
    of = lab(paths)
    assert frame(of, poll=True) == ({"same": True}, b"")
    append(
        paths["playground"], "\n\ndef colours(values, discretize=False):\n    return np.zeros((*np.shape(values), 3))\n"
    )
    header, pictures = frame(of, poll=True)
    assert header["reloaded"] == ["playground"] and not any(pictures)
    append(paths["forward"], "\n\ndef forward(\n")
    header, _ = frame(of, poll=True)
    assert header["reloaded"] == ["forward"] and header["notes"]["picture"]["module"] == "forward"
    assert "Python" in header["notes"]["picture"]["en"]


def test_a_file_of_any_bytes_is_a_note(paths: dict[str, Path | None]) -> None:
    for data in (b"\xff\xfe\x00bad", b"", b"# -*- coding: nonsense -*-\n", "가".encode("cp949"), b"\x00"):
        assert paths["metrics"] is not None
        paths["metrics"].write_bytes(data)
        header, _ = frame(lab(paths), all=True)
        assert header["notes"]["metrics"]["module"] == "metrics"


def test_an_import_that_is_not_allowed_is_said_as_when_it_is_graded(paths: dict[str, Path | None]) -> None:
    append(paths["metrics"], "\n\nimport scipy.stats\n\n\ndef accuracy(a, b):\n    return scipy.stats.mean(a == b)\n")
    header, _ = frame(lab(paths), all=True)
    assert "`scipy.stats` cannot be imported" in header["notes"]["metrics"]["en"]


def test_what_writes_into_the_data_is_told(paths: dict[str, Path | None]) -> None:
    append(paths["forward"], "\n\ndef predict_labels(z):\n    z[:] = 0\n    return z\n\n\nown = forward\n\n\n"
           "def forward(X, *args):\n    X[0] = 0\n    return own(X, *args)\n")  # fmt: skip
    header, _ = frame(lab(paths), all=True)
    assert "read-only" in str(header["notes"])


def test_modules_are_found_where_students_have_them(tmp_path: Path) -> None:
    here = tmp_path / "playground-minjun"
    for place in ("named/metrics.py", "playground-minjun/forward.py", "forward/forward.py", "backprop/backprop.py",
                  "optimizers-minjun/optimizers.py", "features-minjun/features.py",
                  "features-jisu/features.py"):  # fmt: skip
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).touch()
    found = {name: find(name, [tmp_path / "named"], here) for name in MODULES}
    relative = {name: path and path.relative_to(tmp_path).as_posix() for name, path in found.items()}
    assert relative == {
        "playground": None,
        "forward": "playground-minjun/forward.py",
        "backprop": "backprop/backprop.py",
        "optimizers": "optimizers-minjun/optimizers.py",
        "features": None,  # there are two: which one is meant cannot be told
        "metrics": "named/metrics.py",
        "normalisation": None,
        "experts": None,
        "classic": None,
    }


# The process


@pytest.fixture
def worker(paths: dict[str, Path | None]) -> Any:
    started = Worker(paths, [str(ROOT)])
    yield started
    started.end()


IDLE = {"epochs": 0, "selected": None, "edit": None}
SESSION = """    pass


class Session:
    def __init__(self, *args):
        pass

    def weights(self):
        while True:
            pass
"""
CATCHING = """    while True:
        try:
            1 / 0
        except BaseException:
            pass
"""
ENDLESS = {
    "a loop": ("forward", "forward", "    while True:\n        pass\n"),
    "a loop that catches everything": ("forward", "forward", CATCHING),
    "one operation of Python's": ("forward", "forward", "    return sum(range(10**13))\n"),
    "a method": ("playground", "Session", SESSION),
}


@pytest.mark.parametrize("kind", all_but(ENDLESS, "a loop"))
def test_an_endless_call_is_stopped_and_said_and_the_page_lives(
    kind: str, worker: Worker, paths: dict[str, Path | None]
) -> None:
    if kind == "one operation of Python's":
        worker.seconds = 8.0  # of the wall's clock, which is all there is to stop it by
    header, _ = worker.ask({**IDLE, "settings": frame_settings(layers=[3])})
    assert header["stopped"] is None and header["notes"] == {}
    module, function, text = ENDLESS[kind]
    path = paths[module]
    assert path is not None
    right = path.read_text(encoding="utf-8")
    append(path, f"\n\ndef {function}(*args, **kwargs):\n{text}")
    header, _ = worker.ask({**IDLE, "epochs": 1})
    assert header["stopped"][0] == module
    assert header["stopped"][1].endswith("weights" if kind == "a method" else function)
    line = path.read_text(encoding="utf-8").split("\n")[header["stopped"][2] - 1]
    assert line.strip() in text
    assert header["settings"]["layers"] == [3]
    note = next(told for told in header["notes"].values() if told["module"] == module)
    assert "loop that never ends" in note["en"] and note["line"] == header["stopped"][2]
    assert worker.ask({**IDLE, "epochs": 1})[0]["stopped"] is None  # it is not called again
    path.write_text(right + "\n# right again\n", encoding="utf-8")
    header, _ = worker.ask({**IDLE, "epochs": 1})
    assert header["notes"] == {} and header["epoch"] == 1


def frame_settings(**changed: Any) -> Any:
    return checked(changed).as_json()


@slow
def test_a_file_that_never_loads_is_stopped(worker: Worker, paths: dict[str, Path | None]) -> None:
    append(paths["backprop"], "\n\nwhile True:\n    pass\n")
    header, _ = worker.ask({**IDLE, "all": True})
    assert header["stopped"][:2] == ["backprop", ""]
    assert header["epoch"] == 0 and "loading" in header["notes"]["light"]["en"].lower()


def test_a_crash_of_python_is_not_the_end(worker: Worker, paths: dict[str, Path | None]) -> None:
    append(
        paths["metrics"],
        "\n\ndef accuracy(a, b):\n    return crash()\n"
        "\n\ndef crash():\n    return np.lib.stride_tricks.as_strided(np.zeros(1), (9,), (1 << 45,)).sum()\n",
    )
    header, _ = worker.ask({**IDLE, "all": True})
    assert header["stopped"][:2] == ["metrics", "accuracy"]
    assert {told["module"] for told in header["notes"].values()} == {"metrics"}


def test_what_the_student_prints_does_not_mix_with_the_answers(
    worker: Worker, paths: dict[str, Path | None], capfd: pytest.CaptureFixture[str]
) -> None:
    append(paths["metrics"], "\n\ndef accuracy(a, b):\n    print('here I am')\n    return np.mean(a == b)\n")
    header, _ = worker.ask({**IDLE, "all": True})
    assert header["notes"] == {} and "here I am" in capfd.readouterr().err


@slow
def test_play_starts_from_a_starter_that_has_nothing_else(tmp_path: Path) -> None:
    put(starter_files("playground"), tmp_path / "playground-minjun")
    environment = {**os.environ, "PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "play.py", "--no-browser"]
    process = subprocess.Popen(
        command, cwd=tmp_path / "playground-minjun", env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        address = next(line for line in process.stdout if line.startswith("Playground: "))
        port, token = re.findall(r":(\d+)/#(\S+)", address)[0]
        connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=60)
        connection.request("POST", "/api/frame", '{"all": true}', {"X-Playground-Token": token})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
    finally:
        process.terminate()
        process.communicate()
    assert answer.status == 200
    told = json.loads(body[4 : 4 + int.from_bytes(body[:4], "little")])
    assert "make_data" in told["notes"]["data"]["function"] and "nowhere" not in str(told)
    assert told["files"]["playground"].startswith(str(tmp_path)) and told["files"]["forward"] is None


@slow
def test_no_solution_of_ours_is_in_the_page() -> None:
    page = {p.name: p.read_bytes() for p in (ROOT / "assignments" / "playground" / "page").glob("*.py")}
    for name in MODULES:
        assert leaks(find_assignment(name), page) == []


def test_the_bench_measures_both_networks(
    paths: dict[str, Path | None], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from page import bench

    monkeypatch.setattr(bench, "FRAMES", 1)
    assert bench.cpu(paths) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines[1:]] == [[n, e] for n in ("2-4-2-1", "7-8⁶-1") for e in ("0", "1")]
    assert all(float(line.split()[2]) > 0 for line in lines[1:])


@slow
def test_the_bench_in_a_browser(
    paths: dict[str, Path | None], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from page import bench

    with monkeypatch.context() as nowhere:
        nowhere.setitem(sys.modules, "playwright.sync_api", None)
        assert bench.chromium(paths, [str(ROOT)]) == 2 and "pip install playwright" in capsys.readouterr().err
    pytest.importorskip("playwright.sync_api")
    with monkeypatch.context() as nowhere:
        nowhere.setenv("PATH", "")
        assert bench.chromium(paths, [str(ROOT)]) == 2 and "no Chromium" in capsys.readouterr().err
    if not any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        pytest.skip("there is no Chromium: apt-get install chromium")
    monkeypatch.setattr(bench, "NETWORKS", {"2-4-2-1": bench.NETWORKS["2-4-2-1"]})
    monkeypatch.setattr(bench, "SECONDS", 0.5)
    monkeypatch.setattr(bench, "PAUSE", 0.3)
    assert bench.chromium(paths, [str(ROOT)]) == 0
    _, measured, load = capsys.readouterr().out.splitlines()
    assert measured.startswith("2-4-2-1") and float(measured.split()[1]) > 0 and "Load average" in load


def test_a_folder_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    import play

    with pytest.raises(SystemExit) as ended:
        play.main(["--modules", "nowhere"])
    assert ended.value.code == 2 and "There is no folder nowhere" in capsys.readouterr().err


def test_a_binding_without_files_blocks_nothing() -> None:
    assert Binding(dict.fromkeys(MODULES), {}).reloaded() == []
