"""Draw what you have built: python draw.py [--module classic.py] [-o pictures]

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


def two_classes(seed: int, N: int, far: float) -> tuple[np.ndarray, np.ndarray]:
    """N samples of each of two classes, the second wider, as far apart as that."""
    random = np.random.default_rng(seed=seed)
    one, other = random.normal(size=(N, 2)) * 0.6, random.normal(size=(N, 2)) * np.array([1.1, 0.8]) + far
    return np.concatenate([one, other]), np.repeat([0, 1], N)


def circle(seed: int, N: int) -> tuple[np.ndarray, np.ndarray]:
    """The Playground's circle: label 1 inside, 0 in a ring around it."""
    random = np.random.default_rng(seed=seed)
    radius = np.where(np.arange(N) % 2, random.uniform(0.0, 1.0, N), random.uniform(1.5, 2.5, N))
    angle = random.uniform(0.0, 2.0 * np.pi, N)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1), np.arange(N) % 2


def rough_xor(seed: int, N: int) -> tuple[np.ndarray, np.ndarray]:
    """Four quarters of a square, two of each label, with a tenth of the labels wrong."""
    random = np.random.default_rng(seed=seed)
    X = random.uniform(-1.0, 1.0, size=(N, 2))
    y = ((X[:, 0] > 0) != (X[:, 1] > 0)).astype(int)
    return X, np.where(random.random(N) < 0.1, 1 - y, y)


