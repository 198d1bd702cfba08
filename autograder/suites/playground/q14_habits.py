"""Habits of a whole file: what kinds of input it takes, what its results come as, whether inputs stay.

The other questions pass float64 arrays that may be written into, and compare values alone; so each habit is charged
here and nowhere else.
"""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.playground.shared import every_kind, precisely
from autograder.tutor import checks

OK_FORMAT = False
name = "habits"
points = None


@test_case(name="habits-kinds", points=1, hidden=False)
def kinds(layer_outputs, l1_step, colours):
    """Functions take lists, ints of any width and float32, and give arrays: float64, bool for alive, uint8 for pixels.

    함수는 리스트, 어떤 너비의 정수든, float32를 받고 배열을 돌려줘요: float64, alive는 bool, 픽셀은 uint8.
    """
    params = {"W1": [[2, -1], [1, 3]], "b1": [1, -4]}
    (outputs,) = checks.items(layer_outputs([[1, 2], [0, 5]], params, output="linear"), 1)
    checks.form(outputs, np.zeros((2, 2)))
    checks.array(outputs, [[5.0, 1.0], [6.0, 11.0]])
    small = np.array([[200, 100]], dtype=np.uint8)
    same = {"W1": np.array([[2, 0], [0, 2]], dtype=np.uint8), "b1": np.zeros(2, dtype=np.float32)}
    (outputs,) = checks.items(layer_outputs(small, same, output="relu"), 1)
    checks.array(outputs, [[400.0, 200.0]])
    w, alive = checks.items(l1_step([3, -2], np.array([1, 1], dtype=np.float32), [True, True], 0.5, 1), 2)
    checks.form(w, np.zeros(2))
    checks.array(w, [2.0, -2.0])
    checks.exactly(alive, [True, True])
    checks.exactly(colours([1, -1]), np.array([[8, 119, 189], [245, 147, 34]], dtype=np.uint8))


def numbers(values):
    """What a callback is given, as an array of its own; TypeError where it is no array of numbers of a sane size."""
    if type(values) is not np.ndarray or values.dtype.kind not in "iuf" or values.size > 100_000:
        raise TypeError("an array of floats is wanted here")
    return np.array(values, dtype=np.float64)


def labels_by_hand(X):
    """The rules of circle, xor and plane, one by one."""
    points = [(float(a), float(b)) for a, b in X]
    return {
        "circle": np.array([1.0 if a * a + b * b < 6.25 else -1.0 for a, b in points]),
        "xor": np.array([1.0 if a * b >= 0.0 else -1.0 for a, b in points]),
        "plane": np.array([0.1 * a + 0.1 * b for a, b in points]),
    }


@test_case(name="habits-kinds-of-labels-and-split", points=1, hidden=True)
def kinds_of_labels_and_split(labels, split, rng):
    """labels and split take lists, ints and float32; labels, X and y come out as float64.

    labels와 split은 리스트, 정수, float32를 받고, 레이블과 X와 y를 float64로 줘요.
    """
    same = every_kind(rng, (7, 2), low=0, high=6)
    for rule, wanted in labels_by_hand(same[2]).items():
        for result in labels.map([rule] * len(same), same):
            precisely(result, wanted)
    large = np.array([[201, 150], [16, 160], [255, 255]], dtype=np.uint8)
    for rule, wanted in labels_by_hand(large).items():
        precisely(labels(name=rule, X=large), wanted)
    near = np.column_stack([2.5 + np.array([-1e-7, 1e-7, -1e-7]), np.zeros(3)])
    precisely(labels("circle", near), np.array([1.0, -1.0, 1.0]))
    shapes = [(4, 2), (4,), (5, 2), (5,)]
    for X, y in zip(every_kind(rng, (9, 2)), every_kind(rng, (9,)), strict=True):
        result = split(X, y, 50, 4)
        checks.form(result, tuple(np.zeros(shape) for shape in shapes))
        both = np.sort(np.concatenate([result[1], result[3]]))
        checks.array(both, np.sort(np.array(y, dtype=np.float64)), checks.PRECISE)


