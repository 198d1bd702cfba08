"""How mixed the labels are."""


import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "impurity"


@test_case(name="impurity-known-values", points=1, hidden=False)
def test_known_values(impurity):
    """Half and half is 0.5 (Gini) or 1 bit; three kinds in shares ½, ¼, ¼ are 0.625 or 1.5 bits; one kind is 0.

    반반이면 지니 0.5, 엔트로피 1비트예요. 셋이 ½, ¼, ¼이면 0.625와 1.5비트이고, 한 가지뿐이면 0이에요.
    """
    for y, gini, bits in (([0, 1, 1, 0], 0.5, 1.0), ([2, 5, 2, 9], 0.625, 1.5), ([4, 4, 4], 0.0, 0.0)):
        checks.number(impurity(np.array(y)), gini)
        checks.number(impurity(np.array(y), criterion="entropy"), bits)


@test_case(name="impurity-of-nothing", points=1, hidden=False)
def test_of_nothing(impurity):
    """Where there is no label there is nothing mixed: 0.0 by either criterion.

    레이블이 하나도 없으면 섞인 것도 없어요. 어느 기준이든 0.0이에요.
    """
    for criterion in ("gini", "entropy"):
        checks.number(impurity(np.array([], dtype=int), criterion), 0.0)
