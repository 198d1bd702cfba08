"""Mistakes of somebody who has seen neither suites nor chaffs; see `autograder.variants`."""

from autograder.variants import mistake


# circle_on_the_edge: r squared is compared with 2.5.
@mistake("p01_square_of_the_distance", base="checked")
def labels(name, X):
    if name not in RADIUS:
        raise ValueError(f"no rule for {name!r}")
    P = np.asarray(X, dtype=np.float64)
    if name == "circle":
        return np.where((P**2).sum(axis=1) < 2.5, 1.0, -1.0)
    if name == "xor":
        return np.where(P.prod(axis=1) >= 0, 1.0, -1.0)
    if name == "plane":
        return P.sum(axis=1) / 10
    best = np.zeros(len(P))
    for cx, cy, sign in BUMPS:
        bump = sign * np.maximum(0.0, 1 - np.linalg.norm(P - [cx, cy], axis=1) / 2)
        best = np.where(np.abs(bump) > np.abs(best), bump, best)
    return best


# xor_axes_negative: np.sign of the product: an axis gives 0, which is taken as -1.
@mistake("p02_axes_negative", base="plain")
def labels(name, X):
    x, y = np.array(X, float).T
    if name == "circle":
        return np.where(np.hypot(x, y) < 2.5, 1.0, -1.0)
    if name == "xor":
        return np.where(np.sign(x) * np.sign(y) > 0, 1.0, -1.0)
    if name == "plane":
        return (x + y) / 10
    if name == "bumps":
        dist = np.sqrt((x[:, None] - bump_x) ** 2 + (y[:, None] - bump_y) ** 2)
        return (bump_s * np.maximum(0, 1 - dist / 2)).sum(1)
    raise ValueError(name)


# plane_clipped: The plane is clipped to -1 ... 1.
@mistake("p03_plane_clipped", base="plain")
def labels(name, X):
    x, y = np.array(X, float).T
    if name == "plane":
        return np.clip((x + y) / 10, -1, 1)
    if name == "circle":
        return np.where(np.sqrt(x**2 + y**2) < 2.5, 1.0, -1.0)
    if name == "xor":
        return np.where(x * y >= 0, 1.0, -1.0)
    if name == "bumps":
        d = np.hypot(x[:, None] - bump_x, y[:, None] - bump_y)
        b = bump_s * np.clip(1 - d / 2, 0, None)
        return b[np.arange(len(b)), np.abs(b).argmax(1)]
    raise ValueError(name)


# noise_moves_points: Points are moved, labels stay.
@mistake("p05_points_moved_labels_kept", base="checked")
def make_data(name, n, noise, seed):
    if name not in DATA:
        raise ValueError(f"unknown data set {name!r}")
    rng = np.random.default_rng(seed)
    n_plus = (n + 1) // 2
    side = np.where(np.arange(n) < n_plus, 1.0, -1.0)
    if name == "gauss":
        return 2 * side[:, None] + math.sqrt(0.5 + 7 * noise) * rng.standard_normal((n, 2)), side
    if name == "spiral":
        return _spiral_points(rng, n_plus, n - n_plus, noise), side
    if name == "circle":
        X = _circle_points(rng, n_plus, n - n_plus)
    elif name == "xor":
        X = rng.uniform(-5, 5, (n, 2))
        X += np.where(X > 0, 0.3, -0.3)
    else:
        X = rng.uniform(-6, 6, (n, 2))
    y = labels(name, X)
    R = RADIUS[name]
    return X + noise * rng.uniform(-R, R, X.shape), y


