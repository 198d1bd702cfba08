"""±6/(in+out)."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "the root is missing", "ko": "제곱근이 빠졌어요"},
    "hint": {
        "en": "It is the variance that goes like 1/n; a limit has the unit of the weights.",
        "ko": "1/n으로 줄어드는 것은 분산이에요. 한계는 표준편차처럼 가중치와 같은 단위예요.",
    },
}


def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("glorot", "he"):
        raise ValueError(scheme)
    rng = np.random.default_rng(seed)
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        limit = 6.0 / (n_in + n_out)
        glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
