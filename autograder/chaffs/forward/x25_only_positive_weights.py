"""Uniform from 0 to the limit."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "no weight is negative", "ko": "음수인 가중치가 없어요"},
    "hint": {
        "en": "The limits are minus and plus: half of the weights are negative.",
        "ko": "한계는 음수 쪽과 양수 쪽 모두예요. 가중치의 절반은 음수예요.",
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
        glorot = rng.uniform(0.0, limit, size=(n_in, n_out))
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
