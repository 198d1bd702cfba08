"""What several questions about activation functions ask in the same way, of hidden cases only."""

import numpy as np

from autograder.tutor import checks


def agrees_in_form(result, exact, relative):
    """The values and the form are those of `exact`."""
    checks.array(result, exact, 1e-12, relative)
    checks.form(result, exact)


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
    """The values far out agree, alone and with others, and no warning was given."""
    for arrays in ([np.array([1e4])], [np.array([-1000.0]), far(rng)]):  # which side warns tells misconceptions apart
        for z, result in zip(arrays, function.map(arrays), strict=True):
            checks.array(result, exact(z), 1e-12, relative)
        checks.quiet(function)
