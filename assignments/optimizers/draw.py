"""Draw what you built: `python draw.py [--module optimizers.py] [-o pictures]`.

Every step in the pictures is made by your own optimizers. What is not written yet is named in the picture.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import warnings
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

BLUE, ORANGE, GREEN, GREY = "#0072b2", "#d55e00", "#009e73", "#777777"
COLORS = {
    "SGD": GREY,
    "Momentum": BLUE,
    "NAG": "#56b4e9",
    "Adagrad": GREEN,
    "Adadelta": "#cc79a7",
    "RMSprop": "#e69f00",
    "Adam": ORANGE,
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

    def ask(self, question: Callable[[Any], Any]) -> Any:
        """The answer of your module to `question`, or None where something is not written or fails."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                return question(self.module)
            except (Exception, SystemExit):
                return None


def note(axes: plt.Axes, text: str) -> None:
    """Say in the picture what could not be drawn."""
    look = {"ha": "center", "va": "center", "color": ORANGE, "bbox": {"color": "white"}}
    axes.text(0.5, 0.5, text, transform=axes.transAxes, **look)


def followed(
    student: Student,
    name: str,
    settings: dict[str, float],
    start: list[float],
    curve: list[float],
    steps: int,
) -> np.ndarray | None:
    """The way of one optimizer over the bowl Σ curve · w² / 2, (steps + 1, n); None if not written."""

    def walk(module: Any) -> np.ndarray:
        optimizer = getattr(module, name)(**settings)
        points = [np.array(start)]
        for _ in range(steps):
            moved = optimizer.update({"w": points[-1]}, {"w": np.array(curve) * points[-1]})
            points.append(np.asarray(moved["w"], dtype=np.float64).reshape(len(start)))
        return np.stack(points)

    return student.ask(walk)


def draw_paths(student: Student) -> plt.Figure:
    """Seven optimizers on one surface: a valley twenty times as steep on one side as along its floor."""
    settings: dict[str, dict[str, float]] = {
        "SGD": {"lr": 0.95},
        "Momentum": {"lr": 0.1, "momentum": 0.9},
        "NAG": {"lr": 0.1, "momentum": 0.9},
        "Adagrad": {"lr": 1.5},
        "Adadelta": {"rho": 0.9, "eps": 1e-2},
        "RMSprop": {"lr": 0.3, "rho": 0.9},
        "Adam": {"lr": 0.4, "beta1": 0.9, "beta2": 0.99},
    }
    figure, grid = plt.subplots(2, 4, figsize=(9.4, 4.4), layout="constrained")
    x, y = np.meshgrid(np.linspace(-9.0, 9.0, 181), np.linspace(-4.5, 4.5, 91))
    height = 0.05 * x**2 + y**2
    after = grid.flat[7]
    for axes, (name, given) in zip(grid.flat, settings.items(), strict=False):
        axes.contour(x, y, height, levels=[1, 5, 13], colors=GREY, linewidths=0.6)
        axes.plot(0, 0, marker="+", color="black", markersize=10)
        told = ", ".join(f"{key} {value:g}" for key, value in given.items())
        axes.set_title(f"{name}\n{told}", fontsize=9)
        axes.set(xlim=(-9, 9), ylim=(-4.5, 4.5), xticks=range(-8, 9, 4), yticks=range(-4, 5, 2))
        axes.grid(False)
        way = followed(student, name, given, [-7.0, 3.0], [0.1, 2.0], 40)
        if way is None:
            note(axes, "not written yet")
            continue
        axes.plot(*way.T, color=COLORS[name], marker=".", markersize=4, linewidth=1.2)
        after.plot(0.05 * way[:, 0] ** 2 + way[:, 1] ** 2, color=COLORS[name], label=name, linewidth=1.5)
    for axes in grid[:, 0]:
        axes.set_ylabel("parameter b")
    for axes in grid[:, 1:].flat:
        axes.tick_params(labelleft=axes is after)
    for axes in grid[0]:
        axes.tick_params(labelbottom=False)
    for axes in grid[1, :3]:
        axes.set_xlabel("parameter a")
    after.set(yscale="log", ylim=(1e-6, 30), xlabel="step")
    after.set_title("loss\nafter each step", fontsize=9)
    if after.lines:
        figure.legend(loc="outside lower center", ncols=7)
    else:
        note(after, "nothing to draw yet")
    return figure


