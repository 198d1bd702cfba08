"""b is (1, H)."""

CHAFF = {
    "function": "init_params",
    "kind": "convention",
    "title": {"en": "the biases have shape (1, H)", "ko": "편향의 모양이 (1, H)예요"},
    "hint": {"en": "b is (H,) here.", "ko": "여기서 b는 (H,)예요."},
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
        params[f"b{layer}"] = np.zeros((1, n_out))
    return params
