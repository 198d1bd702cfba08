"""A module-level generator goes on from call to call."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "the weights depend on earlier calls", "ko": "가중치가 앞선 호출에 달려 있어요"},
    "hint": {
        "en": "The seed alone decides: make the generator inside the function.",
        "ko": "시드만이 정해요. 생성기는 함수 안에서 만드세요.",
    },
}


_generators = {}


def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("glorot", "he"):
        raise ValueError(scheme)
    rng = _generators.setdefault(seed, np.random.default_rng(seed))
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        limit = np.sqrt(6.0 / (n_in + n_out))
        glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
