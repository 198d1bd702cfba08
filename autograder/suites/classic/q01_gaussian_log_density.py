"""The bell curve, in logarithms."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.classic.shared import agrees
from autograder.tutor import checks

OK_FORMAT = False
name = "gaussian_log_density"
points = None


@test_case(name="gaussian_log_density-known-values", points=1, hidden=False)
def known_values(gaussian_log_density):
    """At the mean it is −½ log(2π·var); one standard deviation away it is ½ less. With var = 4 that is 2 away.

    평균에서는 −½ log(2π·var)이고, 표준편차만큼 떨어지면 ½ 작아요. var = 4이면 2만큼 떨어진 곳이에요.
    """
    top = -0.5 * math.log(2.0 * math.pi)
    checks.array(gaussian_log_density(np.array([0.0, 1.0, -3.0]), 0.0, 1.0), [top, top - 0.5, top - 4.5])
    low = top - math.log(2.0)
    checks.array(gaussian_log_density(np.array([5.0, 7.0]), 5.0, 4.0), [low, low - 0.5])


@test_case(name="gaussian_log_density-values", points=1, hidden=True)
def values(gaussian_log_density, rng):
    """The density is right for variances from small to large, and where it is far too small to take its logarithm.

    분산이 작든 크든 맞고, 밀도가 너무 작아 로그를 취할 수 없는 곳에서도 맞아요.
    """
    for size, away in ((1e-3, 2.0), (1.0, 2.0), (30.0, 2.0), (1e4, 2.0), (1.0, 60.0), (0.01, 300.0)):
        mean, var = rng.normal(size=7) * 2.0, rng.uniform(0.5, 2.0, size=7) * size
        x = mean + np.sqrt(var) * away * rng.uniform(0.5, 1.0, size=7) * rng.choice([-1.0, 1.0], size=7)
        wanted = [
            -0.5 * math.log(2 * math.pi * v) - (a - m) ** 2 / (2 * v) for a, m, v in zip(x, mean, var, strict=True)
        ]
        checks.array(gaussian_log_density(x, mean, var), wanted)


@test_case(name="gaussian_log_density-broadcasts", points=1, hidden=True)
def broadcasts(gaussian_log_density, reference, rng):
    """Shapes are broadcast: rows against classes, an array against numbers; arguments go by name, too.

    모양은 브로드캐스트해요. 행과 클래스, 배열과 수도 되고, 인수를 이름으로 줘도 돼요.
    """
    calls = []
    for shapes in (
        ((5, 1, 3), (4, 3), (4, 3)),
        ((7,), (), ()),
        ((2, 3), (3,), (2, 1)),
        ((), (6,), ()),
        ((3, 2, 2),) * 3,
    ):
        x, mean = rng.normal(size=shapes[0]), rng.normal(size=shapes[1])
        calls.append((x, mean, rng.uniform(0.2, 3.0, size=shapes[2])))
    calls.append((float(rng.normal()), float(rng.normal()), float(rng.uniform(0.5, 2.0))))
    agrees(gaussian_log_density, reference.gaussian_log_density, calls)
    x, mean, var = calls[0]
    result = gaussian_log_density(var=var, mean=mean, x=x)
    checks.array(result, reference.gaussian_log_density(x, mean, var))
