"""Draw what you built: `python draw.py [--module metrics.py] [-o pictures]`.

Everything is computed by your own functions. What is not written yet is named in the picture.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

BLUE, ORANGE, GREEN, GREY = "#0072b2", "#d55e00", "#009e73", "#777777"
AVERAGES = ["binary", "macro", "weighted", "micro"]

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

    def array(self, name: str, *args: Any, ndim: int = 0) -> np.ndarray | None:
        """The function's result with `ndim` axes, or None where it is not written or fails."""
        try:
            with np.errstate(all="ignore"):
                result = np.asarray(getattr(self.module, name)(*args), dtype=np.float64)
        except (Exception, SystemExit):
            return None
        return result if result.ndim == ndim and not np.isnan(result).any() else None

    def number(self, name: str, *args: Any) -> float | None:
        """The function's result as one number, or None."""
        result = self.array(name, *args)
        return None if result is None or np.isinf(result) else float(result)

    def text(self, name: str, *args: Any) -> str | None:
        """The function's result as text, or None."""
        try:
            result = getattr(self.module, name)(*args)
        except (Exception, SystemExit):
            return None
        return str(result) if isinstance(result, str) else None


def note(axes: plt.Axes, text: str) -> None:
    """Say in the picture what could not be drawn."""
    look = {"ha": "center", "va": "center", "color": ORANGE, "bbox": {"color": "white"}}
    axes.text(0.5, 0.5, text, transform=axes.transAxes, **look)


def told(value: float | None) -> str:
    """A number with three digits, or that there is none yet."""
    return "not written yet" if value is None else f"{value:.3f}"


