"""How good the network is, by the student's `metrics`."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .binding import Array
from .network import Network, Params


def score(network: Network, weights: Params, F: Array, y: Array) -> float:
    """Accuracy for classes, R² for regression.

    Raises:
        Broken: a function that is needed gave no answer.
    """
    b = network.binding
    if not network.settings.is_classes:
        name, given = "r2", b.call("metrics", "r2", y, network.outputs(weights, F))
    else:
        name, given = "accuracy", b.call("metrics", "accuracy", _classes(y), _called(network, weights, F))
    return float(b.array("metrics", name, given, ()))


def called(network: Network, sides: Array, y: Array) -> float:
    """The accuracy of an answer that is + where `sides` is above 0: (N,), (N,).

    Raises:
        Broken: `accuracy` gave no answer.
    """
    given = network.binding.call("metrics", "accuracy", _classes(y), _classes(sides))
    return float(network.binding.array("metrics", "accuracy", given, ()))


def matrix(network: Network, weights: Params, F: Array, y: Array) -> Array:
    """The confusion matrix: (2, 2), rows true.

    Raises:
        Broken: as `score`.
    """
    name = "confusion_matrix"
    given = network.binding.call("metrics", name, _classes(y), _called(network, weights, F), [0, 1])
    return network.binding.array("metrics", name, given, (2, 2))


def roc(network: Network, weights: Params, F: Array, y: Array) -> tuple[Array, Array, float]:
    """The ROC curve and the area under it: false and true positive rates (K,), and a number.

    Raises:
        Broken: as `score`.
    """
    b, name = network.binding, "roc_curve"
    t, z = _classes(y), network.logits(weights, F).reshape(-1)
    fpr, tpr, _ = b.pair("metrics", name, b.call("metrics", name, t, z), 3)
    count = (np.size(fpr),)
    area = b.array("metrics", "roc_auc", b.call("metrics", "roc_auc", t, z), ())
    return b.array("metrics", name, fpr, count, "fpr"), b.array("metrics", name, tpr, count, "tpr"), float(area)


def _classes(y: Array) -> NDArray[np.int64]:
    return (y > 0).astype(np.int64)


def _called(network: Network, weights: Params, F: Array) -> Any:
    """The class of each sample, 0 or 1."""
    given = network.binding.call("forward", "predict_labels", network.logits(weights, F))
    return network.binding.array("forward", "predict_labels", given, (len(F),)).astype(np.int64)
