"""A batch goes through all layers."""

import itertools

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.forward.shared import values_and_form
from autograder.tutor import checks

OK_FORMAT = False
name = "forward"
points = None

PAIRS = tuple(itertools.product(["tanh", "relu", "sigmoid"], ["softmax", "sigmoid", "linear"]))


def output_of(result):
    """The first of `(output, cache)`."""
    return checks.items(result, 2)[0]


def random_params(rng, sizes):
    """Weights and biases of unlike sizes, none of them zero."""
    params = {}
    for layer in range(1, len(sizes)):
        shape = (sizes[layer - 1], sizes[layer])
        params[f"W{layer}"] = rng.uniform(0.3, 1.5, size=shape) * rng.choice([-1.0, 1.0], size=shape)
        params[f"b{layer}"] = rng.uniform(0.2, 0.9, size=shape[1]) * rng.choice([-1.0, 1.0], size=shape[1])
    return params


@test_case(name="forward-one-linear-layer", points=1, hidden=False)
def one_linear_layer(forward):
    """forward ends with no activation unless it is told otherwise, and puts none before a single layer.

    forward는 따로 말하지 않으면 활성화 없이 끝나고, 층이 하나뿐이면 그 앞에도 활성화가 없어요.
    """
    params = {"W1": np.array([[2.0, -1.0], [0.5, 3.0]]), "b1": np.array([1.0, -4.0])}
    X = np.array([[1.0, 2.0], [-6.0, 0.0], [3.0, -2.0]])
    checks.array(output_of(forward(X, params)), [[4.0, 1.0], [-11.0, 2.0], [6.0, -13.0]])


@test_case(name="forward-tanh-network", points=2, hidden=False)
def tanh_network(forward):
    """forward lets a batch through a tanh layer and a linear one.

    forward는 배치를 tanh 층과 선형 층에 차례로 통과시켜요.
    """
    params = {
        "W1": np.diag([np.log(3.0), np.log(2.0)]),
        "b1": np.array([0.0, 0.0]),
        "W2": np.array([[2.0], [5.0]]),
        "b2": np.array([1.0]),
    }
    X = np.array([[1.0, -1.0], [0.0, 1.0], [-1.0, 2.0]])
    checks.array(output_of(forward(X, params)), [[-0.4], [4.0], [75.0 / 17.0 - 0.6]])


@test_case(name="forward-relu-and-sigmoid", points=1, hidden=False)
def relu_and_sigmoid(forward):
    """forward puts the hidden activation that it is told after every layer but the last.

    forward는 마지막 층을 뺀 모든 층 뒤에, 말해 준 은닉 활성화를 넣어요.
    """
    params = {
        "W1": np.array([[np.log(3.0), -np.log(3.0), 0.0]]),
        "b1": np.zeros(3),
        "W2": np.array([[4.0], [8.0], [-2.0]]),
        "b2": np.array([0.5]),
    }
    X = np.array([[1.0], [-1.0]])
    checks.array(output_of(forward(X, params, hidden="sigmoid")), [[4.5], [6.5]])
    log3 = np.log(3.0)
    checks.array(output_of(forward(X, params, hidden="relu")), [[4.0 * log3 + 0.5], [8.0 * log3 + 0.5]])


@test_case(name="forward-probabilities", points=2, hidden=False)
def probabilities(forward):
    """forward ends in a probability with "sigmoid", in a distribution over classes with "softmax".

    forward는 "sigmoid"이면 확률 하나로, "softmax"이면 클래스에 대한 확률분포로 끝나요.
    """
    X = np.log(np.array([[1.0, 2.0, 5.0], [3.0, 3.0, 2.0]]))
    three = {"W1": np.eye(3), "b1": np.full(3, 7.0)}
    checks.array(output_of(forward(X, three, output="softmax")), [[0.125, 0.25, 0.625], [0.375, 0.375, 0.25]])
    one = {"W1": np.array([[1.0], [0.0], [-1.0]]), "b1": np.array([0.0])}
    checks.array(output_of(forward(X, one, output="sigmoid")), [[1.0 / 6.0], [0.6]])


@test_case(name="forward-every-pair", points=3, hidden=True)
def every_pair(forward, reference, rng):
    """forward computes every pair of hidden and output activation, for a batch and for a single sample.

    forward는 배치든 샘플 하나든, 은닉 활성화와 출력 활성화의 모든 조합을 계산해요.
    """
    params = random_params(rng, [3, 4, 2])
    for hidden, output in PAIRS:
        batches = [rng.normal(0.0, 1.5, size=(n, 3)) for n in (5, 1)]
        results = forward.map(batches, [params] * 2, hidden=hidden, output=output)
        for X, result in zip(batches, results, strict=True):
            checks.array(output_of(result), reference.forward(X, params, hidden, output)[0])


