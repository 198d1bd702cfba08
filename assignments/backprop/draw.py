"""Draw what you built: `python draw.py [--module backprop.py] [-o pictures]`.

Everything is computed by your own functions. What is not written yet is named in the picture.
"""

from __future__ import annotations

import argparse
import importlib.util
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

BLUE, ORANGE, GREEN, GREY = "#0072b2", "#d55e00", "#009e73", "#777777"
COLOURS = {"tanh": BLUE, "relu": ORANGE, "sigmoid": GREEN}
CURVES: dict[str, Callable[[Any], Any]] = {
    "sigmoid": lambda z: 0.5 * (1.0 + np.tanh(0.5 * z)),
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(0.0, z),
}

plt.rcParams.update({"font.size": 11, "axes.grid": True, "grid.alpha": 0.3, "figure.dpi": 100, "lines.linewidth": 2})


class Student:
    """Your module; asks it for values and never lets an exception through.

    Args:
        path: the file to load.
    """

    def __init__(self, path: Path) -> None:
        spec = importlib.util.spec_from_file_location("student", path)
        if spec is None or spec.loader is None:
            raise ImportError(f"{path} is not a Python file")
        self.module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.module)

    def array(self, name: str, shape: tuple[int, ...], *args: Any, **kwargs: Any) -> np.ndarray | None:
        """The function's result as an array, or None where it is not written, fails or has another shape."""
        try:
            result = np.asarray(self._call(name, *args, **kwargs), dtype=np.float64)
        except (Exception, SystemExit):
            return None
        return result if result.shape == shape else None

    def network(
        self, X: np.ndarray, y: np.ndarray, params: dict[str, np.ndarray], **kwargs: Any
    ) -> tuple[float, dict[str, np.ndarray]] | None:
        """Loss and gradients of `mlp_gradients`, or None where something of them is missing."""
        try:
            loss, grads = self._call("mlp_gradients", X, y, params, **kwargs)
            found = {name: np.asarray(grads[name], dtype=np.float64) for name in params}
            fits = all(found[name].shape == params[name].shape for name in params)
            return (float(loss), found) if fits else None
        except (Exception, SystemExit):
            return None

    def _call(self, name: str, *args: Any, **kwargs: Any) -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return getattr(self.module, name)(*args, **kwargs)


def note(axes: plt.Axes, text: str) -> None:
    """Say in the picture what could not be drawn."""
    look = {"ha": "center", "va": "center", "color": ORANGE, "bbox": {"color": "white"}}
    axes.text(0.5, 0.58, text, transform=axes.transAxes, **look)


def missing(axes: plt.Axes, name: str) -> None:
    """Say that a function is not written yet, or does not give what the contract says."""
    note(axes, f"{name}\nis not written yet\n(or its result has another form)")


def random_network(rng: np.random.Generator, sizes: list[int], spread: float) -> dict[str, np.ndarray]:
    """Weights with the standard deviation sqrt(spread / inputs), biases 0."""
    params = {}
    for k in range(1, len(sizes)):
        d, h = sizes[k - 1 : k + 1]
        params[f"W{k}"] = rng.normal(0.0, np.sqrt(spread / d), size=(d, h))
        params[f"b{k}"] = np.zeros(h)
    return params


def draw_slopes(student: Student) -> plt.Figure:
    """The three slopes, by formula and by number, in the lecture's equal units."""
    figure, panels = plt.subplots(1, 3, figsize=(11, 4.1), layout="constrained")
    z, dots = np.linspace(-2.5, 2.5, 401), np.linspace(-2.4, 2.4, 14)
    for axes, (name, curve) in zip(panels, CURVES.items(), strict=True):
        axes.plot(z, curve(z), color=GREY, linewidth=1.2, label="the function")
        slope = student.array(f"{name}_backward", z.shape, np.ones_like(z), z)
        if slope is None:
            missing(axes, f"{name}_backward")
        else:
            axes.plot(z, slope, color=COLOURS[name], label=f"{name}_backward")
        numbers = student.array(
            "numerical_gradient",
            dots.shape,
            lambda v, curve=curve: float(np.sum(curve(np.asarray(v)))),
            dots.copy(),
        )
        if numbers is not None:
            axes.plot(dots, numbers, "o", color="black", markersize=4, label="numerical_gradient")
        axes.set(xlabel="z", ylim=(-1.4, 3.0), xlim=(-2.5, 2.5), aspect="equal", title=name)
        axes.legend(fontsize=10, loc="upper left")
    figure.suptitle("Slopes by formula (lines, dout = 1) and by number (dots), in equal units")
    return figure