def labels(counts: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
    """True and predicted labels of which `counts[i][j]` are truly i and predicted j."""
    table = np.array(counts)
    pairs = np.repeat(np.argwhere(table >= 0), table.ravel(), axis=0)
    return pairs[:, 0], pairs[:, 1]


def show_matrix(axes: plt.Axes, matrix: np.ndarray, rows: str, columns: str) -> None:
    """A matrix of counts with its axes named."""
    size = len(matrix)
    axes.grid(False)
    axes.imshow(matrix, cmap="Blues", vmin=0.0, vmax=max(1.0, 1.6 * matrix.max()))
    for (i, j), value in np.ndenumerate(matrix):
        axes.text(j, i, f"{value:.0f}", ha="center", va="center", fontsize=15)
    axes.set(xticks=range(size), yticks=range(size), xlabel=columns, ylabel=rows)


def draw_layouts(student: Student) -> plt.Figure:
    """One set of predictions, two layouts, and what comes of reading the wrong one (00:00)."""
    figure, grid = plt.subplots(1, 3, figsize=(11.0, 4.4), layout="constrained", width_ratios=[1, 1, 1.15])
    y_true, y_pred = labels([[50, 5], [20, 25]])
    matrix = student.array("confusion_matrix", y_true, y_pred, ndim=2)
    figure.get_layout_engine().set(wspace=0.06)
    told_axes = grid[2]
    told_axes.axis("off")
    if matrix is None or matrix.shape != (2, 2) or np.isinf(matrix).any():
        for axes in grid[:2]:
            note(axes, "confusion_matrix:\nnot written yet")
        return figure
    counts = matrix.astype(int)
    show_matrix(grid[0], counts, "true class (rows)", "predicted class (columns)")
    show_matrix(grid[1], counts.T, "predicted class (rows)", "true class (columns)")
    for axes, given in zip(grid[:2], (counts, counts.T), strict=True):
        layout = student.text("layout_of", given, y_true, y_pred)
        axes.set_title(f"layout_of: {'not written yet' if layout is None else layout}")
    lines = [
        ("first, read as rows true", counts, "true", BLUE),
        ("second, read as rows predicted", counts.T, "predicted", BLUE),
        ("second, wrongly read as rows true", counts.T, "true", ORANGE),
    ]
    for i, (title, given, rows, color) in enumerate(lines):
        both = student.array("precision_recall_from_matrix", given, rows, ndim=1)
        both = both if both is not None and both.size == 2 else [None, None]
        text = f"{title}\n  precision {told(both[0])}\n  recall {told(both[1])}"
        told_axes.text(0.02, 0.86 - 0.29 * i, text, va="top", color=color, fontsize=12, linespacing=1.4)
    return figure


def draw_quotients(student: Student) -> plt.Figure:
    """Which cells each quotient looks at: the whole frame is what it divides by."""
    figure, grid = plt.subplots(1, 4, figsize=(11.0, 4.1), layout="constrained")
    y_true, y_pred = labels([[50, 5], [20, 25]])
    matrix = np.array([[50, 5], [20, 25]])
    names = np.array([["TN", "FP"], ["FN", "TP"]])
    frames = {
        "precision": ([(0, 1), (1, 1)], (1, 1)),
        "recall": ([(1, 0), (1, 1)], (1, 1)),
        "specificity": ([(0, 0), (0, 1)], (0, 0)),
        "accuracy": ([(0, 0), (0, 1), (1, 0), (1, 1)], None),
    }
    for axes, (name, (below, above)) in zip(grid, frames.items(), strict=True):
        shade = np.zeros((2, 2))
        for cell in below:
            shade[cell] = 0.25
        for cell in [above] if above else [(0, 0), (1, 1)]:
            shade[cell] = 0.75
        axes.grid(False)
        axes.imshow(shade, cmap="Blues", vmin=0.0, vmax=1.2)
        for (i, j), value in np.ndenumerate(matrix):
            axes.text(j, i, f"{names[i, j]}\n{value}", ha="center", va="center", fontsize=12)
        axes.set(xticks=[0, 1], yticks=[0, 1], xlabel="predicted class")
        axes.set_title(f"{name}\n{told(student.number(name, y_true, y_pred))}")
    grid[0].set_ylabel("true class")
    patches = [plt.Rectangle((0, 0), 1, 1, color=plt.cm.Blues(v / 1.2)) for v in (0.75, 0.25)]
    texts = ["above the line and below it", "only below the line"]
    figure.legend(patches, texts, loc="outside lower center", ncols=2)
    return figure


def draw_averages(student: Student) -> plt.Figure:
    """One common class that is easy, two rare ones that are not: what each average says."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.6, 4.4), layout="constrained", width_ratios=[1, 1.8])
    counts = [[80, 6, 4], [3, 5, 0], [7, 0, 2]]
    y_true, y_pred = labels(counts)
    show_matrix(left, np.array(counts), "true class", "predicted class")
    left.set_title("the data")
    missing = []
    for k, (name, color) in enumerate((("precision", BLUE), ("recall", GREEN), ("f1", ORANGE))):
        each = student.array(name, y_true, y_pred, None, ndim=1)
        values = list(each[:3]) if each is not None and each.size == 3 and np.isfinite(each).all() else [None] * 3
        values += [student.number(name, y_true, y_pred, average) for average in AVERAGES]
        if all(v is None for v in values):
            missing.append(name)
            continue
        places = [i + 0.27 * (k - 1) for i, v in enumerate(values) if v is not None]
        right.bar(places, [v for v in values if v is not None], width=0.25, color=color, label=name)
    right.axvline(2.5, color=GREY, linewidth=1.0)
    right.set_xticks(range(7), ["class 0", "class 1", "class 2", "binary", "macro", "weighted", "micro"])
    right.set(ylim=(0.0, 1.0), title="each class, and the averages")
    right.tick_params(axis="x", labelsize=9.5)
    if missing:
        note(right, f"{', '.join(missing)}: not written yet")
    if len(missing) < 3:
        right.legend(loc="upper right", ncols=3, fontsize=10)
    return figure


def draw_roc(student: Student) -> plt.Figure:
    """Scores with ties, and the ROC curve through every distinct score."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.6, 4.9), layout="constrained")
    scores = np.array([0.9, 0.8, 0.8, 0.7, 0.6, 0.6, 0.6, 0.4, 0.4, 0.3, 0.2, 0.2])
    y_true = np.array([1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0])
    for k, color, marker in ((1, ORANGE, "o"), (0, BLUE, "s")):
        mine = np.sort(scores[y_true == k])
        height = [k + 0.13 * np.count_nonzero(mine[:i] == s) for i, s in enumerate(mine)]
        left.plot(mine, height, marker, color=color, markersize=9)
    for threshold in np.unique(scores):
        left.axvline(threshold, color=GREY, linestyle=":", linewidth=1.0)
    left.set(xlabel="score (dotted: the thresholds)", ylim=(-0.4, 1.6), yticks=[0, 1], title="twelve samples")
    left.set_yticklabels(["class 0", "class 1"])
    left.grid(False)
    right.plot([0, 1], [0, 1], color=GREY, linestyle=":", linewidth=1.4)
    right.set(xlim=(-0.03, 1.03), ylim=(-0.03, 1.03), aspect="equal", xlabel="fpr = FP / (FP + TN)")
    right.set(ylabel="tpr = TP / (TP + FN)", title=f"roc_auc: {told(student.number('roc_auc', y_true, scores))}")
    curve = student.array("roc_curve", y_true, scores, ndim=2)
    if curve is None or len(curve) != 3 or not np.isfinite(curve[:2]).all():
        note(right, "roc_curve: not written yet")
        return figure
    fpr, tpr, thresholds = curve
    right.fill_between(fpr, tpr, color=GREEN, alpha=0.15)
    for up, label in ((1, "ties by order, positives first"), (-1, "negatives first")):
        order = np.lexsort((-up * y_true, -scores))
        steps = [np.r_[0.0, np.cumsum(y_true[order] == k) / 6.0] for k in (0, 1)]
        right.plot(*steps, color=GREY, linestyle="--" if up > 0 else "-.", linewidth=1.1, label=label)
    right.plot(fpr, tpr, color=GREEN, marker="o", label="ties together")
    for x, y, t in zip(fpr, tpr, thresholds, strict=False):
        place = (7, 5) if y == 0 else (-9, -18) if x == 1 else (5, -13)
        right.annotate(f"{t:g}", (x, y), xytext=place, textcoords="offset points", fontsize=9)
    right.legend(loc="lower right", fontsize=9)
    return figure


def draw_thresholds(student: Student) -> plt.Figure:
    """Move the threshold: what is gained here is lost there."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.6, 4.3), layout="constrained", sharex=True)
    rng = np.random.default_rng(8)
    y_true = np.repeat([0, 1], [240, 80])
    scores = np.clip(np.r_[rng.normal(0.38, 0.16, 240), rng.normal(0.62, 0.16, 80)], 0.0, 1.0)
    thresholds = np.linspace(0.0, 1.0, 101)
    panels = [
        (
            left,
            [("precision", "precision", ()), ("recall", "recall", ()), ("specificity", "specificity", ())],
        ),
        (right, [("F, beta 0.5", "fbeta", (0.5,)), ("F, beta 1", "f1", ()), ("F, beta 2", "fbeta", (2.0,))]),
    ]
    for axes, curves in panels:
        missing = []
        for (title, name, more), color in zip(curves, (BLUE, GREEN, ORANGE), strict=True):
            values = [student.number(name, y_true, (scores >= t).astype(int), *more) for t in thresholds]
            if None in values:
                missing.append(title)
                continue
            axes.plot(thresholds, values, color=color, label=title)
            if axes is right:
                best = int(np.argmax(values))
                axes.plot(thresholds[best], values[best], "o", color=color)
        axes.set(xlabel="threshold (score >= threshold is positive)", ylim=(0.0, 1.02))
        if missing:
            note(axes, f"{', '.join(missing)}: not written yet")
        if len(missing) < 3:
            axes.legend(loc="lower center" if axes is left else "upper right", fontsize=10)
    left.set_title("80 positives, 240 negatives")
    right.set_title("F and its best threshold")
    return figure


def draw_losses(student: Student) -> plt.Figure:
    """What a probability costs down to the clip, and four predictions of the same numbers."""
    figure = plt.figure(figsize=(11.0, 4.4), layout="constrained")
    left, *rest = figure.subplots(1, 4, width_ratios=[1.7, 1, 1, 1])
    p = np.logspace(-22.0, 0.0, 221)
    costs = [student.number("log_loss", np.array([1]), np.array([v])) for v in p]
    left.set(
        xscale="log",
        xlim=(1e-22, 3.0),
        ylim=(-2, 50),
        xlabel="probability given to the truth",
        title="log_loss",
    )
    left.set_xticks([1e-20, 1e-15, 1e-10, 1e-5, 1.0])
    left.plot(p, -np.log(p), color=GREY, linestyle=":", label="-ln p")
    if None in costs:
        note(left, "log_loss: not written yet")
    else:
        left.plot(p, costs, color=BLUE, label="log_loss")
    left.legend(loc="upper right")
    x = np.linspace(0.0, 1.0, 15)
    target = 2.0 * x + 0.35 * np.sin(9.0 * x)
    guesses = [("a line", 2.1 * x), ("the mean", np.full(15, target.mean())), ("upside down", 2.1 - 2.0 * x)]
    for axes, (title, guess) in zip(rest, guesses, strict=True):
        axes.vlines(x, np.minimum(target, guess), np.maximum(target, guess), color=GREY, linewidth=1.0)
        axes.plot(x, target, "o", color=BLUE, markersize=5)
        axes.plot(x, guess, color=ORANGE)
        lines = [f"{n} {told(student.number(n, target, guess))}" for n in ("mae", "rmse", "r2")]
        axes.set_title("\n".join([title, *lines]), fontsize=11)
        axes.set(ylim=(-0.4, 2.6), xticks=[0, 1], xlabel="x")
    rest[0].set_ylabel("target (dots), prediction (line)")
    return figure


PICTURES = {
    "layouts": draw_layouts,
    "quotients": draw_quotients,
    "averages": draw_averages,
    "roc": draw_roc,
    "thresholds": draw_thresholds,
    "losses": draw_losses,
}


def main() -> int:
    """Draw all pictures; returns the exit status."""
    parser = argparse.ArgumentParser(description="Draw what you built.")
    parser.add_argument("--module", type=Path, default=Path(__file__).with_name("metrics.py"))
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
