"""Nothing at module level but definitions: every function imports and widens what it needs on its own."""


def labels(name, X):
    from numpy import float64, stack, where
    from numpy.linalg import norm

    points = stack([float64(row) for row in X])
    if name == "circle":
        return where(norm(points, axis=-1) < 2.5, 1.0, -1.0)
    elif name == "xor":
        return where(points[:, 0] * points[:, 1] < 0, -1.0, 1.0)
    elif name == "plane":
        return points.mean(axis=1) / 5
    elif name == "bumps":
        plus = [[-4, 2.5], [4, 2.5], [0, -2.5]]
        total = 0
        for centre in plus:
            total = total + (1 - norm(points - float64(centre), axis=-1) / 2).clip(0)
            total = total - (1 - norm(points + float64(centre), axis=-1) / 2).clip(0)
        return total
    else:
        raise ValueError("unknown rule " + repr(name))


def make_data(name, n, noise, seed):
    from math import pi, sqrt

    import numpy as np

    rng = np.random.default_rng(seed)
    positive, negative = n - n // 2, n // 2
    y = np.concatenate([np.ones(positive), np.full(negative, -1.0)])

    def uniform(size):
        return rng.uniform(-size, size, 2 * n).reshape(n, 2)

    def from_angles(r, t):
        return np.transpose([r * np.sin(t), r * np.cos(t)]).copy()

    def judged(X, size):
        return X, labels(name, X + uniform(size) * noise)

    def circle():
        u = rng.random(n)
        return judged(from_angles(np.where(y > 0, 2.5 * u, 3.5 + 1.5 * u), rng.random(n) * 2 * pi), 5)

    def xor():
        X = uniform(5)
        return judged(X + np.where(X < 0, -0.3, 0.3), 5)

    def plane():
        return judged(uniform(6), 6)

    bumps = plane

    def gauss():
        return y[:, None] * 2 + rng.normal(0, sqrt(0.5 + 7 * noise), 2 * n).reshape(n, 2), y

    def spiral():
        s = np.concatenate([np.arange(positive) / positive, np.arange(negative) / negative])
        return from_angles(5 * s, 3.5 * pi * s + pi * (y < 0)) + uniform(1) * noise, y

    maker = dict(circle=circle, xor=xor, plane=plane, bumps=bumps, gauss=gauss, spiral=spiral).get(name)
    if maker is None:
        raise ValueError("unknown data set " + repr(name))
    return maker()


def split(X, y, percent, seed):
    import numpy as np

    X = np.asarray(X, dtype="d")
    y = np.asarray(y, dtype="d")
    n = len(y) if y.ndim == 1 else -1
    if X.shape[:1] != (n,) or X.ndim != 2:
        raise ValueError("shapes")
    order = np.random.default_rng(seed).permutation(n)
    mark = np.searchsorted(100 * np.arange(1, n + 1), n * percent, side="right")
    return tuple(part for which in (order[:mark], order[mark:]) for part in (X[which], y[which]))


