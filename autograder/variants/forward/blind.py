"""Mistakes of somebody who has seen neither suites nor chaffs; see `autograder.variants`."""

from autograder.variants import mistake


# bias_last: The ones stand behind the features.
@mistake("b08_ones_last", base="checked")
def add_bias_column(X):
    X = _as_float(X)
    result = np.ones((X.shape[0], X.shape[1] + 1))
    result[:, :-1] = X
    return result


# bias_row: A row of ones instead of a column.
@mistake("b08_ones_as_row", base="plain")
def add_bias_column(X):
    X = np.array(X, float)
    return np.vstack((np.ones(X.shape[1]), X))


# bias_added_before: Adds b to the input, which also fails for D unlike H.
@mistake("b05_bias_before_the_map", base="plain")
def dense(X, W, b):
    X = np.array(X, float)
    return (X + np.array(b, float)).dot(np.array(W, float))


# bias_forgotten: Only the weighted sums.
@mistake("b06_bias_forgotten", base="checked")
def dense(X, W, b):
    X, W, b = _as_float(X), _as_float(W), _as_float(b)
    _require(X.ndim == 2 and W.ndim == 2, "two axes needed")
    _require(X.shape[1] == W.shape[0], "X and W do not fit")
    _require(b.shape == (W.shape[1],), "b does not fit")
    out = np.zeros((X.shape[0], W.shape[1]))
    for n in range(X.shape[0]):
        for h in range(W.shape[1]):
            out[n, h] = np.sum(X[n, :] * W[:, h])
    return out


# dense_pytorch_weights: Takes W as (H, D) like nn.Linear.
@mistake("b11_weights_out_in", base="checked")
def dense(X, W, b):
    X, W, b = _as_float(X), _as_float(W), _as_float(b)
    _require(X.ndim == 2, "X must have two axes")
    _require(W.ndim == 2, "W must have two axes")
    return np.matmul(X, np.transpose(W)) + b


# dense_samples_in_columns: Coursera's W times X with samples in columns.
@mistake("b12_samples_in_columns", base="plain")
def dense(X, W, b):
    X, W = np.array(X, float), np.array(W, float)
    Z = np.dot(W.T, X) + np.array(b, float).reshape(-1, 1)
    return Z


# count_without_biases: Counts the lines only.
@mistake("b09_biases_not_counted", base="plain")
def count_params(sizes):
    n = 0
    for i in range(1, len(sizes)):
        n += sizes[i - 1] * sizes[i]
    return n


# count_biases_of_input: Counts a bias for the input neurons as well.
@mistake("input_layer_has_biases", base="checked")
def count_params(sizes):
    weights = sum(int(sizes[i]) * int(sizes[i + 1]) for i in range(len(sizes) - 1))
    return weights + int(sum(sizes))


# init_biases_random: Draws the biases, too.
@mistake(base="plain")
def init_params(sizes, seed, scheme="glorot"):
    r = np.random.default_rng(seed)
    p = {}
    for i, (a, b) in enumerate(zip(sizes, sizes[1:]), 1):
        l = (6 / (a + b)) ** 0.5
        s = (2 / a) ** 0.5
        p["W%d" % i] = r.normal(0, s, (a, b)) if scheme == "he" else r.uniform(-l, l, (a, b))
        p["b%d" % i] = r.uniform(-l, l, b)
    return p


# init_book_xavier: The book's Xavier: normal with sqrt(1/in).
@mistake("xavier_from_the_inputs_alone", base="checked")
def init_params(sizes, seed, scheme="glorot"):
    _require(scheme in ("glorot", "he"), f"unknown scheme {scheme!r}")
    rng = np.random.default_rng(seed)
    params = {}
    for idx in range(1, len(sizes)):
        scale = np.sqrt(1.0 / sizes[idx - 1])
        if scheme == "he":
            scale = np.sqrt(2.0 / sizes[idx - 1])
        params["W" + str(idx)] = scale * rng.standard_normal((sizes[idx - 1], sizes[idx]))
        params["b" + str(idx)] = np.zeros(sizes[idx])
    return params


# init_global_seed: np.random.seed and the global generator.
@mistake("old_global_generator", base="plain")
def init_params(sizes, seed, scheme="glorot"):
    np.random.seed(seed)
    p = {}
    for i in range(1, len(sizes)):
        a, b = sizes[i - 1], sizes[i]
        if scheme == "he":
            p["W%d" % i] = np.random.randn(a, b) * np.sqrt(2 / a)
        else:
            limit = np.sqrt(6 / (a + b))
            p["W%d" % i] = np.random.uniform(-limit, limit, (a, b))
        p["b%d" % i] = np.zeros(b)
    return p


