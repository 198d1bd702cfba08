"""A fresh generator each time."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "the seed is ignored", "ko": "시드를 쓰지 않아요"},
    "hint": {
        "en": "The same seed must give the same weights, so that a run can be repeated.",
        "ko": "시드가 같으면 가중치도 같아야 해요. 그래야 실험을 되풀이할 수 있어요.",
    },
}


def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("glorot", "he"):
        raise ValueError(scheme)
    rng = np.random.default_rng()
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        limit = np.sqrt(6.0 / (n_in + n_out))
        glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