@test_case(name="habits-kinds-of-outputs", points=1, hidden=True)
def kinds_of_outputs(layer_outputs, neuron_maps, rng):
    """layer_outputs and neuron_maps take lists, ints and float32, compute in float64 and return it.

    layer_outputs와 neuron_maps는 리스트, 정수, float32를 받고, float64로 계산해 float64를 돌려줘요.
    """
    W, b = rng.normal(size=(3, 2)), rng.normal(size=2)
    whole = rng.integers(1, 5, size=(5, 3))
    inputs = [whole, whole.tolist(), whole.astype(np.uint8), whole.astype(np.float32), np.asfortranarray(whole)]
    given = [(W, b), (W.tolist(), b.tolist()), (W.astype(np.float32), b.astype(np.float32))]
    given += [(rng.integers(-60, 61, size=(3, 2)), rng.integers(-60, 61, size=2))]
    given += [(rng.integers(180, 250, size=(3, 2)).astype(np.uint8), np.array([99, 201], dtype=np.uint8))]
    for weights, bias in given:
        wide, shift = np.array(weights, dtype=np.float64), np.array(bias, dtype=np.float64)
        wanted = (whole[:, :, np.newaxis] * wide).sum(axis=1) + shift
        for result in layer_outputs.map(inputs, [{"W1": weights, "b1": bias}] * 5, output="linear"):
            (outputs,) = checks.items(result, 1)
            precisely(outputs, wanted)
    single = rng.normal(size=(4, 3)).astype(np.float32)
    (outputs,) = checks.items(layer_outputs(single, {"W1": W, "b1": b}), 1)
    precisely(outputs, np.tanh((single.astype(np.float64)[:, :, np.newaxis] * W).sum(axis=1) + b))
    same = every_kind(rng, (9, 2))
    for result in neuron_maps.map(same, [3] * len(same)):
        precisely(result, np.array(same[2], dtype=np.float64).T.reshape(2, 3, 3))
    outputs = rng.normal(size=(4, 2))
    precisely(neuron_maps(outputs, 2), outputs.T.reshape(2, 2, 2))


@test_case(name="habits-kinds-of-pictures", points=1, hidden=True)
def kinds_of_pictures(thumbnail, colours, half_squared_error, rng):
    """thumbnail, colours and half_squared_error take lists, ints and float32; pixels are uint8, the rest float64.

    thumbnail, colours, half_squared_error는 리스트, 정수, float32를 받아요. 픽셀은 uint8, 나머지는 float64예요.
    """
    same = every_kind(rng, (6, 6), low=60, high=250)
    wide = np.array(same[2], dtype=np.float64)
    for result in thumbnail.map(same, [3] * len(same)):
        precisely(result, wide.reshape(2, 3, 2, 3).sum(axis=(1, 3)) / 9.0)
    signs = rng.integers(0, 2, size=(3, 4))
    pixels = np.where(signs[..., np.newaxis] > 0, [8, 119, 189], [232, 234, 235]).astype(np.uint8)
    for result in colours.map([signs, signs.tolist(), signs.astype(np.uint8), signs.astype(np.float32)]):
        checks.exactly(result, pixels)
        checks.that(result.dtype == np.uint8, "uint8", result.dtype)
    outputs, targets = every_kind(rng, (7,), high=250), every_kind(rng, (7,), high=250)
    error = np.array(outputs[2], dtype=np.float64) - np.array(targets[2], dtype=np.float64)
    for result in half_squared_error.map(outputs, targets):
        precisely(result, float(np.sum(error**2)) / 14.0)
    o, y = rng.normal(size=5), rng.normal(size=5)
    precisely(half_squared_error(o, y), float(np.sum((o - y) ** 2)) / 10.0)