def draw_bicycle(student: Student) -> plt.Figure:
    """Falling to the right, steer left (24:53): how far one parameter is off, step by step."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.6, 4.2), layout="constrained", sharey=True)
    missing = []
    runs = [
        (left, "SGD", {"lr": 0.05}, GREY, "--", "SGD, lr 0.05"),
        (left, "SGD", {"lr": 0.5}, GREEN, "-", "SGD, lr 0.5"),
        (left, "SGD", {"lr": 1.9}, ORANGE, ":", "SGD, lr 1.9"),
        (right, "SGD", {"lr": 0.05}, GREY, "--", "SGD, lr 0.05"),
        (right, "Momentum", {"lr": 0.05, "momentum": 0.9}, BLUE, "-", "Momentum, lr 0.05"),
        (right, "NAG", {"lr": 0.05, "momentum": 0.9}, COLORS["NAG"], "-", "NAG, lr 0.05"),
    ]
    for axes, name, settings, color, style, label in runs:
        way = followed(student, name, settings, [1.0], [1.0], 40)
        if way is None:
            missing.append(name)
        else:
            axes.plot(way[:, 0], color=color, linestyle=style, label=label)
    left.set(title="too timid, well, too hard", xlabel="step", ylabel="how far it leans", ylim=(-1.05, 1.05))
    right.set(title="the same rate, with a memory", xlabel="step")
    for axes in (left, right):
        axes.axhline(0.0, color="black", linewidth=0.8)
        if axes.get_legend_handles_labels()[0]:
            axes.legend(loc="upper right")
    if missing:
        note(right, f"{', '.join(dict.fromkeys(missing))}: not written yet")
    return figure


def draw_each_parameter(student: Student) -> plt.Figure:
    """How far every optimizer has moved four parameters whose slopes are 1, 1/10, 1/100 and 1/1000."""
    settings: dict[str, dict[str, float]] = {
        "SGD": {"lr": 0.01},
        "Momentum": {"lr": 0.01},
        "Adagrad": {"lr": 0.01},
        "RMSprop": {"lr": 0.01},
        "Adam": {"lr": 0.01},
    }
    sizes = np.array([1.0, 0.1, 0.01, 0.001])
    figure, axes = plt.subplots(figsize=(9.6, 4.2), layout="constrained")
    missing = []

    def walk(module: Any, name: str) -> np.ndarray:
        optimizer = getattr(module, name)(**settings[name])
        at = np.zeros(4)
        for _ in range(20):
            at = np.asarray(optimizer.update({"w": at}, {"w": sizes})["w"], dtype=np.float64).reshape(4)
        return at

    for i, name in enumerate(settings):
        moved = student.ask(lambda module, name=name: walk(module, name))
        if moved is None:
            missing.append(name)
            continue
        axes.bar(np.arange(4) + (i - 2) * 0.16, np.abs(moved), width=0.15, color=COLORS[name], label=name)
    axes.set(yscale="log", ylabel="way in 20 steps", xlabel="slope of the parameter, the same in every step")
    axes.set_xticks(range(4), ["1", "0.1", "0.01", "0.001"])
    axes.set_title("one learning rate (0.01), four parameters")
    if axes.patches:
        axes.set_ylim(1e-4, 10)
        axes.legend(ncols=5, loc="upper right")
    if missing:
        note(axes, f"{', '.join(missing)}: not written yet")
    return figure


def ring(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """The Playground's circle: X (203, 2), and y 1 inside and 0 outside."""
    rng = np.random.default_rng(seed)
    y = (np.arange(203) % 2).astype(int)
    radius = np.where(y == 1, rng.uniform(0.0, 1.2, 203), rng.uniform(1.7, 2.6, 203))
    angle = rng.uniform(0.0, 2.0 * np.pi, 203)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1), y