# noise_without_effect: The label is that of the clean point.
@mistake("p06_noise_without_effect", base="checked")
def make_data(name, n, noise, seed):
    if name not in DATA:
        raise ValueError(f"unknown data set {name!r}")
    rng = np.random.default_rng(seed)
    n_plus = (n + 1) // 2
    side = np.where(np.arange(n) < n_plus, 1.0, -1.0)
    if name == "gauss":
        X, y = rng.normal(2 * side[:, None], math.sqrt(0.5 + 7 * noise), (n, 2)), side
    elif name == "spiral":
        X, y = _spiral_points(rng, n_plus, n - n_plus, noise), side
    elif name == "circle":
        X, y = _circle_points(rng, n_plus, n - n_plus), side
    else:
        R = RADIUS[name]
        X = rng.uniform(-R, R, (n, 2))
        if name == "xor":
            X = X + np.where(X > 0, 0.3, -0.3)
        y = labels(name, X)
    return X, y


# gauss_variance_as_std: 0.5 + 7 noise is used as the standard deviation.
@mistake("p07_variance_as_deviation", base="plain")
def make_data(name, n, noise, seed):
    R = np.random.default_rng(seed)
    half = n - n // 2
    y = np.where(np.arange(n) < half, 1.0, -1.0)
    if name == "gauss":
        return R.normal(2 * y[:, None], 0.5 + 7 * noise, (n, 2)), y
    if name == "circle":
        r = np.where(y > 0, R.uniform(0, 2.5, n), R.uniform(3.5, 5, n))
        t = R.uniform(0, 2 * np.pi, n)
        X = np.c_[r * np.sin(t), r * np.cos(t)]
        return X, labels(name, X + noise * R.uniform(-5, 5, (n, 2)))
    if name == "spiral":
        i = np.r_[np.arange(half) / half, np.arange(n - half) / (n - half)]
        t = 3.5 * np.pi * i + np.where(y > 0, 0, np.pi)
        return np.c_[5 * i * np.sin(t), 5 * i * np.cos(t)] + noise * R.uniform(-1, 1, (n, 2)), y
    k = {"xor": 5, "plane": 6, "bumps": 6}[name]
    X = R.uniform(-k, k, (n, 2))
    if name == "xor":
        X += np.where(X > 0, 0.3, -0.3)
    return X, labels(name, X + noise * R.uniform(-k, k, (n, 2)))


# radius_by_area: Uniform in area.
@mistake("p08_even_in_area", base="checked")
def _circle_points(rng, n_plus, n_minus):
    inner = 2.5 * np.sqrt(rng.random(n_plus))
    outer = np.sqrt(rng.uniform(3.5**2, 5**2, n_minus))
    r = np.concatenate([inner, outer])
    t = rng.uniform(0, 2 * np.pi, len(r))
    return np.column_stack([r * np.sin(t), r * np.cos(t)])


# spiral_arms_together: Both arms lie on each other.
@mistake("p10_arms_not_opposite", base="checked")
def _spiral_points(rng, n_plus, n_minus, noise):
    arms = []
    for m in (n_plus, n_minus):
        share = np.linspace(0, 1, m, endpoint=False)
        r, t = 5 * share, 3.5 * np.pi * share
        arms.append(np.stack([r * np.sin(t), r * np.cos(t)], axis=1))
    X = np.vstack(arms)
    return X + noise * rng.uniform(-1, 1, X.shape)


# spiral_cos_sin: (r cos t, r sin t): the mirror image.
@mistake("sine_and_cosine_exchanged", base="checked")
def _spiral_points(rng, n_plus, n_minus, noise):
    i = np.concatenate([np.arange(n_plus) / n_plus, np.arange(n_minus) / max(n_minus, 1)])
    turn = np.concatenate([np.zeros(n_plus), np.full(n_minus, math.pi)])
    r = 5 * i
    t = 1.75 * 2 * np.pi * i + turn
    X = np.column_stack([r * np.cos(t), r * np.sin(t)])
    return X + noise * rng.uniform(-1, 1, X.shape)


# split_unshuffled: The first part is for training.
@mistake("p13_not_shuffled", base="plain")
def split(X, y, percent, seed):
    X, y = np.array(X, float), np.array(y, float)
    k = len(y) * percent // 100
    return X[:k], y[:k], X[k:], y[k:]


