"""Names of wrong answers: a name is right, or there is none."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from autograder.course.variants import Naming, Variant, VariantError, variants, without_checks
from autograder.grading import assignment as assignments
from autograder.grading.assignment import PACKAGE, Assignment, find_assignment, run_module
from autograder.grading.cases import asked_functions
from autograder.grading.chaffs import ChaffError, Form, read_bases, read_chaffs
from autograder.grading.diagnose import Diagnosis
from autograder.grading.evidence import Seen, Sighting, about, agree
from autograder.grading.likeness import MAX_PARTS, same_distribution, same_up_to_order, same_value
from autograder.grading.replays import groups
from autograder.grading.results import Misconception
from autograder.tutor import checks
from autograder.tutor.session import Session
from autograder.worker.interpreter import Interpreter
from tests.slow import all_but, slow


@cache
def shared(name: str) -> Assignment:
    """One for all tests here: what chaffs answered is kept with it, as it is between submissions."""
    return find_assignment(name)


def told(name: str, override: str, wheat: str = "") -> list[Misconception]:
    """What is named where `override` stands below the reference, or below a wheat."""
    assignment = shared(name)
    right = assignment.wheats[wheat] if wheat else assignment.reference_source
    code = compile(f"{right}\n\nimport numpy as np\n\n\n{override}", assignment.module, "exec")
    made: dict[tuple[str, bool], Interpreter] = {}

    def opened(question: str, hidden: bool) -> Interpreter:
        if (question, hidden) not in made:
            made[question, hidden] = Interpreter(run_module(name, code), assignment.module)
        return made[question, hidden]

    session = Session(opened, 77, assignment.reference)
    for _, case in assignment.cases:
        session.judge(case.body)
    assert any(o.status != "passed" for o in session.outcomes.values()), "nothing is wrong"
    return Diagnosis(assignment, session.outcomes, 77).misconceptions()


def ids(name: str, override: str, wheat: str = "") -> list[str]:
    return [m.id for m in told(name, override, wheat)]


HALF = """
def mse(pred, target):
    pred, target = np.asarray(pred, float), np.asarray(target, float)
    {check}
    return 0.5 * np.mean((pred - target) ** 2)
