"""What several questions about activation functions ask in the same way, of hidden cases only."""

import numpy as np

from autograder.tutor import checks


def takes_any_kind(function, exact, rng, place, relative):
    """A number, lists, ints, float32, nothing at all, one value, three axes; nothing passed in changes."""
    kinds = [
        3,
        -0.75,
        np.array(rng.uniform(-2.0, 2.0), dtype=np.float32),
        [2, -1, 0],
        [[0.25, -3], [1.5, 4], [-0.5, 0]],
        rng.normal(size=(4, 3)).astype(np.float32),
        rng.integers(-9, 10, size=(2, 5)),
        np.zeros((0,)),
        np.array([[rng.uniform(-2.0, 2.0)]]),
    ]
    for z, result in zip(kinds, function.map(kinds), strict=True):
        checks.array(result, exact(z), 1e-12, relative)
    first, second = rng.normal(size=(2, 3, 2, 5))
    z = place(np.asfortranarray(first))
    result = checks.kept(function.keep(z=z))
    checks.unchanged(z)
    z.set(second)
    checks.array(function(z), exact(second), 1e-12, relative)
    checks.array(result.get(), exact(first), 1e-12, relative)


def spread(rng):
    """Values of every size up to 690 on both sides, none of them round; zero is there, too."""
    near = np.arange(-36.0, 36.0, 0.75) + rng.uniform(0.1, 0.65)
    tiny = rng.uniform(1.0, 9.0, size=6) * [1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-20]
    wide = rng.uniform(0.95, 1.0, size=10) * [40, 60, 100, 150, 200, 300, 400, 500, 600, 690]
    return np.concatenate([near, tiny, -tiny, [0.0], wide, -wide])


def far(rng):
    """Logits up to 1e4 on both sides, past every point where an exponential overflows; and zero."""
    sizes = np.array([356.0, 460.0, 709.0, 711.0, 746.0, 1000.0, 1425.0, 4000.0, 1e4])
    sizes[:-1] += rng.uniform(0.0, 0.7, size=8)
    return np.concatenate([-sizes[::-1], [0.0], sizes])


def is_quiet(function, exact, rng, relative):
    """The values far out agree, for single numbers and for an array, and no warning was given."""
    for logits in ([10_000], [-1000.0, far(rng)]):  # which side warns tells misconceptions apart
        for z, result in zip(logits, function.map(logits), strict=True):
            checks.array(result, exact(z), 1e-12, relative)
        checks.quiet(function)
