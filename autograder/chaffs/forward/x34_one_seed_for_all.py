"""The seed is always 0."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "every seed gives the same weights", "ko": "어떤 시드든 같은 가중치를 줘요"},
    "hint": {
        "en": "Another seed should give other weights: does the generator get yours?",
        "ko": "시드가 다르면 가중치도 달라야 해요. 생성기가 그 시드를 받고 있나요?",
    },
}


def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("glorot", "he"):
        raise ValueError(scheme)
    rng = np.random.default_rng(0)
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        limit = np.sqrt(6.0 / (n_in + n_out))
        glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
