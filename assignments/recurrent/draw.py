"""Draw what you have built: python draw.py [--module recurrent.py] [-o pictures]

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


def relu_and_tanh(student: Student, axes: Axes) -> None:
    """The same neuron with three activations, fed its own output."""
    for name, color in (("linear", GREEN), ("relu", ORANGE), ("tanh", BLUE)):
        h = array(student.feedback(0.1, 1.6, 9, name))
        axes.plot(h, "o-", color=color, label=name, linewidth=7 if name == "linear" else 1.5)
    axes.set(title="h becomes f(1.6 h), from 0.1 on", xlabel="step", ylabel="h")
    axes.legend(fontsize=9)


def weights_of_feedback(student: Student, axes: Axes) -> None:
    """Where a tanh neuron settles, by its weight."""
    for w, color in zip((0.5, 1.0, 1.6, -1.6), LINES, strict=True):
        axes.plot(array(student.feedback(0.9, w, 20)), "o-", markersize=3, color=color, label=f"w = {w}")
    axes.set(title="tanh: forgets, or remembers a sign", xlabel="step", ylabel="h", ylim=(-1.05, 1.05))
    axes.legend(fontsize=9, loc="lower right")


def listener(student: Student, steps: int, gain: float) -> tuple[np.ndarray, ...]:
    """X with a pulse at step 2, h0 and the weights of six neurons."""
    rng = np.random.default_rng(4)
    X = np.zeros((1, steps, 1))
    X[0, 2, 0] = 2.0
    return X, np.zeros((1, 6)), rng.uniform(-1, 1, (1, 6)), gain * array(student.orthogonal(6, 3)), np.zeros(6)


def pulse(student: Student, axes: Axes) -> None:
    """Six neurons that hear one pulse and then nothing."""
    H = array(student.rnn_forward(*listener(student, 24, 0.95)))[0]
    image = axes.imshow(H.T, cmap="RdBu", vmin=-1, vmax=1, aspect="auto")
    axes.axvline(2, color="black", linestyle=":")
    axes.set(title="rnn_forward: one pulse at step 2", xlabel="step", ylabel="neuron")
    axes.grid(False)
    axes.figure.colorbar(image, ax=axes, label="state")


def felt(student: Student, axes: Axes) -> None:
    """How much of the last step's slope reaches each input."""
    steps = 24
    for gain, color in zip((0.6, 0.95, 1.3), LINES, strict=False):
        X, h0, Wx, Wh, b = listener(student, steps, gain)
        dH = np.zeros((1, steps, 6))
        dH[0, -1] = 1.0
        dX = array(student.rnn_backward(dH, X * 0.1, h0, Wx, Wh, b)[0])[0]
        axes.semilogy(np.maximum(np.linalg.norm(dX, axis=1), 1e-12), "o-", markersize=3, color=color, label=f"{gain} Q")
    axes.set(title="rnn_backward: dH at the last step only", xlabel="step", ylabel="size of dX")
    axes.legend(fontsize=9, title="Wh")


def norms(student: Student, axes: Axes, size: float) -> None:
    """The largest stretch from k steps back to the last state."""
    rng = np.random.default_rng(1)
    Q = array(student.orthogonal(8, 0))
    H = np.tanh(size * rng.normal(size=(30, 8)))
    for gain, color in zip((0.8, 1.0, 1.25), LINES, strict=False):
        axes.semilogy(array(student.jacobian_norms(H, gain * Q)), color=color, label=f"{gain} Q")
    title = "states near 0" if size < 0.1 else "states away from 0"
    axes.set(title=f"jacobian_norms, {title}", xlabel="steps back, k", ylabel="norm", ylim=(1e-8, 1e4))
    axes.legend(fontsize=9, title="Wh")


SERIES = np.sin(np.arange(60) * 0.4) * np.cos(np.arange(60) * 0.09)
LENGTH = 8