@test_case(name="forward-key-order", points=2, hidden=True)
def key_order(forward, reference, rng):
    """forward reads the params by name and number, in whatever order the keys stand.

    forward는 키가 어떤 순서로 있든 params를 이름과 번호로 읽어요.
    """
    X = rng.normal(size=(5, 4))
    params = random_params(rng, [4, 4, 4, 4])
    wanted = reference.forward(X, params, "tanh", "linear")[0]
    numbers, letters = ["3", "1", "2"], ["b", "W"]
    orders = [
        sorted(params, reverse=True),
        [letter + number for number in numbers for letter in letters],
        [letter + number for letter in letters for number in numbers],
        sorted(params, key=lambda key: key[1]),
    ]
    ordered = [{key: params[key] for key in order} for order in orders]
    for result in forward.map([X] * 4, ordered, ["tanh"] * 4, ["linear"] * 4):
        checks.array(output_of(result), wanted)


@test_case(name="forward-eleven-layers", points=2, hidden=True)
def eleven_layers(forward, reference, rng):
    """forward goes through a network of eleven layers in the order of their numbers.

    forward는 층이 열한 개인 신경망을 번호 순서대로 지나가요.
    """
    X = rng.normal(size=(5, 3))
    networks = []
    for widths in [[3] * 12, [3, 2, 4, 5, 2, 3, 4, 2, 5, 3, 4, 2]]:
        params = random_params(rng, widths)
        for order in (sorted(params), rng.permutation(list(params)).tolist()):
            networks.append({key: params[key] for key in order})
    results = forward.map([X] * 4, networks, hidden="tanh", output="linear")
    for params, result in zip(networks, results, strict=True):
        checks.array(output_of(result), reference.forward(X, params, "tanh", "linear")[0])


@test_case(name="forward-defaults-and-positions", points=1, hidden=True)
def defaults_and_positions(forward, reference, rng):
    """forward takes hidden and output by position and by name, and each has its own default.

    forward는 hidden과 output을 자리로도 이름으로도 받고, 기본값도 저마다 있어요.
    """
    X, params = rng.normal(size=(5, 3)), random_params(rng, [3, 4, 4, 2])

    def wanted(hidden, output):
        return reference.forward(X, params, hidden, output)[0]

    checks.array(output_of(forward(X, params)), wanted("tanh", "linear"))
    checks.array(output_of(forward(X, params, "relu")), wanted("relu", "linear"))
    checks.array(output_of(forward(params=params, X=X, output="softmax")), wanted("tanh", "softmax"))
    checks.array(output_of(forward(X, params, "sigmoid", "softmax")), wanted("sigmoid", "softmax"))
    checks.array(output_of(forward(X, params, output="sigmoid", hidden="relu")), wanted("relu", "sigmoid"))


@test_case(name="forward-single-layer", points=1, hidden=True)
def single_layer(forward, reference, rng):
    """forward uses the output activation alone in a network of one layer, whatever the hidden one is.

    forward는 층이 하나인 신경망에서는 은닉 활성화가 무엇이든 출력 활성화만 써요.
    """
    calls = [
        (rng.normal(size=(5, 3)), random_params(rng, [3, 2]), hidden, output)
        for hidden, output in [("relu", "linear"), ("sigmoid", "softmax"), ("tanh", "sigmoid")]
    ]
    for arguments, result in zip(calls, forward.map(*zip(*calls, strict=True)), strict=True):
        checks.array(output_of(result), reference.forward(*arguments)[0])


@test_case(name="forward-large-logits", points=2, hidden=True)
def large_logits(forward, reference, rng):
    """forward is right for every pair of activations where sums reach thousands, inside and at the end.

    forward는 층 안이나 끝에서 합이 수천이 되어도 활성화의 모든 조합에서 맞는 값을 줘요.
    """
    inside, at_the_end = random_params(rng, [3, 4, 2]), random_params(rng, [3, 4, 2])
    inside["W1"] *= 1500.0
    at_the_end["W2"] *= 1500.0
    for hidden, output in PAIRS:
        X = rng.uniform(0.3, 1.5, size=(7, 3)) * rng.choice([-1.0, 1.0], size=(7, 3))
        results = forward.map([X, X], [inside, at_the_end], hidden=hidden, output=output)
        for params, result in zip((inside, at_the_end), results, strict=True):
            checks.array(output_of(result), reference.forward(X, params, hidden, output)[0])


