"""clip_by_global_norm: all gradients shorter by one factor."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "clip_by_global_norm"
points = None


@test_case(name="clip-by-global-norm-shortens", points=2, hidden=False)
def shortens(clip_by_global_norm):
    """Arrays whose norm together is 13 come down to 6.5 by halving; with a limit of 13 nothing changes.

    합쳐서 노름이 13인 배열들은 한계가 6.5면 절반이 되고, 한계가 13이면 그대로예요.
    """
    grads = {"W": np.array([[3.0, 0.0], [0.0, 4.0]]), "b": np.array([-12.0])}
    halves = {"W": [[1.5, 0.0], [0.0, 2.0]], "b": [-6.0]}
    checks.arrays(clip_by_global_norm(grads, 6.5), halves)
    checks.arrays(clip_by_global_norm(grads, max_norm=13.0), grads)
    checks.arrays(clip_by_global_norm(grads, 100), grads)


@test_case(name="clip-by-global-norm-exact", points=2, hidden=True)
def exact(clip_by_global_norm, reference, rng):
    """The factor is exactly max_norm / norm, of all arrays together, and only where the norm is larger.

    줄이는 비율은 모든 배열을 합친 노름으로 정확히 max_norm / norm이고, 노름이 더 클 때만 줄여요.
    """
    shapes = {"W1": (3, 4), "b1": (4,), "W2": (4, 2), "b2": (2,), "scale": ()}
    calls = [({"w": rng.normal(size=(2, 3))}, 0.5)]
    for size in (1e-3, 1.0, 1e4):
        grads = {name: rng.normal(size=shape) * size for name, shape in shapes.items()}
        norm = math.sqrt(sum(np.sum(np.square(g)) for g in grads.values()))
        calls += [(grads, part * norm) for part in (0.01, 0.5, 0.9, 1.1, 3.0)]
    for call, clipped in zip(calls, clip_by_global_norm.map(*zip(*calls, strict=True)), strict=True):
        checks.arrays(clipped, reference.clip_by_global_norm(*call))
    nothing = {"w": np.zeros((2, 3)), "b": np.zeros(3)}
    checks.arrays(clip_by_global_norm(grads=nothing, max_norm=1.0), nothing)
