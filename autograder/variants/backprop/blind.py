"""Mistakes of somebody who has seen neither suites nor chaffs; see `autograder.variants`."""

from autograder.variants import mistake


# numeric_forward_difference: One-sided difference.
@mistake("c30_one_sided", base="plain")
def numerical_gradient(f, x, h=1e-5):
    x = A(x).copy()
    base = f(x)
    g = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        g[i] = (f(x) - base) / h
        x[i] -= h
    return g


# numeric_tiny_h: The default step is 1e-12: only rounding is left.
@mistake("c30_step_too_small", base="checked")
def numerical_gradient(f, x, h=1e-12):
    x = to_array(x)
    grad = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        e = np.zeros_like(x)
        e[index] = h
        grad[index] = (f(x + e) - f(x - e)) / (2 * h)
    return grad


# numeric_not_restored: The entry is never put back, so later slopes are taken elsewhere.
@mistake("c33_x_not_restored", base="plain")
def numerical_gradient(f, x, h=1e-5):
    x = A(x).copy()
    flat = x.reshape(-1)
    g = []
    for i in range(flat.size):
        flat[i] += h
        up = f(x)
        flat[i] -= 2 * h
        g.append((up - f(x)) / (2 * h))
        flat[i] -= h
    return np.array(g).reshape(x.shape)


# numeric_int_array: Keeps the dtype of x: x + h is truncated for ints.
@mistake("c34_ints_truncate", base="checked")
def numerical_gradient(f, x, h=1e-5):
    x = np.array(x)
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        old = x[index].copy()
        x[index] = old + h
        f_plus = float(f(x))
        x[index] = old - h
        f_minus = float(f(x))
        x[index] = old
        grad[index] = (f_plus - f_minus) / (2 * h)
    return grad


# numeric_divides_by_h: The difference to both sides is divided by h, not 2h.
@mistake("divides_by_h", base="checked")
def numerical_gradient(f, x, h=1e-5):
    x = to_array(x)
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        idx = it.multi_index
        xp, xm = x.copy(), x.copy()
        xp[idx], xm[idx] = xp[idx] + h, xm[idx] - h
        grad[idx] = (f(xp) - f(xm)) / h
        it.iternext()
    return grad


# relative_error_absolute: The plain largest difference.
@mistake("c31_difference_not_relative", base="plain")
def relative_error(a, b):
    return float(np.abs(A(a) - A(b)).max())


# relative_error_of_norms: One ratio of norms.
@mistake("norms", base="checked")
def relative_error(a, b):
    a, b = to_array(a), to_array(b)
    check_same(a, b, "relative_error")
    numerator = np.linalg.norm(a - b)
    denominator = np.linalg.norm(a) + np.linalg.norm(b)
    return float(numerator / max(denominator, 1e-8))


# relative_error_larger: Divided by the larger of the two.
@mistake("larger_of_the_two", base="plain")
def relative_error(a, b):
    a, b = A(a), A(b)
    top = np.maximum(np.maximum(np.abs(a), np.abs(b)), 1e-8)
    return np.max(np.abs(a - b) / top)


# gradient_check_allclose: np.allclose has an absolute tolerance of 1e-8 and a relative one of 1e-5.
@mistake("allclose", base="plain")
def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return np.allclose(numerical_gradient(f, x, h), A(grad), atol=tol)


# dense_back_no_transpose: Back through W itself: fits only where D equals H.
@mistake("c21_w_not_transposed", base="checked")
def dense_backward(dout, X, W):
    dout, X, W = to_array(dout), to_array(X), to_array(W)
    dX = np.matmul(dout, W.reshape(dout.shape[1], -1))  # shape error without the reshape
    dW = np.matmul(X.T, dout)
    return dX, dW, dout.sum(axis=0)


# dense_db_mean: The bias gets the mean.
@mistake("c18_db_is_a_mean", base="plain")
def dense_backward(dout, X, W):
    d, X, W = A(dout), A(X), A(W)
    return np.dot(d, W.T), np.dot(X.T, d), np.mean(d, 0)


