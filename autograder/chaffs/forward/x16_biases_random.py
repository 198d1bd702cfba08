"""The biases are drawn, too."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "the biases are random", "ko": "편향이 무작위예요"},
    "hint": {
        "en": "Unlike weights make the neurons differ already; the biases start at 0.",
        "ko": "뉴런은 서로 다른 가중치만으로도 달라져요. 편향은 0에서 시작해요.",
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
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = rng.normal(0.0, 0.01, size=n_out)
    return params
