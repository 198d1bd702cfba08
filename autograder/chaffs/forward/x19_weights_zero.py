"""All weights start at 0: the neurons never become different."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "all weights start at zero", "ko": "모든 가중치가 0에서 시작해요"},
    "hint": {
        "en": "Neurons that start equal get equal gradients and stay equal. What makes them differ?",
        "ko": "똑같이 시작한 뉴런은 똑같은 기울기를 받아 계속 똑같아요. 무엇이 이들을 다르게 만들까요?",
    },
}


def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("glorot", "he"):
        raise ValueError(scheme)
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        glorot = np.zeros((n_in, n_out))
        params[f"W{layer}"] = glorot if scheme == "glorot" else np.zeros((n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
