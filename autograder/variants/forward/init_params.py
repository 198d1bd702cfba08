"""Mistakes in `init_params`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("weights_out_in")
def init_params(sizes, seed, scheme="glorot"):
    rng = np.random.default_rng(seed)
    params = {}
    for i in range(1, len(sizes)):
        a, b = sizes[i - 1], sizes[i]
        if scheme == "glorot":
            r = np.sqrt(6 / (a + b))
            params[f"W{i}"] = rng.uniform(-r, r, (b, a))
        elif scheme == "he":
            params[f"W{i}"] = rng.standard_normal((b, a)) * np.sqrt(2 / a)
        else:
            raise ValueError(scheme)
        params[f"b{i}"] = np.zeros(b)
    return params


@mistake("small_normal_weights")
def init_params(sizes, seed, scheme="glorot"):
    rng = np.random.default_rng(seed)
    params = {}
    for l in range(1, len(sizes)):
        params["W" + str(l)] = 0.01 * rng.standard_normal((sizes[l - 1], sizes[l]))
        params["b" + str(l)] = np.zeros(sizes[l])
    return params


@mistake("biases_as_row")
def init_params(sizes, seed, scheme="glorot"):
    rng = np.random.default_rng(seed)
    params = {}
    for l, (n, m) in enumerate(zip(sizes[:-1], sizes[1:]), start=1):
        if scheme == "he":
            W = rng.normal(0, np.sqrt(2.0 / n), size=(n, m))
        elif scheme == "glorot":
            lim = np.sqrt(6.0 / (n + m))
            W = lim * (2 * rng.random((n, m)) - 1)
        else:
            raise ValueError("scheme")
        params["W%d" % l], params["b%d" % l] = W, np.zeros((1, m))
    return params


@mistake("glorot_normal")
def init_params(sizes, seed, scheme="glorot"):
    rng = np.random.default_rng(seed)
    out = {}
    for i, (fan_in, fan_out) in enumerate(zip(sizes, sizes[1:]), 1):
        if scheme == "glorot":
            std = np.sqrt(2 / (fan_in + fan_out))
        elif scheme == "he":
            std = np.sqrt(2 / fan_in)
        else:
            raise ValueError(f"unknown scheme {scheme}")
        out[f"W{i}"] = std * rng.standard_normal((fan_in, fan_out))
        out[f"b{i}"] = np.zeros(fan_out)
    return out


@mistake("he_without_the_two")
def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("he", "glorot"):
        raise ValueError
    g = np.random.default_rng(seed)
    p = {}
    for k in range(len(sizes) - 1):
        i, o = sizes[k], sizes[k + 1]
        if scheme == "he":
            w = g.standard_normal((i, o)) / np.sqrt(i)
        else:
            a = (6 / (i + o)) ** 0.5
            w = g.uniform(low=-a, high=a, size=(i, o))
        p[f"W{k + 1}"] = w
        p[f"b{k + 1}"] = np.zeros(o)
    return p


@mistake("layers_counted_from_zero")
def init_params(sizes, seed, scheme="glorot"):
    rng = np.random.default_rng(seed)
    params = {}
    for i in range(len(sizes) - 1):
        n_in, n_out = sizes[i], sizes[i + 1]
        if scheme == "glorot":
            limit = np.sqrt(6 / (n_in + n_out))
            params[f"W{i}"] = rng.uniform(-limit, limit, (n_in, n_out))
        else:
            params[f"W{i}"] = rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out))
        params[f"b{i}"] = np.zeros(n_out)
    return params


@mistake("scheme_ignored")
def init_params(sizes, seed, scheme="glorot"):
    rng = np.random.default_rng(seed)
    params = {}
    for i in range(1, len(sizes)):
        limit = np.sqrt(6.0 / (sizes[i - 1] + sizes[i]))
        params[f"W{i}"] = rng.uniform(-limit, limit, size=(sizes[i - 1], sizes[i]))
        params[f"b{i}"] = np.zeros((sizes[i],))
    return params


@mistake("weights_zero")
def init_params(sizes, seed, scheme="glorot"):
    params = {}
    for i in range(1, len(sizes)):
        params[f"W{i}"] = np.zeros((sizes[i - 1], sizes[i]))
        params[f"b{i}"] = np.zeros(sizes[i])
    return params


@mistake("limit_without_root")
def init_params(sizes, seed, scheme="glorot"):
    rng = np.random.default_rng(seed)
    params = {}
    for i in range(1, len(sizes)):
        m, n = sizes[i - 1], sizes[i]
        if scheme == "glorot":
            params[f"W{i}"] = rng.uniform(-6 / (m + n), 6 / (m + n), (m, n))
        else:
            params[f"W{i}"] = rng.normal(0, np.sqrt(2 / m), (m, n))
        params[f"b{i}"] = np.zeros(n)
    return params


@mistake("old_global_generator")
def init_params(sizes, seed, scheme="glorot"):
    np.random.seed(seed)
    params = {}
    for i in range(1, len(sizes)):
        m, n = sizes[i - 1], sizes[i]
        if scheme == "glorot":
            a = np.sqrt(6 / (m + n))
            params[f"W{i}"] = np.random.uniform(-a, a, (m, n))
        elif scheme == "he":
            params[f"W{i}"] = np.random.randn(m, n) * np.sqrt(2 / m)
        else:
            raise ValueError(scheme)
        params[f"b{i}"] = np.zeros(n)
    return params


@mistake()
def init_params(sizes, seed, scheme="glorot"):
    rng = np.random.default_rng(seed)
    params = {}
    for i in range(1, len(sizes)):
        m, n = sizes[i - 1], sizes[i]
        a = np.sqrt(1 / (m + n)) if scheme == "glorot" else np.sqrt(3 / m)
        params[f"W{i}"] = rng.uniform(-a, a, (m, n))
        params[f"b{i}"] = np.zeros(n)
    return params
