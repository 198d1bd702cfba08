"""The biases start at 1."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "the biases start at one", "ko": "편향이 1에서 시작해요"},
    "hint": {
        "en": "The constant 1 is the input that the bias is multiplied with; the bias itself starts at 0.",
        "ko": "상수 1은 편향과 곱해지는 입력이에요. 편향 자체는 0에서 시작해요.",
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
        params[f"b{layer}"] = np.ones(n_out)
    return params
