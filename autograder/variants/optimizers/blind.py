"""Mistakes of somebody who has seen neither suites nor chaffs; see `autograder.variants`."""

from autograder.variants import mistake


# sgd_ascent: Goes with the gradient.
@mistake("d01_sgd_climbs", base="checked")
class SGD(_Base):
    def __init__(self, lr=0.01):
        super().__init__()
        self.lr = lr

    def delta(self, name, g):
        return np.multiply(self.lr, g)


# sgd_in_place: The caller's arrays are changed (float arrays only).
@mistake("d03_sgd_in_place", base="plain")
class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        for key in params.keys():
            params[key] = np.asarray(params[key], dtype="f8")
            params[key] -= self.lr * arr(grads[key])
        return params


# sgd_keeps_ints: Copies the parameter with its own dtype, so ints stay ints.
@mistake("d04_sgd_ints_stay_ints", base="plain")
class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        new = {}
        for k, p in params.items():
            q = np.array(p)
            q[...] = q - self.lr * np.array(grads[k])
            new[k] = q
        return new


# momentum_forgets: The velocity is made anew at every call.
@mistake("d06_momentum_forgets", base="plain")
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.v = None

    def update(self, params, grads):
        v = {}
        new = {}
        for k in params:
            v[k] = np.zeros_like(arr(params[k]))
            v[k] = self.momentum * v[k] - self.lr * arr(grads[k])
            new[k] = arr(params[k]) + v[k]
        return new


# momentum_shared_default: A default dict is shared by all objects.
@mistake("d07_momentum_shared_between_objects", base="plain")
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9, v=defaultdict(float)):
        self.lr = lr
        self.momentum = momentum
        self.v = v

    def update(self, params, grads):
        if self.v is None:
            self.v = {k: np.zeros_like(arr(p)) for k, p in params.items()}
        new = {}
        for k in params:
            self.v[k] = self.momentum * self.v[k] - self.lr * arr(grads[k])
            new[k] = arr(params[k]) + self.v[k]
        return new


# momentum_ema: Coursera's average with (1 - mu).
@mistake("d09_momentum_average", base="checked")
class Momentum(_Base):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__()
        self.lr = lr
        self.momentum = momentum

    def delta(self, name, g):
        v = self.momentum * self._memory(name, "v", g) + (1 - self.momentum) * g
        self._remember(name, "v", v)
        return -self.lr * v


# momentum_sign_flip: v holds -lr g already, and is subtracted.
@mistake("d10_momentum_sign", base="checked")
class Momentum(_Base):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__()
        self.lr = lr
        self.momentum = momentum

    def delta(self, name, g):
        v = self.momentum * self._memory(name, "v", g) - self.lr * g
        self._remember(name, "v", v)
        step = -v
        return step


# momentum_chollet: Chollet's printed code: w + mu v - lr g with the new v.
@mistake("d12_momentum_is_nesterov", base="plain")
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.v = None

    def update(self, params, grads):
        if self.v is None:
            self.v = {k: np.zeros_like(arr(p)) for k, p in params.items()}
        out = {}
        for name, w in params.items():
            gradient = arr(grads[name])
            past_velocity = self.v[name]
            velocity = past_velocity * self.momentum - self.lr * gradient
            out[name] = arr(w) + self.momentum * velocity - self.lr * gradient
            self.v[name] = velocity
        return out


# nag_is_momentum: Plain momentum under another name.
@mistake("d13_nag_gradient_at_lookahead", base="checked")
class NAG(_Base):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__()
        self.lr = lr
        self.momentum = momentum

    def delta(self, name, g):
        v = self._memory(name, "v", g)
        v = self.momentum * v - self.lr * g
        self._remember(name, "v", v)
        return v


