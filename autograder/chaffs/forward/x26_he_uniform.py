"""±√(6/in), evenly: He's spread, as PyTorch's kaiming_uniform_ has it."""

CHAFF = {
    "function": "init_params",
    "kind": "convention",
    "title": {"en": "he is uniform, not normal", "ko": "he가 정규분포가 아니라 균등분포예요"},
    "hint": {
        "en": "The standard deviation is right; here it is a plain normal distribution.",
        "ko": "표준편차는 맞아요. 여기서는 보통의 정규분포예요.",
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
        params[f"W{layer}"] = (
            glorot if scheme == "glorot" else rng.uniform(-np.sqrt(6.0 / n_in), np.sqrt(6.0 / n_in), size=(n_in, n_out))
        )
        params[f"b{layer}"] = np.zeros(n_out)
    return params
