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


@test_case(name="clip-by-global-norm-exact", points=1, hidden=True)
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


@test_case(name="clip-by-global-norm-kinds", points=1, hidden=True)
def kinds(clip_by_global_norm, reference, rng, place):
    """Lists, ints and float32 become float64 arrays, clipped or not, and the gradients given stay as they
    are.

    줄이든 줄이지 않든 리스트, 정수, float32는 float64 배열이 되고, 받은 기울기는 그대로예요.
    """
    W, b = place(rng.normal(size=(3, 2)) * 9), place(rng.normal(size=2))
    own = {
        "W": W.original,
        "b": b.original,
        "list": [[1, -2, 3]],
        "ints": np.array([-3, 4]),
        "bytes": np.array([100, -90, 80], dtype=np.int8),
        "single": rng.normal(size=5).astype(np.float32) * np.float32(7.7),
    }
    singles = [(rng.normal(size=50) * 9).astype(np.float32) for _ in range(3)]
    alone = [{"w": g} for g in [*singles, own["bytes"]]]
    norms = [2.5, 1e6, 12.5, 12.5, 12.5, 12.5]
    results = clip_by_global_norm.map([own | {"W": W, "b": b}] * 2 + alone, norms)
    checks.unchanged(W, b)
    for grads, max_norm, clipped in zip([own, own, *alone], norms, results, strict=True):
        checks.arrays(clipped, reference.clip_by_global_norm(grads, max_norm))