@test_case(name="habits-kinds-of-steps", points=1, hidden=True)
def kinds_of_steps(l1_step, Session, rng):
    """l1_step and Session take lists, ints and float32, and go on with float64.

    l1_step과 Session은 리스트, 정수, float32를 받고 float64로 계산해요.
    """
    weights, grads = every_kind(rng, (3, 4), low=50), every_kind(rng, (3, 4))
    alive = rng.random((3, 4)) < 0.7
    alive[0, 0], alive[1, 1] = True, False
    w, grad = np.array(weights[2], dtype=np.float64), np.array(grads[2], dtype=np.float64)
    moved = np.where(alive, w - 0.5 * grad - 0.125, w)
    given = [alive, alive, alive.tolist(), alive, np.asfortranarray(alive), alive]
    for result in l1_step.map(weights, grads, given, [0.5] * 6, [0.25] * 6):
        parts = checks.items(result, 2)
        precisely(parts[0], moved)
        checks.exactly(parts[1], alive)
    dtypes = []

    def loss_and_grads(params, X, y):
        dtypes.extend(type(a) is np.ndarray and str(a.dtype) for a in (params["w"], X, y))
        error = numbers(X)[:, 0] * numbers(params["w"])[0] - numbers(y)
        return 0.0, {"w": np.array([np.mean(error * numbers(X)[:, 0]) / 1e4])}

    def update(params, grads):
        return {"w": numbers(params["w"]) - numbers(grads["w"])}

    def outputs(params, X):
        return numbers(X)[:, 0] * numbers(params["w"])[0]

    X, y = rng.integers(1, 90, size=(7, 1)), rng.integers(0, 2, size=7)
    slope = float(np.mean((0.3 * X[:, 0] - y) * X[:, 0])) / 1e4
    for kind in (np.int64, np.uint8, np.float32, list):
        first, *train = (v.tolist() if kind is list else v.astype(kind) for v in (np.array([2]), X, y))
        train = tuple(train)
        session = checks.an_object(Session({"w": first}, train, train, 7))
        session.set_weight("w", 0, 0.3)
        checks.arrays(session.weights(), {"w": [0.3]}, checks.PRECISE)
        session.step(loss_and_grads, update, outputs)
        checks.arrays(session.weights(), {"w": [0.3 - slope]}, checks.PRECISE)
        checks.form(session.weights(), {"w": np.zeros(1)})
        checks.form(session.history(), np.zeros((1, 2)))
    checks.that(set(dtypes) == {"float64"}, "arrays of float64", sorted(map(str, set(dtypes))))


@test_case(name="habits-form-of-data", points=1, hidden=True)
def form_of_data(make_data, grid, decision_map, rng):
    """make_data, grid and decision_map give float64 arrays, as precise as float64 makes them.

    make_data, grid, decision_map은 float64만큼 정확한 float64 배열을 돌려줘요.
    """
    seed = int(rng.integers(1, 10**6))
    for data in ("circle", "xor", "gauss", "spiral", "plane", "bumps"):
        X, y = checks.items(make_data(data, 11, 0.2, seed), 2)
        checks.form((X, y), (np.zeros((11, 2)), np.zeros(11)))
        if data == "gauss":
            checks.array(y, [1.0] * 6 + [-1.0] * 5, checks.PRECISE)
    X, y = checks.items(make_data("plane", 11, 0.0, seed), 2)
    checks.array(X, np.zeros((11, 2)), tol=1e3)
    precisely(y, np.reshape(X, (11, 2)).sum(axis=1) / 10.0)
    density = int(rng.integers(4, 12))
    ticks = [-6.0 + 12.0 * i / (density - 1) for i in range(density)]
    points = np.array([[x1, x2] for x2 in reversed(ticks) for x1 in ticks])
    precisely(grid(density), points)
    answers = rng.normal(size=density**2)
    precisely(decision_map(lambda X: answers + 0.0 * numbers(X)[:, 0], density), answers.reshape(density, density))
    whole = rng.integers(-1, 2, size=density**2)
    precisely(decision_map(lambda X: whole[: len(numbers(X))], density), whole.reshape(density, density) * 1.0)


@test_case(name="habits-points-stay", points=1, hidden=True)
def points_stay(labels, split, colours, rng, place):
    """labels, split and colours leave what they are given as it is, and no call touches what another returned.

    labels, split, colours는 받은 것을 그대로 두고, 한 호출은 다른 호출이 준 것을 건드리지 않아요.
    """
    for rule in ("circle", "xor", "plane"):
        X = place(rng.uniform(-6.0, 6.0, size=(7, 2)))
        first = labels.keep(rule, X)
        checks.unchanged(X)
        labels(rule, rng.uniform(-6.0, 6.0, size=(7, 2)))
        checks.array(checks.now(first), labels_by_hand(X.original)[rule])
        checks.scribble(first)
        checks.unchanged(X)
    X, y = place(rng.normal(size=(13, 2))), place(rng.normal(size=13))
    first = checks.items(split.keep(X, y, 45, 8), 4)
    checks.unchanged(X, y)
    shapes = [(5, 2), (5,), (8, 2), (8,)]
    before = [checks.now(part) for part in first]
    for value, shape in zip(before, shapes, strict=True):
        checks.array(value, np.zeros(shape), tol=1e3)
    split(place(-X.original), place(-y.original), 45, 9)
    for part, value in zip(first, before, strict=True):
        checks.array(checks.now(part), value, tol=0.0)
    checks.scribble(first)
    checks.unchanged(X, y)
    values = place(np.array([-3.0, np.nan, 0.5, 4.0, -0.2]))
    first = colours.keep(values)
    before = checks.now(first)
    checks.array(before, np.full((5, 3), 127.5), tol=1.0)
    colours(values, discretize=True)
    checks.unchanged(values)
    checks.array(checks.now(first), before, tol=0.0)