"""


def test_checks_take_no_part_in_recognition() -> None:
    check = "if pred.shape != target.shape: raise ValueError('shapes')"
    assert ids("forward", HALF.format(check=check)) == ["c10_mse_half_mean"]
    assert ids("forward", HALF.format(check="")) == ["c10_mse_half_mean", "unchecked-arguments"]
    other = "assert pred.shape == target.shape"
    assert ids("forward", HALF.format(check=other)) == ["c10_mse_half_mean", "another-exception"]


ACTIVATED = """
def forward(X, params, hidden="tanh", output="linear"):
    a, cache = np.asarray(X, float), []
    for i in range(1, len(params) // 2 + 1):
        a = a @ np.asarray(params[f"W{{i}}"], float) + np.asarray(params[f"b{{i}}"], float)
        cache.append(a)
    if output == "sigmoid":
        a = 0.5 * (1 + np.tanh(a / 2))
    elif output == "softmax":
        a = np.exp(a - a.max(axis=1, keepdims=True))
        a = a / a.sum(axis=1, keepdims=True)
    return a, {cache}
"""


@pytest.mark.parametrize("cache", ["cache", "None", "{'a': X, 'layers': tuple(cache)}", "object()"])
def test_forward_is_named_whatever_its_cache_is(cache: str) -> None:
    assert "no_hidden_activation" in ids("forward", ACTIVATED.format(cache=cache))


def test_random_results_are_compared_by_their_distribution() -> None:
    other_stream = """
def init_params(sizes, seed, scheme="glorot"):
    rng = np.random.default_rng(seed)
    params = {}
    for i in range(1, len(sizes)):
        n, m = sizes[i - 1], sizes[i]
        if scheme not in ("glorot", "he"):
            raise ValueError(scheme)
        spread = np.sqrt(2 / (n + m)) if scheme == "glorot" else np.sqrt(2 / n)
        params[f"W{i}"] = spread * rng.standard_normal((m, n)).T
        params[f"b{i}"] = np.zeros(m)
    return params
"""
    assert ids("forward", other_stream) == ["glorot_normal"]
    assert "glorot_normal" not in ids("forward", other_stream.replace("np.sqrt(2 / (n + m))", "1.3 / np.sqrt(n + m)"))


def test_a_list_for_a_tuple_is_compared_and_costs_no_verdict() -> None:
    override = """
_right = mlp_gradients

def mlp_gradients(*args, **kwargs):
    loss, grads = _right(*args, **kwargs)
    return [loss, {name: 2.0 * g if name == "b1" else g for name, g in grads.items()}]
"""
    assert ids("backprop", override) == []
    grads = {"W1": np.ones((2, 2)), "b1": np.ones(2)}
    assert not same_value([1.0, grads], (1.0, grads))


def test_a_pattern_is_told_where_it_explains_everything() -> None:
    turned = "def tanh_grad(z):\n    return np.tanh(np.asarray(z, float)) ** 2 - 1\n"
    assert ids("activations", turned) == ["pattern-sign"]
    once = "def tanh_grad(z):\n    t = np.tanh(np.asarray(z, float)) ** 2\n    return np.where(t > 0.5, t - 1, 1 - t)\n"
    assert ids("activations", once) == []


@pytest.mark.parametrize(
    ("assignment", "override"),
    [
        ("metrics", "_r2 = r2\n\ndef r2(y_true, y_pred):\n    return round(_r2(y_true, y_pred), 3)\n"),
        ("activations", "_silu = silu\n\ndef silu(z):\n    return np.round(_silu(z), 5)\n"),
    ],
)
def test_a_rounded_result_is_told_in_any_function(assignment: str, override: str) -> None:
    assert ids(assignment, override) == ["pattern-rounded"]


@pytest.mark.parametrize("decimals", [2, 4])
def test_a_rounded_result_is_told(decimals: int) -> None:
    rounded = f"""
_right = mse_backward

def mse_backward(pred, target):
    return np.round(_right(pred, target), {decimals})
"""
    assert ids("backprop", rounded) == ["pattern-rounded"]
    cut_off = rounded.replace("np.round", "np.trunc").replace(f", {decimals})", f" * 1e{decimals}) / 1e{decimals}")
    assert ids("backprop", cut_off) == []
    without_small_ones = rounded.replace(f"{decimals})", "9) * (np.abs(_right(pred, target)) > 0.1)")
    assert ids("backprop", without_small_ones) == []


@pytest.mark.parametrize("error", all_but(["AssertionError", "NotImplementedError", "TypeError"], "TypeError"))
def test_functions_that_raise_have_no_pattern(error: str) -> None:
    """Replies without numbers once held every relation."""
    functions = ["relative_error(a, b)", "gradient_check(f, x, grad, h=1e-5, tol=1e-6)", "mse_backward(pred, target)"]
    override = "\n".join(f"def {f}:\n    raise {error}('no')\n" for f in functions)
    assert ids("backprop", override) == []


def test_no_hint_stands_twice() -> None:
    functions = {"mse_backward": "pred, target", "bce_with_logits_backward": "z, y", "tanh_backward": "dout, z"}
    override = "".join(
        f"_{f} = {f}\n\ndef {f}({a}):\n    return -np.asarray(_{f}({a}))\n\n" for f, a in functions.items()
    )
    hints = [m.hint.en for m in told("backprop", override)]
    assert len(hints) == len(set(hints)) > 0


def test_a_name_that_numpy_removed_is_told() -> None:
    override = "def relu(z):\n    return np.maximum(np.asarray(z).astype(np.float), 0.0)\n"
    found = told("activations", override)
    assert [m.id for m in found] == ["removed-numpy-name"]
    assert "np.float" in found[0].title.en


@pytest.mark.parametrize(
    ("assignment", "override"),
    [
        ("activations", "def elu(z, alpha=1.0):\n    return z if z > 0 else alpha * (np.exp(z) - 1)\n"),
        ("metrics", "def accuracy(y, p):\n    return sum(1 for a in [y] if a == p) / len(y)\n"),
    ],
)
def test_one_decision_for_a_whole_array_is_told_in_any_function(assignment: str, override: str) -> None:
    assert ids(assignment, override) == ["one-decision"]


def test_one_decision_for_a_whole_array_has_one_name() -> None:
    override = "def relu(z):\n    return z if z > 0 else 0\n"
    assert ids("activations", override) == ["a15_relu_if_statement"]


def test_two_defects_in_one_function_are_not_one() -> None:
    both = (
        "def softmax(z, axis=-1):\n    e = np.exp(np.asarray(z, float))\n    return e / e.sum(axis=1, keepdims=True)\n"
    )
    assert ids("activations", both) in ([], ["a22_softmax_without_shift", "a27_softmax_axis_one"])


DEEP = """
def _grow_wrongly(X, y, limit, depth, find):
    split = find(X, y) if len(y) >= 2 and depth < limit else None
    if split is None:
        values, counts = np.unique(y, return_counts=True)
        return {"label": int(values[np.argmax(counts)])}
    j, t, _ = split
    go = X[:, j] <= t
    left, right = [_grow_wrongly(X[rows], y[rows], limit, deeper, find) for rows, deeper in ((go, LEFT), (~go, RIGHT))]
    return {"feature": j, "threshold": t, "left": left, "right": right}


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y = np.asarray(X, float), np.asarray(y)
    rng = np.random.default_rng(seed)

    def find(X, y):
        columns = None if max_features is None else rng.choice(X.shape[1], max_features, replace=False)
        return best_split(X, y, features=columns)

    forest, limit = [], np.inf if max_depth is None else max_depth
    for _ in range(trees):
        rows = rng.integers(0, len(X), size=len(X))
        forest.append(_grow_wrongly(X[rows], y[rows], limit, 0, find))
    return forest
"""


@pytest.mark.parametrize(
    ("left", "right"), [("depth + 1", "depth"), ("depth", "depth + 1"), ("depth + 0.25", "depth + 0.25")]
)
def test_a_depth_that_is_used_wrongly_is_not_ignored(left: str, right: str) -> None:
    assert ids("classic", DEEP.replace("LEFT", left).replace("RIGHT", right)) == []


def test_an_ignored_depth_is_named() -> None:
    ignored = DEEP.replace("depth < limit", "True").replace("LEFT", "depth").replace("RIGHT", "depth")
    assert ids("classic", ignored) == ["forest_depth_ignored"]


def test_what_was_never_asked_gets_no_name() -> None:
    """A wrong function that another one calls ends its cases early, before the inputs that would need conversion."""
    override = """
def batchnorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = [np.asarray(v, float) for v in (dout, X, gamma)]
    if dout.shape != X.shape or gamma.shape != X.shape[1:]:
        raise ValueError("shapes")
    xc = X - X.mean(axis=0)
    std = np.sqrt((xc**2).mean(axis=0) + eps)
    dxn = gamma * dout
    dx = dxn / std - xc * np.mean(dxn * xc, axis=0) / std**3
    return dx, (dout * xc / std).sum(axis=0), dout.sum(axis=0)
"""
    bases = read_bases(PACKAGE / "chaffs" / "normalisation" / "bn_gradients.py")
    assert ids("normalisation", f"{override}\n\n{bases['in_loops']}") == ["batchnorm_back_mean_held_constant"]


def test_a_constant_within_the_idea_makes_no_difference() -> None:
    for eps in ("1e-7", "1e-9", "1e-12"):
        override = f"def log_softmax(z, axis=-1):\n    return np.log(softmax(z, axis=axis) + {eps})\n"
        assert ids("activations", override) == ["log_softmax_adds_epsilon"], eps


@slow
def test_momentum_is_named_in_modules_whose_batches_come_in_another_order() -> None:
    average = """
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum, self.v = lr, momentum, {}

    def update(self, params, grads):
        out = {}
        for k in params:
            g = np.asarray(grads[k], float)
            self.v[k] = self.momentum * self.v.get(k, 0.0) + (1 - self.momentum) * g
            out[k] = np.asarray(params[k], float) - self.lr * self.v[k]
        return out

def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y")
    order = np.argsort(np.random.default_rng(seed).random(len(X))) if shuffle else np.arange(len(X))
    for i in range(0, len(X), batch_size):
        yield X[order[i : i + batch_size]], y[order[i : i + batch_size]]
"""
    assert [i for i in ids("optimizers", average) if i not in ("unchecked-arguments", "another-exception")] == [
        "d09_momentum_average"
    ]


@pytest.mark.parametrize(
    "one, other, same",
    [
        (1, 1.0, True),
        (True, 1, True),
        ([1, 2], (1, 2), False),
        ([1, [2, 3]], [1, [2, 3]], True),
        ([np.ones(2), np.ones(3)], [np.ones(2), np.ones(3)], True),
        (np.ones(2), [1.0, 1.0], False),
        (np.ones((1, 2)), np.ones(2), False),
        (np.array(["a"]), np.array(["a"]), True),
        (np.array(["a"]), np.array([1.0]), False),
        ({"a": 1}, {"b": 1}, False),
        (float("nan"), float("nan"), True),
        (float("inf"), 1.0, False),
        (None, None, True),
        (None, 0, False),
        ("x", "x", True),
        ("x", 1, False),
    ],
)
def test_values_are_compared_type_by_type(one: object, other: object, same: bool) -> None:
    assert same_value(one, other) is same
    assert same_value(other, one) is same


def test_what_has_too_many_parts_is_unlike() -> None:
    many = [0] * (MAX_PARTS + 5)
    assert not same_value(many, list(many))


def test_distributions_and_orders() -> None:
    rng = np.random.default_rng(0)
    even, normal = ({"W1": draw((60, 50))} for draw in (rng.random, rng.standard_normal))
    assert same_distribution(even, {"W1": np.random.default_rng(1).random((60, 50))})
    assert not same_distribution(even, normal)
    assert not same_distribution(even, {"W2": even["W1"]})
    one, other = [np.array([3, 1, 2])], [np.array([2, 3, 1])]
    assert same_up_to_order(one, other)
    assert not same_up_to_order(one, [np.array([2, 3, 3])])


def test_checks_are_watched_only_while_diagnosis_looks() -> None:
    told("forward", HALF.format(check=""))
    assert checks._watcher.get() is None


def test_a_wheat_without_checks_raises_no_value_error() -> None:
    source = without_checks("def f(x):\n    if x:\n        raise ValueError('x')\n    raise TypeError\n")
    assert "ValueError" not in source
    assert "TypeError" in source


@slow
def test_variants_stand_in_many_right_modules(all_assignments: list[Assignment]) -> None:
    written = {a.name: variants(a) for a in all_assignments}
    assert sum(map(len, written.values())) >= 150
    for name, found in written.items():
        known = {c.id for c in shared(name).chaffs}
        assert len({v.base for v in found}) >= 6, name
        assert {v.checked for v in found} == {True, False}
        assert all(i in known or i.startswith("pattern-") for v in found for i in v.expected), name


@pytest.fixture
def all_assignments() -> list[Assignment]:
    return [shared(n) for n in ("activations", "forward", "backprop", "optimizers", "metrics")]


def test_a_name_that_was_not_expected_is_false() -> None:
    variant = Variant("mse:1", "loops", True, "", frozenset({"a"}))
    assert Naming(variant, frozenset({"a"})).right
    assert not Naming(variant, frozenset()).right
    assert Naming(variant, frozenset()).false == frozenset()
    assert Naming(variant, frozenset({"a", "b"})).false == {"b"}


def test_a_variant_without_its_decorator_is_refused(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "variants" / "forward"
    folder.mkdir(parents=True)
    (folder / "mse.py").write_text("def mse(pred, target):\n    return 0.0\n", encoding="utf-8")
    monkeypatch.setattr("autograder.course.variants.PACKAGE", tmp_path)
    with pytest.raises(VariantError, match=r"mse\.py:1: mse has no @mistake"):
        variants(assignments.Assignment("forward"))


REFERENCE = "def double(x):\n    return 2 * x\n"
EDITS = """
@base
class added:
    def double(x):
        return x + x

@misconception(title={"en": "t", "ko": "t"}, hint={"en": "h", "ko": "h"})
class squares:
    of_the_reference = edit("2 * x", "x**2")
    multiplied = edit("x + x", "x * x", of="BASE")
"""


def test_a_form_is_an_edit_of_the_reference_or_of_a_base(tmp_path: Path) -> None:
    file = tmp_path / "double.py"
    file.write_text(EDITS.replace("BASE", "added"))
    (chaff,) = read_chaffs(file, REFERENCE)
    assert [form.source for form in chaff.forms] == [
        "def double(x):\n    return x**2\n",
        "def double(x):\n    return x * x\n",
    ]
    file.write_text(EDITS.replace("BASE", "in_loops"))
    with pytest.raises(ChaffError, match=r"double\.py:10: there is no @base in_loops"):
        read_chaffs(file, REFERENCE)


BASES = [
    (path.parent.name, path.stem, name, source)
    for path in sorted((PACKAGE / "chaffs").glob("*/*.py"))
    for name, source in read_bases(path).items()
]


@pytest.mark.parametrize(("assignment", "function", "base", "source"), BASES, ids=lambda part: str(part)[:20])
def test_a_base_is_right(assignment: str, function: str, base: str, source: str) -> None:
    suite = shared(assignment)
    asking = [(q, case) for q, case in suite.cases if function in asked_functions(case)]
    replays = [replay for cases in groups(asking) for replay in suite.replays.of(11, (Form(base, source),), cases)]
    assert asking
    beside = ("", "no_error", "wrong_error")  # arguments not refused, or with another exception
    assert [str(case.name) for case, replay in replays if replay.link not in beside] == []


def test_blind_variants_stand_in_their_writers_own_right_modules() -> None:
    blind = [v for v in variants(shared("forward")) if v.blind]
    assert {v.base for v in blind} == {"checked", "plain"}
    exchanged = next(v for v in blind if v.name.startswith("blind:mse:"))
    assert exchanged.source.count("def mse(") == 1, "it stands where the right one stood"


def test_in_a_case_about_habits_the_checks_of_other_functions_do_not_count() -> None:
    """`gradient_check` may convert what `numerical_gradient` cannot take, and then its answer is right."""
    wrong = Sighting("array", "values", 2.0, 1.0, part="numerical_gradient")
    mine = Seen([wrong, Sighting("same", part="gradient_check")])
    theirs = Seen([wrong, Sighting("same", "values", "False", True, part="gradient_check")])
    both = {"numerical_gradient", "gradient_check"}
    assert not agree(mine, theirs)
    assert agree(about(mine, "numerical_gradient", both), about(theirs, "numerical_gradient", both))
    assert not agree(about(mine, "gradient_check", both), about(theirs, "gradient_check", both))
    assert about(Seen([Sighting("array", part='["W1"]')]), "numerical_gradient", both).sightings