def draw_error_over_h(student: Student) -> plt.Figure:
    """How wrong the numerical slope is, over the step: the V."""
    figure, axes = plt.subplots(figsize=(8, 4.6), layout="constrained")
    steps, x = np.logspace(-14, 0, 57), np.array([0.5, 1.0, 1.5])
    right = np.exp(x)
    for kind, colour in ((np.float64, BLUE), (np.float32, ORANGE)):

        def f(v: Any, kind: type = kind) -> float:
            return float(np.sum(np.exp(np.asarray(v)).astype(kind)))

        errors = []
        for h in steps:
            slope = student.array("numerical_gradient", x.shape, f, x.copy(), h=float(h))
            errors.append(np.nan if slope is None else float(np.max(np.abs(slope - right) / right)))
        if np.isnan(errors).all():
            missing(axes, "numerical_gradient")
            continue
        axes.loglog(steps, np.maximum(errors, 1e-16), "o-", markersize=3, color=colour, label=f"f in {kind.__name__}")
    wide = np.logspace(-5.2, 0, 10)
    axes.loglog(wide, wide**2 / 6.0, "--", color=GREY, linewidth=1.2, label=r"$h^2/6$: the curve bends")
    narrow = np.logspace(-14, -4.2, 10)
    axes.loglog(narrow, 1e-16 / narrow, ":", color=GREY, linewidth=1.5, label=r"$10^{-16}/h$: digits are lost")
    axes.axvline(1e-5, color=GREEN, linewidth=1.2)
    axes.annotate("h = 1e-5", (1e-5, 3e2), xytext=(6, 0), textcoords="offset points", color=GREEN, va="top")
    axes.set(
        xlabel="step h",
        ylabel="relative error of the slope",
        ylim=(1e-13, 1e3),
        title="Neither too far nor too near",
    )
    axes.legend(fontsize=9, loc="lower left", ncols=2)
    return figure


def batch(rng: np.random.Generator, loss: str) -> tuple[np.ndarray, np.ndarray, int]:
    """Inputs (7, 3), labels or targets, and the number of outputs for a loss."""
    X = rng.normal(size=(7, 3))
    if loss == "mse":
        return X, rng.normal(size=(7, 2)), 2
    classes = 2 if loss == "bce" else 3
    return X, rng.integers(0, classes, size=7), 1 if loss == "bce" else 3


def numbers_of(student: Student, X: np.ndarray, y: np.ndarray, params: dict[str, np.ndarray], **how: Any) -> np.ndarray:
    """All slopes of your network's loss by your numerical_gradient, in the order of the keys."""
    found = []
    for name, value in params.items():

        def loss_at(v: Any, name: str = name) -> float:
            result = student.network(X, y, params | {name: np.asarray(v, dtype=np.float64)}, **how)
            return np.nan if result is None else result[0]

        slope = student.array("numerical_gradient", value.shape, loss_at, value.copy())
        found.append(np.full(value.size, np.nan) if slope is None else slope.ravel())
    return np.concatenate(found)


def draw_agreement(student: Student) -> plt.Figure:
    """Every gradient of a network against its number, for the three losses."""
    figure, panels = plt.subplots(1, 3, figsize=(11, 4.0), layout="constrained")
    for axes, loss in zip(panels, ("mse", "bce", "cross_entropy"), strict=True):
        rng = np.random.default_rng(8)
        X, y, outputs = batch(rng, loss)
        params = random_network(rng, [3, 5, 4, outputs], 2.0)
        how = {"hidden": "tanh", "loss": loss, "weight_decay": 0.1}
        result = student.network(X, y, params, **how)
        axes.set(title=loss, xlabel="by number", ylabel="by back-propagation")
        if result is None:
            missing(axes, "mlp_gradients")
            continue
        yours = np.concatenate([result[1][name].ravel() for name in params])
        numbers = numbers_of(student, X, y, params, **how)
        if np.isnan(numbers).any():
            missing(axes, "numerical_gradient")
            continue
        reach = 1.1 * max(np.abs(yours).max(), np.abs(numbers).max(), 1e-3)
        axes.plot([-reach, reach], [-reach, reach], color=GREY, linewidth=1)
        axes.plot(numbers, yours, "o", markersize=4, color=BLUE, alpha=0.7)
        off = np.abs(yours - numbers) / np.maximum(1e-8, np.abs(yours) + np.abs(numbers))
        axes.text(
            0.04,
            0.93,
            f"largest relative error {off.max():.0e}",
            transform=axes.transAxes,
            fontsize=9,
            va="top",
        )
        axes.set(xlim=(-reach, reach), ylim=(-reach, reach), aspect="equal")
    figure.suptitle("Every parameter is a dot: on the line, loss and gradient belong together")
    return figure