# nag_book_wrong_v: The book's first edition: v is overwritten, then mu^2 v uses the new one.
@mistake("d15_nag_new_velocity_squared", base="plain")
class NAG:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.v = defaultdict(float)

    def update(self, params, grads):
        new = {}
        for key in params.keys():
            g = arr(grads[key])
            self.v[key] = self.v[key] * self.momentum
            self.v[key] = self.v[key] - self.lr * g
            p = arr(params[key])
            p = p + self.momentum * self.momentum * self.v[key]
            p = p - (1 + self.momentum) * self.lr * g
            new[key] = p
        return new


# nag_old_v: mu times the velocity from before this step.
@mistake("d13_nag_gradient_at_lookahead", base="checked")
class NAG(_Base):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__()
        self.lr = lr
        self.momentum = momentum

    def delta(self, name, g):
        before = self._memory(name, "v", g)
        self._remember(name, "v", self.momentum * before - self.lr * g)
        return self.momentum * before - self.lr * g


# adagrad_forgets_slowly: The sum of squares decays.
@mistake("d18_adagrad_decays", base="plain")
class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = lr, eps
        self.h = defaultdict(float)

    def update(self, params, grads):
        new = {}
        for k in params:
            g = arr(grads[k])
            self.h[k] = 0.9 * self.h[k] + 0.1 * g**2
            new[k] = arr(params[k]) - self.lr * g / (np.sqrt(self.h[k]) + self.eps)
        return new


# adagrad_eps_inside: d2l's eps inside the root.
@mistake("d24_adagrad_eps_inside", base="checked")
class Adagrad(_Base):
    def __init__(self, lr=0.01, eps=1e-8):
        super().__init__()
        self.lr = lr
        self.eps = eps

    def delta(self, name, g):
        h = self._memory(name, "h", g) + np.square(g)
        self._remember(name, "h", h)
        return -self.lr * g / np.sqrt(h + self.eps)


# adagrad_keras_start: Keras' initial accumulator 0.1.
@mistake("adagrad_initial_accumulator", base="checked")
class Adagrad(_Base):
    def __init__(self, lr=0.01, eps=1e-8, initial=0.1):
        super().__init__()
        self.lr, self.eps, self.initial = lr, eps, initial
        self.h = {}

    def delta(self, name, g):
        if name not in self.h:
            self.h[name] = np.full(g.shape, self.initial)
        self.h[name] = self.h[name] + g * g
        return -self.lr * g / (np.sqrt(self.h[name]) + self.eps)


# adagrad_abs: Sums |g|.
@mistake("d21_adagrad_not_squared", base="plain")
class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = lr, eps
        self.h = defaultdict(float)

    def update(self, params, grads):
        new = {}
        for k in params:
            g = arr(grads[k])
            self.h[k] = self.h[k] + np.abs(g)
            new[k] = arr(params[k]) - self.lr * g / (self.h[k] ** 0.5 + self.eps)
        return new


# adadelta_keras_rate: A learning rate of 0.001 as in Keras.
@mistake("d27_adadelta_learning_rate", base="checked")
class Adadelta(_Base):
    def __init__(self, rho=0.95, eps=1e-6, lr=0.001):
        super().__init__()
        self.rho, self.eps, self.lr = rho, eps, lr

    def delta(self, name, g):
        s = self.rho * self._memory(name, "s", g) + (1 - self.rho) * g**2
        d = self._memory(name, "d", g)
        x = np.sqrt((d + self.eps) / (s + self.eps)) * g
        self._remember(name, "s", s)
        self._remember(name, "d", self.rho * d + (1 - self.rho) * x**2)
        return -self.lr * x


# adadelta_eps_missing_on_top: The numerator has no eps: it never moves.
@mistake("d31_adadelta_no_eps_on_top", base="plain")
class Adadelta:
    def __init__(self, rho=0.95, eps=1e-6):
        self.rho, self.eps = rho, eps
        self.Eg, self.Ex = {}, {}

    def rms(self, E):
        return np.sqrt(E + self.eps)

    def update(self, params, grads):
        new = {}
        for k in params:
            p, g = arr(params[k]), arr(grads[k])
            self.Eg[k] = self.rho * self.Eg.get(k, 0) + (1 - self.rho) * g * g
            last = self.Ex.get(k, np.zeros_like(g))
            dx = -np.sqrt(last) / np.sqrt(self.Eg[k] + self.eps) * g
            self.Ex[k] = self.rho * last + (1 - self.rho) * dx * dx
            new[k] = p + dx
        return new


