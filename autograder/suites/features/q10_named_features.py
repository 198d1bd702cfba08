"""The Playground's features by name."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.features.shared import agrees, playground
from autograder.tutor import checks

OK_FORMAT = False
name = "named_features"
points = None


@test_case(name="named_features-squares", points=1, hidden=False)
def squares(named_features):
    """The two squares of (3, -2) are 9 and 4, and the product is -6, in the order asked.

    (3, -2)의 두 제곱은 9와 4, 곱은 -6이에요. 달라고 한 순서대로요.
    """
    X = np.array([[3.0, -2.0], [0.5, 4.0]])
    expected = [[4.0, -6.0, 9.0], [16.0, 2.0, 0.25]]
    checks.array(named_features(X, ["x2^2", "x1x2", "x1^2"]), expected)


@test_case(name="named_features-all", points=1, hidden=False)
def all_seven(named_features):
    """All seven features of one sample; the sines are those of radians.

    샘플 하나의 일곱 가지 특성이에요. sin의 단위는 라디안이에요.
    """
    names = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"]
    x1, x2 = math.pi / 2.0, math.pi / 6.0
    expected = [[x1, x2, x1 * x1, x2 * x2, x1 * x2, 1.0, 0.5]]
    checks.array(named_features(np.array([[x1, x2]]), names), expected)


@test_case(name="named_features-any-order", points=2, hidden=True)
def any_order(named_features, rng):
    """Any of the seven, in any order, for any number of samples.

    일곱 가지 가운데 무엇이든, 어떤 순서로든, 샘플이 몇 개든 돼요.
    """
    names = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"]
    calls = []
    for n, count in ((5, 7), (3, 4), (1, 5), (8, 2), (2, 3)):
        asked = [names[i] for i in rng.permutation(7)[:count].tolist()]
        calls.append((rng.uniform(-6.0, 6.0, (n, 2)), asked))
    agrees(named_features, playground, calls)


@test_case(name="named_features-each-alone", points=2, hidden=True)
def each_alone(named_features, rng):
    """One name gives one column, (N, 1), for each of the seven.

    이름이 하나면 일곱 가지 모두 한 열, (N, 1)이에요.
    """
    names = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"]
    agrees(named_features, playground, [(rng.uniform(-6.0, 6.0, (4, 2)), [name]) for name in names])


@test_case(name="named_features-unknown-name", points=1, hidden=True)
def unknown_name(named_features, rng):
    """named_features raises ValueError for a name that is not one of the seven, also beside known ones.

    named_features는 일곱 가지에 없는 이름이 있으면, 아는 이름과 함께 있어도 ValueError를 내요.
    """
    X = rng.normal(size=(4, 2))
    asked = [["x3"], ["x1", "cos(x1)"], ["x1 x2", "x2"], ["X1"], ["x1", "x1^3"], ["x2", ""], ["sin(x1)", "x1**2"]]
    checks.value_errors(named_features, [X] * len(asked), asked)
