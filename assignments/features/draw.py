"""Draw what you have built: python draw.py [--module features.py] [-o pictures]

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
from matplotlib.colors import LinearSegmentedColormap

BLUE, ORANGE, GREY, GREEN = "#0877bd", "#f59322", "#8a8a8a", "#3a8f3a"
PLAYGROUND = LinearSegmentedColormap.from_list("playground", [ORANGE, "#e8eaeb", BLUE])
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


def written(value: Any, name: str) -> np.ndarray:
    """What a method returned, as an array; a note in the picture where it returned nothing."""
    if value is None:
        raise NotYet(f"{name} is not written yet")
    return np.asarray(value, dtype=float)


def scaled(student: Student, name: str, train: np.ndarray, *others: np.ndarray) -> list[np.ndarray]:
    """`others` scaled by a `MinMax` or a `Standard` that was fitted on `train`."""
    scaler = getattr(student, name)()
    try:
        scaler.fit(train)
        return [written(scaler.transform(X), f"{name}.transform") for X in others]
    except (AttributeError, TypeError, ValueError) as error:
        raise NotYet(f"{name} raised {type(error).__name__}") from None


def people(count: int = 60, seed: int = 4) -> np.ndarray:
    """Heights in metres and incomes in ten thousand won a month: two columns of very different size."""
    rng = np.random.default_rng(seed)
    height = rng.normal(1.7, 0.09, count)
    return np.column_stack([height, 300 + 900 * (height - 1.7) + rng.gamma(2.0, 60.0, count)])


def raw(_: Student, axes: Axes) -> None:
    """Two columns as they come, drawn with one unit for both."""
    X = people()
    axes.scatter(X[:, 0], X[:, 1], color=BLUE, s=18)
    axes.set(title="as measured: one unit for both axes", xlabel="height (m)", ylabel="income (10,000 won)")
    axes.set_xlim(-350, 350)


def scaling(student: Student, axes: Axes, name: str) -> None:
    """The same samples, scaled; a new sample beside them."""
    X, new = people(), np.array([[2.05, 900.0]])
    old, late = scaled(student, name, X, X, new)
    axes.scatter(old[:, 0], old[:, 1], color=BLUE, s=18, label="training")
    axes.scatter(late[:, 0], late[:, 1], color=ORANGE, marker="D", label="a new sample")
    if name == "MinMax":
        axes.plot([0, 1, 1, 0, 0], [0, 0, 1, 1, 0], color=GREY, linestyle=":")
    else:
        axes.axhline(0, color=GREY, linestyle=":")
        axes.axvline(0, color=GREY, linestyle=":")
    axes.set(title=name, xlabel="height, scaled", ylabel="income, scaled")
    axes.legend(fontsize=9, loc="lower right")


def descent(student: Student, axes: Axes, name: str) -> None:
    """Twenty steps of gradient descent for a line, with the largest learning rate that does not run away."""
    rng = np.random.default_rng(2)
    X = rng.normal(size=(80, 2)) * [1.0, 4.0]
    y = X @ np.array([3.0, 0.75]) + 0.3 * rng.normal(size=80)
    if name:
        (X,) = scaled(student, name, X, X)
    best = np.linalg.lstsq(X, y - y.mean(), rcond=None)[0]
    square = X.T @ X / len(X)
    rate, w = 1.0 / np.linalg.eigvalsh(square)[-1], np.zeros(2)
    path = [w]
    for _ in range(20):
        w = w - rate * square @ (w - best)
        path.append(w)
    span = np.linspace(-1.3, 1.3, 81) * np.abs(best).max()
    a, b = np.meshgrid(span + best[0] / 2, span + best[1] / 2)
    off = np.stack([a - best[0], b - best[1]], axis=-1)
    axes.contour(a, b, np.einsum("xyi,ij,xyj->xy", off, square, off) ** 0.5, levels=9, colors="#b9c4cc", linewidths=0.8)
    axes.plot(*np.array(path).T, color=BLUE, marker="o", markersize=3)
    axes.scatter(*best, color=ORANGE, marker="*", s=130, zorder=3)
    axes.set(xlabel="w1", ylabel="w2", aspect="equal")
    axes.set_title(f"{name or 'as measured'}: condition {float(student.condition(X)):.1f}")


def clock(student: Student, axes: Axes) -> None:
    """The hours of a day on a circle."""
    hours = np.arange(24.0)
    points = np.asarray(student.cyclic(hours, 24), dtype=float)
    axes.plot(*np.append(points, points[:1], axis=0).T, color="#dcecf7", zorder=1)
    axes.scatter(points[:, 0], points[:, 1], c=hours, cmap="twilight", zorder=2)
    for hour in (0, 3, 6, 9, 12, 15, 18, 21, 23):
        x, y = 1.18 * points[hour]
        axes.text(x, y, f"{hour}", ha="center", va="center")
    axes.set(title="cyclic(hours, 24): 23 lies beside 0", xlabel="sin", ylabel="cos", aspect="equal")
    axes.set_xlim(-1.45, 1.45)
    axes.set_ylim(-1.45, 1.45)


def stairs(student: Student, axes: Axes) -> None:
    """A bucket for each age; the edges belong to the upper one."""
    edges, ages = np.array([7.0, 13.0, 19.0, 65.0]), np.linspace(0, 80, 401)
    axes.step(ages, np.asarray(student.bucketize(ages, edges)), color=BLUE, where="post")
    axes.scatter(edges, np.asarray(student.bucketize(edges, edges)), color=ORANGE, zorder=3, label="on an edge")
    axes.set(title="bucketize(age, [7, 13, 19, 65])", xlabel="age", ylabel="bucket", yticks=range(5))
    axes.legend(fontsize=9, loc="lower right")


def encoded(student: Student, axes: Axes) -> None:
    """Words become columns."""
    values, categories = ["rain", "sun", "snow", "sun", "rain"], ["sun", "rain", "snow"]
    table = np.asarray(student.one_hot(values, categories), dtype=float)
    axes.imshow(table, cmap=LinearSegmentedColormap.from_list("ones", ["#f3f5f6", BLUE]), vmin=0, vmax=1.4)
    for (i, j), value in np.ndenumerate(table):
        axes.text(j, i, f"{value:.1f}", ha="center", va="center")
    axes.set_xticks(range(len(categories)), categories)
    axes.set_yticks(range(len(values)), values)
    axes.set_title("one_hot")
    axes.grid(False)


def circle_data(count: int = 60, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """The Playground's circle without noise: x = (r sin t, r cos t), inside 1, outside -1."""
    rng = np.random.default_rng(seed)
    r = np.append(rng.uniform(0.0, 2.5, count // 2), rng.uniform(3.5, 5.0, count - count // 2))
    t, order = rng.uniform(0.0, 2.0 * np.pi, count), rng.permutation(count)
    X = np.column_stack([r * np.sin(t), r * np.cos(t)])
    return X[order], np.where(r < 3.0, 1.0, -1.0)[order]


def exclusive_or(count: int = 60, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """The Playground's exclusive or: the sign of x1 · x2, none near the axes."""
    rng = np.random.default_rng(seed)
    X = rng.uniform(-5.0, 5.0, (count, 2))
    X += np.sign(X) * 0.3
    return X, np.sign(X[:, 0] * X[:, 1])


def scatter(axes: Axes, X: np.ndarray, y: np.ndarray) -> None:
    """Samples in the Playground's colours."""
    for label, color in ((1, BLUE), (-1, ORANGE)):
        axes.scatter(*X[y == label].T, color=color, s=22, edgecolor="white", linewidth=0.4, zorder=3)


def regions(axes: Axes, decide: Callable[[np.ndarray], np.ndarray], size: float) -> None:
    """Where `decide` is positive, and where it is not."""
    ticks = np.linspace(-size, size, 121)
    grid = np.array([[x, y] for y in ticks for x in ticks])
    picture = np.sign(decide(grid)).reshape(121, 121)
    axes.imshow(
        picture, extent=(-size, size, -size, size), origin="lower", cmap=PLAYGROUND, alpha=0.35, vmin=-1, vmax=1
    )
    axes.grid(False)


def circle_raw(student: Student, axes: Axes) -> None:
    """A line in the plane of the raw features."""
    X, y = circle_data()
    w, b, mistakes = student.perceptron(X, y, 200)
    regions(axes, lambda grid: grid @ np.asarray(w) + float(b), 5.5)
    scatter(axes, X, y)
    axes.set(
        title=f"x1, x2: {mistakes[-1]} mistakes in epoch {len(mistakes)}", xlabel="x1", ylabel="x2", aspect="equal"
    )


def circle_squares(student: Student, axes: Axes) -> None:
    """The same samples in the plane of the squares, with the perceptron's line."""
    X, y = circle_data()
    squares = np.asarray(student.named_features(X, ["x1^2", "x2^2"]), dtype=float)
    w, b, mistakes = student.perceptron(squares, y, 200)
    scatter(axes, squares, y)
    ends = np.array([0.0, 26.0])
    axes.plot(ends, -(float(b) + w[0] * ends) / w[1], color="black")
    axes.set(title=f"x1^2, x2^2: done after {len(mistakes)} epochs", xlabel="x1^2", ylabel="x2^2")
    axes.set_xlim(-1, 26)
    axes.set_ylim(-1, 26)
    axes.set_aspect("equal")


def circle_back(student: Student, axes: Axes) -> None:
    """The line of the squares, seen in the plane of x1 and x2."""
    X, y = circle_data()
    names = ["x1^2", "x2^2"]
    w, b, _ = student.perceptron(student.named_features(X, names), y, 200)
    regions(axes, lambda grid: np.asarray(student.named_features(grid, names)) @ np.asarray(w) + float(b), 5.5)
    scatter(axes, X, y)
    axes.set(title="the same line, back in x1 and x2", xlabel="x1", ylabel="x2", aspect="equal")


def circle_polar(student: Student, axes: Axes) -> None:
    """The circle in distance and angle: a straight border."""
    X, y = circle_data()
    scatter(axes, np.asarray(student.polar(X), dtype=float)[:, ::-1], y)
    axes.axhline(3.0, color="black")
    axes.set(title="polar: the border is straight", xlabel="angle", ylabel="distance r")


def mistakes(student: Student, axes: Axes) -> None:
    """Mistakes in each epoch for several choices of features."""
    X, y = circle_data()
    features = {
        "circle: x1, x2": (X, y),
        "circle: x1^2, x2^2": (student.named_features(X, ["x1^2", "x2^2"]), y),
        "circle: r": (np.asarray(student.polar(X), dtype=float)[:, :1], y),
    }
    X, y = exclusive_or()
    features["exclusive or: x1x2"] = (student.named_features(X, ["x1x2"]), y)
    for (label, (Z, labels)), color in zip(features.items(), (GREY, BLUE, GREEN, ORANGE), strict=True):
        counts = student.perceptron(Z, labels, 40)[2]
        axes.plot(range(1, len(counts) + 1), counts, color=color, marker=".", label=f"{label} ({len(counts)} epochs)")
    axes.set(title="mistakes in each epoch, 40 at most", xlabel="epoch", ylabel="mistakes")
    axes.set_ylim(-1, 56)
    axes.legend(fontsize=9, loc="upper right")


def monomials(student: Student, axes: Axes) -> None:
    """A curve fitted as a line in the powers of x."""
    rng = np.random.default_rng(3)
    x = np.sort(rng.uniform(-2.0, 2.0, 25))[:, np.newaxis]
    y = np.sin(2.0 * x[:, 0]) + 0.15 * rng.normal(size=25)
    axes.scatter(x, y, color=GREY, s=18)
    ticks = np.linspace(-2.0, 2.0, 161)[:, np.newaxis]
    for degree, color in ((1, ORANGE), (3, GREEN), (5, BLUE)):
        w, b = student.least_squares(student.polynomial_features(x, degree), y)
        curve = np.asarray(student.polynomial_features(ticks, degree)) @ np.asarray(w) + float(b)
        axes.plot(ticks, curve, color=color, label=f"degree {degree}")
    axes.set(title="least_squares on powers of x", xlabel="x", ylabel="y", ylim=(-2, 2))
    axes.legend(fontsize=9)


def triangle(student: Student, axes: Axes) -> None:
    """The columns of polynomial_features by degree."""
    axes.set_axis_off()
    names = list(student.polynomial_names(["x1", "x2"], 3))
    start = 0
    for degree in range(1, 4):
        for place, name in enumerate(names[start : start + degree + 1]):
            box = {"boxstyle": "round,pad=0.3", "fc": "#dcecf7", "ec": "white"}
            axes.text(1.5 * (place - degree / 2), -degree, name, ha="center", va="center", bbox=box, fontsize=9)
        axes.text(-3.6, -degree, f"degree {degree}", ha="left", va="center", color=GREY, fontsize=9)
        start += degree + 1
    axes.set_xlim(-3.6, 2.9)
    axes.set_ylim(-3.6, -0.5)
    axes.set_title(f"polynomial_names, degree 3: {len(names)} columns")


PICTURES: dict[str, list[Callable[[Student, Axes], None]]] = {
    "scaling": [raw, lambda s, a: scaling(s, a, "MinMax"), lambda s, a: scaling(s, a, "Standard")],
    "descent": [lambda s, a: descent(s, a, ""), lambda s, a: descent(s, a, "Standard")],
    "encodings": [clock, stairs, encoded],
    "circle": [circle_raw, circle_squares, circle_back],
    "mistakes": [circle_polar, mistakes],
    "polynomial": [triangle, monomials],
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
    parser.add_argument("--module", type=Path, default=here / "features.py", help="the file to draw")
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