# adadelta_accumulates_g: E[dx^2] is fed with g.
@mistake("d30_adadelta_steps_from_gradients", base="checked")
class Adadelta(_Base):
    def __init__(self, rho=0.95, eps=1e-6):
        super().__init__()
        self.rho = rho
        self.eps = eps

    def delta(self, name, g):
        s = self.rho * self._memory(name, "s", g) + (1 - self.rho) * g**2
        d = self._memory(name, "d", g)
        x = -np.sqrt((d + self.eps) / (s + self.eps)) * g
        d = self.rho * d + (1 - self.rho) * g**2
        self._remember(name, "s", s)
        self._remember(name, "d", d)
        return x


# adadelta_new_d: One pass too early: the numerator uses an E[dx^2] that holds this step already.
@mistake("adadelta_new_average_on_top", base="plain")
class Adadelta:
    def __init__(self, rho=0.95, eps=1e-6):
        self.rho, self.eps = rho, eps
        self.Eg, self.Ex = {}, {}

    def rms(self, E):
        return np.sqrt(E + self.eps)

    def update(self, params, grads):
        new = {}
        for k in params:
            p, g = arr(params[k]), arr(grads[k])
            self.Eg[k] = self.rho * self.Eg.get(k, 0 * g) + (1 - self.rho) * g * g
            old = self.Ex.get(k, 0 * g)
            dx = -self.rms(old) / self.rms(self.Eg[k]) * g
            self.Ex[k] = self.rho * old + (1 - self.rho) * dx * dx
            dx = -self.rms(self.Ex[k]) / self.rms(self.Eg[k]) * g
            new[k] = p + dx
        return new


# rmsprop_sums: Adds without (1 - rho) and without decay.
@mistake("d19_rmsprop_sums", base="checked")
class RMSprop(_Base):
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        super().__init__()
        self.lr = lr
        self.rho = rho
        self.eps = eps

    def delta(self, name, g):
        s = self._memory(name, "s", g) + g**2
        self._remember(name, "s", s)
        return -self.lr * g / (np.sqrt(s) + self.eps)


# rmsprop_no_root: Divides by the mean square itself.
@mistake("d22_rmsprop_no_root", base="plain")
class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.h = None

    def update(self, params, grads):
        if self.h is None:
            self.h = dict.fromkeys(params, 0.0)
        new = {}
        for k in params:
            g = arr(grads[k])
            self.h[k] = self.rho * self.h[k] + (1 - self.rho) * g * g
            new[k] = arr(params[k]) - self.lr * g / (self.h[k] + self.eps)
        return new


# rmsprop_eps_inside: eps inside the root.
@mistake("d24_rmsprop_eps_inside", base="checked")
class RMSprop(_Base):
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        super().__init__()
        self.lr = lr
        self.rho = rho
        self.eps = eps

    def delta(self, name, g):
        s = self.rho * self._memory(name, "s", g) + (1 - self.rho) * g**2
        self._remember(name, "s", s)
        return -self.lr * g * (s + self.eps) ** -0.5


# rmsprop_rho_swapped: rho weighs the new square.
@mistake("rmsprop_rho_swapped", base="plain")
class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.h = None

    def update(self, params, grads):
        if self.h is None:
            self.h = {k: np.zeros(np.shape(p)) for k, p in params.items()}
        new = {}
        for k in params:
            g = arr(grads[k])
            self.h[k] = (1 - self.rho) * self.h[k] + self.rho * g**2
            new[k] = arr(params[k]) - self.lr * g / (np.sqrt(self.h[k]) + self.eps)
        return new


