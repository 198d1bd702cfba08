"""Draw what you built: `python draw.py [--module normalisation.py] [-o pictures]`.

Everything that is normalised in the pictures is normalised by your own functions. What is not written yet is named.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

BLUE, ORANGE, GREEN, GREY = "#0072b2", "#d55e00", "#009e73", "#777777"

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

    def ask(self, question: Callable[[Any], Any]) -> Any:
        """The answer of your module to `question`, or None where something is not written or fails."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                return question(self.module)
            except (Exception, SystemExit):
                return None

    def array(self, shape: tuple[int, ...], question: Callable[[Any], Any]) -> np.ndarray | None:
        """The answer as an array, or None where there is none of this shape."""
        answer = self.ask(lambda module: np.asarray(question(module), dtype=np.float64))
        return answer if answer is not None and answer.shape == shape else None


def note(axes: plt.Axes, text: str) -> None:
    """Say in the picture what could not be drawn."""
    look = {"ha": "center", "va": "center", "color": ORANGE, "bbox": {"color": "white"}}
    axes.text(0.5, 0.5, text, transform=axes.transAxes, **look)


def draw_depth(student: Student) -> plt.Figure:
    """What six layers of tanh make of a batch, without and with batch norm."""
    figure, grid = plt.subplots(2, 6, figsize=(11, 4.6), layout="constrained", sharex=True)
    rng = np.random.default_rng(4)
    width = 60
    plain = normed = rng.normal(size=(400, width))
    for k in range(6):
        W = rng.normal(size=(width, width)) * 0.05
        plain = np.tanh(plain @ W)
        grid[0, k].hist(plain.ravel(), bins=np.linspace(-1, 1, 41), color=GREY)
        if normed is not None:
            z = normed @ W
            normed = student.array(z.shape, lambda m, z=z: m.batchnorm_forward(z, np.ones(width), np.zeros(width)))
        if normed is None:
            note(grid[1, k], "batchnorm_forward:\nnot written yet")
        else:
            normed = np.tanh(normed)
            grid[1, k].hist(normed.ravel(), bins=np.linspace(-1, 1, 41), color=BLUE)
        grid[0, k].set_title(f"layer {k + 1}")
    for axes in grid.flat:
        axes.set(yticks=[], xlim=(-1, 1))
    grid[0, 0].set_ylabel("as it comes")
    grid[1, 0].set_ylabel("with batch norm")
    figure.suptitle("The outputs of six tanh layers, weights a little too small")
    return figure


def draw_axes(student: Student) -> plt.Figure:
    """The same batch as it comes, normalised over the batch, and normalised over the features."""
    figure, panels = plt.subplots(1, 3, figsize=(11, 3.6), layout="constrained")
    rng = np.random.default_rng(1)
    X = rng.normal(size=(6, 8)) + np.linspace(-2.0, 4.0, 8) + np.linspace(0.0, 3.0, 6)[:, np.newaxis]
    ones, zeros = np.ones(8), np.zeros(8)
    answers = [
        ("as it comes", X),
        ("batchnorm_forward", student.array(X.shape, lambda m: m.batchnorm_forward(X, ones, zeros))),
        ("layernorm_forward", student.array(X.shape, lambda m: m.layernorm_forward(X, ones, zeros))),
    ]
    for axes, (title, values) in zip(panels, answers, strict=True):
        axes.set(title=title, xlabel="feature", ylabel="sample", xticks=range(8), yticks=range(6))
        axes.grid(False)
        if values is None:
            note(axes, "not written yet")
            continue
        axes.imshow(values, cmap="RdBu_r", vmin=-5, vmax=5)
        for i, j in np.ndindex(values.shape):
            axes.text(j, i, f"{values[i, j]:.1f}", ha="center", va="center", fontsize=8)
    panels[1].add_patch(plt.Rectangle((1.5, -0.5), 1, 6, fill=False, edgecolor="black", linewidth=2.5))
    panels[2].add_patch(plt.Rectangle((-0.5, 1.5), 8, 1, fill=False, edgecolor="black", linewidth=2.5))
    figure.suptitle("What shares one mean and one variance: a column, or a row")
    return figure


