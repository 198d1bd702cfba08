"""How mixed the labels are."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.classic.shared import impurity_of
from autograder.tutor import checks

OK_FORMAT = False
name = "impurity"
points = None


@test_case(name="impurity-known-values", points=1, hidden=False)
def known_values(impurity):
    """Half and half is 0.5 (Gini) or 1 bit; three kinds in shares ½, ¼, ¼ are 0.625 or 1.5 bits; one kind is 0.

    반반이면 지니 0.5, 엔트로피 1비트예요. 셋이 ½, ¼, ¼이면 0.625와 1.5비트이고, 한 가지뿐이면 0이에요.
    """
    for y, gini, bits in (([0, 1, 1, 0], 0.5, 1.0), ([2, 5, 2, 9], 0.625, 1.5), ([4, 4, 4], 0.0, 0.0)):
        checks.number(impurity(np.array(y)), gini)
        checks.number(impurity(np.array(y), criterion="entropy"), bits)


@test_case(name="impurity-of-nothing", points=1, hidden=False)
def of_nothing(impurity):
    """Where there is no label there is nothing mixed: 0.0 by either criterion.

    레이블이 하나도 없으면 섞인 것도 없어요. 어느 기준이든 0.0이에요.
    """
    for criterion in ("gini", "entropy"):
        checks.number(impurity(np.array([], dtype=int), criterion), 0.0)


@test_case(name="impurity-gini", points=1, hidden=True)
def gini(impurity, rng):
    """The Gini impurity is right for one to nine kinds of labels in any shares.

    레이블의 가짓수가 하나에서 아홉이고 비율이 어떻든 지니 불순도가 맞아요.
    """
    for kinds, N in ((1, 5), (2, 7), (3, 20), (5, 31), (9, 50)):
        y = rng.choice(rng.permutation(60)[:kinds], size=N)
        checks.number(impurity(y), impurity_of(y, "gini"))
        checks.number(impurity(criterion="gini", y=y), impurity_of(y, "gini"))


@test_case(name="impurity-entropy", points=1, hidden=True)
def entropy(impurity, rng):
    """The entropy is in bits, and right for one to nine kinds of labels in any shares.

    엔트로피의 단위는 비트이고, 레이블의 가짓수가 하나에서 아홉이고 비율이 어떻든 맞아요.
    """
    for kinds, N in ((1, 5), (2, 7), (3, 20), (5, 31), (9, 50)):
        y = rng.choice(rng.permutation(60)[:kinds], size=N)
        shares = [np.mean(y == label) for label in set(y.tolist())]
        checks.number(impurity(y, "entropy"), -math.fsum(p * math.log2(p) for p in shares))
