"""TensorFlow Playground's dataset.ts, state and heat map, carried over function by function."""

import math
import operator

import numpy as np


class Example2D:
    __slots__ = ("label", "x", "y")

    def __init__(self, x, y, label):
        self.x, self.y, self.label = x, y, label


def dist(ax, ay, bx, by):
    return math.hypot(ax - bx, ay - by)


def getCircleLabel(x, y):
    return 1.0 if dist(x, y, 0, 0) < 5 * 0.5 else -1.0


def getXORLabel(x, y):
    return 1.0 if x * y >= 0 else -1.0


def getPlaneLabel(x, y):
    return (x + y) / 10


def getGaussLabel(x, y):
    gaussians = [[-4, 2.5, 1], [0, 2.5, -1], [4, 2.5, 1], [-4, -2.5, -1], [0, -2.5, 1], [4, -2.5, -1]]
    label = 0.0
    for cx, cy, sign in gaussians:
        newLabel = sign * min(max((2 - dist(x, y, cx, cy)) / 2, 0), 1)
        if abs(newLabel) > abs(label):
            label = newLabel
    return float(label)


RULES = {"circle": getCircleLabel, "xor": getXORLabel, "plane": getPlaneLabel, "bumps": getGaussLabel}


def rule(name):
    if name not in RULES:
        raise ValueError("this data set has no rule: %r" % (name,))
    return RULES[name]


def labels(name, X):
    getLabel = rule(name)
    return np.fromiter((getLabel(x, y) for x, y in np.asarray(X, dtype="float64")), dtype="float64")


