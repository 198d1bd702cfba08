"""W is (out, in), as PyTorch keeps it."""

CHAFF = {
    "function": "init_params",
    "kind": "convention",
    "title": {"en": "the weights are shaped (out, in)", "ko": "가중치의 모양이 (out, in)이에요"},
    "hint": {
        "en": "W is (in, out) here, so that X @ W works with samples in rows.",
        "ko": "여기서 W는 (in, out)이에요. 표본이 행일 때 X @ W가 되도록요.",
    },
}


def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("glorot", "he"):
        raise ValueError(scheme)
    rng = np.random.default_rng(seed)
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        limit = np.sqrt(6.0 / (n_in + n_out))
        glorot = rng.uniform(-limit, limit, size=(n_out, n_in))
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_out, n_in))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
