"""Draw what you have built: python draw.py [--module experts.py] [-o pictures]

A function that is not written yet leaves a note in its picture; all the others are drawn.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

BLUE, ORANGE, GREY, GREEN = "#0877bd", "#f59322", "#8a8a8a", "#3a8f3a"
LINES = ["#0877bd", "#f59322", "#3a8f3a", "#a23b72"]
plt.rcParams.update({"font.size": 11, "axes.grid": True, "grid.alpha": 0.3, "figure.dpi": 110})


class NotYet(Exception):
    """A function that a picture needs gave no answer."""


class Student:
    """The functions of a module; one that raises, or returns None, is not written yet."""

    def __init__(self, module: ModuleType) -> None:
        self.module = module

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            try:
                result = getattr(self.module, name)(*args, **kwargs)
            except Exception as error:
                raise NotYet(f"{name} raised {type(error).__name__}") from None
            if result is None:
                raise NotYet(f"{name} is not written yet")
            return result

        return call


def panel(axes: Axes, draw: Callable[[Axes], None]) -> None:
    """Draw into `axes`, or say in it why that is not possible."""
    try:
        draw(axes)
    except Exception as error:  # whatever a half-written function returns must not stop the others
        note = str(error) if isinstance(error, NotYet) else f"cannot be drawn: {type(error).__name__}"
        axes.clear()
        axes.set_axis_off()
        axes.text(0.5, 0.5, note, ha="center", va="center", color=GREY, transform=axes.transAxes)


def array(result: Any) -> np.ndarray:
    """What a function gave, as floats."""
    return np.asarray(result, dtype=float)


X = np.linspace(-3.0, 3.0, 121)[:, np.newaxis]


def soft(student: Student, axes: Axes) -> None:
    """The gates of three experts over one input."""
    gates = array(student.gate(X, np.array([[-2.0, 0.0, 2.0]]), np.array([0.0, 1.5, -1.0])))
    for e, color in zip(range(3), LINES, strict=False):
        axes.plot(X[:, 0], gates[:, e], color=color, label=f"expert {e}")
    chosen = array(student.route(gates))
    axes.scatter(X[:, 0], np.full(len(X), -0.06), c=[LINES[int(e)] for e in chosen], marker="s", s=9)
    axes.set(title="gate: who is asked (squares: route)", xlabel="x", ylabel="gate", ylim=(-0.1, 1.05))
    axes.legend(fontsize=9)


def sparse(student: Student, axes: Axes) -> None:
    """The gates of five logits, for every k."""
    logits = np.array([[1.0, 2.2, -0.5, 1.6, 0.2]])
    bottom = np.zeros(5)
    gates = np.array([array(student.top_k_gates(logits, k))[0] for k in range(1, 6)])
    for e, color in zip(range(5), [*LINES, GREY], strict=True):
        axes.bar(range(1, 6), gates[:, e], bottom=bottom, color=color, label=f"z = {logits[0, e]}")
        bottom += gates[:, e]
    axes.set(title="top_k_gates: shares of the kept", xlabel="k", ylabel="gate", xlim=(0.4, 7.6), xticks=range(1, 6))
    axes.legend(fontsize=8, loc="center right")


def bent() -> tuple[np.ndarray, np.ndarray]:
    """Samples of a line that is bent twice."""
    x = np.linspace(-2.0, 2.0, 41)[:, np.newaxis]
    return x, np.interp(x, [-2.0, -0.7, 0.6, 2.0], [1.2, -0.8, 0.9, -1.0])


def start() -> dict[str, np.ndarray]:
    """Params of a gate and three experts that know nothing yet."""
    rng = np.random.default_rng(1)
    shapes = {"Wg": (1, 3), "bg": (3,), "We": (3, 1, 1), "be": (3, 1)}
    return {name: rng.normal(size=shape) for name, shape in shapes.items()}


def learnt(student: Student, steps: int) -> tuple[dict[str, Any], list[float]]:
    """Gate and experts after gradient descent on the bent line, and the losses met."""
    x, y = bent()
    params, losses = start(), []
    for _ in range(steps):
        loss, grads = student.moe_gradients(x, y, params)
        losses.append(float(loss))
        params = {name: value - array(grads[name]) for name, value in params.items()}
    return params, losses


def together(student: Student, axes: Axes) -> None:
    """What the experts say, thicker where they are asked, and what comes out."""
    x, y = bent()
    params, losses = learnt(student, 3000)
    gates = array(student.gate(x, params["Wg"], params["bg"]))
    outputs = array(student.expert_outputs(x, params["We"], params["be"]))
    axes.plot(x, y, color=GREY, linewidth=7, alpha=0.35, label="y")
    for e, color in zip(range(3), LINES[1:], strict=True):
        axes.plot(x, outputs[:, e, 0], color=color, linewidth=0.8, alpha=0.6)
        axes.scatter(x, outputs[:, e, 0], s=22 * gates[:, e], color=color, label=f"expert {e}")
    axes.plot(x, array(student.mixture(gates, outputs)), color=BLUE, label="mixture")
    axes.set(title=f"three lines, one gate: loss {losses[0]:.2f} to {losses[-1]:.4f}", xlabel="x", ylim=(-2.2, 2.2))
    axes.legend(fontsize=8)


def divided(student: Student, axes: Axes) -> None:
    """The gates that were learnt on the way."""
    x, _ = bent()
    params, _ = learnt(student, 3000)
    gates = array(student.gate(x, params["Wg"], params["bg"]))
    axes.stackplot(x[:, 0], gates.T, colors=LINES[1:], alpha=0.75)
    loss = float(student.balance_loss(gates))
    axes.set(title=f"who is asked (balance_loss {loss:.2f})", xlabel="x", ylabel="gate", ylim=(0, 1))


def before_and_after(student: Student, axes: Axes) -> None:
    """The belief in the first of three experts, over the answer that came."""
    y = np.linspace(-3.0, 3.0, 121)[:, np.newaxis]
    gates, outputs = np.tile([[0.2, 0.5, 0.3]], (121, 1)), np.tile([[[-1.0], [0.5], [1.5]]], (121, 1, 1))
    for e, color in zip(range(3), LINES, strict=False):
        axes.axhline(gates[0, e], color=color, linestyle=":")
        for sigma, style in ((0.3, "-"), (1.0, "--")):
            belief = array(student.responsibilities(gates, outputs, y, sigma))[:, e]
            label = f"expert {e}, σ = {sigma}"
            axes.plot(y, belief, style, color=color, label=label)
        axes.plot(outputs[0, e], [-0.05], "^", color=color)
    axes.set(title="responsibilities (dotted: the gates)", xlabel="y (triangles: what experts said)", ylabel="belief")
    axes.legend(fontsize=7)


def two_losses(student: Student, axes: Axes) -> None:
    """Two experts around y = 0: what each loss thinks of it."""
    offs = np.linspace(-2.0, 2.0, 81)
    gates, y = np.array([[0.5, 0.5]]), np.zeros((1, 1))
    for name, color in (("cooperative_loss", BLUE), ("competitive_loss", ORANGE)):
        ask = getattr(student, name)
        values = [float(ask(gates, np.array([[[1.0], [off]]]), y)) for off in offs]
        axes.plot(offs, values, color=color, label=name)
    axes.set(title="one expert says 1, y is 0, gates are even", xlabel="what the other one says", ylabel="loss")
    axes.legend(fontsize=9)


def specialists(student: Student, axes: Axes) -> None:
    """Which expert is asked by which part of the bent line."""
    x, _ = bent()
    params, _ = learnt(student, 3000)
    gates = array(student.gate(x, params["Wg"], params["bg"]))
    domains = np.digitize(x[:, 0], [-0.7, 0.6])
    table = array(student.specialisation(gates, domains))
    axes.imshow(table, cmap="Blues", vmin=0, vmax=1)
    for (k, e), share in np.ndenumerate(table):
        axes.text(e, k, f"{share:.2f}", ha="center", va="center", color="white" if share > 0.6 else "black")
    axes.set(title="specialisation after learning", xlabel="expert", ylabel="part of the line")
    axes.set(xticks=range(3), yticks=range(3))
    axes.grid(False)


def how_much(student: Student, axes: Axes) -> None:
    """The loss of balance, as one expert takes over."""
    takes = np.linspace(0.0, 1.0, 41)
    even = np.array([[0.4, 0.3, 0.3], [0.3, 0.4, 0.3], [0.3, 0.3, 0.4]])
    values = [float(student.balance_loss((1 - t) * even + t * np.eye(3)[[0, 0, 0]])) for t in takes]
    axes.plot(takes, values, ".-", color=BLUE)
    axes.axhline(1.0, color=GREY, linestyle=":")
    axes.axhline(3.0, color=GREY, linestyle=":")
    axes.set(title="balance_loss, E = 3", xlabel="how much expert 0 takes from all", ylabel="loss")


def columns() -> tuple[np.ndarray, np.ndarray]:
    """Four correlated columns, and a y that they make together."""
    rng = np.random.default_rng(11)
    Phi = rng.normal(size=(30, 4)) + 1.2 * rng.normal(size=(30, 1))
    return Phi, Phi @ np.array([1.0, -2.0, 1.5, 0.5]) + 0.3 * rng.normal(size=30)


def what_is_left(student: Student, axes: Axes) -> None:
    """How much the three ways leave unexplained."""
    Phi, y = columns()
    joint = float(np.sum((y - Phi @ array(student.joint_weights(Phi, y))) ** 2))
    greedy = float(np.sum((y - Phi @ array(student.greedy_weights(Phi, y))) ** 2))
    rests = [float(y @ y)]
    rests += [float(np.sum((y - Phi @ array(student.matching_pursuit(Phi, y, k)[0])) ** 2)) for k in range(1, 25)]
    axes.semilogy(rests, "o-", markersize=4, color=ORANGE, label="matching_pursuit")
    axes.axhline(greedy, color=GREEN, label="greedy_weights")
    axes.axhline(joint, color=BLUE, label="joint_weights")
    axes.set(title="what is left of ‖y‖²", xlabel="steps", ylabel="‖y − Phi·w‖²")
    axes.legend(fontsize=9)


def weights(student: Student, axes: Axes) -> None:
    """The weights that the three ways find."""
    Phi, y = columns()
    found = [
        ("joint", array(student.joint_weights(Phi, y)), BLUE),
        ("greedy", array(student.greedy_weights(Phi, y)), GREEN),
        ("pursuit, 4 steps", array(student.matching_pursuit(Phi, y, 4)[0]), ORANGE),
    ]
    for i, (name, w, color) in enumerate(found):
        axes.bar(np.arange(4) + 0.27 * (i - 1), w, width=0.25, color=color, label=name)
    axes.plot(range(4), [1.0, -2.0, 1.5, 0.5], "k_", markersize=40, label="made with")
    axes.set(title="weights of four correlated columns", xlabel="column", xticks=range(4), ylabel="w")
    axes.legend(fontsize=8)


PICTURES: dict[str, list[Callable[[Student, Axes], None]]] = {
    "gates": [soft, sparse],
    "learning": [together, divided],
    "blame": [two_losses, before_and_after],
    "balance": [specialists, how_much],
    "greedy": [weights, what_is_left],
}


def load(path: Path) -> ModuleType:
    """The module at `path`; a sentence and an exit where it cannot be imported."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        sys.exit(f"{path} cannot be imported: {type(error).__name__}: {error}")
    return module


def main() -> None:
    """Draw every picture into the folder that was asked for."""
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description="Draw what you have built.")
    parser.add_argument("--module", type=Path, default=here / "experts.py", help="the file to draw")
    parser.add_argument("-o", "--output", type=Path, default=Path("pictures"), help="the folder for the pictures")
    options = parser.parse_args()
    student = Student(load(options.module))
    options.output.mkdir(parents=True, exist_ok=True)
    for name, draws in PICTURES.items():
        figure, axes = plt.subplots(1, len(draws), figsize=(max(6.4, 4.4 * len(draws)), 4.0), squeeze=False)
        for one, draw in zip(axes[0], draws, strict=True):
            panel(one, lambda a, draw=draw: draw(student, a))
        figure.tight_layout()
        figure.savefig(options.output / f"{name}.png")
        plt.close(figure)
        print(options.output / f"{name}.png")


if __name__ == "__main__":
    main()
