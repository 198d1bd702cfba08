"""Point by point, with math and lists; arrays only at the door."""

import math

import numpy as np


def one_label(name, x, y):
    if name == "circle":
        return 1.0 if math.sqrt(x * x + y * y) < 2.5 else -1.0
    if name == "xor":
        return 1.0 if x * y >= 0 else -1.0
    if name == "plane":
        return (x + y) / 10
    if name == "bumps":
        best = 0.0
        for cx, cy, sign in [(-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1)]:
            height = sign * max(0.0, 1 - math.sqrt((x - cx) ** 2 + (y - cy) ** 2) / 2)
            if abs(height) > abs(best):
                best = height
        return best
    raise ValueError("no such rule: " + str(name))


def labels(name, X):
    return np.array([one_label(name, float(p[0]), float(p[1])) for p in X], dtype=float)


def make_data(name, n, noise, seed):
    rng = np.random.default_rng(seed)
    X, y = [], []
    if name in ("circle", "gauss", "spiral"):
        plus = math.ceil(n / 2)
        for i in range(n):
            positive = i < plus
            label = 1.0 if positive else -1.0
            if name == "circle":
                r = rng.uniform(0, 2.5) if positive else rng.uniform(3.5, 5)
                t = rng.uniform(0, 2 * math.pi)
                x1, x2 = r * math.sin(t), r * math.cos(t)
                label = one_label("circle", x1 + noise * rng.uniform(-5, 5), x2 + noise * rng.uniform(-5, 5))
            elif name == "gauss":
                deviation = math.sqrt(0.5 + 7 * noise)
                x1, x2 = 2 * label + deviation * rng.normal(), 2 * label + deviation * rng.normal()
            else:
                m, k = (plus, i) if positive else (n - plus, i - plus)
                r = 5 * k / m
                t = 1.75 * 2 * math.pi * k / m + (0 if positive else math.pi)
                x1 = r * math.sin(t) + noise * rng.uniform(-1, 1)
                x2 = r * math.cos(t) + noise * rng.uniform(-1, 1)
            X.append([x1, x2])
            y.append(label)
    elif name in ("xor", "plane", "bumps"):
        reach = 5 if name == "xor" else 6
        for _ in range(n):
            point = [rng.uniform(-reach, reach), rng.uniform(-reach, reach)]
            if name == "xor":
                point = [v + 0.3 if v > 0 else v - 0.3 for v in point]
            moved = [v + noise * rng.uniform(-reach, reach) for v in point]
            X.append(point)
            y.append(one_label(name, *moved))
    else:
        raise ValueError("no such data: " + str(name))
    return np.array(X), np.array(y)


def split(X, y, percent, seed):
    X, y = np.array(X, dtype=float), np.array(y, dtype=float)
    if X.ndim != 2 or y.ndim != 1 or len(X) != len(y):
        raise ValueError("X (n, D) and y (n,) please")
    order = list(range(len(X)))
    rng = np.random.default_rng(seed)
    for i in range(len(order) - 1, 0, -1):  # Fisher and Yates
        j = int(rng.integers(0, i + 1))
        order[i], order[j] = order[j], order[i]
    k = len(order) * percent // 100
    return X[order[:k]], y[order[:k]], X[order[k:]], y[order[k:]]


def grid(density=100, low=-6.0, high=6.0):
    points = []
    for row in range(density):
        x2 = high - (high - low) * row / (density - 1)
        for column in range(density):
            points.append([low + (high - low) * column / (density - 1), x2])
    return np.array(points, dtype=float)


def activate(name, z):
    if name == "tanh":
        return math.tanh(z)
    if name == "relu":
        return z if z > 0 else 0.0
    if name == "sigmoid":
        if z >= 0:
            return 1 / (1 + math.exp(-z))
        return math.exp(z) / (1 + math.exp(z))
    return z


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    for name in (hidden, output):
        if name not in ("tanh", "relu", "sigmoid", "linear"):
            raise ValueError("no such activation: " + str(name))
    layers = max(int(key[1:]) for key in params)
    a = [[float(v) for v in row] for row in X]
    result = []
    for layer in range(1, layers + 1):
        W, b = params["W" + str(layer)], params["b" + str(layer)]
        name = output if layer == layers else hidden
        following = []
        for row in a:
            sums = []
            for h in range(len(b)):
                z = float(b[h])
                for d in range(len(row)):
                    z += row[d] * float(W[d][h])
                sums.append(activate(name, z))
            following.append(sums)
        a = following
        result.append(np.array(a, dtype=float))
    return result


def neuron_maps(outputs, density):
    maps = np.zeros((len(outputs[0]), density, density))
    for i in range(density):
        for j in range(density):
            for h in range(len(outputs[0])):
                maps[h, i, j] = outputs[i * density + j][h]
    return maps