# split_float_share: int(n * (percent / 100)): 29 % of 100 is 28.
@mistake("p14_float_share", base="checked")
def split(X, y, percent, seed):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError("X and y do not fit")
    order = np.random.default_rng(seed).permutation(len(X))
    k = int(len(X) * (percent / 100))
    return X[order[:k]], y[order[:k]], X[order[k:]], y[order[k:]]


# split_apart: X and y are shuffled one after the other by one generator.
@mistake("p15_shuffled_apart", base="plain")
def split(X, y, percent, seed):
    rng = np.random.default_rng(seed)
    X, y = rng.permutation(np.array(X, float)), rng.permutation(np.array(y, float))
    k = len(y) * percent // 100
    return X[:k], y[:k], X[k:], y[k:]


# grid_upside_down: x2 rises from row to row (origin lower).
@mistake("p16_upside_down", base="checked")
def grid(density=100, low=-6.0, high=6.0):
    axis = np.linspace(low, high, density)
    x1, x2 = np.meshgrid(axis, axis)
    return np.column_stack([x1.ravel(), x2.ravel()])


# grid_ij: x2 runs fastest.
@mistake("p17_transposed", base="plain")
def grid(density=100, low=-6.0, high=6.0):
    s = np.linspace(low, high, density)
    return np.array([(a, b) for a in s for b in s[::-1]])


# grid_without_end: arange stops before the end.
@mistake("p18_end_missing", base="checked")
def grid(density=100, low=-6.0, high=6.0):
    step = (high - low) / density
    axis = low + step * np.arange(density)
    x1, x2 = np.meshgrid(axis, high - step * np.arange(density))
    return np.stack([x1.ravel(), x2.ravel()], axis=1)


# maps_by_reshape: Reshapes without turning first.
@mistake("p19_reshape_alone", base="checked")
def neuron_maps(outputs, density):
    outputs = np.array(outputs, dtype=np.float64)
    return outputs.reshape(outputs.shape[1], density, density)


# thumbnail_strided: Every factor-th pixel.
@mistake("p20_every_tenth", base="plain")
def thumbnail(image, factor=10):
    return np.array(image, float)[::factor, ::factor]


# layers_before_activation: Gives the sums.
@mistake("p22_sums", base="plain")
def layer_outputs(X, params, hidden="tanh", output="tanh"):
    L = len(params) // 2
    h, outs = np.array(X, float), []
    for i in range(1, L + 1):
        z = h @ np.array(params["W%d" % i], float) + np.array(params["b%d" % i], float)
        outs.append(z)
        h = act(hidden if i < L else output, z)
    return outs


# layers_by_text_order: sorted() puts W10 before W2.
@mistake("p23_sorted_as_text", base="checked")
def layer_outputs(X, params, hidden="tanh", output="tanh"):
    for name in (hidden, output):
        if name not in ACTIVATIONS:
            raise ValueError(f"unknown activation {name!r}")
    a = np.asarray(X, dtype=np.float64)
    Ws = [params[k] for k in sorted(params) if k[0] == "W"]
    bs = [params[k] for k in sorted(params) if k[0] == "b"]
    result = []
    for i, (W, b) in enumerate(zip(Ws, bs), start=1):
        f = ACTIVATIONS[output] if i == len(Ws) else ACTIVATIONS[hidden]
        a = f(a @ np.asarray(W, dtype=np.float64) + np.asarray(b, dtype=np.float64))
        result.append(a)
    return result


# colours_unclamped: Values beyond 1 wrap round in uint8.
@mistake("p24_not_clamped", base="plain")
def colours(values, discretize=False):
    v = np.array(values, float)
    nan = np.isnan(v)
    v = np.nan_to_num(v)
    if discretize:
        v = np.where(v < 0, -1.0, 1.0)
    w = v[..., None]
    grey = np.array([232, 234, 235.0])
    out = np.where(w >= 0, grey + w * (np.array([8, 119, 189]) - grey), grey - w * (np.array([245, 147, 34]) - grey))
    out = np.where(nan[..., None], 128, out)
    return np.round(out).astype(int).astype(np.uint8)


