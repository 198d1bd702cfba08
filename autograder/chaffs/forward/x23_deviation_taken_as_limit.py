"""Uniform between ±√(2/(in+out)): the standard deviation is used as the limit."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "the limit is the standard deviation", "ko": "한계에 표준편차를 썼어요"},
    "hint": {
        "en": "Even numbers up to a limit deviate less than that limit: there is a √3 in between.",
        "ko": "한계까지 고르게 퍼진 수의 표준편차는 그 한계보다 작아요. 둘 사이에는 √3이 있어요.",
    },
}


def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("glorot", "he"):
        raise ValueError(scheme)
    rng = np.random.default_rng(seed)
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        limit = np.sqrt(2.0 / (n_in + n_out))
        glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
