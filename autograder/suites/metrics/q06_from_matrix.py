"""Read precision and recall off a matrix whose layout is named."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.metrics.shared import gives
from autograder.tutor import checks

OK_FORMAT = False
name = "precision_recall_from_matrix"
points = None


def _pair(actual, expected):
    """`actual` is the pair (precision, recall)."""
    found = checks.items(actual, 2)
    for part, one, wanted in zip(("precision", "recall"), found, expected, strict=True):
        with checks.naming(part):
            checks.number(one, wanted)


@test_case(name="precision_recall_from_matrix-both-layouts", points=1, hidden=False)
def both_layouts(precision_recall_from_matrix):
    """precision_recall_from_matrix finds precision 3/4 and recall 3/5, whichever way round the matrix is.

    precision_recall_from_matrix는 행렬이 어느 쪽으로 적혔든 정밀도 3/4과 재현율 3/5을 찾아요.
    """
    _pair(precision_recall_from_matrix(np.array([[4, 1], [2, 3]])), (3 / 4, 3 / 5))
    _pair(precision_recall_from_matrix(np.array([[4, 1], [2, 3]]), rows="true"), (3 / 4, 3 / 5))
    _pair(precision_recall_from_matrix(np.array([[4, 2], [1, 3]]), rows="predicted"), (3 / 4, 3 / 5))


@test_case(name="precision_recall_from_matrix-any-class", points=2, hidden=True)
def any_class(precision_recall_from_matrix, rng):
    """precision_recall_from_matrix takes any class as positive, in both layouts.

    precision_recall_from_matrix는 두 방향 모두에서 어느 클래스든 양성으로 볼 수 있어요.
    """
    fixed = [[4, 6, 1], [2, 3, 5], [0, 2, 8]]
    known = []
    for counts in (fixed, 1 + rng.permutation(16).reshape(4, 4)):
        counts = np.array(counts)
        for k in rng.permutation(len(counts))[:3].tolist():
            expected = counts[k, k] / counts[:, k].sum(), counts[k, k] / counts[k].sum()
            known += [(counts, "true", k, expected), (counts.T, "predicted", k, expected)]
    gives(precision_recall_from_matrix, known, _pair)
    expected = counts[1, 1] / counts[:, 1].sum(), counts[1, 1] / counts[1].sum()
    _pair(precision_recall_from_matrix(counts), expected)
    _pair(precision_recall_from_matrix(counts.T, rows="predicted"), expected)
    expected = counts[0, 0] / counts[:, 0].sum(), counts[0, 0] / counts[0].sum()
    _pair(precision_recall_from_matrix(matrix=counts, positive=0), expected)
    _pair(precision_recall_from_matrix(counts, "predicted", 0), expected[::-1])


@test_case(name="precision_recall_from_matrix-extremes", points=1, hidden=True)
def extremes(precision_recall_from_matrix, rng):
    """precision_recall_from_matrix is exact for perfect and for useless predictions of very few samples.

    precision_recall_from_matrix는 샘플이 아주 적고 예측이 완벽하거나 쓸모없을 때도 정확해요.
    """
    known = [
        ([[1, 0], [0, 1]], (1.0, 1.0)),
        ([[0, 3], [1, 0]], (0.0, 0.0)),
        ([[5, 2], [2, 2]], (0.5, 0.5)),
        ([[5, 0], [2, 1]], (1.0, 1 / 3)),
    ]
    times = int(rng.integers(1, 9))
    gives(precision_recall_from_matrix, [(times * np.array(m), wanted) for m, wanted in known], _pair)
    matrix = times * np.array([[5, 0], [2, 1]])
    _pair(precision_recall_from_matrix(matrix, "predicted"), (1 / 3, 1.0))
    _pair(precision_recall_from_matrix(matrix, positive=0), (5 / 7, 1.0))


@test_case(name="precision_recall_from_matrix-nothing-predicted", points=1, hidden=True)
def nothing_predicted(precision_recall_from_matrix, rng):
    """precision_recall_from_matrix gives precision 0.0 where nothing was called positive, in both layouts.

    양성이라고 부른 것이 없으면 precision_recall_from_matrix의 정밀도는 두 방향 모두 0.0이에요.
    """
    matrix = rng.integers(1, 9, size=(3, 3)) * [1, 0, 1]
    _pair(precision_recall_from_matrix(matrix), (0.0, 0.0))
    _pair(precision_recall_from_matrix(matrix.T, "predicted"), (0.0, 0.0))
    _pair(precision_recall_from_matrix(matrix[:2, :2], "true", 1), (0.0, 0.0))