# adam_first_beta: Divides by 1 - beta at every step.
@mistake("d33_adam_correction_without_power", base="checked")
class Adam(_Base):
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__()
        self.lr = lr
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps

    def delta(self, name, g):
        m = self.beta1 * self._memory(name, "m", g) + (1 - self.beta1) * g
        v = self.beta2 * self._memory(name, "v", g) + (1 - self.beta2) * g**2
        self._remember(name, "m", m)
        self._remember(name, "v", v)
        return -self.lr * (m / (1 - self.beta1)) / (np.sqrt(v / (1 - self.beta2)) + self.eps)


# adam_only_first_corrected: v stays uncorrected.
@mistake("d42_adam_corrects_only_m", base="plain")
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.b1, self.b2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = None, None, 0

    def update(self, params, grads):
        if self.m is None:
            self.m = {k: np.zeros(np.shape(p)) for k, p in params.items()}
            self.v = {k: np.zeros(np.shape(p)) for k, p in params.items()}
        self.t += 1
        new = {}
        for k in params:
            g = arr(grads[k])
            self.m[k] = self.b1 * self.m[k] + (1 - self.b1) * g
            self.v[k] = self.b2 * self.v[k] + (1 - self.b2) * g**2
            m_hat = self.m[k] / (1 - self.b1**self.t)
            new[k] = arr(params[k]) - self.lr * m_hat / (np.sqrt(self.v[k]) + self.eps)
        return new


# adam_t_per_parameter: t grows once a tensor.
@mistake("d37_adam_counts_parameters", base="plain")
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.b1, self.b2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = None, None, 0

    def update(self, params, grads):
        if self.m is None:
            self.m = {k: np.zeros(np.shape(p)) for k, p in params.items()}
            self.v = deepcopy(self.m)
        new = {}
        for k in params:
            self.t += 1
            g = arr(grads[k])
            self.m[k] = self.b1 * self.m[k] + (1 - self.b1) * g
            self.v[k] = self.b2 * self.v[k] + (1 - self.b2) * g**2
            mh = self.m[k] / (1 - self.b1**self.t)
            vh = self.v[k] / (1 - self.b2**self.t)
            new[k] = arr(params[k]) - self.lr * mh / (np.sqrt(vh) + self.eps)
        return new


# adam_g_on_top: The step goes along g.
@mistake("d43_adam_gradient_on_top", base="checked")
class Adam(_Base):
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__()
        self.lr = lr
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps

    def delta(self, name, g):
        v = self.beta2 * self._memory(name, "v", g) + (1 - self.beta2) * g**2
        self._remember(name, "v", v)
        v_hat = v / (1 - self.beta2**self.t)
        return -self.lr * g / (np.sqrt(v_hat) + self.eps)


# adam_keras_eps: The book's and Keras' form: eps before the correction.
@mistake("adam_eps_before_correction", base="plain")
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.b1, self.b2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = None, None, 0

    def update(self, params, grads):
        if self.m is None:
            self.m, self.v = {}, {}
            for key, val in params.items():
                self.m[key] = np.zeros_like(arr(val))
                self.v[key] = np.zeros_like(arr(val))
        self.t += 1
        lr_t = self.lr * np.sqrt(1.0 - self.b2**self.t) / (1.0 - self.b1**self.t)
        new = {}
        for key in params.keys():
            g = arr(grads[key])
            self.m[key] = self.m[key] + (1 - self.b1) * (g - self.m[key])
            self.v[key] = self.v[key] + (1 - self.b2) * (g**2 - self.v[key])
            new[key] = arr(params[key]) - lr_t * self.m[key] / (np.sqrt(self.v[key]) + self.eps)
        return new


# adam_corrected_twice: The corrected m is remembered and corrected again at the next step.
@mistake("adam_stores_the_corrected", base="checked")
class Adam(_Base):
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__()
        self.lr = lr
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps

    def delta(self, name, g):
        m = self.beta1 * self._memory(name, "m", g) + (1 - self.beta1) * g
        v = self.beta2 * self._memory(name, "v", g) + (1 - self.beta2) * g**2
        m = m / (1 - self.beta1**self.t)
        v = v / (1 - self.beta2**self.t)
        self._remember(name, "m", m)
        self._remember(name, "v", v)
        return -self.lr * m / (np.sqrt(v) + self.eps)