def grid(size: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The two coordinates of a square's points, and the points as rows."""
    one, other = np.meshgrid(np.linspace(-size, size, 81), np.linspace(-size, size, 81))
    return one, other, np.stack([one.ravel(), other.ravel()], axis=1)


def coloured(axes: Axes, size: float, values: Any, X: np.ndarray, y: np.ndarray) -> None:
    """The plane in the colours of `values`, which are 0 on the border, and the samples in it."""
    one, other, _ = grid(size)
    field = array(values).reshape(one.shape)
    axes.contourf(one, other, field, levels=np.linspace(-1, 1, 21), cmap="RdBu", alpha=0.7, extend="both")
    if field.min() < 0 < field.max():
        axes.contour(one, other, field, levels=[0.0], colors="black", linewidths=1)
    for label, color in ((min(y), ORANGE), (max(y), BLUE)):
        axes.plot(*X[y == label].T, "o", color=color, markersize=4, markeredgecolor="white", markeredgewidth=0.5)
    axes.set(xlim=(-size, size), ylim=(-size, size), aspect="equal")
    axes.grid(False)


def bells(student: Student, axes: Axes) -> None:
    """Two bells of unlike width, and which class is believed where."""
    x = np.linspace(-4.0, 6.0, 201)
    model = student.fit_gaussian_nb([[-1.4], [-0.6], [-1.2], [-0.8], [0.0], [3.0], [5.0]], [0, 0, 0, 0, 1, 1, 1])
    for k, color in ((0, ORANGE), (1, BLUE)):
        density = np.exp(array(student.gaussian_log_density(x, model["mean"][k, 0], model["var"][k, 0])))
        axes.plot(x, density, color=color, label=f"density of class {k}")
    posterior = np.exp(array(student.nb_log_posterior(model, x[:, np.newaxis])))
    axes.plot(x, posterior[:, 1], "--", color=BLUE, label="p(class 1 given x)")
    axes.set(title="fit_gaussian_nb, nb_log_posterior", xlabel="x", ylabel="density, probability")
    axes.legend(fontsize=9)


def believed(student: Student, axes: Axes) -> None:
    """Where Gaussian naive Bayes believes in which class."""
    X, y = two_classes(3, 30, 1.6)
    posterior = np.exp(array(student.nb_log_posterior(student.fit_gaussian_nb(X, y), grid(4.0)[2])))
    coloured(axes, 4.0, 2.0 * posterior[:, 1] - 1.0, X, y)
    axes.set(title="two widths: the border is a curve", xlabel="x\u2081", ylabel="x\u2082")


def svm_on_the_circle(student: Student, axes: Axes, prepare: Callable[[Any], Any], name: str) -> None:
    """A linear SVM on what `prepare` makes of the circle's columns."""
    X, y = circle(0, 120)
    signs, points = 2 * y - 1, grid(3.0)[2]
    w, b = student.svm_descend(prepare(X), signs, C=1.0, lr=0.002, steps=1500)
    scores = array(prepare(points)) @ array(w) + float(b)
    right = np.mean(np.sign(array(prepare(X)) @ array(w) + float(b)) == signs)
    coloured(axes, 3.0, np.clip(scores, -1, 1), X, y)
    axes.set(title=f"{name}: {right:.0%} right", xlabel="x\u2081", ylabel="x\u2082")


def as_it_is(student: Student, axes: Axes) -> None:
    """No straight border separates a disc from a ring."""
    svm_on_the_circle(student, axes, array, "as it is")


def lifted(student: Student, axes: Axes) -> None:
    """In the space of squares and products a flat border does."""
    svm_on_the_circle(student, axes, student.lift, "lifted")


def wide_street(student: Student, axes: Axes) -> None:
    """The widest street between two groups, and its margin while the SVM is trained."""
    X, y = two_classes(1, 25, 4.0)
    y = 2 * y - 1
    w, b = student.svm_descend(X, y, C=1.0, lr=0.001, steps=4000)
    w, b = array(w), float(b)
    x = np.array([-3.0, 7.0])
    for level, style in ((0.0, "-"), (1.0, ":"), (-1.0, ":")):
        axes.plot(x, (level - b - w[0] * x) / w[1], style, color="black", linewidth=1)
    for label, color in ((-1, ORANGE), (1, BLUE)):
        axes.plot(*X[y == label].T, "o", color=color, markersize=4)
    near = float(student.margin(w, b, X, y))
    axes.set(title=f"svm_descend: margin {near:.2f}", xlim=(-3, 7), ylim=(-3, 7), aspect="equal")


def alike(student: Student, axes: Axes) -> None:
    """How alike x and 1 are, by three kernels."""
    x = np.linspace(-3.0, 3.0, 121)[:, np.newaxis]
    for gamma, color in ((0.5, BLUE), (4.0, GREEN)):
        axes.plot(x, array(student.rbf_kernel(x, [[1.0]], gamma)), color=color, label=f"rbf, gamma = {gamma}")
    axes.plot(x, array(student.polynomial_kernel(x, [[1.0]])) / 4.0, color=ORANGE, label="(x + 1)\u00b2 / 4")
    axes.set(title="how alike are x and 1?", xlabel="x", ylabel="kernel", ylim=(0, 2))
    axes.legend(fontsize=9)


def mixed(student: Student, axes: Axes) -> None:
    """Gini and entropy by the share of label 1."""
    shares = np.arange(101)
    for criterion, color in (("gini", BLUE), ("entropy", ORANGE)):
        values = [float(student.impurity((np.arange(100) < k).astype(int), criterion)) for k in shares]
        axes.plot(shares / 100, values, color=color, label=criterion)
    axes.set(title="impurity", xlabel="share of label 1", ylabel="impurity")
    axes.legend(fontsize=9)


def answers(student: Student, axes: Axes, grown: Any, name: str) -> None:
    """What trees make of the plane, and how many new samples their vote names rightly."""
    X, y = rough_xor(2, 200)
    test, right = rough_xor(7, 1000)
    points = grid(1.0)[2]
    shares = np.mean([array(student.predict_tree(tree, points)) for tree in grown], axis=0)
    said = array(student.vote([student.predict_tree(tree, test) for tree in grown]))
    coloured(axes, 1.0, 2.0 * shares - 1.0, X, y)
    axes.set(title=f"{name}: {np.mean(said == right):.0%} of new samples", xlabel="x\u2081", ylabel="x\u2082")


def one_tree(student: Student, axes: Axes) -> None:
    """One tree on XOR with wrong labels."""
    X, y = rough_xor(2, 200)
    answers(student, axes, [student.grow_tree(X, y, max_depth=6)], "one tree")


def forest(student: Student, axes: Axes) -> None:
    """Twenty-five trees on the same samples."""
    X, y = rough_xor(2, 200)
    answers(student, axes, student.grow_forest(X, y, 25, seed=0, max_depth=6, max_features=1), "25 trees")


PICTURES: dict[str, list[Callable[[Student, Axes], None]]] = {
    "bayes": [bells, believed],
    "street": [wide_street, alike],
    "lift": [as_it_is, lifted],
    "trees": [mixed, one_tree, forest],
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
    parser.add_argument("--module", type=Path, default=here / "classic.py", help="the file to draw")
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
