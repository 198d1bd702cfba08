"""The majority."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "vote"
points = None


@test_case(name="vote-by-hand", points=1, hidden=False)
def by_hand(vote):
    """Each column counts for itself; with 0, 0, 3 the answer is 0, and in a tie the smallest label wins.

    열마다 따로 세요. 0, 0, 3이면 0이고, 비기면 가장 작은 레이블이 이겨요.
    """
    checks.integers(vote(np.array([[0, 5, 9, 4], [0, 2, 9, 7], [3, 5, 1, 4]])), [0, 5, 9, 4])
    checks.integers(vote(np.array([[8, 1], [6, 2], [6, 3], [8, 4]])), [6, 1])


@test_case(name="vote-values", points=1, hidden=True)
def values(vote, rng):
    """Majorities are right for many numbers of trees and samples, with labels from 0 to 300, and with many ties.

    트리와 샘플의 수가 여러 가지이고 레이블이 0에서 300까지이며 비기는 일이 많아도 다수결이 맞아요.
    """
    for trees, N, kinds in ((1, 5, 3), (3, 7, 2), (4, 11, 4), (9, 6, 3), (12, 20, 5), (2, 1, 2)):
        votes = np.sort(rng.permutation(301)[:kinds])[rng.integers(0, kinds, size=(trees, N))]
        wanted = [max(sorted(set(column)), key=column.count) for column in votes.T.tolist()]
        checks.integers(vote(votes), wanted)
    checks.integers(vote(votes=votes), wanted)
