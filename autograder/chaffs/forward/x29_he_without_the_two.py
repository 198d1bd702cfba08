"""√(1/in): LeCun's spread."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "the factor for ReLU is missing", "ko": "ReLU를 위한 인수가 빠졌어요"},
    "hint": {
        "en": "ReLU throws half of its input away; He's scheme makes up for that half.",
        "ko": "ReLU는 입력의 절반을 버려요. He의 방법은 그 절반을 메워 줘요.",
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
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(1.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
