"""KeyError for an unknown scheme."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "the wrong kind of error is raised", "ko": "오류의 종류가 달라요"},
    "hint": {
        "en": "The contract names the kind of error; catch what the dict raises, or look before you ask.",
        "ko": "계약에 오류의 종류가 적혀 있어요. 딕셔너리가 내는 오류를 잡거나, 묻기 전에 확인하세요.",
    },
}


def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("glorot", "he"):
        raise KeyError(scheme)
    rng = np.random.default_rng(seed)
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        limit = np.sqrt(6.0 / (n_in + n_out))
        glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
