"""The network listens to itself."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.recurrent.shared import parameters
from autograder.tutor import checks

OK_FORMAT = False
name = "generate"
points = None


def spoken(params, start, steps):
    """The symbols, and the smallest gap between the two largest logits of a step."""
    h, symbol, said, gap = np.zeros(params["b"].size), start, [], np.inf
    for _ in range(steps):
        h = np.tanh(params["Wx"][symbol] + np.einsum("k,kh->h", h, params["Wh"]) + params["b"])
        logits = np.einsum("h,hc->c", h, params["Wy"]) + params["by"]
        second, first = np.sort(logits)[-2:]
        symbol, gap = int(np.argmax(logits)), min(gap, float(first - second))
        said.append(symbol)
    return said, gap


def speaker(rng, C, H, size, steps):
    """A network and a start from which it says at least three different symbols, no step of which is nearly a tie."""
    while True:
        params, start = parameters(rng, C, H, C), int(rng.integers(0, C))
        params = params | {"Wx": params["Wx"] * C, "Wy": params["Wy"] * size, "by": params["by"] * size / 4.0}
        said, gap = spoken(params, start, steps)
        if gap > 1e-4 and len(set(said)) > 2:
            return params, start, said


COUNTDOWN = {
    "Wx": np.eye(3) * 2.0,
    "Wh": np.eye(3) * -0.25,
    "b": np.zeros(3),
    "Wy": np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]),
    "by": np.array([0.01, 0.02, 0.03]),
}


@test_case(name="generate-counts", points=1, hidden=False)
def counts(generate):
    """A network that answers 0 with 2, 2 with 1 and 1 with 0 counts down for ever; the start is not repeated.

    0에는 2, 2에는 1, 1에는 0으로 답하는 신경망은 끝없이 거꾸로 세요. 시작 기호는 다시 나오지 않아요.
    """
    checks.integers(generate(COUNTDOWN, 0, 7), [2, 1, 0, 2, 1, 0, 2])
    checks.integers(generate(COUNTDOWN, 1, 1), [0])


@test_case(name="generate-sequences", points=1, hidden=True)
def sequences(generate, rng):
    """The symbols are right for networks of many sizes, whose answers depend on all that was said before.

    신경망의 크기가 여러 가지이고, 대답이 앞에서 한 말 전체에 달려 있어도 기호가 맞아요.
    """
    made = [speaker(rng, C, H, 2.0, steps) for C, H, steps in ((3, 4, 9), (5, 3, 12), (4, 4, 8), (4, 7, 6), (6, 2, 10))]
    results = generate.map(*zip(*[(params, start, len(said)) for params, start, said in made], strict=True))
    for (_, _, said), result in zip(made, results, strict=True):
        checks.integers(result, said)
    params, start, said = made[0]
    mixed = {key: params[key] for key in rng.permutation(list(params)).tolist()}
    result = generate(steps=4, start=start, params=mixed)
    checks.integers(result, said[:4])
    checks.form(result, np.array(said[:4]))


@test_case(name="generate-large-logits", points=1, hidden=True)
def large_logits(generate, rng):
    """The largest logit is found where logits are in the thousands, too.

    로짓이 수천이어도 가장 큰 로짓을 찾아요.
    """
    made = [speaker(rng, C, H, size, 8) for C, H, size in ((4, 3, 900.0), (5, 4, 900.0), (3, 4, 600.0), (6, 3, 60.0))]
    results = generate.map(*zip(*[(params, start, 8) for params, start, _ in made], strict=True))
    for (_, _, said), result in zip(made, results, strict=True):
        checks.integers(result, said)
    above = COUNTDOWN | {"by": COUNTDOWN["by"] + 9000.0}  # whatever the inputs are, no logit is small
    checks.integers(generate(above, 0, 6), [2, 1, 0] * 2)