# half_error_no_half: The mean squared error.
@mistake("p27_without_half", base="checked")
def half_squared_error(outputs, y):
    o = np.asarray(outputs, dtype=np.float64).reshape(-1)
    return float(np.mean((o - np.asarray(y, dtype=np.float64).reshape(-1)) ** 2))


# half_error_broadcast: (N, 1) against (N,) becomes N by N.
@mistake("p27_broadcast", base="plain")
def half_squared_error(outputs, y):
    d = np.array(outputs, float) - np.array(y, float)
    return 0.5 * (d**2).mean()


# l1_sign_after: The sign is that of the moved weight.
@mistake("p28_sign_after_the_step", base="checked")
def l1_step(w, grad, alive, lr, rate):
    w, grad = np.asarray(w, dtype=np.float64), np.asarray(grad, dtype=np.float64)
    alive = np.asarray(alive, dtype=bool)
    m = w - lr * grad
    new = m - lr * rate * np.sign(m)
    dead = m * new < 0
    return np.where(alive, np.where(dead, 0.0, new), w), alive & ~dead


# l1_own_crossing_kills: w * new < 0: the gradient's crossing kills, too.
@mistake("p29_gradient_kills", base="plain")
def l1_step(w, grad, alive, lr, rate):
    w, g, alive = np.array(w, float), np.array(grad, float), np.array(alive, bool)
    new = w - lr * g - lr * rate * np.sign(w)
    kill = alive & (w * new < 0)
    new[kill] = 0
    return np.where(alive, new, w), alive & ~kill


# l1_dead_come_back: alive is not asked.
@mistake("p30_dead_come_back", base="checked")
def l1_step(w, grad, alive, lr, rate):
    w, grad = np.asarray(w, dtype=np.float64), np.asarray(grad, dtype=np.float64)
    m = w - lr * grad
    new = m - lr * rate * np.sign(w)
    crossed = m * new < 0
    new[crossed] = 0.0
    return new, ~crossed


