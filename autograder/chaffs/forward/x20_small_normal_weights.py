"""0.01 times standard normal numbers, whatever the sizes."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "the spread does not depend on the layer", "ko": "퍼진 정도가 층의 크기와 상관없어요"},
    "hint": {
        "en": "Both schemes exist because the spread should shrink as a layer grows.",
        "ko": "두 방법 모두 층이 클수록 가중치를 좁게 퍼뜨리려고 나왔어요.",
    },
}


def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("glorot", "he"):
        raise ValueError(scheme)
    rng = np.random.default_rng(seed)
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        glorot = 0.01 * rng.standard_normal((n_in, n_out))
        params[f"W{layer}"] = glorot if scheme == "glorot" else 0.01 * rng.standard_normal((n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
