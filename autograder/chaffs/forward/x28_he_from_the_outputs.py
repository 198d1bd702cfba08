"""√(2/out): right for the way back, He's equation 14."""

CHAFF = {
    "function": "init_params",
    "kind": "convention",
    "title": {"en": "he looks at the outputs", "ko": "he가 출력의 수를 봐요"},
    "hint": {
        "en": "Going forward, a neuron sums over its inputs: their number decides the spread.",
        "ko": "앞으로 갈 때 뉴런은 입력에 대해 더해요. 그 수가 퍼진 정도를 정해요.",
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
        params[f"W{layer}"] = (
            glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_out), size=(n_in, n_out))
        )
        params[f"b{layer}"] = np.zeros(n_out)
    return params
