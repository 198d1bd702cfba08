"""Your own methods on real flowers, judged by your own metrics: python iris.py [--modules FOLDER …]

It looks for classic.py and metrics.py in the folders that you name, beside this file, and in ../metrics/. A function
that is not written yet is named; the rest goes on. Nothing of this is graded.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from draw import NotYet, Student, load

HERE = Path(__file__).resolve().parent
SPECIES = ["setosa", "versicolor", "virginica"]
#: Flowers to learn from; the other third is for testing.
TRAINING = 100


def irises(seed: int) -> tuple[Any, Any, Any, Any]:
    """The flowers, shuffled: `(X_train (100, 4), y_train (100,), X_test (50, 4), y_test (50,))`."""
    rows = np.loadtxt(HERE / "iris.csv", delimiter=",")
    order = np.random.default_rng(seed).permutation(len(rows))
    X, y = rows[order, :4], rows[order, 4].astype(int)
    return X[:TRAINING], y[:TRAINING], X[TRAINING:], y[TRAINING:]


def found(name: str, folders: Sequence[Path]) -> Student | None:
    """The functions of `name`.py; None, and a sentence, where there is no such file."""
    places = [*folders, HERE, HERE.parent / name, *sorted(HERE.parent.glob(f"{name}-*"))]
    path = next((folder / f"{name}.py" for folder in places if (folder / f"{name}.py").is_file()), None)
    if path is None:
        print(f"{name}.py was not found: name its folder with --modules.")
        return None
    return Student(load(path))


def answers(classic: Student, X: Any, y: Any, X_test: Any) -> dict[str, Callable[[], Any]]:
    """The species that each method gives for the test flowers, once it is called."""

    def bayes() -> Any:
        model = classic.fit_gaussian_nb(X, y)
        return np.asarray(model["classes"])[np.argmax(classic.nb_log_posterior(model, X_test), axis=1)]

    def tree() -> Any:
        return classic.predict_tree(classic.grow_tree(X, y, max_depth=3), X_test)

    def forest() -> Any:
        trees = classic.grow_forest(X, y, 15, 0, max_depth=3, max_features=2)
        return classic.vote([classic.predict_tree(tree, X_test) for tree in trees])

    return {"naive Bayes": bayes, "tree": tree, "forest": forest}


def judged(metrics: Student, y: Any, given: Any) -> str:
    """What the student's metrics say of an answer: a line, and the confusion matrix, rows true."""
    matrix = metrics.confusion_matrix(y, given, labels=[0, 1, 2])
    right, mean = metrics.accuracy(y, given), metrics.f1(y, given, average="macro")
    rows = [f"  {name:<12}{''.join(f'{count:>4}' for count in row)}" for name, row in zip(SPECIES, matrix, strict=True)]
    return "\n".join([f"accuracy {right:.3f}, macro F1 {mean:.3f}", *rows])


def main() -> None:
    """Learn, answer, judge."""
    parser = argparse.ArgumentParser(description="Your own methods on real flowers.")
    parser.add_argument("--modules", nargs="+", type=Path, default=[], metavar="FOLDER", help="where to look first")
    parser.add_argument("--seed", type=int, default=0, help="which flowers are for testing")
    options = parser.parse_args()
    classic, metrics = found("classic", options.modules), found("metrics", options.modules)
    if classic is None or metrics is None:
        return
    X, y, X_test, y_test = irises(options.seed)
    for method, answer in answers(classic, X, y, X_test).items():
        try:
            print(f"{method}: {judged(metrics, y_test, answer())}")
        except NotYet as note:
            print(f"{method}: {note}")
        except Exception as error:  # whatever a half-written function returns must not stop the others
            print(f"{method}: cannot be judged: {type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
