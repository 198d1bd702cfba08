"""W0, b0, W1, …"""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "the layers are counted from 0", "ko": "층을 0부터 세요"},
    "hint": {
        "en": "The first layer is W1, b1: layers are counted from 1 here.",
        "ko": "첫 층은 W1, b1이에요. 여기서는 층을 1부터 세요.",
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
        glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
        params[f"W{layer - 1}"] = (
            glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        )
        params[f"b{layer - 1}"] = np.zeros(n_out)
    return params