class Maker:
    def __init__(self, noise, seed):
        self.noise = noise
        self.generator = np.random.default_rng(seed)

    def randUniform(self, a, b):
        return self.generator.random() * (b - a) + a

    def normalRandom(self, mean=0.0, variance=1.0):
        while True:  # Marsaglia's polar method
            v1, v2 = 2 * self.generator.random() - 1, 2 * self.generator.random() - 1
            s = v1 * v1 + v2 * v2
            if 0 < s <= 1:
                break
        return mean + math.sqrt(variance) * math.sqrt(-2 * math.log(s) / s) * v1

    def noisy(self, getLabel, x, y, radius):
        noiseX = self.randUniform(-radius, radius) * self.noise
        noiseY = self.randUniform(-radius, radius) * self.noise
        return Example2D(x, y, getLabel(x + noiseX, y + noiseY))

    def circle(self, count):
        radius, points = 5, []
        for i in range(count):
            inside = 2 * i < count
            r = self.randUniform(0, radius * 0.5) if inside else self.randUniform(radius * 0.7, radius)
            angle = self.randUniform(0, 2 * math.pi)
            points.append(self.noisy(getCircleLabel, r * math.sin(angle), r * math.cos(angle), radius))
        return points

    def xor(self, count):
        points = []
        for _ in range(count):
            x, y = self.randUniform(-5, 5), self.randUniform(-5, 5)
            x += 0.3 if x > 0 else -0.3
            y += 0.3 if y > 0 else -0.3
            points.append(self.noisy(getXORLabel, x, y, 5))
        return points

    def plane(self, count, getLabel=getPlaneLabel):
        return [self.noisy(getLabel, self.randUniform(-6, 6), self.randUniform(-6, 6), 6) for _ in range(count)]

    def bumps(self, count):
        return self.plane(count, getGaussLabel)

    def gauss(self, count):
        points, variance = [], 0.5 + 7 * self.noise
        for size, centre, label in ((count - count // 2, 2, 1.0), (count // 2, -2, -1.0)):
            for _ in range(size):
                points.append(
                    Example2D(self.normalRandom(centre, variance), self.normalRandom(centre, variance), label)
                )
        return points

    def spiral(self, count):
        points = []
        for n, deltaT, label in ((count - count // 2, 0, 1.0), (count // 2, math.pi, -1.0)):
            for i in range(n):
                r, t = i / n * 5, 1.75 * i / n * 2 * math.pi + deltaT
                x = r * math.sin(t) + self.randUniform(-1, 1) * self.noise
                y = r * math.cos(t) + self.randUniform(-1, 1) * self.noise
                points.append(Example2D(x, y, label))
        return points


def make_data(name, n, noise, seed):
    if name not in ("circle", "xor", "plane", "bumps", "gauss", "spiral"):
        raise ValueError("no data set is called %r" % (name,))
    points = getattr(Maker(noise, seed), name)(n)
    return np.array([(p.x, p.y) for p in points]), np.array([p.label for p in points])


def split(X, y, percent, seed):
    X, y = np.asarray(X, "float64"), np.asarray(y, "float64")
    if not (X.ndim == 2 and y.ndim == 1 and len(X) == len(y)):
        raise ValueError("X and y do not belong together")
    generator, shuffled = np.random.default_rng(seed), list(range(len(X)))
    counter = len(shuffled)
    while counter > 0:
        index = math.floor(generator.random() * counter)
        counter -= 1
        shuffled[counter], shuffled[index] = shuffled[index], shuffled[counter]
    splitIndex = math.floor(len(X) * percent / 100)
    first, second = shuffled[:splitIndex], shuffled[splitIndex:]
    return X[first], y[first], X[second], y[second]


def grid(density=100, low=-6.0, high=6.0):
    step = (high - low) / (density - 1)
    return np.array([(low + i * step, high - j * step) for j in range(density) for i in range(density)])


class Activations:
    TANH = staticmethod(np.tanh)
    RELU = staticmethod(lambda x: np.maximum(0, x))
    SIGMOID = staticmethod(lambda x: 1 / (1 + np.exp(-np.clip(x, -700, 700))))
    LINEAR = staticmethod(lambda x: x)


def activation(name):
    if name not in {"tanh", "relu", "sigmoid", "linear"}:
        raise ValueError("unknown activation")
    return getattr(Activations, name.upper())


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    inner, outer = activation(hidden), activation(output)
    network = np.asarray(X, "float64")
    layers = []
    depth = sum(key.startswith("W") for key in params)
    for layerIdx in range(depth):
        weights = np.asarray(params["W%d" % (layerIdx + 1)], "float64")
        totalInput = np.asarray(params["b%d" % (layerIdx + 1)], "float64") + network.dot(weights)
        network = (inner if layerIdx < depth - 1 else outer)(totalInput)
        layers.append(network)
    return layers


def neuron_maps(outputs, density):
    columns = zip(*np.asarray(outputs, "float64"))
    return np.array([np.reshape(column, (density, density)) for column in columns])


def decision_map(predict, density=100, low=-6.0, high=6.0):
    return np.reshape(np.asarray(predict(grid(density, low, high)), "float64"), (density, density)).copy()


def thumbnail(image, factor=10):
    matrix = np.asarray(image, "float64")
    if len(matrix) != len(matrix[0]):
        raise ValueError("The provided matrix must be a square matrix")
    if len(matrix) % factor != 0:
        raise ValueError("The width/height of the matrix must be divisible by the reduction factor")
    result = []
    for i in range(0, len(matrix), factor):
        result.append([])
        for j in range(0, len(matrix), factor):
            avg = 0.0
            for k in range(factor):
                for l in range(factor):
                    avg += matrix[i + k][j + l]
            result[-1].append(avg / (factor * factor))
    return np.array(result)


def colours(values, discretize=False):
    values = np.asarray(values, "float64")
    out = np.full((*values.shape, 3), 128.0)
    known = ~np.isnan(values)
    value = values[known]
    value = np.where(value >= 0, 1, -1) if discretize else np.clip(value, -1, 1)
    domain = [-1, 0, 1]
    for channel, ramp in enumerate(([0xF5, 0xE8, 0x08], [0x93, 0xEA, 0x77], [0x22, 0xEB, 0xBD])):
        out[..., channel][known] = np.interp(value, domain, ramp)
    return (out + 0.5).astype("uint8")


def half_squared_error(outputs, y):
    return np.mean(
        [0.5 * math.pow(o - t, 2) for o, t in zip(np.asarray(outputs, "float64").flat, np.asarray(y, "float64"))]
    )


def l1_step(w, grad, alive, lr, rate):
    w = np.array(w, "float64")
    isDead = ~np.array(alive, "bool")
    newLinkWeight = w - lr * np.asarray(grad, "float64")
    regulDer = np.where(w < 0, -1, np.where(w > 0, 1, 0))
    regularised = newLinkWeight - lr * rate * regulDer
    crosses = newLinkWeight * regularised < 0
    result = np.where(isDead, w, np.where(crosses, 0, regularised))
    return result, ~(isDead | crosses)


class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.network = None
        self.initial = [(key, np.array(params[key], "float64")) for key in params]
        self.trainData = list(zip(np.array(train[0], "float64"), np.array(train[1], "float64")))
        self.testData = list(zip(np.array(test[0], "float64"), np.array(test[1], "float64")))
        self.batchSize, self.seed = batch_size, seed
        self.reset()

    def reset(self):
        self.network = {key: value.copy() for key, value in self.initial}
        self.lines = []
        self.generator = np.random.default_rng(self.seed)

    def getLoss(self, outputs, dataPoints):
        X, y = map(np.array, zip(*dataPoints))
        return float(half_squared_error(outputs(self.weights(), X), y))

    def step(self, loss_and_grads, update, outputs):
        order = self.generator.permutation(len(self.trainData))
        batch = []
        for i, index in enumerate(order):
            batch.append(self.trainData[index])
            if (i + 1) % self.batchSize == 0 or i + 1 == len(order):
                X, y = map(np.array, zip(*batch))
                loss, grads = loss_and_grads(self.weights(), X, y)
                new = update(self.weights(), grads)
                self.network = {key: np.array(new[key], "float64") for key in new}
                batch = []
        self.lines.append((self.getLoss(outputs, self.trainData), self.getLoss(outputs, self.testData)))
        return self.lines[-1]

    def weights(self):
        return {key: value.copy() for key, value in self.network.items()}

    def history(self):
        return np.array(self.lines, "float64") if self.lines else np.zeros((0, 2))

    def set_weight(self, name, index, value):
        operator.setitem(self.network[name], index, value)


SPIRAL = """-0.42 -0.09 -0.62 -2.44  2.03 3.46 1.19 1.44  -0.56 0.44 0.03 -2.02  -0.85 1.44 0.03 2.81
 0.35 -0.26 -0.13 6.62  -1.53 -2.61 -3.9 -1.11  -3.41 -5.33 -0.93 -9.49"""


def smallest(name, raw=False):
    one, zero = np.ones, np.zeros
    if name == "gauss":
        return dict(features=["x1", "x2"], hidden="sigmoid", params=dict(W1=one((2, 1)), b1=zero(1)))
    if name == "circle" and not raw:
        return dict(features=["x1^2", "x2^2"], hidden="tanh", params=dict(W1=-0.1 * one((2, 1)), b1=0.9 * one(1)))
    if name == "xor" and not raw:
        return dict(features=["x1x2"], hidden="tanh", params=dict(W1=one((1, 1)), b1=zero(1)))
    if name == "circle":
        angle = np.radians([90, 210, 330])
        W1 = np.vstack([np.sin(angle), np.cos(angle)])
        params = dict(W1=W1, b1=zero(3), W2=-one((3, 1)), b2=2.8 * one(1))
        return dict(features=["x1", "x2"], hidden="relu", params=params)
    if name == "xor":
        params = dict(W1=np.array([[1, 1, 0], [1, -1, 1]]), b1=np.array([0, 0, 6]), W2=np.array([[1], [-1], [-1]]))
        return dict(features=["x1", "x2"], hidden="relu", params=dict(params, b2=np.array([6])))
    W1 = np.array(SPIRAL.split(), "float64").reshape(7, 4)
    params = dict(W1=W1, b1=np.array([3.08, -3.94, -0.02, 0.02]), W2=np.array([[13.0], [13.32], [-11.9], [-4.88]]))
    names = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"]
    return dict(features=names, hidden="tanh", params=dict(params, b2=np.array([0.17])))