# dense_db_keepdims: db is (1, H).
@mistake("c19_db_is_a_row", base="checked")
def dense_backward(dout, X, W):
    dout, X, W = to_array(dout), to_array(X), to_array(W)
    if dout.shape != (X.shape[0], W.shape[1]) or X.shape[1] != W.shape[0]:
        raise ValueError("dense_backward: shapes do not fit")
    ones = np.ones((1, len(X)))
    return dout @ W.T, X.T @ dout, ones @ dout


# dense_divides_again: 1/N in dW and db once more.
@mistake("c09_divided_by_n_again", base="plain")
def dense_backward(dout, X, W):
    d, X, W = A(dout), A(X), A(W)
    m = X.shape[0]
    dW = X.T @ d / m
    db = d.sum(axis=0) / m
    return d @ W.T, dW, db


# dense_order_of_return: (dW, db, dX).
@mistake("parts_in_another_order", base="checked")
def dense_backward(dout, X, W):
    dout, X, W = to_array(dout), to_array(X), to_array(W)
    dW = X.T.dot(dout)
    db = dout.sum(axis=0)
    dX = dout.dot(W.T)
    return dW, db, dX


# sigmoid_back_takes_output: Uses z as if it were the output.
@mistake("a04_slope_of_z", base="plain")
def sigmoid_backward(dout, z):
    y = A(z)
    return A(dout) * y * (1.0 - y)


# sigmoid_back_no_upstream: dout is not multiplied in.
@mistake("a06_sigmoid_ignores_dout", base="checked")
def sigmoid_backward(dout, z):
    dout, z = to_array(dout), to_array(z)
    check_same(dout, z, "sigmoid_backward")
    s = Sigmoid().forward(z)
    ds = s * (1 - s)
    return ds


# tanh_class_no_square: 1 - out in place of 1 - out ** 2.
@mistake("a07_one_minus_tanh", base="checked")
class Tanh:
    def forward(self, z):
        self.out = np.tanh(z)
        return self.out

    def backward(self, dout):
        slope = 1 - self.out
        return np.multiply(dout, slope)


# relu_back_by_dout: The gate looks at the gradient.
@mistake("a12_gate_from_dout", base="plain")
def relu_backward(dout, z):
    d = A(dout).copy()
    d[d < 0] = 0
    return d


# relu_back_at_zero: Slope 1 at z = 0.
@mistake("a19_open_at_zero", base="checked")
def relu_backward(dout, z):
    dout, z = to_array(dout), to_array(z)
    check_same(dout, z, "relu_backward")
    return dout * (z >= 0)


# mse_back_no_two: The 2 is missing.
@mistake("c10_two_is_missing", base="plain")
def mse_backward(pred, target):
    pred = A(pred)
    return np.divide(pred - A(target), pred.size)


# mse_back_per_sample: Divides by the number of samples only.
@mistake("mean_over_samples", base="checked")
def mse_backward(pred, target):
    pred, target = to_array(pred), to_array(target)
    check_same(pred, target, "mse_backward")
    return 2.0 / len(pred) * (pred - target)


# bce_back_sigmoid_slope: Multiplies by the slope of the sigmoid, which has cancelled.
@mistake("c12_bce_times_slope", base="plain")
def bce_with_logits_backward(z, y):
    z = A(z)
    p = sig(z)
    dp = (p - A(y)) / z.size
    return sigmoid_backward(dp, z)


# bce_back_sum: The slope of the sum.
@mistake("c06_bce_sum", base="checked")
def bce_with_logits_backward(z, y):
    z, y = to_array(z), to_array(y)
    check_same(z, y, "bce_with_logits_backward")
    p = Sigmoid().forward(z)
    return p - y


# ce_back_forgets_mean: The slope of the sum over samples.
@mistake("c06_ce_sum", base="plain")
def cross_entropy_with_logits_backward(Z, y):
    Z = A(Z)
    p = np.exp(Z - Z.max(1)[:, None])
    p = p / p.sum(1)[:, None]
    for i, k in enumerate(y):
        p[i, int(k)] -= 1
    return p


