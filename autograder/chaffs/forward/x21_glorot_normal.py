"""Glorot's spread, but normal numbers."""

CHAFF = {
    "function": "init_params",
    "kind": "convention",
    "title": {"en": "glorot is normal, not uniform", "ko": "glorot이 균등분포가 아니라 정규분포예요"},
    "hint": {
        "en": "The standard deviation is right; here the numbers are spread evenly between two limits.",
        "ko": "표준편차는 맞아요. 여기서는 두 한계 사이에 고르게 퍼뜨려요.",
    },
}


def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("glorot", "he"):
        raise ValueError(scheme)
    rng = np.random.default_rng(seed)
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        glorot = rng.normal(0.0, np.sqrt(2.0 / (n_in + n_out)), size=(n_in, n_out))
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