def draw_running(student: Student) -> plt.Figure:
    """The running mean and variance of one feature over eighty batches, for three momentums."""
    figure, panels = plt.subplots(1, 2, figsize=(10.6, 4.0), layout="constrained")
    batches = np.random.default_rng(7).normal(3.0, 2.0, size=(80, 16, 1))
    one = np.ones(1)

    def walk(module: Any, momentum: float) -> list[tuple[float, float]]:
        norm = module.BatchNorm(1, momentum=momentum)
        seen = []
        for X in batches:
            seen.append(tuple(float(np.ravel(v)[0]) for v in norm.running()))
            norm.forward(X, one, one, True)
        return seen

    for axes, title, values, wanted in (
        (panels[0], "running mean", batches.mean(axis=1)[:, 0], 3.0),
        (panels[1], "running variance", batches.var(axis=1)[:, 0], 4.0),
    ):
        axes.plot(values, ".", color=GREY, markersize=5, label="of each batch")
        axes.axhline(wanted, color="black", linewidth=0.8)
        axes.set(title=title, xlabel="batch")
    for momentum, color in ((0.5, GREEN), (0.9, BLUE), (0.99, ORANGE)):
        seen = student.ask(lambda module, momentum=momentum: walk(module, momentum))
        if seen is None:
            note(panels[0], "BatchNorm: not written yet")
            break
        for axes, line in zip(panels, np.transpose(seen), strict=True):
            axes.plot(line, color=color, label=f"momentum {momentum}")
    panels[1].legend(loc="upper right", fontsize=9)
    return figure


def draw_three_ways(student: Student) -> plt.Figure:
    """dX of one feature, measured, by batchnorm_backward, and with mean and variance taken for constants."""
    figure, axes = plt.subplots(figsize=(9.6, 4.0), layout="constrained")
    rng = np.random.default_rng(3)
    X, dout, gamma = rng.normal(size=(8, 1)) * 1.5, rng.normal(size=(8, 1)) + 0.6, np.array([2.0])

    def total(at: np.ndarray) -> float:
        return float(np.sum(dout * gamma * (at - at.mean(axis=0)) / np.sqrt(at.var(axis=0) + 1e-5)))

    measured = []
    for i in range(8):
        step = np.zeros((8, 1))
        step[i] = 1e-5
        measured.append((total(X + step) - total(X - step)) / 2e-5)
    place = np.arange(8)
    axes.bar(place - 0.27, measured, 0.25, color=GREY, label="measured by small moves")
    dX = student.array((8, 1), lambda module: module.batchnorm_backward(dout, X, gamma)[0])
    if dX is None:
        note(axes, "batchnorm_backward: not written yet")
    else:
        axes.bar(place, dX[:, 0], 0.25, color=BLUE, label="batchnorm_backward")
    constant = (dout * gamma / np.sqrt(X.var(axis=0) + 1e-5))[:, 0]
    axes.bar(place + 0.27, constant, 0.25, color=ORANGE, label="as if mean and variance stood still")
    axes.set(xlabel="sample", ylabel="dX", title="One feature of a batch of eight", xticks=place)
    axes.legend(fontsize=9)
    return figure


def ring(rng: np.random.Generator, count: int) -> tuple[np.ndarray, np.ndarray]:
    """The Playground's circle, a hundred times as large and far away from 0."""
    radius = np.where(np.arange(count) % 2, rng.uniform(0.0, 2.5, count), rng.uniform(3.5, 5.0, count))
    angle = rng.uniform(0.0, 2.0 * np.pi, count)
    X = np.column_stack([100.0 * radius * np.cos(angle) - 500.0, 80.0 * radius * np.sin(angle) + 900.0])
    return X, np.arange(count) % 2


