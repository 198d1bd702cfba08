"""Every sum is an einsum; the gradient over time is one pass over preallocated arrays."""

import numpy as np

ACT = {"tanh": np.tanh, "relu": lambda z: z * (z > 0), "linear": np.array}


def A(a):
    return np.asarray(a, np.float64)


def fit(**arrays):
    """Each name is 'axes': letters must have one size each."""
    sizes = {}
    for axes, a in arrays.values():
        if a.ndim != len(axes):
            raise ValueError(f"{a.ndim} axes instead of {len(axes)}")
        for letter, n in zip(axes, a.shape, strict=False):
            if sizes.setdefault(letter, n) != n:
                raise ValueError(f"axis {letter}: {sizes[letter]} and {n}")


def act(name):
    if name not in ACT:
        raise ValueError(name)
    return ACT[name]


def feedback(h0, w, steps, activation="tanh"):
    f, out = act(activation), np.full(steps + 1, np.float64(h0))
    for i in range(1, steps + 1):
        out[i] = f(np.float64(w) * out[i - 1])
    return out


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = map(A, (x, h, Wx, Wh, b))
    fit(x=("nd", x), h=("nh", h), Wx=("dh", Wx), Wh=("hh", Wh), b=("h", b))
    return act(activation)(np.einsum("nd,dh->nh", x, Wx) + np.einsum("nk,kh->nh", h, Wh) + b)


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X, h0, Wx, Wh, b = map(A, (X, h0, Wx, Wh, b))
    f = act(activation)
    drive = np.einsum("ntd,dh->tnh", X, Wx) + b
    states = np.zeros((X.shape[1] + 1, *h0.shape))
    states[0] = h0
    for t in range(X.shape[1]):
        states[t + 1] = f(drive[t] + np.einsum("nk,kh->nh", states[t], Wh))
    return np.einsum("tnh->nth", states[1:]).copy()


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, x, h, Wx, Wh, b = map(A, (dout, x, h, Wx, Wh, b))
    fit(dout=("nh", dout), x=("nd", x), h=("nh", h), Wx=("dh", Wx), Wh=("hh", Wh), b=("h", b))
    out = rnn_step(x, h, Wx, Wh, b)
    dz = np.einsum("nh,nh->nh", dout, (1 - out) * (1 + out))
    return (
        np.einsum("nh,dh->nd", dz, Wx),
        np.einsum("nh,kh->nk", dz, Wh),
        np.einsum("nd,nh->dh", x, dz),
        np.einsum("nk,nh->kh", h, dz),
        np.einsum("nh->h", dz),
    )


def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0, Wx, Wh, b = map(A, (dH, X, h0, Wx, Wh, b))
    fit(dH=("nth", dH), X=("ntd", X), h0=("nh", h0), Wx=("dh", Wx), Wh=("hh", Wh), b=("h", b))
    H = rnn_forward(X, h0, Wx, Wh, b)
    dZ = np.empty_like(H)
    later = np.zeros_like(h0)
    for t in range(X.shape[1])[::-1]:
        dZ[:, t] = (1 - H[:, t] ** 2) * (dH[:, t] + later)
        later = np.einsum("nh,kh->nk", dZ[:, t], Wh)
    old = np.concatenate([h0[:, None], H[:, :-1]], axis=1)
    return (
        np.einsum("nth,dh->ntd", dZ, Wx),
        later,
        np.einsum("ntd,nth->dh", X, dZ),
        np.einsum("ntk,nth->kh", old, dZ),
        np.einsum("nth->h", dZ),
    )


def jacobian_norms(H, Wh):
    H, Wh = A(H), A(Wh)
    J = np.eye(len(Wh))
    norms = [1.0]
    for h in H[:0:-1]:
        J = np.einsum("ij,j,jk->ik", Wh, 1 - h * h, J)
        norms.append(np.sqrt(np.linalg.eigvalsh(np.einsum("ij,ik->jk", J, J)).max()))
    return np.asarray(norms)


def orthogonal(n, seed):
    A0 = np.random.default_rng(seed).standard_normal((n, n))
    return np.linalg.svd(A0)[0]


def windows(series, length):
    s = A(series)
    if length < 1 or length >= s.size:
        raise ValueError("1 <= length < M")
    at = np.arange(s.size - length)[:, None] + np.arange(length)
    return s[at][..., None], s[length:][:, None]


def last_states(H, lengths):
    H, k = A(H), np.asarray(lengths)
    _N, T, _ = H.shape
    mask = np.arange(1, T + 1) == k[:, None]
    if not mask.any(axis=1).all():
        raise ValueError("a length outside 1..T")
    return np.einsum("nt,nth->nh", mask.astype(float), H)


def rnn_predict(X, params):
    P = {k: A(v) for k, v in params.items()}
    H = rnn_forward(X, np.zeros((len(X), P["Wh"].shape[0])), P["Wx"], P["Wh"], P["b"])
    return np.einsum("nh,hc->nc", H[:, -1], P["Wy"]) + P["by"]


def rnn_gradients(X, y, params, loss="cross_entropy"):
    if loss not in ("cross_entropy", "mse"):
        raise ValueError(loss)
    P = {k: A(v) for k, v in params.items()}
    h0 = np.zeros((len(X), P["Wh"].shape[0]))
    H = rnn_forward(X, h0, P["Wx"], P["Wh"], P["b"])
    Z = rnn_predict(X, params)
    if loss == "mse":
        y = A(y)
        if y.shape != Z.shape:
            raise ValueError(f"y {y.shape}")
        D = Z - y
        value, G = np.einsum("nc,nc->", D, D) / D.size, 2 * D / D.size
    else:
        y = np.asarray(y)
        if y.shape != (len(Z),):
            raise ValueError(f"y {y.shape}")
        onehot = (y[:, None] == np.arange(Z.shape[1])).astype(float)
        L = Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)
        value, G = -np.einsum("nc,nc->", onehot, L) / len(Z), (np.exp(L) - onehot) / len(Z)
    dH = np.zeros(H.shape)
    dH[:, -1] = np.einsum("nc,hc->nh", G, P["Wy"])
    grads = dict(zip(("Wx", "Wh", "b"), rnn_backward(dH, X, h0, P["Wx"], P["Wh"], P["b"])[2:], strict=False))
    grads["Wy"] = np.einsum("nh,nc->hc", H[:, -1], G)
    grads["by"] = np.einsum("nc->c", G)
    return value, grads


def generate(params, start, steps):
    P = {k: A(v) for k, v in params.items()}
    h, k, out = np.zeros(P["b"].shape), start, np.empty(steps, dtype=np.int32)
    for i in range(steps):
        h = np.tanh(P["Wx"][k] + np.einsum("k,kh->h", h, P["Wh"]) + P["b"])
        out[i] = k = np.argmax(np.einsum("h,hc->c", h, P["Wy"]) + P["by"])
    return out