# session_drops_rest: Full batches only.
@mistake("p31_rest_dropped", base="plain")
class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.p0, self.bs, self.seed = cp(params), batch_size, seed
        self.train = np.array(train[0], float), np.array(train[1], float)
        self.test = np.array(test[0], float), np.array(test[1], float)
        self.p, self.h, self.epoch = cp(self.p0), [], 0

    def step(self, loss_and_grads, update, outputs):
        X, y = self.train
        idx = np.random.default_rng([self.seed, self.epoch]).permutation(len(y))
        self.epoch += 1
        for i in range(len(y) // self.bs):
            b = idx[i * self.bs : (i + 1) * self.bs]
            _, g = loss_and_grads(cp(self.p), X[b], y[b])
            self.p = cp(update(cp(self.p), g))
        e = tuple(half_squared_error(outputs(cp(self.p), A), t) for A, t in (self.train, self.test))
        self.h.append(e)
        return e

    def weights(self):
        return cp(self.p)

    def history(self):
        return np.array(self.h).reshape(len(self.h), 2)

    def reset(self):
        self.p, self.h, self.epoch = cp(self.p0), [], 0

    def set_weight(self, name, index, value):
        self.p[name][index] = value


# session_one_order: The same order in every epoch.
@mistake("p32_same_order", base="checked")
class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self._first = {k: np.array(v, dtype=np.float64) for k, v in params.items()}
        self._train = [np.array(a, dtype=np.float64) for a in train]
        self._test = [np.array(a, dtype=np.float64) for a in test]
        self._batch_size = batch_size
        self._seed = seed
        self.reset()

    def reset(self):
        self._params = deepcopy(self._first)
        self._history = []
        self._rng = np.random.default_rng(self._seed)

    def _error(self, outputs, data):
        X, y = data
        return half_squared_error(outputs(self.weights(), X.copy()), y)

    def step(self, loss_and_grads, update, outputs):
        X, y = self._train
        order = np.random.default_rng(self._seed).permutation(len(X))
        for start in range(0, len(X), self._batch_size):
            rows = order[start : start + self._batch_size]
            grads = loss_and_grads(self.weights(), X[rows], y[rows])[1]
            self._params = {k: np.array(v, dtype=np.float64) for k, v in update(self.weights(), grads).items()}
        pair = (self._error(outputs, self._train), self._error(outputs, self._test))
        self._history.append(pair)
        return pair

    def weights(self):
        return deepcopy(self._params)

    def history(self):
        return np.array(self._history, dtype=np.float64).reshape(-1, 2)

    def set_weight(self, name, index, value):
        self._params[name][index] = value


# reset_keeps_history: The history stays.
@mistake("p33_history_kept", base="plain")
class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.p0, self.bs, self.seed = cp(params), batch_size, seed
        self.train = np.array(train[0], float), np.array(train[1], float)
        self.test = np.array(test[0], float), np.array(test[1], float)
        self.p, self.h, self.epoch = cp(self.p0), [], 0

    def step(self, loss_and_grads, update, outputs):
        X, y = self.train
        idx = np.random.default_rng([self.seed, self.epoch]).permutation(len(y))
        self.epoch += 1
        while len(idx):
            b, idx = idx[: self.bs], idx[self.bs :]
            loss, g = loss_and_grads(cp(self.p), X[b], y[b])
            self.p = cp(update(cp(self.p), g))
        e = tuple(half_squared_error(outputs(cp(self.p), A), t) for A, t in (self.train, self.test))
        self.h.append(e)
        return e

    def weights(self):
        return cp(self.p)

    def history(self):
        return np.array(self.h).reshape(len(self.h), 2)

    def reset(self):
        self.p = cp(self.p0)
        self.epoch = 0

    def set_weight(self, name, index, value):
        self.p[name][index] = value


# reset_goes_on_shuffling: The generator is not restarted, so the batches after a reset are new ones.
@mistake("p33_other_batches", base="checked")
class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self._first = {k: np.array(v, dtype=np.float64) for k, v in params.items()}
        self._train = [np.array(a, dtype=np.float64) for a in train]
        self._test = [np.array(a, dtype=np.float64) for a in test]
        self._batch_size = batch_size
        self._seed = seed
        self.reset()

    def reset(self):
        self._params = deepcopy(self._first)
        self._history = []
        if not hasattr(self, "_rng"):
            self._rng = np.random.default_rng(self._seed)

    def _error(self, outputs, data):
        X, y = data
        return half_squared_error(outputs(self.weights(), X.copy()), y)

    def step(self, loss_and_grads, update, outputs):
        X, y = self._train
        order = self._rng.permutation(len(X))
        for start in range(0, len(X), self._batch_size):
            rows = order[start : start + self._batch_size]
            _, grads = loss_and_grads(self.weights(), X[rows], y[rows])
            self._params = {k: np.array(v, dtype=np.float64) for k, v in update(self.weights(), grads).items()}
        both = (self._error(outputs, self._train), self._error(outputs, self._test))
        self._history.append(both)
        return both

    def weights(self):
        return deepcopy(self._params)

    def history(self):
        return np.array(self._history, dtype=np.float64).reshape(-1, 2)

    def set_weight(self, name, index, value):
        self._params[name][index] = value


# set_weight_survives_reset: Writes into the first weights as well.
@mistake("first_weights_shared", base="plain")
class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.p0, self.bs, self.seed = cp(params), batch_size, seed
        self.train = np.array(train[0], float), np.array(train[1], float)
        self.test = np.array(test[0], float), np.array(test[1], float)
        self.p, self.h, self.epoch = cp(self.p0), [], 0

    def step(self, loss_and_grads, update, outputs):
        X, y = self.train
        idx = np.random.default_rng([self.seed, self.epoch]).permutation(len(y))
        self.epoch += 1
        while len(idx):
            b, idx = idx[: self.bs], idx[self.bs :]
            loss, g = loss_and_grads(cp(self.p), X[b], y[b])
            self.p = cp(update(cp(self.p), g))
        e = tuple(half_squared_error(outputs(cp(self.p), A), t) for A, t in (self.train, self.test))
        self.h.append(e)
        return e

    def weights(self):
        return cp(self.p)

    def history(self):
        return np.array(self.h).reshape(len(self.h), 2)

    def reset(self):
        self.p, self.h, self.epoch = cp(self.p0), [], 0

    def set_weight(self, name, index, value):
        for p in (self.p, self.p0):
            p[name][index] = value


# weights_are_the_arrays: The dict is new, the arrays are the session's own.
@mistake("weights_not_copied", base="checked")
class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self._first = {k: np.array(v, dtype=np.float64) for k, v in params.items()}
        self._train = [np.array(a, dtype=np.float64) for a in train]
        self._test = [np.array(a, dtype=np.float64) for a in test]
        self._batch_size = batch_size
        self._seed = seed
        self.reset()

    def reset(self):
        self._params = deepcopy(self._first)
        self._history = []
        self._rng = np.random.default_rng(self._seed)

    def _error(self, outputs, data):
        X, y = data
        return half_squared_error(outputs(self.weights(), X.copy()), y)

    def step(self, loss_and_grads, update, outputs):
        X, y = self._train
        order = self._rng.permutation(len(X))
        for start in range(0, len(X), self._batch_size):
            rows = order[start : start + self._batch_size]
            _, grads = loss_and_grads(self.weights(), X[rows], y[rows])
            self._params = {k: np.array(v, dtype=np.float64) for k, v in update(self.weights(), grads).items()}
        both = (self._error(outputs, self._train), self._error(outputs, self._test))
        self._history.append(both)
        return both

    def weights(self):
        return dict(self._params)

    def history(self):
        return np.array(self._history, dtype=np.float64).reshape(-1, 2)

    def set_weight(self, name, index, value):
        self._params[name][index] = value


# session_writes_into_callers: asarray shares float arrays with the caller.
@mistake("p35_callers_array", base="plain")
def cp(p):
    return {k: np.asarray(v, dtype=float) for k, v in p.items()}


# smallest_features_swapped: The product for the circle, the squares for xor.
@mistake("p36_product_for_the_circle", "p36_squares_for_xor", base="plain")
def smallest(name, raw=False):
    net = lambda f, h, *p: dict(
        features=f.split(), hidden=h, params={k: np.array(v, float) for k, v in zip(("W1", "b1", "W2", "b2"), p)}
    )
    s = 3**0.5 / 2
    nets = {
        ("gauss", True): net("x1 x2", "relu", [[1], [1]], [0]),
        ("circle", False): net("x1x2", "relu", [[-1]], [2]),
        ("xor", False): net("x1^2 x2^2", "relu", [[1], [-1]], [0]),
        ("circle", True): net("x1 x2", "relu", [[1, -0.5, -0.5], [0, s, -s]], [0, 0, 0], [[-4], [-4], [-4]], [11]),
        ("xor", True): net("x1 x2", "relu", [[1, 1, 0], [1, -1, 1]], [0, 0, 9], [[1], [-1], [-1]], [9]),
        ("spiral", False): net(
            "x1 x2 x1^2 x2^2 x1x2 sin(x1) sin(x2)",
            "tanh",
            [
                [-2.382, -3.539, -2.108, -0.268],
                [-2.089, 0.968, -4.15, 0.657],
                [1.224, -0.605, 0.497, -0.03],
                [2.243, -0.344, -0.409, -0.604],
                [-0.038, 1.526, -1.816, -0.28],
                [10.903, 9.474, -7.055, -0.211],
                [5.76, 19.629, 6.42, 0.91],
            ],
            [-8.121, 0.112, -10.436, 0.135],
            [[-16.307], [12.609], [16.083], [-26.05]],
            [1.887],
        ),
    }
    return nets[name, raw]
