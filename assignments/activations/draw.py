"""Draw what you built: `python draw.py [--module activations.py] [-o pictures]`.

Everything is computed by your own functions. What is not written yet is named in the picture.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import warnings
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

CURVES = ["step", "sigmoid", "tanh", "relu", "leaky_relu", "elu", "selu", "softplus", "silu"]
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
        self.warned = False

    def has(self, name: str) -> bool:
        """Whether there is a function of this name at all, written or not."""
        return hasattr(self.module, name)

    def values(self, name: str, z: np.ndarray, shape: tuple[int, ...] | None = None) -> np.ndarray | None:
        """The function's values at `z`, or None where it is not written, fails or gives another shape."""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                result = np.asarray(getattr(self.module, name)(z), dtype=np.float64)
            except (Exception, SystemExit):
                return None
        self.warned = bool(caught)
        return result if result.shape == (z.shape if shape is None else shape) else None


def note(axes: plt.Axes, text: str) -> None:
    """Say in the picture what could not be drawn."""
    look = {"ha": "center", "va": "center", "color": ORANGE, "bbox": {"color": "white"}}
    axes.text(0.5, 0.58, text, transform=axes.transAxes, **look)


def cross(axes: plt.Axes) -> None:
    """Lines through the origin."""
    axes.axhline(0.0, color=GREY, linewidth=0.8)
    axes.axvline(0.0, color=GREY, linewidth=0.8)


