"""Without a scheme He's is taken."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "the default scheme is he", "ko": "기본 scheme이 he예요"},
    "hint": {
        "en": "Look at the signature: which scheme is meant when none is named?",
        "ko": "함수의 서명을 보세요. scheme을 적지 않으면 무엇을 뜻하나요?",
    },
}


def init_params(sizes, seed, scheme="he"):
    if scheme not in ("glorot", "he"):
        raise ValueError(scheme)
    rng = np.random.default_rng(seed)
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        limit = np.sqrt(6.0 / (n_in + n_out))
        glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
