"""The generator is made anew, from the same seed, for every layer."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "every layer starts with the same numbers", "ko": "모든 층이 같은 수로 시작해요"},
    "hint": {
        "en": "A generator goes on from where it stopped. Make it once, before the layers.",
        "ko": "생성기는 멈춘 곳에서 이어 가요. 층들을 만들기 전에 한 번만 만드세요.",
    },
}


def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("glorot", "he"):
        raise ValueError(scheme)
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        rng = np.random.default_rng(seed)
        limit = np.sqrt(6.0 / (n_in + n_out))
        glorot = rng.uniform(-limit, limit, size=(n_in, n_out))
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
