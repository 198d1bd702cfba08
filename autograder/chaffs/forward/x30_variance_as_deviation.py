"""The variance 2/in is passed where the standard deviation is wanted."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {
        "en": "the variance is used as the standard deviation",
        "ko": "표준편차 자리에 분산을 넣었어요",
    },
    "hint": {
        "en": "A normal distribution is drawn with its standard deviation; what is the root for?",
        "ko": "정규분포는 표준편차를 넣어 뽑아요. 제곱근은 왜 있을까요?",
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
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, 2.0 / n_in, size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