@test_case(name="forward-largest-logits", points=1, hidden=True)
def largest_logits(forward, rng):
    """forward gives probabilities that are exact for logits of ±1e4, far apart or equal.

    forward는 로짓이 ±1e4이고 서로 멀든 같든 정확한 확률을 줘요.
    """
    rows = np.array([[1e4, 9e3, -1e4], [-1e4, -1e4, -9e3], [800.0, 800.0, 800.0], [-1e4, 1e4, 1e4], [-900.0, 0.0, 0.0]])
    softmax = [[1.0, 0.0, 0.0], [0.0, 0.0, 1.0], [1 / 3, 1 / 3, 1 / 3], [0.0, 0.5, 0.5], [0.0, 0.5, 0.5]]
    sigmoid = [[1.0, 1.0, 0.0], [0.0, 0.0, 0.0], [1.0, 1.0, 1.0], [0.0, 1.0, 1.0], [0.0, 0.5, 0.5]]
    order, columns = rng.permutation(5), rng.permutation(3)
    X, same = rows[order][:, columns], {"W1": np.eye(3), "b1": np.zeros(3)}
    for output, exact in (("softmax", softmax), ("sigmoid", sigmoid)):
        checks.array(output_of(forward(X, same, output=output)), np.array(exact)[order][:, columns])


@test_case(name="forward-kinds", points=1, hidden=True)
def kinds(forward, reference, rng):
    """forward takes lists, ints and float32, computes in float64 and returns it.

    forward는 리스트, 정수, float32를 받고, float64로 계산해 float64를 돌려줘요.
    """
    params = random_params(rng, [3, 4, 2])
    X = rng.integers(1, 5, size=(5, 3))
    wanted = reference.forward(X, params, "tanh", "linear")[0]
    given = [X, X.tolist(), X.astype(np.uint8), X.astype(np.float32), np.asfortranarray(X.astype(np.float64))]
    for result in forward.map(given, [params] * 5):
        values_and_form(output_of(result), wanted)
    narrow = {key: value.astype(np.float32) for key, value in params.items()}
    whole = {key: rng.integers(-60, 61, size=value.shape) for key, value in params.items()}
    calls = [(rng.normal(size=(5, 3)).astype(np.float32), narrow, "tanh", output) for output in ("linear", "softmax")]
    calls.append((rng.integers(1, 90, size=(5, 3)), whole, "relu", "linear"))
    for call, result in zip(calls, forward.map(*zip(*calls, strict=True)), strict=True):
        values_and_form(output_of(result), reference.forward(*call)[0])


@test_case(name="forward-own-arrays", points=1, hidden=True)
def own_arrays(forward, reference, rng, place):
    """forward leaves X and the params as they were, and no call uses or changes what another returned.

    forward는 X와 params를 그대로 두고, 나중의 호출은 앞의 결과를 쓰지도 바꾸지도 않아요.
    """
    for hidden, output in [("tanh", "linear"), ("relu", "softmax"), ("sigmoid", "sigmoid")]:
        plain = random_params(rng, [3, 4, 4, 2])
        params = {key: place(value) for key, value in plain.items()}
        X, other = place(rng.normal(size=(5, 3))), rng.normal(size=(5, 3))
        wanted = reference.forward(X.original, plain, hidden, output)[0]
        first = output_of(forward.keep(X, params, hidden, output))
        checks.unchanged(X, *params.values())
        second = reference.forward(other, plain, hidden, output)[0]
        checks.array(output_of(forward(other, params, hidden, output)), second)
        checks.array(checks.now(first), wanted)
        checks.scribble(first)
        checks.unchanged(X, *params.values())
        params["W2"].set(-plain["W2"])
        turned = reference.forward(X.original, plain | {"W2": -plain["W2"]}, hidden, output)[0]
        checks.array(output_of(forward(X, params, hidden, output)), turned)


@test_case(name="forward-unknown-names", points=1, hidden=True)
def unknown_names(forward, rng):
    """forward raises ValueError for a hidden or an output activation that it does not know.

    forward는 모르는 은닉 활성화나 출력 활성화이면 ValueError를 내요.
    """
    X, params = rng.normal(size=(5, 3)), random_params(rng, [3, 4, 2])
    checks.value_error(forward, X, params, "no such name")
    checks.value_error(forward, X, params, hidden="no such name", output="softmax")
    checks.value_error(forward, X, params, hidden="relu", output="no such name")
    checks.value_error(forward, X, params, output="no such name")
    single = random_params(rng, [3, 2])
    checks.value_error(forward, X, single, hidden="no such name")  # a name is unknown also where no layer needs it
    checks.value_error(forward, X, single, "relu", "no such name")