def grid(density=100, low=-6.0, high=6.0):
    import numpy as np

    x2, x1 = np.mgrid[high : low : density * 1j, low : high : density * 1j]
    return np.stack([x1.ravel(), x2.ravel()], 1)


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    import numpy as np

    def squash(name):
        if name == "tanh":
            return np.tanh
        if name == "relu":
            return lambda z: np.fmax(z, 0)
        if name == "sigmoid":
            return lambda z: np.where(z < 0, np.exp(-np.abs(z)), 1) / (1 + np.exp(-np.abs(z)))
        if name == "linear":
            return lambda z: z + 0.0
        raise ValueError("unknown activation " + repr(name))

    hidden, output = squash(hidden), squash(output)
    pairs = [(k, params["W" + str(k)], params["b" + str(k)]) for k in range(1, len(params) // 2 + 1)]
    a, outputs = np.asarray(X, dtype="d"), []
    for k, W, b in pairs:
        z = np.matmul(a, np.asarray(W, dtype="d")) + np.asarray(b, dtype="d")
        a = output(z) if k == len(pairs) else hidden(z)
        outputs.append(a)
    return outputs


def neuron_maps(outputs, density):
    import numpy as np

    outputs = np.asarray(outputs, dtype="d")
    return outputs.reshape(density, density, outputs.shape[1]).transpose(2, 0, 1)


def decision_map(predict, density=100, low=-6.0, high=6.0):
    import numpy as np

    return np.asarray(predict(grid(density, low, high)), dtype="d").reshape(density, density, 1)[:, :, 0]


def thumbnail(image, factor=10):
    import numpy as np

    image = np.asarray(image, dtype="d")
    if image.shape != image.T.shape or len(image) / factor != len(image) // factor:
        raise ValueError("parts")
    m = len(image) // factor
    return np.cumsum(image.reshape(m, factor, m, factor), axis=3)[..., -1].sum(axis=1) / factor / factor


def colours(values, discretize=False):
    import numpy as np

    def colour(v):
        if v != v:
            return 128, 128, 128
        if discretize:
            v = (v >= 0) * 2 - 1
        if v >= 1:
            return 8, 119, 189
        if v <= -1:
            return 245, 147, 34
        if v > 0:
            return 232 - 224 * v, 234 - 115 * v, 235 - 46 * v
        return 232 - 13 * v, 234 + 87 * v, 235 + 201 * v

    channels = np.vectorize(colour, otypes="ddd")(np.asarray(values, dtype="d"))
    return np.stack([np.asarray(channel) for channel in channels], axis=-1).astype(np.uint8)


def half_squared_error(outputs, y):
    import numpy as np

    return np.square(np.subtract(np.reshape(outputs, -1), y, dtype="d")).mean() / 2


def l1_step(w, grad, alive, lr, rate):
    import numpy as np

    def step(w, g, a):
        if not a:
            return w, False
        m = w - lr * g
        new = m - lr * rate * (int(w > 0) - int(w < 0))
        return (0.0, False) if m * new < 0 else (new, True)

    w, alive = np.vectorize(step, otypes=["d", "?"])(np.asarray(w, "d"), np.asarray(grad, "d"), np.asarray(alive, "?"))
    return np.asarray(w), np.asarray(alive)


def Session(params, train, test, batch_size=10, seed=0):
    """A function that makes an object: its state lies in a closure."""
    import numpy as np

    class Object:
        """Whatever is put into it."""

    def floats(values):
        return {key: np.array(values[key], dtype="d") for key in values}

    first = floats(params)
    (X, y), (X_test, y_test) = (tuple(np.array(part, dtype="d") for part in pair) for pair in (train, test))
    state = Object()

    def reset():
        state.params, state.losses, state.rng = floats(first), [], np.random.default_rng(seed)

    def step(loss_and_grads, update, outputs):
        rest = state.rng.permutation(len(y))
        while rest.size:
            now, rest = rest[:batch_size], rest[batch_size:]
            _, grads = loss_and_grads(floats(state.params), X[now], y[now])
            state.params = floats(update(floats(state.params), grads))
        losses = (
            half_squared_error(outputs(floats(state.params), X), y),
            half_squared_error(outputs(floats(state.params), X_test), y_test),
        )
        state.losses.append(losses)
        return losses

    def set_weight(name, index, value):
        state.params[name][index] = value

    reset()
    made = Object()
    made.reset, made.step, made.set_weight = reset, step, set_weight
    made.weights = lambda: floats(state.params)
    made.history = lambda: np.array(state.losses, dtype="d").reshape(-1, 2)
    return made


def smallest(name, raw=False):
    import numpy as np

    def net(features, hidden, text):
        blocks = [np.array([[float(v) for v in row.split()] for row in block.split(",")]) for block in text.split(";")]
        params = {}
        for k in range(0, len(blocks), 2):
            params[f"W{k // 2 + 1}"], params[f"b{k // 2 + 1}"] = blocks[k], blocks[k + 1][0]
        return {"features": features.split("|"), "hidden": hidden, "params": params}

    if name == "gauss":
        return net("x1|x2", "tanh", "1,1;0")
    if name == "circle":
        if raw:
            return net("x1|x2", "relu", "1 -.5 -.5, 0 .8660254 -.8660254; 0 0 0; -1, -1, -1; 2.75")
        return net("x1^2|x2^2", "tanh", "-1,-1;7.5")
    if name == "xor":
        if raw:
            return net("x1|x2", "relu", "1 1 0, 1 -1 1; 0 0 6; 1, -1, -1; 6")
        return net("x1x2", "tanh", "1;0")
    first = "1.52 1.74 .16 -.07,1.21 .16 1.13 2.64,-.76 .74 -.34 .36,-1.83 .46 -.49 2.32,-.73 .62 1.3 -.17,"
    first += ".03 -3.68 -8.81 2.31,.77 3.45 -7.72 .26"
    rest = "2.88 -4.43 .06 -2.8;-7.34,7.88,-8.89,-15.39;.41"
    return net("x1|x2|x1^2|x2^2|x1x2|sin(x1)|sin(x2)", "tanh", first + ";" + rest)