def broken(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    """`y` with a gap where it jumps, so that no vertical line is drawn there."""
    y = y.copy()
    y[1:][np.abs(np.diff(y)) > 0.5] = np.nan
    return y


def draw_functions(student: Student) -> plt.Figure:
    """Every function and its slope, with equal units on both axes (18:21)."""
    figure, grid = plt.subplots(3, 3, figsize=(9.6, 9.0), layout="constrained")
    z = np.linspace(-3.0, 3.0, 1201)
    for axes, name in zip(grid.flat, CURVES, strict=True):
        y, slope = student.values(name, z), student.values(f"{name}_grad", z)
        cross(axes)
        if y is None:
            note(axes, "not written yet")
        else:
            axes.plot(z, broken(z, y), color=BLUE, label="function")
        if slope is not None:
            axes.plot(z, broken(z, slope), color=ORANGE, linestyle="--", linewidth=1.6, label="its slope")
        elif y is not None and student.has(f"{name}_grad"):
            axes.set_xlabel("z (slope not written yet)", color=ORANGE)
        axes.set(title=name, xlim=(-3, 3), ylim=(-2, 3.2), aspect="equal", xticks=range(-3, 4), yticks=range(-2, 4))
    for axes in grid[2]:
        axes.set_xlabel(axes.get_xlabel() or "z")
    handles = [plt.Line2D([], [], color=BLUE), plt.Line2D([], [], color=ORANGE, linestyle="--")]
    figure.legend(handles, ["function", "its slope"], loc="outside lower center", ncols=2)
    return figure


def draw_axes(student: Student) -> plt.Figure:
    """ReLU with equal and with unequal units: the same line, another angle (18:21)."""
    figure, grid = plt.subplots(1, 2, figsize=(9.6, 4.6), layout="constrained")
    z = np.linspace(-3.0, 3.0, 601)
    y = student.values("relu", z)
    for axes, stretch, title in zip(grid, (1.0, 2.75), ("equal units", "unequal units"), strict=True):
        cross(axes)
        axes.set(xlim=(-3, 3), ylim=(-3 / stretch, 3 / stretch), aspect=stretch, xlabel="z", ylabel="relu(z)")
        axes.set_title(title)
        if y is None:
            note(axes, "relu: not written yet")
            continue
        axes.plot(z, y, color=BLUE)
        rise = np.interp(1.0, z, y) - np.interp(0.0, z, y)
        angle = np.degrees(np.arctan(stretch * rise))
        axes.text(0.97, 0.06, f"looks like {angle:.0f}°", transform=axes.transAxes, ha="right", fontsize=14)
    return figure


def draw_logit(student: Student) -> plt.Figure:
    """The sigmoid with its two halves, and the logit as its mirror image (10:10)."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.6, 4.6), layout="constrained", width_ratios=[1.25, 1])
    z, p = np.linspace(-6.0, 6.0, 601), np.linspace(0.002, 0.998, 499)
    probability, real = student.values("sigmoid", z), student.values("logit", p)
    left.axvspan(0.0, 6.0, color=GREEN, alpha=0.12)
    left.axhline(0.5, color=GREY, linestyle=":", linewidth=1.4)
    left.axvline(0.0, color=GREY, linestyle=":", linewidth=1.4)
    left.text(3.0, 0.2, "positive logit\nprobability > 1/2", ha="center", fontsize=10)
    left.text(-3.0, 0.72, "negative logit\nprobability < 1/2", ha="center", fontsize=10)
    left.set(xlim=(-6, 6), ylim=(-0.03, 1.03), xlabel="logit z", ylabel="probability", title="sigmoid")
    right.plot([-4, 4], [-4, 4], color=GREY, linestyle=":", linewidth=1.4)
    cross(right)
    right.set(xlim=(-4, 4), ylim=(-4, 4), aspect="equal", xlabel="input", ylabel="output")
    right.set_title("logit undoes sigmoid: mirror images")
    if probability is None:
        note(left, "sigmoid: not written yet")
    else:
        left.plot(z, probability, color=BLUE)
        right.plot(z, probability, color=BLUE, label="sigmoid")
    if real is not None:
        right.plot(p, real, color=ORANGE, linestyle="--", label="logit")
    missing = [n for n, v in (("sigmoid", probability), ("logit", real)) if v is None]
    if missing:
        right.set_xlabel(f"input ({', '.join(missing)}: not written yet)", color=ORANGE)
    if len(missing) < 2:
        right.legend(loc="lower right")
    return figure


def draw_tails(student: Student) -> plt.Figure:
    """The left tails on a logarithmic axis: straight lines for hundreds of powers of ten."""
    figure, grid = plt.subplots(1, 2, figsize=(9.6, 4.2), layout="constrained", sharey=True)
    z = np.linspace(-690.0, 0.0, 346)
    for axes, name in zip(grid, ("sigmoid", "softplus"), strict=True):
        y = student.values(name, z)
        axes.set(yscale="log", xlim=(-720, 30), ylim=(1e-305, 1e15), xlabel="z")
        axes.set(title=f"{name}(z), logarithmic", yticks=[1e-300, 1e-200, 1e-100, 1.0])
        axes.plot([-690, 0], np.exp([-690.0, 0.0]), color="black", linestyle=":", label="e^z", zorder=3)
        if y is None:
            note(axes, f"{name}: not written yet")
            continue
        shown = np.where(y > 0.0, y, np.nan)
        axes.plot(z, shown, color=BLUE, label=name)
        lost = int(np.count_nonzero(~(y > 0.0)))
        told = f"{lost} of {z.size} values lost\n" if lost else ""
        told += "NumPy warned" if student.warned else ""
        axes.text(-690, 1e-60, told, color=ORANGE)
        axes.legend(loc="lower right")
    grid[0].set_ylabel("value")
    return figure


def fed_back(student: Student, name: str, steps: int) -> np.ndarray | None:
    """What h becomes when it is fed back: h = f(1.3 h + 0.2), from h = 0, `steps` times."""
    states = [np.zeros(1)]
    for _ in range(steps):
        state = student.values(name, 1.3 * states[-1] + 0.2)
        if state is None:
            return None
        states.append(state)
    return np.concatenate(states)


def draw_feedback(student: Student) -> plt.Figure:
    """Where values are fed back ReLU grows without bound, tanh and the sigmoid do not (19:23)."""
    figure, (wide, close) = plt.subplots(1, 2, figsize=(9.6, 4.2), layout="constrained")
    missing = []
    for name, color, marker in (("relu", ORANGE, "o"), ("tanh", BLUE, "s"), ("sigmoid", GREEN, "^")):
        states = fed_back(student, name, 20)
        if states is None:
            missing.append(name)
            continue
        for axes in (wide, close):
            axes.plot(states, color=color, marker=marker, markersize=4, label=name)
    wide.set(xlabel="times fed back", ylabel="h", title="h = f(1.3 h + 0.2), from 0")
    close.set(xlabel="times fed back", ylabel="h", ylim=(-0.05, 2.0), title="the same, close up")
    for axes in (wide, close):
        axes.set_xticks(range(0, 21, 5))
        if len(missing) < 3:
            axes.legend(loc="upper left" if axes is wide else "lower right")
    if missing:
        note(close, f"{', '.join(missing)}: not written yet")
    if len(missing) == 3:
        note(wide, "nothing to draw yet")
    return figure


def draw_softmax(student: Student) -> plt.Figure:
    """Softmax of shifted and of stretched logits, and how its outputs move with its inputs."""
    figure, grid = plt.subplots(1, 4, figsize=(11.0, 3.6), layout="constrained", width_ratios=[1, 1, 1, 1.3])
    rows = [
        ("z = 1, 2, 3", [1.0, 2.0, 3.0]),
        ("z = 101, 102, 103", [101.0, 102.0, 103.0]),
        ("z = 2, 4, 6", [2.0, 4.0, 6.0]),
    ]
    for axes, (title, z) in zip(grid, rows, strict=False):
        p = student.values("softmax", np.array(z))
        axes.set(title=title, ylim=(0, 1), xlabel="class", xticks=range(3))
        if p is None:
            note(axes, "softmax:\nnot written yet")
            continue
        for bar in axes.bar(range(3), p, color=[BLUE, GREEN, ORANGE]):
            at = bar.get_x() + bar.get_width() / 2, bar.get_height() + 0.02
            axes.text(*at, f"{bar.get_height():.2f}", ha="center")
    grid[0].set_ylabel("probability")
    jacobian = student.values("softmax_jacobian", np.array([1.0, 2.0, 3.0]), shape=(3, 3))
    axes = grid[3]
    axes.grid(False)
    axes.set(
        title="softmax_jacobian(1, 2, 3)",
        xlabel="logit",
        ylabel="probability",
        xticks=range(3),
        yticks=range(3),
    )
    if jacobian is None:
        note(axes, "softmax_jacobian:\nnot written yet")
        return figure
    axes.imshow(jacobian, cmap="RdBu_r", vmin=-0.4, vmax=0.4)
    for (i, j), value in np.ndenumerate(jacobian):
        axes.text(j, i, f"{value:+.2f}", ha="center", va="center")
    return figure


PICTURES = {
    "functions": draw_functions,
    "axes": draw_axes,
    "logit": draw_logit,
    "tails": draw_tails,
    "feedback": draw_feedback,
    "softmax": draw_softmax,
}


def main() -> int:
    """Draw all pictures; returns the exit status."""
    parser = argparse.ArgumentParser(description="Draw what you built.")
    parser.add_argument("--module", type=Path, default=Path(__file__).with_name("activations.py"))
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
