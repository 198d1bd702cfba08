"""From a batch of sequences to an output for each."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.recurrent.shared import SIZES, agrees, parameters, precise, states
from autograder.tutor import checks

OK_FORMAT = False
name = "rnn_predict"
points = None


def predicted(X, params):
    """The output, by a formula of its own."""
    p = {key: np.asarray(value, dtype=np.float64) for key, value in params.items()}
    X = np.asarray(X, dtype=np.float64)
    last = states(X, np.zeros((X.shape[0], p["b"].size)), p["Wx"], p["Wh"], p["b"])[:, -1]
    return np.einsum("nh,hc->nc", last, p["Wy"]) + p["by"]


@test_case(name="rnn_predict-by-hand", points=1, hidden=False)
def by_hand(rnn_predict):
    """Two steps whose states are 0.8 and 0.6 lead to the outputs that were worked out by hand.

    상태가 0.8, 0.6인 두 단계에서 손으로 구한 출력이 나와요.
    """
    params = {
        "Wx": np.array([[1.0]]),
        "Wh": np.array([[0.5]]),
        "b": np.array([0.25]),
        "Wy": np.array([[2.0, -5.0]]),
        "by": np.array([0.5, 1.0]),
    }
    X = np.array([[[np.log(3.0) - 0.25], [np.log(2.0) - 0.65]]])
    checks.array(rnn_predict(X, params), [[1.7, -2.0]])


@test_case(name="rnn_predict-sizes", points=2, hidden=True)
def sizes(rnn_predict, rng):
    """The outputs, (N, C), are right for sequences and networks of many sizes.

    시퀀스와 신경망의 크기가 여러 가지여도 출력 (N, C)가 맞아요.
    """
    calls = []
    for C, (N, T, D, H) in zip((2, 3, 1, 5, 4, 1, 3), SIZES, strict=True):
        calls.append((rng.uniform(-1.0, 1.0, size=(N, T, D)), parameters(rng, D, H, C)))
    agrees(rnn_predict, predicted, calls)


@test_case(name="rnn_predict-key-order", points=1, hidden=True)
def key_order(rnn_predict, rng):
    """rnn_predict reads params by name, in whatever order the keys stand, also where all sizes are equal.

    rnn_predict는 키가 어떤 순서로 있든, 모든 크기가 같을 때도 params를 이름으로 읽어요.
    """
    params, X = parameters(rng, 3, 3, 3), rng.uniform(-1.0, 1.0, size=(4, 5, 3))
    orders = [rng.permutation(list(params)).tolist() for _ in range(3)] + [sorted(params), sorted(params)[::-1]]
    agrees(rnn_predict, predicted, [(X, {key: params[key] for key in order}) for order in orders])
    checks.array(rnn_predict(params=params, X=X), predicted(X, params))


@test_case(name="rnn_predict-kinds", points=1, hidden=True)
def kinds(rnn_predict, rng, place):
    """Lists, ints, float32 and arrays in any order work; nothing that is passed in is changed.

    리스트, 정수, float32, 어떤 순서로 놓인 배열도 되고, 받은 것을 바꾸지 않아요.
    """
    params, X = parameters(rng, 2, 3, 4), rng.integers(0, 3, size=(5, 4, 2))
    whole = {key: rng.integers(-2, 3, size=value.shape) for key, value in params.items()}
    single = {key: value.astype(np.float32) for key, value in params.items()}
    turned = {key: np.asfortranarray(value) for key, value in params.items()}
    calls = [
        (X.tolist(), params),
        (X.astype(np.uint8), whole),
        (rng.normal(size=(5, 4, 2)).astype(np.float32), single),
        (np.asfortranarray(X * 0.25), turned),
    ]
    agrees(rnn_predict, predicted, calls, precise)
    placed, placed_X = {key: place(value) for key, value in params.items()}, place(X * 0.25)
    for result in rnn_predict.map([placed_X] * 2, [placed] * 2):
        checks.array(result, predicted(X * 0.25, params))
    checks.unchanged(placed_X, *placed.values())