# batches_drop_rest: Only full batches.
@mistake("d45_minibatches_rest_dropped", base="checked")
def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.array(X, dtype=np.float64), np.array(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    for i in range(len(X) // batch_size):
        chosen = order[i * batch_size : (i + 1) * batch_size]
        yield X[chosen], y[chosen]


# batches_shuffle_callers_data: rng.shuffle on the arrays given.
@mistake("d48_minibatches_shuffles_in_place", base="plain")
def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype="f8"), np.asarray(y)
    if shuffle:
        np.random.default_rng(seed).shuffle(X)
        np.random.default_rng(seed).shuffle(y)
    for i in range(0, len(X), batch_size):
        yield X[i : i + batch_size].copy(), y[i : i + batch_size].copy()


# batches_global_random: The seed is not used: np.random's own state decides.
@mistake("d49_minibatches_seed_ignored", base="checked")
def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.array(X, dtype=np.float64), np.array(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.permutation(len(X)) if shuffle else np.arange(len(X))
    for start in range(0, len(X), batch_size):
        yield X[order[start : start + batch_size]], y[order[start : start + batch_size]]


# batches_x_and_y_apart: One generator shuffles X, then goes on to shuffle y.
@mistake("minibatches_shuffled_apart", base="plain")
def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = arr(X), np.array(y)
    if shuffle:
        rng = np.random.default_rng(seed)
        X = rng.permutation(X)
        y = rng.permutation(y)
    for i in range(0, len(X), batch_size):
        yield X[i : i + batch_size], y[i : i + batch_size]


# batches_labels_as_floats: y is turned into floats.
@mistake("minibatches_float_labels", base="checked")
def minibatches(X, y, batch_size, seed, shuffle=True):
    X = np.array(X, dtype=np.float64)
    y = np.array(y, dtype=np.float64)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    index = np.arange(len(X))
    if shuffle:
        np.random.default_rng(seed).shuffle(index)
    for part in np.split(index, range(batch_size, len(index), batch_size)):
        yield X[part], y[part]


# clip_each_alone: Every array is clipped by its own norm.
@mistake("clip_each_array", base="plain")
def clip_by_global_norm(grads, max_norm):
    out = {}
    for k, v in grads.items():
        v = arr(v)
        n = np.linalg.norm(v)
        out[k] = v * (max_norm / n) if n > max_norm else v
    return out


# clip_pytorch_fudge: PyTorch's 1e-6 in the denominator.
@mistake("clip_eps", base="checked")
def clip_by_global_norm(grads, max_norm):
    arrays = {name: np.array(g, dtype=np.float64) for name, g in grads.items()}
    total_norm = math.sqrt(sum(float((g**2).sum()) for g in arrays.values()))
    clip_coef = min(max_norm / (total_norm + 1e-6), 1.0)
    return {name: g * clip_coef for name, g in arrays.items()}


# step_decay_smooth: No floor: the rate falls at every epoch.
@mistake("step_decay_smooth", base="plain")
def step_decay(lr, epoch, drop=0.5, every=10):
    return lr * drop ** (epoch / every)


# cosine_goes_up_again: After total the wave rises again.
@mistake("cosine_decay_comes_back", base="checked")
def cosine_decay(lr, step, total, minimum=0.0):
    wave = (1 + math.cos(math.pi * step / total)) / 2
    return minimum + (lr - minimum) * wave


# train_mean_of_batches: The short batch weighs as much as a full one.
@mistake("d46_train_mean_of_batches", base="plain")
def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    p = deepcopy(params)
    losses = []
    for e in range(epochs):
        L = []
        for xb, yb in minibatches(X, y, batch_size, seed + e):
            l, g = loss_and_grads(p, xb, yb)
            p = optimizer.update(p, g)
            L.append(l)
        losses.append(np.mean(L))
    return p, losses