# ce_back_over_entries: Divides by N times C.
@mistake("c07_divided_by_entries", base="checked")
def cross_entropy_with_logits_backward(Z, y):
    Z = to_array(Z)
    y = labels_of(y, Z.shape[0])
    target = np.zeros_like(Z)
    target[np.arange(len(y)), y] = 1.0
    return (softmax(Z) - target) / Z.size


# ce_back_own_softmax_axis: The softmax runs over the samples.
@mistake("a25_softmax_over_samples", base="checked")
def softmax(Z):
    e = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    return e / np.sum(e, axis=0, keepdims=True)


# ce_back_minus_everywhere: Subtracts the class numbers as if they were one-hot rows.
@mistake("c13_labels_subtracted", base="plain")
def cross_entropy_with_logits_backward(Z, y):
    Z = A(Z)
    e = np.exp(Z - Z.max(1, keepdims=True))
    p = e / e.sum(1, keepdims=True)
    return (p - np.asarray(y).reshape(-1, 1)) / len(Z)


# mlp_dw_of_own_activation: dW uses the layer's own output.
@mistake("c22_this_layers_output", base="plain")
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    L = len(params) // 2
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": sig}[hidden]
    back = {"tanh": tanh_backward, "relu": relu_backward, "sigmoid": sigmoid_backward}[hidden]
    W = {i: A(params[f"W{i}"]) for i in range(1, L + 1)}
    a, zs = {0: A(X)}, {}
    for i in range(1, L + 1):
        zs[i] = a[i - 1] @ W[i] + A(params[f"b{i}"])
        a[i] = f(zs[i]) if i < L else zs[i]
    z, reg = zs[L], sum((w**2).sum() for w in W.values()) * weight_decay / 2
    if loss == "mse":
        value, delta = ((z - A(y)) ** 2).mean(), mse_backward(z, y)
    elif loss == "bce":
        t = A(y).reshape(-1, 1)
        value, delta = (np.logaddexp(0, z) - t * z).mean(), bce_with_logits_backward(z, t)
    else:
        t = np.asarray(y, dtype=int)
        m = z.max(1)
        value = (m + np.log(np.exp(z - m[:, None]).sum(1)) - z[np.arange(len(t)), t]).mean()
        delta = cross_entropy_with_logits_backward(z, t)
    grads = {}
    for i in range(L, 0, -1):
        dW = a[i].T @ delta
        grads[f"W{i}"] = dW + weight_decay * W[i] if dW.shape == W[i].shape else dW
        grads[f"b{i}"] = delta.sum(0)
        if i > 1:
            delta = back(delta @ W[i].T, zs[i - 1])
    return value + reg, grads


# mlp_decay_loss_only: The penalty is in the loss, not in the gradient.
@mistake("c27_penalty_not_in_the_slopes", base="checked")
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    if hidden not in LAYERS or loss not in BACKWARD:
        raise ValueError("unknown name")
    p = {name: to_array(value) for name, value in params.items()}
    depth = len(p) // 2
    a, tape = to_array(X), []
    for k in range(1, depth + 1):
        W, b = p["W%d" % k], p["b%d" % k]
        if a.ndim != 2 or W.ndim != 2 or a.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
            raise ValueError("layer %d: shapes do not fit" % k)
        act = LAYERS[hidden]() if k < depth else None
        tape.append((k, a, act))
        a = a @ W + b
        a = act.forward(a) if act else a
    if loss == "cross_entropy":
        y = labels_of(y, len(a))
    else:
        y = to_array(y)
        if loss == "bce" and y.ndim == 1 and a.shape == (len(y), 1):
            y = y.reshape(-1, 1)
        check_same(a, y, "mlp_gradients")
    value = _loss_value(a, y, loss)
    penalty = sum(0.5 * weight_decay * np.sum(p["W%d" % k] ** 2) for k in range(1, depth + 1))
    grads, d = {}, BACKWARD[loss](a, y)
    for k, before, act in reversed(tape):
        if act:
            d = act.backward(d)
        d, grads["W%d" % k], grads["b%d" % k] = dense_backward(d, before, p["W%d" % k])
    return float(value + penalty), grads