def draw_steering(student: Student) -> plt.Figure:
    """The loss over one weight, with its slope at three places and where the optimizer goes."""
    figure, axes = plt.subplots(figsize=(8, 4.4), layout="constrained")
    X, y = np.array([[1.0], [2.0], [-1.5]]), np.array([[1.2], [1.8], [-1.6]])

    def at(w: float) -> tuple[float, float] | None:
        result = student.network(X, y, {"W1": np.array([[w]]), "b1": np.zeros(1)})
        return None if result is None else (result[0], float(result[1]["W1"][0, 0]))

    weights = np.linspace(-1.0, 3.0, 81)
    losses = [at(w) for w in weights]
    axes.set(xlabel="the weight w", ylabel="loss", title="Falling to the right, steer left")
    if any(found is None for found in losses):
        missing(axes, "mlp_gradients")
        return figure
    axes.plot(weights, [found[0] for found in losses if found], color=BLUE, label="loss")
    for w in (-0.4, 1.45, 2.6):
        value, slope = at(w) or (np.nan, np.nan)
        near = np.array([w - 0.35, w + 0.35])
        axes.plot(near, value + slope * (near - w), color=ORANGE, label="slope" if w < 0 else None)
        axes.plot([w], [value], "o", color="black", markersize=5)
        arrow = {"arrowstyle": "-|>", "color": GREEN, "linewidth": 2}
        axes.annotate("", (w - 0.1 * slope, 0.0), xytext=(w, 0.0), arrowprops=arrow)
        axes.plot([w, w], [0.0, value], ":", color=GREY, linewidth=1)
    axes.plot([], [], color=GREEN, label="where the update goes")
    axes.set(ylim=(-0.8, 10.0), xlim=(-1.0, 3.0))
    axes.legend(loc="upper center")
    return figure


def draw_flow(student: Student) -> plt.Figure:
    """How large the slopes of each layer's weights are, in a deep network."""
    figure, panels = plt.subplots(1, 2, figsize=(11, 4.2), layout="constrained", sharey=True)
    depth, width = 10, 24
    titles = ("small weights", "weights of a good size")
    for axes, title, scale in zip(panels, titles, (0.125, 1.0), strict=True):
        axes.set(xlabel="layer", title=title, xticks=range(1, depth + 1), yscale="log", ylim=(1e-14, 1e1))
        for name, spread in (("tanh", 1.0), ("relu", 2.0), ("sigmoid", 1.0)):
            rng = np.random.default_rng(4)
            X, y = rng.normal(size=(40, 6)), rng.normal(size=(40, 1))
            params = random_network(rng, [6, *[width] * (depth - 1), 1], scale * spread)
            result = student.network(X, y, params, hidden=name)
            if result is None:
                missing(axes, "mlp_gradients")
                continue
            sizes = [np.sqrt(np.mean(result[1][f"W{k}"] ** 2)) for k in range(1, depth + 1)]
            axes.plot(range(1, depth + 1), np.maximum(sizes, 1e-300), "o-", color=COLOURS[name], label=name)
        if axes.get_legend_handles_labels()[0]:
            axes.legend(loc="lower right")
    panels[0].set_ylabel("size of dW (root mean square)")
    figure.suptitle("Gradient flow: from the loss (right) back to the input (left)")
    return figure


PICTURES: dict[str, Callable[[Student], plt.Figure]] = {
    "slopes": draw_slopes,
    "error_over_h": draw_error_over_h,
    "agreement": draw_agreement,
    "steering": draw_steering,
    "flow": draw_flow,
}


def main() -> None:
    """Load the module and write all pictures."""
    parser = argparse.ArgumentParser(description="Draw what you built.")
    parser.add_argument("--module", type=Path, default=Path(__file__).with_name("backprop.py"))
    parser.add_argument("-o", "--output", type=Path, default=Path("pictures"))
    arguments = parser.parse_args()
    student = Student(arguments.module)
    arguments.output.mkdir(parents=True, exist_ok=True)
    for name, draw in PICTURES.items():
        figure = draw(student)
        path = arguments.output / f"{name}.png"
        figure.savefig(path)
        plt.close(figure)
        print(path)


if __name__ == "__main__":
    main()
