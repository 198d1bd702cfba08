"""`seed or 42`: 0 counts as no seed, and a default steps in."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "seed 0 is taken for no seed", "ko": "시드 0을 시드가 없는 것으로 봐요"},
    "hint": {
        "en": "0 is an int like any other, but it is false where a truth value is asked for.",
        "ko": "0도 여느 정수와 같지만, 참과 거짓을 물으면 거짓이 돼요.",
    },
}


def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("glorot", "he"):
        raise ValueError(scheme)
    rng = np.random.default_rng(seed or 42)
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        limit = np.sqrt(6.0 / (n_in + n_out))
        glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
