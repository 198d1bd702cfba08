"""Whatever is not "glorot" is He."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "an unknown scheme is accepted", "ko": "모르는 scheme을 받아 줘요"},
    "hint": {
        "en": "A misspelt name should be told, not guessed.",
        "ko": "잘못 적은 이름은 짐작하지 말고 알려 줘야 해요.",
    },
}


def init_params(sizes, seed, scheme="glorot"):

    rng = np.random.default_rng(seed)
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        limit = np.sqrt(6.0 / (n_in + n_out))
        glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
