"""Always Glorot, whatever scheme is named."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "the scheme makes no difference", "ko": "scheme이 아무 차이도 만들지 않아요"},
    "hint": {
        "en": "Two schemes, two distributions: does your function look at its third argument?",
        "ko": "방법이 둘이면 분포도 둘이에요. 함수가 세 번째 인자를 보고 있나요?",
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
        params[f"W{layer}"] = glorot
        params[f"b{layer}"] = np.zeros(n_out)
    return params