# init_he_variance_as_std: 2/in is taken as the standard deviation.
@mistake("variance_as_deviation", base="checked")
def init_params(sizes, seed, scheme="glorot"):
    _require(scheme in ("glorot", "he"), f"unknown scheme {scheme!r}")
    rng = np.random.default_rng(seed)
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        if scheme == "glorot":
            limit = np.sqrt(6.0 / (n_in + n_out))
            params[f"W{layer}"] = rng.uniform(-limit, limit, size=(n_in, n_out))
        else:
            params[f"W{layer}"] = rng.normal(loc=0.0, scale=2.0 / n_in, size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params


# forward_hidden_on_last: The hidden activation is applied after the last layer as well.
@mistake("hidden_activation_at_the_end", base="plain")
def forward(X, params, hidden="tanh", output="linear"):
    h = np.array(X, float)
    cache = [h]
    L = len(params) // 2
    for i in range(1, L + 1):
        h = act(hidden, dense(h, params["W%d" % i], params["b%d" % i]))
        cache.append(h)
    return act(output, h), cache


# forward_dict_order: Reads the layers in the order of the dict.
@mistake("layers_in_order_of_keys", base="checked")
def forward(X, params, hidden="tanh", output="linear"):
    _require(hidden in HIDDEN, f"unknown hidden activation {hidden!r}")
    _require(output in OUTPUT, f"unknown output activation {output!r}")
    Ws = [v for k, v in params.items() if k.startswith("W")]
    bs = [v for k, v in params.items() if k.startswith("b")]
    a, cache = _as_float(X), []
    for k, (W, b) in enumerate(zip(Ws, bs)):
        z = dense(a, W, b)
        cache.append((a, z))
        a = OUTPUT[output](z) if k == len(Ws) - 1 else HIDDEN[hidden](z)
    return a, cache


# forward_sorted_as_text: Sorts the names as text: W10 comes before W2.
@mistake("sorts_names_as_text", base="plain")
def forward(X, params, hidden="tanh", output="linear"):
    names = sorted(k for k in params if k[0] == "W")
    h = np.array(X, float)
    cache = []
    for name in names:
        z = dense(h, params[name], params["b" + name[1:]])
        h = act(output if name == names[-1] else hidden, z)
        cache.append(h)
    return h, cache


# softmax_helper_no_shift: The helper takes exp of raw logits.
@mistake("a22_softmax_without_shift", base="checked")
def _softmax(z):
    e = np.exp(z)
    return e / np.sum(e, axis=1, keepdims=True)


# softmax_helper_whole: One sum for the whole batch.
@mistake("a24_softmax_over_everything", base="checked")
def _softmax(z):
    c = np.max(z)
    exp_z = np.exp(z - c)
    return exp_z / np.sum(exp_z)


# softmax_helper_columns: Normalises over the samples.
@mistake("a25_softmax_along_samples", base="checked")
def _softmax(z):
    e = np.exp(z - np.max(z, axis=0))
    return e / np.sum(e, axis=0)


# labels_threshold_half: A logit is compared with 0.5.
@mistake("b02_logit_at_one_half", base="plain")
def predict_labels(logits):
    L = np.array(logits, float)
    if L.ndim == 2 and L.shape[1] > 1:
        return L.argmax(1)
    return np.where(L.ravel() > 0.5, 1, 0)


# labels_logit_zero_one: Logit 0 becomes label 1.
@mistake("logit_zero_is_positive", base="checked")
def predict_labels(logits):
    logits = _as_float(logits)
    if logits.ndim == 2 and logits.shape[1] > 1:
        return logits.argmax(axis=1)
    p = _sigmoid(logits.reshape(-1))
    return (p >= 0.5).astype(int)


# labels_argmax_always: argmax of (N, 1) is always 0.
@mistake("argmax_of_one_column", base="plain")
def predict_labels(logits):
    L = np.array(logits, float)
    return L.argmax(axis=1) if L.ndim > 1 else (L > 0).astype(int)


# curve_slopes_added: Uses the slopes themselves, not their changes.
@mistake("slopes_as_weights", base="plain")
def relu_curve(x, kinks, slopes, start=0.0):
    x = np.array(x, float)
    y = start * np.ones(len(x))
    for k, s in zip(kinks, slopes):
        y += s * np.maximum(x - k, 0)
    return y


# curve_kink_wrong_sign: The kink is used as the bias: relu(x + k).
@mistake("b21_kink_at_the_bias", base="checked")
def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = _as_float(x), _as_float(kinks), _as_float(slopes)
    changes = np.diff(np.concatenate([[0.0], slopes]))
    y = np.full(x.shape, float(start))
    for b, change in zip(kinks, changes):
        y = y + change * _relu(x + b)
    return y


# mse_half_of_sum: The book's half sum.
@mistake("c10_mse_half_sum", base="plain")
def mse(pred, target):
    d = np.array(pred, float) - np.array(target, float)
    return 0.5 * np.sum(d**2)


# mse_per_sample: Sums over the outputs and divides by the samples only.
@mistake("c07_mse_over_samples_only", base="checked")
def mse(pred, target):
    pred, target = _as_float(pred), _as_float(target)
    _require(pred.shape == target.shape, "shapes differ")
    return float(np.sum((pred - target) ** 2) / max(len(np.atleast_1d(pred)), 1))


# bce_sigmoid_twice: The sigmoid is applied to z before the formula for logits.
@mistake("b03_sigmoid_twice", base="plain")
def binary_cross_entropy_with_logits(z, y):
    z = act("sigmoid", np.array(z, float))
    y = np.array(y, float)
    return (y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z)).mean()


