"""dropout: each entry on its own, and the survivors speak up."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "normalisation"
name = "dropout"

# A share may lie this many standard errors off: beyond it once in 10^11.


@test_case(name="dropout-mask", points=1, hidden=False)
def test_mask_and_out(dropout, place):
    """The mask holds 0 and 1/(1 - rate), both float64; out is X times the mask; X, an array or a list, stays as it is.

    mask에는 0과 1/(1 - rate)만 있고, out은 X와 mask의 곱이에요. 둘 다 float64이고, 배열이든 리스트든 X는 그대로예요.
    """
    X = place(np.arange(1.0, 36.0).reshape(5, 7))
    ints = X.original.astype(np.uint8)
    for given in (X, X.original, X.original.tolist(), ints, X.original.astype(np.float32)):
        out, mask = checks.items(dropout(given, 0.2, 3), 2)
        checks.unchanged(X)
        with checks.naming("mask"):
            checks.form(mask, np.zeros((5, 7)))
            checks.array(mask, np.where(mask > 0.5, 1.25, 0.0), tol=checks.PRECISE)
        with checks.naming("out"):
            checks.form(out, np.zeros((5, 7)))
            checks.array(out, X.original * mask, tol=checks.PRECISE)
        kept = np.count_nonzero(mask)
        checks.that(0 < kept < 35, "some of 35 entries kept, some dropped", f"{kept} kept")
