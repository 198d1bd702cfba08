"""Everything from NumPy without a prefix; the state of each parameter is one array with a row a quantity."""

from numpy import *


class _Rows:
    """Rows of state by name, all 0 at first."""

    rows = 1

    def __init__(self):
        self.state, self.steps = {}, 0

    def update(self, params, grads):
        if set(params) ^ set(grads):
            raise ValueError("other names")
        given = {}
        for name in params:
            p, g = asarray(params[name], dtype=float64), asarray(grads[name], dtype=float64)
            if shape(p) != shape(g):
                raise ValueError(f"other shapes: {name}")
            given[name] = p, g
        self.steps += 1
        return {name: add(p, self.move(self.rows_of(name, g), g)) for name, (p, g) in given.items()}

    def rows_of(self, name, g):
        if name not in self.state:
            self.state[name] = zeros((self.rows, *shape(g)))
        return self.state[name]


class SGD(_Rows):
    def __init__(self, lr=0.01):
        super().__init__()
        self.lr = lr

    def move(self, rows, g):
        return negative(multiply(self.lr, g))


class Momentum(_Rows):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__()
        self.lr, self.momentum = lr, momentum

    def move(self, rows, g):
        rows[0] = self.momentum * rows[0] - self.lr * g
        return copy(rows[0])


class NAG(Momentum):
    def move(self, rows, g):
        return self.momentum * super().move(rows, g) - self.lr * g


class Adagrad(_Rows):
    def __init__(self, lr=0.01, eps=1e-8):
        super().__init__()
        self.lr, self.eps = lr, eps

    def move(self, rows, g):
        rows[0] += square(g)
        return -self.lr * g / (sqrt(rows[0]) + self.eps)


class Adadelta(_Rows):
    rows = 2

    def __init__(self, rho=0.95, eps=1e-6):
        super().__init__()
        self.rho, self.eps = rho, eps

    def move(self, rows, g):
        rows[0] = self.rho * rows[0] + (1 - self.rho) * square(g)
        x = -g * sqrt(rows[1] + self.eps) / sqrt(rows[0] + self.eps)
        rows[1] = self.rho * rows[1] + (1 - self.rho) * square(x)
        return x


class RMSprop(_Rows):
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        super().__init__()
        self.lr, self.rho, self.eps = lr, rho, eps

    def move(self, rows, g):
        rows[0] += (1 - self.rho) * (square(g) - rows[0])
        return -self.lr * g / (sqrt(rows[0]) + self.eps)


class Adam(_Rows):
    rows = 2

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__()
        self.lr, self.betas, self.eps = lr, (beta1, beta2), eps

    def move(self, rows, g):
        for row, beta, value in zip(range(2), self.betas, (g, square(g))):
            rows[row] = beta * rows[row] + (1 - beta) * value
        m, v = (rows[row] / (1 - power(beta, float64(self.steps))) for row, beta in enumerate(self.betas))
        return -self.lr * m / (sqrt(v) + self.eps)


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = asarray(X, dtype=float64), asarray(y)
    if len(X) != len(y):
        raise ValueError("other numbers of samples")
    order = random.default_rng(seed).permutation(len(X)) if shuffle else arange(len(X))
    parts = array_split(order, arange(batch_size, len(X), batch_size))
    return ((X[part], y[part]) for part in parts)


def clip_by_global_norm(grads, max_norm):
    arrays = {name: array(g, dtype=float64) for name, g in grads.items()}
    norm = linalg.norm([linalg.norm(ravel(g)) for g in arrays.values()])
    return {name: g * (max_norm / norm) if norm > max_norm else g for name, g in arrays.items()}


def step_decay(lr, epoch, drop=0.5, every=10):
    return multiply(lr, power(float64(drop), floor_divide(epoch, every)))


def cosine_decay(lr, step, total, minimum=0.0):
    return minimum + 0.5 * (lr - minimum) * (1.0 + cos(pi * minimum_of(step / total)))


def minimum_of(done):
    return clip(done, 0.0, 1.0)


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = zeros(epochs)
    for epoch, child in enumerate(random.SeedSequence(seed).generate_state(epochs).tolist()):
        for X_batch, y_batch in minibatches(X, y, batch_size, child):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            losses[epoch] += loss * len(X_batch) / len(X)
    return params, losses