def cut(student: Student, axes: Axes) -> None:
    """A series and three of its windows, each with the value that follows."""
    X, y = (array(part) for part in student.windows(SERIES, LENGTH))
    axes.plot(SERIES, color=GREY, alpha=0.5)
    for i, color in zip((0, 14, 30), LINES, strict=False):
        axes.plot(np.arange(i, i + LENGTH), X[i, :, 0], "o-", markersize=3, color=color, label=f"X[{i}]")
        axes.plot(i + LENGTH, y[i, 0], "*", markersize=13, color=color)
    axes.set(title=f"windows(series, {LENGTH}); stars are y", xlabel="time", ylabel="value")
    axes.legend(fontsize=9)


def start_params(student: Student, D: int, H: int, C: int) -> dict[str, np.ndarray]:
    """Small input weights, an orthogonal Wh, no biases."""
    rng = np.random.default_rng(5)
    params = {"Wx": rng.normal(0, 0.6, (D, H)), "Wh": array(student.orthogonal(H, 1)), "b": np.zeros(H)}
    return params | {"Wy": rng.normal(0, 0.4, (H, C)), "by": np.zeros(C)}


def descend(
    student: Student, params: dict[str, Any], X: Any, y: Any, loss: str, rate: float, steps: int
) -> list[float]:
    """Plain gradient descent in place, with slopes cut to norm 1; the losses met."""
    losses = []
    for _ in range(steps):
        value, grads = student.rnn_gradients(X, y, params, loss=loss)
        losses.append(float(value))
        norm = np.sqrt(sum(np.sum(array(g) ** 2) for g in grads.values()))
        for name in params:
            params[name] = params[name] - rate * array(grads[name]) / max(1.0, norm)
    return losses


def forecast(student: Student, axes: Axes) -> None:
    """A network that learns the next value, asked on the part that it has not seen."""
    X, y = (array(part) for part in student.windows(SERIES, LENGTH))
    params = start_params(student, 1, 10, 1)
    losses = descend(student, params, X[:36], y[:36], "mse", 0.2, 250)
    time = np.arange(LENGTH, len(SERIES))
    axes.plot(time, y[:, 0], color=GREY, linewidth=4, alpha=0.4, label="what came")
    axes.plot(time, array(student.rnn_predict(X, params))[:, 0], color=BLUE, label="rnn_predict")
    axes.axvline(LENGTH + 36, color="black", linestyle=":")
    axes.set(
        title=f"one step ahead: loss {losses[0]:.3f} to {losses[-1]:.4f}",
        xlabel="time (right: not seen)",
        ylabel="value",
    )
    axes.legend(fontsize=9, loc="lower left")


WORD, LETTERS = "hello ", " ehlo"


def speaks(student: Student, axes: Axes) -> None:
    """The losses of a network that learns to write one word for ever, and what it says on the way."""
    codes = [LETTERS.index(letter) for letter in WORD * 4]
    T = 7
    X = np.array([np.eye(len(LETTERS))[codes[i : i + T]] for i in range(12)])
    y = np.array([codes[i + T] for i in range(12)])
    params = start_params(student, len(LETTERS), 12, len(LETTERS))
    losses: list[float] = []
    words = []
    for steps in (1, 9, 20, 120):
        losses += descend(student, params, X, y, "cross_entropy", 0.5, steps)
        said = "".join(LETTERS[int(k)] for k in student.generate(params, LETTERS.index("h"), 13))
        words.append(f"after {len(losses):3d} steps: h{said.replace(' ', '_')}")
    axes.text(0.3, 0.6, "\n".join(words), transform=axes.transAxes, family="monospace")
    axes.plot(losses, color=BLUE)
    axes.set(title="learns to write hello_hello_", xlabel="step of gradient descent", ylabel="cross-entropy")


PICTURES: dict[str, list[Callable[[Student, Axes], None]]] = {
    "feedback": [relu_and_tanh, weights_of_feedback],
    "states": [pulse, felt],
    "norms": [lambda s, a: norms(s, a, 0.01), lambda s, a: norms(s, a, 0.6)],
    "series": [cut, forecast],
    "speaks": [speaks],
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
    parser.add_argument("--module", type=Path, default=here / "recurrent.py", help="the file to draw")
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
