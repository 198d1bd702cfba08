"""The same data without a network: a tree, a forest, naive Bayes and an SVM, by the student's `classic`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .binding import Array
from .network import Network

MODULE = "classic"
TREES = 7
#: Of the SVM's descent, on columns between −1 and 1.
C, LR, STEPS = 1.0, 0.004, 600
#: How many rows are learned from at most: a tree in plain loops takes a second for so many, and may take two.
MOST = 250
Says = Callable[[Array], Array]


class Classic:
    """Learns from the features and classes of the training data.

    Args:
        network: of the page: its features, and the student's modules.
        F: features of the training data, (N, D).
        y: its labels, (N,), ±1.
    """

    def __init__(self, network: Network, F: Array, y: Array) -> None:
        self.network, self.F, self.y = network, F[:MOST], y[:MOST]
        self.classes: NDArray[np.int64] = (self.y > 0).astype(np.int64)

    def learned(self, method: str, depth: int) -> Says:
        """What says of features (N, D) how far they are on the + side, from −1 to 1 or beyond: (N,).

        Args:
            method: one of `settings.METHODS`.
            depth: of trees, at most.

        Raises:
            Broken: a function that is needed gave no answer; it may also come when the answer is asked.
        """
        if method == "bayes":
            return self._bayes()
        if method in ("svm", "svm_lifted"):
            return self._svm(self._lifted if method == "svm_lifted" else lambda F: F)
        return self._trees(depth, TREES if method == "forest" else 1)

    def _call(self, name: str, *args: Any, **kwargs: Any) -> Any:
        return self.network.binding.call(MODULE, name, *args, **kwargs)

    def _array(self, name: str, value: Any, shape: tuple[int, ...]) -> Array:
        return self.network.binding.array(MODULE, name, value, shape)

    def _trees(self, depth: int, count: int) -> Says:
        trees = []
        if count == 1:
            trees = [self._call("grow_tree", self.F, self.classes, max_depth=depth)]
        for seed in range(count if count > 1 else 0):  # one a call: a call may take two seconds
            forest = self._call("grow_forest", self.F, self.classes, 1, seed, max_depth=depth)
            trees.extend(self.network.binding.pair(MODULE, "grow_forest", forest, 1))

        def says(F: Array) -> Array:
            votes = [self._array("predict_tree", self._call("predict_tree", tree, F), (len(F),)) for tree in trees]
            if count == 1:
                return 2.0 * votes[0] - 1.0
            given = self._call("vote", np.array(votes).astype(np.int64))
            return 2.0 * self._array("vote", given, (len(F),)) - 1.0

        return says

    def _bayes(self) -> Says:
        model = self._call("fit_gaussian_nb", self.F, self.classes)
        count = len(np.unique(self.classes))
        side = 1.0 if self.classes.any() else -1.0

        def says(F: Array) -> Array:
            given = self._call("nb_log_posterior", model, F)
            last = np.exp(self._array("nb_log_posterior", given, (len(F), count))[:, -1])
            return side * (2.0 * last - 1.0)

        return says

    def _lifted(self, F: Array) -> Array:
        columns = (F.shape[1] + 1) * (F.shape[1] + 2) // 2
        return self._array("lift", self._call("lift", F), (len(F), columns))

    def _svm(self, prepared: Says) -> Says:
        scale = np.maximum(1e-9, np.abs(self.F).max(axis=0, initial=0.0))
        X = prepared(self.F / scale)
        given = self._call("svm_descend", X, self.y, C, LR, STEPS)
        weights, bias = self.network.binding.pair(MODULE, "svm_descend", given)
        w = self._array("svm_descend", weights, (X.shape[1],))
        b = self._array("svm_descend", bias, ())
        return lambda F: prepared(F / scale) @ w + b
