"""The points that the network learns from: the student's `make_data` and `split`, or data of one's own."""

from __future__ import annotations

from .binding import Array, Binding
from .settings import Settings

#: How many there are, as in TensorFlow Playground.
CLASS_POINTS, REGRESSION_POINTS = 500, 1200
Points = tuple[Array, Array, Array, Array]


def points(binding: Binding, settings: Settings, rows: Array) -> Points:
    """`(X_train, y_train, X_test, y_test)`.

    Args:
        binding: to the student's modules.
        settings: of the page.
        rows: data of one's own, (n, 3): x1, x2, label.

    Raises:
        Broken: `make_data` or `split` gave no answer.
    """
    X, y = (rows[:, :2], rows[:, 2]) if settings.data == "own" else _made(binding, settings)
    percent = settings.percent
    given = binding.call("playground", "split", X, y, percent, settings.data_seed)
    parts = binding.pair("playground", "split", given, 4)
    train = len(X) * percent // 100
    shapes = ((train, 2), (train,), (len(X) - train, 2), (len(X) - train,))
    names = ("X_train", "y_train", "X_test", "y_test")
    X_train, y_train, X_test, y_test = (
        binding.array("playground", "split", part, shape, name)
        for part, shape, name in zip(parts, shapes, names, strict=True)
    )
    return X_train, y_train, X_test, y_test


def _made(binding: Binding, settings: Settings) -> tuple[Array, Array]:
    n = CLASS_POINTS if settings.is_classes else REGRESSION_POINTS
    given = binding.call("playground", "make_data", settings.data, n, settings.noise / 100, settings.data_seed)
    X, y = binding.pair("playground", "make_data", given)
    return (
        binding.array("playground", "make_data", X, (n, 2), "X"),
        binding.array("playground", "make_data", y, (n,), "y"),
    )