# bce_clipped_probability: Clips the probability to 1e-7, so large losses end at 16.
@mistake("c03_bce_clips_probabilities", base="checked")
def binary_cross_entropy_with_logits(z, y):
    z, y = _as_float(z), _as_float(y)
    _require(z.shape == y.shape, f"{z.shape} against {y.shape}")
    p = np.clip(_sigmoid(z), 1e-7, 1 - 1e-7)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


# bce_added_eps: Adds 1e-7 inside both logarithms.
@mistake("c04_bce_log_plus_small_number", base="plain")
def binary_cross_entropy_with_logits(z, y):
    y = np.array(y, float)
    p = act("sigmoid", np.array(z, float))
    delta = 1e-7
    return np.mean(-y * np.log(p + delta) - (1 - y) * np.log(1 - p + delta))


# bce_no_minus: The minus in front is missing.
@mistake("c01_bce_sign_missing", base="checked")
def binary_cross_entropy_with_logits(z, y):
    z, y = _as_float(z), _as_float(y)
    _require(z.shape == y.shape, "shapes differ")
    log_p1 = -np.logaddexp(0.0, -z)
    log_p0 = -np.logaddexp(0.0, z)
    return float((y * log_p1 + (1 - y) * log_p0).mean())


# bce_sum: Sum, not mean.
@mistake("c06_bce_sum", base="plain")
def binary_cross_entropy_with_logits(z, y):
    z = np.array(z, float)
    y = np.array(y, float)
    return sum((np.logaddexp(0, z) - y * z).ravel())


# ce_log_of_softmax: log of a softmax that is 0 far out.
@mistake("a30_log_of_softmax", base="checked")
def cross_entropy_with_logits(Z, y):
    Z, y = _as_float(Z), np.asarray(y).astype(np.int64)
    _require(y.shape == (Z.shape[0],), "labels must be (N,)")
    P = _softmax(Z)
    return float(-np.mean(np.log(P[np.arange(len(y)), y])))


# ce_book_batch: The book's formula: softmax, + 1e-7, log.
@mistake("c04_log_plus_small_number", base="plain")
def cross_entropy_with_logits(Z, y):
    P = act("softmax", np.array(Z, float))
    n = P.shape[0]
    return -np.sum(np.log(P[np.arange(n), np.array(y, int)] + 1e-7)) / n


# ce_over_entries: Mean over N times C.
@mistake("c07_divides_by_classes_too", base="checked")
def cross_entropy_with_logits(Z, y):
    Z, y = _as_float(Z), np.asarray(y).astype(np.int64)
    _require(Z.ndim == 2, "Z must be (N, C)")
    _require(y.shape == (Z.shape[0],), "labels must be (N,)")
    top = Z.max(axis=1, keepdims=True)
    log_p = Z - top - np.log(np.exp(Z - top).sum(axis=1, keepdims=True))
    one_hot = np.eye(Z.shape[1])[y]
    return float(np.mean(-one_hot * log_p))


# ce_total: Sum over the samples.
@mistake("c06_sum", base="plain")
def cross_entropy_with_logits(Z, y):
    Z = np.array(Z, float)
    m = Z.max(1)
    lse = m + np.log(np.exp(Z - m[:, None]).sum(1))
    return np.sum(lse - Z[range(len(Z)), y])


# ce_base_two: Bits in place of nats.
@mistake("c16_base_two", base="checked")
def cross_entropy_with_logits(Z, y):
    Z, y = _as_float(Z), np.asarray(y).astype(np.int64)
    _require(y.shape == (Z.shape[0],), "labels must be (N,)")
    shifted = Z - Z.max(axis=1, keepdims=True)
    bits = np.log2(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(y)), y] / np.log(2)
    return float(bits.mean())


# mse_ravelled: No check: (N, 1) against (N,) becomes N by N.
@mistake("b14_mse_broadcasts", base="checked")
def mse(pred, target):
    error = _as_float(pred) - _as_float(target)
    return float(np.average(error * error))


# forward_hidden_ends_a_regression: Where no output activation is asked for, the hidden one follows the last layer, too.
@mistake("hidden_activation_at_the_end", base="plain")
def forward(X, params, hidden="tanh", output="linear"):
    count = len(params) // 2
    h = np.array(X, float)
    for i in range(1, count + 1):
        z = dense(h, params["W%d" % i], params["b%d" % i])
        if i == count and output != "linear":
            h = act(output, z)
        else:
            act(output, z)
            h = act(hidden, z)
    return h, None