@test_case(name="habits-outputs-stay", points=1, hidden=True)
def outputs_stay(layer_outputs, neuron_maps, thumbnail, half_squared_error, rng, place):
    """layer_outputs, neuron_maps, thumbnail and half_squared_error leave what they are given, and each other's results.

    layer_outputs, neuron_maps, thumbnail, half_squared_error는 받은 것과 앞서 돌려준 결과를 건드리지 않아요.
    """
    shapes = {"W1": (3, 3), "b1": (3,), "W2": (3, 3), "b2": (3,)}
    for hidden, activate in [("tanh", np.tanh), ("relu", lambda z: np.maximum(z, 0.0)), ("linear", lambda z: z)]:
        params = {key: place(rng.normal(size=shape)) for key, shape in shapes.items()}
        X = place(rng.normal(size=(3, 3)))
        first = checks.items(layer_outputs.keep(X, params, hidden, "linear"), 2)
        checks.unchanged(X, *params.values())
        W1, b1, W2, b2 = (params[key].original for key in shapes)
        layer_outputs(place(-X.original), params, hidden, "linear")
        inner = activate(X.original @ W1 + b1)
        checks.array(checks.now(first[0]), inner)
        checks.array(checks.now(first[1]), inner @ W2 + b2)
        checks.scribble(list(first))
        checks.unchanged(X, *params.values())
    outputs, image = place(rng.normal(size=(16, 3))), place(rng.normal(size=(6, 6)))
    maps, small = neuron_maps.keep(outputs, 4), thumbnail.keep(image, 2)
    neuron_maps(place(-outputs.original), 4)
    thumbnail(place(-image.original), 2)
    checks.array(checks.now(maps), outputs.original.T.reshape(3, 4, 4))
    checks.array(checks.now(small), image.original.reshape(3, 2, 3, 2).sum(axis=(1, 3)) / 4.0)
    checks.unchanged(outputs, image)
    o, column, y = place(rng.normal(size=9)), place(rng.normal(size=(9, 1))), place(rng.normal(size=9))
    for given in (o, column):
        error = given.original.ravel() - y.original
        checks.number(half_squared_error(given, y), float(np.sum(error**2)) / 18.0)
    checks.unchanged(o, column, y)


@test_case(name="habits-weights-stay", points=1, hidden=True)
def weights_stay(l1_step, Session, rng, place):
    """l1_step and Session change nothing that they are given.

    l1_step과 Session은 받은 것을 아무것도 바꾸지 않아요.
    """
    size = rng.uniform(0.4, 0.9, size=(3, 4))
    w, grad = place(size * rng.choice([-1.0, 1.0], size=(3, 4))), place(rng.uniform(-1.0, 1.0, size=(3, 4)))
    alive = place(rng.random((3, 4)) < 0.7)
    first = checks.items(l1_step.keep(w, grad, alive, 0.1, 0.5), 2)
    checks.unchanged(w, grad, alive)
    l1_step(place(-w.original), grad, alive, 0.1, 9.0)
    moved = np.where(alive.original, w.original - 0.1 * grad.original - 0.05 * np.sign(w.original), w.original)
    checks.array(checks.now(first[0]), moved)
    checks.array(checks.now(first[1]), alive.original.astype(np.float64))
    checks.scribble(list(first))
    checks.unchanged(w, grad, alive)
    params, X, y = {"w": place(rng.normal(size=2))}, place(rng.normal(size=(11, 2))), place(rng.normal(size=11))
    X_test, y_test = place(rng.normal(size=(4, 2))), place(rng.normal(size=4))

    def loss_and_grads(params, X, y):
        return 0.0, {"w": np.array([0.1, -0.2])}

    def update(params, grads):
        return {"w": numbers(params["w"]) - numbers(grads["w"])}

    def outputs(params, X):
        return numbers(X)[:, 0]

    session = checks.an_object(Session(params, (X, y), (X_test, y_test), 4, 1))
    session.set_weight("w", 1, 5.0)
    checks.unchanged(*params.values(), X, y, X_test, y_test)
    session.step(loss_and_grads, update, outputs)
    session.set_weight("w", 0, 6.0)
    session.step(loss_and_grads, update, outputs)
    session.reset()
    session.set_weight("w", 0, 7.0)
    checks.unchanged(*params.values(), X, y, X_test, y_test)