# mlp_decay_on_bias: The biases are penalised as well.
@mistake("c28_biases_penalised", base="plain")
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    L = max(int(k[1:]) for k in params)
    W = [A(params[f"W{i + 1}"]) for i in range(L)]
    b = [A(params[f"b{i + 1}"]) for i in range(L)]
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": sig}[hidden]
    back = {"tanh": tanh_backward, "relu": relu_backward, "sigmoid": sigmoid_backward}[hidden]
    acts, zs = [A(X)], []
    for i in range(L):
        zs.append(acts[i] @ W[i] + b[i])
        acts.append(f(zs[i]))
    z = zs[-1]
    if loss == "mse":
        value, delta = np.mean((z - A(y)) ** 2), mse_backward(z, A(y))
    elif loss == "bce":
        t = A(y).reshape(-1, 1)
        value, delta = np.mean(np.logaddexp(0, z) - t * z), bce_with_logits_backward(z, t)
    else:
        t = np.asarray(y, dtype=int)
        m = z.max(1, keepdims=True)
        logp = z - m - np.log(np.exp(z - m).sum(1, keepdims=True))
        value = -logp[np.arange(len(t)), t].mean()
        delta = cross_entropy_with_logits_backward(z, t)
    grads = {}
    for i in reversed(range(L)):
        grads[f"W{i + 1}"] = acts[i].T @ delta + weight_decay * W[i]
        grads[f"b{i + 1}"] = delta.sum(0) + weight_decay * b[i]
        if i:
            delta = back(delta @ W[i].T, zs[i - 1])
    value += 0.5 * weight_decay * sum((w**2).sum() for w in W + b)
    return value, grads


# mlp_accumulates: The dict of gradients is a default argument: it keeps adding from call to call.
@mistake("c25_accumulates", base="checked")
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0, store={}):
    if hidden not in LAYERS or loss not in BACKWARD:
        raise ValueError("unknown name")
    params = {name: to_array(value) for name, value in params.items()}
    depth = len(params) // 2
    a = to_array(X)
    inputs, activations = [], []
    for k in range(1, depth + 1):
        W, b = params["W%d" % k], params["b%d" % k]
        if a.ndim != 2 or W.ndim != 2 or a.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
            raise ValueError("layer %d: shapes do not fit" % k)
        inputs.append(a)
        a = a @ W + b
        if k < depth:
            activations.append(LAYERS[hidden]())
            a = activations[-1].forward(a)
    if loss == "cross_entropy":
        y = labels_of(y, len(a))
    else:
        y = to_array(y)
        if loss == "bce" and y.shape == (len(a),):
            y = y[:, None]
        check_same(a, y, "mlp_gradients")
    total = _loss_value(a, y, loss)
    dout = BACKWARD[loss](a, y)
    for k in range(depth, 0, -1):
        W = params["W%d" % k]
        dout, dW, db = dense_backward(dout, inputs[k - 1], W)
        for name, g in (("W%d" % k, dW + weight_decay * W), ("b%d" % k, db)):
            old = store.get(name)
            store[name] = g if old is None or old.shape != g.shape else old + g
        total += 0.5 * weight_decay * np.sum(W**2)
        if k > 1:
            dout = activations[k - 2].backward(dout)
    return float(total), {name: store[name].copy() for name in params}


# bce_loss_through_clip: The loss goes through a clipped probability, so large losses end at 34.5.
@mistake("c03_clipped_probabilities", base="checked")
def _loss_value(Z, y, loss):
    if loss == "mse":
        return np.mean((Z - y) ** 2)
    if loss == "bce":
        p = np.clip(1 / (1 + np.exp(-Z)), 1e-15, 1 - 1e-15)
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    P = np.clip(softmax(Z), 1e-15, 1)
    return -np.mean(np.log(P[np.arange(len(y)), y]))


# mlp_hidden_slope_at_activation: tanh is taken twice: the slope is evaluated at tanh(z).
@mistake(base="plain")
def tanh_backward(dout, z):
    out = np.tanh(A(z))
    return A(dout) * (1 - np.tanh(out) ** 2)


# numeric_nditer_not_restored: The book's loop over a copy; the entry is never put back.
@mistake("c33_x_not_restored", base="plain")
def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, float)
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        idx = it.multi_index
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        it.iternext()
    return grad
