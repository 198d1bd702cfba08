"""Read precision and recall off a matrix whose layout is named."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "metrics"
name = "precision_recall_from_matrix"


def _pair(actual, expected):
    """`actual` is the pair (precision, recall)."""
    found = checks.items(actual, 2)
    for part, one, wanted in zip(("precision", "recall"), found, expected, strict=True):
        with checks.naming(part):
            checks.number(one, wanted)


@test_case(name="precision_recall_from_matrix-both-layouts", points=1, hidden=False)
def test_both_layouts(precision_recall_from_matrix):
    """precision_recall_from_matrix finds precision 3/4 and recall 3/5, whichever way round the matrix is.

    precision_recall_from_matrix는 행렬이 어느 쪽으로 적혔든 정밀도 3/4과 재현율 3/5을 찾아요.
    """
    _pair(precision_recall_from_matrix(np.array([[4, 1], [2, 3]])), (3 / 4, 3 / 5))
    _pair(precision_recall_from_matrix(np.array([[4, 1], [2, 3]]), rows="true"), (3 / 4, 3 / 5))
    _pair(precision_recall_from_matrix(np.array([[4, 2], [1, 3]]), rows="predicted"), (3 / 4, 3 / 5))