def small_network(params: dict[str, Any], X: np.ndarray, y: np.ndarray) -> tuple[float, dict[str, np.ndarray]]:
    """Cross-entropy of a network with eight tanh neurons and one logit, and its gradients."""
    inner = np.tanh(X @ params["W1"] + params["b1"])
    z = inner @ params["W2"] + params["b2"]
    target = np.asarray(y, dtype=np.float64)[:, None]
    loss = float(np.mean(np.logaddexp(0.0, z) - target * z))
    dz = (0.5 + 0.5 * np.tanh(0.5 * z) - target) / len(X)
    dinner = dz @ params["W2"].T * (1.0 - inner**2)
    grads = {"W1": X.T @ dinner, "b1": dinner.sum(axis=0), "W2": inner.T @ dz, "b2": dz.sum(axis=0)}
    return loss, grads


def trained(student: Student, name: str, settings: dict[str, float], epochs: int, size: int) -> np.ndarray | None:
    """The losses of `train` on the circle, one an epoch, or None where something is missing."""
    X, y = ring(4)
    rng = np.random.default_rng(1)
    start = {
        "W1": rng.normal(size=(2, 8)),
        "b1": np.zeros(8),
        "W2": rng.normal(size=(8, 1)) / 3,
        "b2": np.zeros(1),
    }

    def run(module: Any) -> np.ndarray:
        optimizer = getattr(module, name)(**settings)
        _, losses = module.train(small_network, start, X, y, optimizer, epochs, size, 7)
        return np.asarray(losses, dtype=np.float64).reshape(epochs)

    return student.ask(run)