def decision_map(predict, density=100, low=-6.0, high=6.0):
    answers = list(np.ravel(predict(grid(density, low, high))))
    return np.array([[float(answers[i * density + j]) for j in range(density)] for i in range(density)])


def thumbnail(image, factor=10):
    side = len(image)
    if any(len(row) != side for row in image) or side % factor != 0:
        raise ValueError("a square picture that the factor divides, please")
    small = np.zeros((side // factor, side // factor))
    for i in range(side):
        for j in range(side):
            small[i // factor, j // factor] += float(image[i][j]) / factor**2
    return small


def one_colour(v, discretize):
    if v != v:
        return (128, 128, 128)
    if discretize:
        v = 1 if v >= 0 else -1
    v = max(-1, min(1, v))
    end = (8, 119, 189) if v > 0 else (245, 147, 34)
    return tuple(int(round(g + abs(v) * (e - g))) for g, e in zip((232, 234, 235), end))


def colours(values, discretize=False):
    values = np.array(values, dtype=float)
    flat = [one_colour(float(v), discretize) for v in values.flatten()]
    return np.array(flat, dtype=np.uint8).reshape(values.shape + (3,))


def half_squared_error(outputs, y):
    total = 0.0
    outputs = np.ravel(outputs)
    for i in range(len(outputs)):
        total += (float(outputs[i]) - float(y[i])) ** 2
    return total / len(outputs) / 2


def l1_step(w, grad, alive, lr, rate):
    w, grad, alive = np.array(w, dtype=float), np.array(grad, dtype=float), np.array(alive, dtype=bool)
    for index in np.ndindex(w.shape):
        if alive[index]:
            before = w[index]
            sign = 1 if before > 0 else -1 if before < 0 else 0
            m = before - lr * grad[index]
            new = m - lr * rate * sign
            if m * new < 0:
                w[index], alive[index] = 0.0, False
            else:
                w[index] = new
    return w, alive


class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.start = {k: np.array(v, dtype=float) for k, v in params.items()}
        self.X, self.y = np.array(train[0], dtype=float), np.array(train[1], dtype=float)
        self.X_test, self.y_test = np.array(test[0], dtype=float), np.array(test[1], dtype=float)
        self.size = batch_size
        self.seed = seed
        self.reset()

    def step(self, loss_and_grads, update, outputs):
        order = list(range(len(self.X)))
        self.rng.shuffle(order)
        for begin in range(0, len(order), self.size):
            chosen = order[begin : begin + self.size]
            loss, grads = loss_and_grads(self.params, self.X[chosen], self.y[chosen])
            self.params = {k: np.array(v, dtype=float) for k, v in update(self.params, grads).items()}
        pair = (
            half_squared_error(outputs(self.params, self.X), self.y),
            half_squared_error(outputs(self.params, self.X_test), self.y_test),
        )
        self.past.append(pair)
        return pair

    def weights(self):
        return {k: v.copy() for k, v in self.params.items()}

    def history(self):
        answer = np.zeros((len(self.past), 2))
        for i, pair in enumerate(self.past):
            answer[i] = pair
        return answer

    def reset(self):
        self.params = {k: v.copy() for k, v in self.start.items()}
        self.past = []
        self.rng = np.random.default_rng(self.seed)

    def set_weight(self, name, index, value):
        self.params[name][index] = value


def smallest(name, raw=False):
    def net(features, hidden, *arrays):
        names = [letter + str(i + 1) for i in range(len(arrays) // 2) for letter in ("W", "b")]
        return {"features": features, "hidden": hidden, "params": dict(zip(names, map(np.array, arrays)))}

    if name == "gauss":
        return net(["x1", "x2"], "tanh", [[1.0], [1.0]], [0.0])
    if name == "circle" and not raw:
        return net(["x1^2", "x2^2"], "relu", [[-1.0], [-1.0]], [8.5])
    if name == "xor" and not raw:
        return net(["x1x2"], "sigmoid", [[1.0]], [0.0])
    if name == "circle":
        c, s = -0.5, math.sqrt(3) / 2
        return net(["x1", "x2"], "relu", [[1, c, c], [0, s, -s]], [0.0, 0.0, 0.0], [[-1.0], [-1.0], [-1.0]], [2.75])
    if name == "xor":
        return net(["x1", "x2"], "relu", [[1, 1, 0], [1, -1, 1]], [0, 0, 9], [[1], [-1], [-1]], [9])
    return net(
        ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"],
        "tanh",
        [
            [1.52, 1.74, 0.16, -0.07],
            [1.21, 0.16, 1.13, 2.64],
            [-0.76, 0.74, -0.34, 0.36],
            [-1.83, 0.46, -0.49, 2.32],
            [-0.73, 0.62, 1.3, -0.17],
            [0.03, -3.68, -8.81, 2.31],
            [0.77, 3.45, -7.72, 0.26],
        ],
        [2.88, -4.43, 0.06, -2.8],
        [[-7.34], [7.88], [-8.89], [-15.39]],
        [0.41],
    )
