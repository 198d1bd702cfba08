"""Normal numbers of spread 1/√in: "Xavier" in Deep Learning from Scratch."""

CHAFF = {
    "function": "init_params",
    "kind": "convention",
    "title": {"en": "glorot looks at the inputs alone", "ko": "glorot이 입력의 수만 봐요"},
    "hint": {
        "en": "The book looks at the inputs only; here both sides count, and the numbers are uniform.",
        "ko": "책에 나오는 방법은 입력의 수만 봐요. 여기서는 양쪽을 모두 보고, 균등분포예요.",
    },
}


def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("glorot", "he"):
        raise ValueError(scheme)
    rng = np.random.default_rng(seed)
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        glorot = rng.normal(0.0, 1.0 / np.sqrt(n_in), size=(n_in, n_out))
        params[f"W{layer}"] = glorot if scheme == "glorot" else rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params