def start(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """A network of two hidden layers."""
    sizes = (2, 8, 8, 2)
    params = {}
    for k in (1, 2, 3):
        params[f"W{k}"] = rng.normal(size=sizes[k - 1 : k + 1]) / np.sqrt(sizes[k - 1])
    for k in (1, 2):
        params |= {f"gamma{k}": np.ones(8), f"beta{k}": np.zeros(8)}
    return params | {"b3": np.zeros(2)}


def plain_losses(X: np.ndarray, y: np.ndarray, steps: int, lr: float) -> list[float]:
    """The same network without batch norm (its beta is the bias), trained in the same way."""
    p, losses = start(np.random.default_rng(5)), []
    for _ in range(steps):
        a = [X]
        for k in (1, 2):
            a.append(np.tanh(a[-1] @ p[f"W{k}"] + p[f"beta{k}"]))
        out = a[2] @ p["W3"] + p["b3"]
        q = np.exp(out - out.max(axis=1, keepdims=True))
        q /= q.sum(axis=1, keepdims=True)
        losses.append(float(-np.mean(np.log(q[np.arange(len(y)), y]))))
        d = (q - np.eye(2)[y]) / len(y)
        grads = {"W3": a[2].T @ d, "b3": d.sum(axis=0)}
        for k in (2, 1):
            above = p[f"W{k + 1}"]
            d = (1.0 - a[k] ** 2) * np.matmul(d, above.T)
            grads |= {f"W{k}": a[k - 1].T @ d, f"beta{k}": d.sum(axis=0)}
        p |= {key: p[key] - lr * grad for key, grad in grads.items()}
    return losses


def draw_training(student: Student) -> plt.Figure:
    """Losses on features that nobody has scaled, without and with batch norm."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(10.6, 4.2), layout="constrained")
    X, y = ring(np.random.default_rng(2), 200)
    left.scatter(*X[y == 0].T, color=ORANGE, s=14, label="class 0")
    left.scatter(*X[y == 1].T, color=BLUE, s=14, label="class 1")
    left.set(title="nobody has scaled these", xlabel="x₁", ylabel="x₂")
    left.legend(fontsize=9)

    def learn(module: Any, lr: float) -> list[float]:
        params, losses = start(np.random.default_rng(5)), []
        for _ in range(300):
            loss, grads = module.bn_gradients(X, y, params, loss="cross_entropy")
            losses.append(float(loss))
            params = {key: value - lr * np.asarray(grads[key]) for key, value in params.items()}
        return losses

    for lr, style in ((0.1, ":"), (0.5, "-")):
        right.plot(plain_losses(X, y, 300, lr), color=GREY, linestyle=style, label=f"plain, lr {lr}")
        losses = student.ask(lambda module, lr=lr: learn(module, lr))
        if losses is None:
            note(right, "bn_gradients: not written yet")
            break
        right.plot(losses, color=BLUE, linestyle=style, label=f"with batch norm, lr {lr}")
    right.set(title="two layers of tanh, the whole batch each step", xlabel="step", ylabel="loss", ylim=(0, 1.2))
    right.legend(fontsize=9)
    return figure


def draw_dropout(student: Student) -> plt.Figure:
    """Two masks, and the mean of out over more and more seeds."""
    figure, panels = plt.subplots(1, 3, figsize=(11, 3.6), layout="constrained")
    X = np.ones((12, 20))
    for axes, rate in zip(panels, (0.2, 0.5), strict=False):
        mask = student.array(X.shape, lambda m, rate=rate: m.dropout(X, rate, 1)[1])
        axes.set(title=f"mask, rate {rate}", xlabel="feature", ylabel="sample", xticks=[], yticks=[])
        axes.grid(False)
        if mask is None:
            note(axes, "dropout: not written yet")
        else:
            axes.imshow(mask, cmap="Blues", vmin=0, vmax=2.2)
            axes.set_xlabel(f"{np.mean(mask == 0):.0%} dropped, the others are {mask.max():.2f}")
    for rate, color in ((0.2, BLUE), (0.5, ORANGE)):
        means = student.ask(
            lambda m, rate=rate: [float(np.mean(np.asarray(m.dropout(X, rate, s)[0], dtype=float))) for s in range(200)]
        )
        if means is None:
            note(panels[2], "dropout: not written yet")
            break
        panels[2].plot(np.cumsum(means) / np.arange(1, 201), color=color, label=f"rate {rate}")
        panels[2].legend(fontsize=9)
    panels[2].axhline(1.0, color="black", linewidth=0.8)
    panels[2].set(title="mean of out, X all ones", xlabel="seeds averaged", ylim=(0.9, 1.1))
    return figure


PICTURES = {
    "depth": draw_depth,
    "axes": draw_axes,
    "three_ways": draw_three_ways,
    "running": draw_running,
    "training": draw_training,
    "dropout": draw_dropout,
}


def main() -> int:
    """Draw all pictures; returns the exit status."""
    parser = argparse.ArgumentParser(description="Draw what you built.")
    parser.add_argument("--module", type=Path, default=Path(__file__).with_name("normalisation.py"))
    parser.add_argument("-o", "--output", type=Path, default=Path("pictures"))
    options = parser.parse_args()
    try:
        student = Student(options.module)
    except (Exception, SystemExit) as error:
        print(f"{options.module} could not be loaded: {type(error).__name__}: {error}", file=sys.stderr)
        return 1
    options.output.mkdir(parents=True, exist_ok=True)
    for name, draw in PICTURES.items():
        figure = draw(student)
        figure.savefig(options.output / f"{name}.png")
        plt.close(figure)
        print(options.output / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
