"""Random weights of the right size, and biases of zero."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "forward"
name = "init_params"

# A sample's statistic may lie this many standard errors off: beyond it once in 10^11.


def the_params(result, sizes):
    """The params by name, after a look at names, types, shapes and biases."""
    shapes = {}
    for layer in range(1, len(sizes)):
        shapes[f"W{layer}"] = np.zeros((sizes[layer - 1], sizes[layer]))
        shapes[f"b{layer}"] = np.zeros(sizes[layer])
    checks.arrays(result, shapes, tol=np.inf)
    params = {name: np.reshape(np.array(result[name]), zeros.shape) for name, zeros in shapes.items()}
    for layer in range(1, len(sizes)):
        with checks.naming(f'["b{layer}"]'):
            checks.array(params[f"b{layer}"], np.zeros(sizes[layer]), tol=0.0)
    return params


@test_case(name="init_params-shapes", points=1, hidden=False)
def test_shapes(init_params):
    """init_params names W1, b1, W2, b2, shapes the weights (in, out), and starts the biases at zero.

    init_params는 W1, b1, W2, b2라는 이름을 쓰고, 가중치의 모양은 (in, out), 편향은 0에서 시작해요.
    """
    params = init_params([3, 4, 2], seed=1)
    checks.form(params, the_params(params, [3, 4, 2]))


@test_case(name="init_params-same-seed", points=1, hidden=False)
def test_same_seed(init_params):
    """init_params gives the same weights for the same seed, and others for another seed.

    init_params는 시드가 같으면 같은 가중치를, 다르면 다른 가중치를 줘요.
    """
    first = the_params(init_params([3, 4, 2], seed=5), [3, 4, 2])
    checks.arrays(the_params(init_params([3, 4, 2], seed=5), [3, 4, 2]), first, tol=0.0)
    other = the_params(init_params([3, 4, 2], seed=6), [3, 4, 2])
    for name in ("W1", "W2"):
        checks.that(not np.array_equal(first[name], other[name]), f"another {name} for seed 6", "that of seed 5")


@test_case(name="init_params-glorot-limit", points=1, hidden=False)
def test_glorot_limit(init_params):
    """init_params keeps the weights of a layer from 20 to 4 within ±0.5, and uses both halves of it.

    init_params는 20개에서 4개로 가는 층의 가중치를 ±0.5 안에 두고, 그 안의 양쪽을 모두 써요.
    """
    W = the_params(init_params([20, 4], seed=3), [20, 4])["W1"]
    checks.that(np.abs(W).max() <= 0.5, "no weight beyond ±0.5", f"{W.min():.3f} to {W.max():.3f}")
    checks.that(W.max() > 0.25 and W.min() < -0.25, "weights beyond ±0.25", f"{W.min():.3f} to {W.max():.3f}")