def draw_losses(student: Student) -> plt.Figure:
    """Loss curves on the circle: seven optimizers, and three batch sizes (25:51)."""
    settings: dict[str, dict[str, float]] = {
        "SGD": {"lr": 0.05},
        "Momentum": {"lr": 0.05},
        "NAG": {"lr": 0.05},
        "Adagrad": {"lr": 0.05},
        "Adadelta": {},
        "RMSprop": {"lr": 0.01},
        "Adam": {"lr": 0.01},
    }
    figure, (left, right) = plt.subplots(1, 2, figsize=(10.6, 4.6), layout="constrained", sharey=True)
    missing = []
    for name, given in settings.items():
        losses = trained(student, name, given, 40, 16)
        told = f"{name}, lr {given['lr']:g}" if given else f"{name}, no lr"
        if losses is None:
            missing.append(name)
        else:
            left.plot(
                np.arange(1, 41),
                losses,
                color=COLORS[name],
                label=told,
                linewidth=4 if name == "Momentum" else 1.6,
            )
    for size, color in ((203, GREY), (16, BLUE), (4, ORANGE)):
        losses = trained(student, "SGD", {"lr": 0.05}, 40, size)
        if losses is not None:
            steps = -(-203 // size)
            told = f"batches of {size}: {steps} step{'s' * (steps > 1)} an epoch"
            right.plot(np.arange(1, 41), losses, color=color, label=told)
    left.set(title="batches of 16", xlabel="epoch", ylabel="mean loss of the epoch", ylim=(0, 1.02))
    right.set(title="SGD, lr 0.05", xlabel="epoch")
    for axes in (left, right):
        if axes.lines:
            axes.legend(fontsize=9, loc="upper right", ncols=2 if axes is left else 1)
    if missing:
        note(left, f"train, or {', '.join(missing[:3])} …:\nnot written yet")
    if not right.lines:
        note(right, "train, minibatches or SGD:\nnot written yet")
    return figure


def draw_batches(student: Student) -> plt.Figure:
    """Which sample is met when: 23 samples in batches of 5, in order and shuffled with three seeds."""
    figure, axes = plt.subplots(figsize=(9.6, 3.4), layout="constrained")
    X, y = np.arange(23.0)[:, None], np.arange(23)
    rows = [("shuffle=False", 0, False), ("seed 0", 0, True), ("seed 1", 1, True), ("seed 2", 2, True)]
    shades = ["#0072b2", "#56b4e9", "#009e73", "#e69f00", "#d55e00"]
    for at, (_, seed, shuffle) in enumerate(rows):
        deal = student.ask(
            lambda module, seed=seed, shuffle=shuffle: [
                np.ravel(batch[1]).astype(int) for batch in islice(module.minibatches(X, y, 5, seed, shuffle), 9)
            ]
        )
        if deal is None:
            note(axes, "minibatches: not written yet")
            break
        place = 0.0
        for number, batch in enumerate(deal):
            for label in batch:
                axes.barh(at, 0.94, left=place, height=0.7, color=shades[number % 5])
                axes.text(place + 0.47, at, str(label), ha="center", va="center", color="white", fontsize=9)
                place += 1.0
            place += 0.5
    axes.set_yticks(range(4), [row[0] for row in rows])
    axes.set(ylim=(3.6, -0.6), xlim=(-0.3, 25.6), xticks=[], xlabel="time: five batches, the last one short")
    axes.set_title("labels of the samples, in the order in which they come")
    axes.grid(False)
    return figure


def draw_schedules(student: Student) -> plt.Figure:
    """The two schedules over sixty epochs, and what clipping does to long gradients."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(10.6, 4.4), layout="constrained", width_ratios=[1.35, 1])
    epochs = range(60)
    curves: list[tuple[str, str, Callable[[Any], list[float]]]] = [
        ("step_decay", BLUE, lambda m: [float(m.step_decay(0.8, e, 0.5, 10)) for e in epochs]),
        ("cosine_decay", ORANGE, lambda m: [float(m.cosine_decay(0.8, e, 50, 0.05)) for e in epochs]),
    ]
    missing = []
    for name, color, question in curves:
        rates = student.ask(question)
        if rates is None:
            missing.append(name)
        elif name == "step_decay":
            left.step(epochs, rates, where="post", color=color, label="step_decay(0.8, epoch)")
        else:
            left.plot(epochs, rates, color=color, label="cosine_decay(0.8, epoch, 50, 0.05)")
    left.set(title="two schedules", xlabel="epoch", ylabel="learning rate", ylim=(0, 0.85))
    if left.lines:
        left.legend(loc="upper right")
    if missing:
        note(left, f"{', '.join(missing)}: not written yet")
    turn = np.linspace(0.0, 2.0 * np.pi, 200)
    right.plot(np.cos(turn), np.sin(turn), color=GREY, linestyle=":", linewidth=1.4)
    for a, b in [(2.0, 1.0), (0.5, 0.4), (-1.6, 1.4), (-0.4, -0.7), (1.2, -1.5)]:
        short = student.ask(
            lambda m, a=a, b=b: [float(v[0]) for v in m.clip_by_global_norm({"a": [a], "b": [b]}, 1.0).values()]
        )
        right.annotate("", (a, b), (0, 0), arrowprops={"arrowstyle": "->", "color": GREY, "lw": 1.2})
        if short is None or len(short) != 2:
            note(right, "clip_by_global_norm:\nnot written yet")
            break
        right.annotate("", short, (0, 0), arrowprops={"arrowstyle": "->", "color": ORANGE, "lw": 2.4})
    right.set(xlim=(-2.2, 2.2), ylim=(-2.0, 2.0), aspect="equal", xlabel="gradient of a", ylabel="gradient of b")
    right.set_title("clip_by_global_norm, max_norm 1")
    return figure


PICTURES = {
    "bicycle": draw_bicycle,
    "paths": draw_paths,
    "each_parameter": draw_each_parameter,
    "batches": draw_batches,
    "losses": draw_losses,
    "schedules": draw_schedules,
}


def main() -> int:
    """Draw all pictures; returns the exit status."""
    parser = argparse.ArgumentParser(description="Draw what you built.")
    parser.add_argument("--module", type=Path, default=Path(__file__).with_name("optimizers.py"))
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
