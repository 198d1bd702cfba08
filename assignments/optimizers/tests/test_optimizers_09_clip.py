"""clip_by_global_norm: all gradients shorter by one factor."""


import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "optimizers"
name = "clip_by_global_norm"


@test_case(name="clip-by-global-norm-shortens", points=2, hidden=False)
def test_shortens(clip_by_global_norm):
    """Arrays whose norm together is 13 come down to 6.5 by halving; with a limit of 13 nothing changes.

    합쳐서 노름이 13인 배열들은 한계가 6.5면 절반이 되고, 한계가 13이면 그대로예요.
    """
    grads = {"W": np.array([[3.0, 0.0], [0.0, 4.0]]), "b": np.array([-12.0])}
    halves = {"W": [[1.5, 0.0], [0.0, 2.0]], "b": [-6.0]}
    checks.arrays(clip_by_global_norm(grads, 6.5), halves)
    checks.arrays(clip_by_global_norm(grads, max_norm=13.0), grads)
    checks.arrays(clip_by_global_norm(grads, 100), grads)
