"""Cut off at two standard deviations and widened again, as in Keras."""

CHAFF = {
    "function": "init_params",
    "kind": "convention",
    "title": {"en": "he is cut off at two standard deviations", "ko": "he가 표준편차의 두 배에서 잘렸어요"},
    "hint": {
        "en": "Keras cuts the tails off; here it is a plain normal distribution.",
        "ko": "Keras는 꼬리를 잘라요. 여기서는 보통의 정규분포예요.",
    },
}


def _truncated(rng, shape):
    z = rng.standard_normal(shape)
    while np.any(np.abs(z) > 2.0):
        z = np.where(np.abs(z) > 2.0, rng.standard_normal(shape), z)
    return z


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
            glorot if scheme == "glorot" else np.sqrt(2.0 / n_in) / 0.87962566 * _truncated(rng, (n_in, n_out))
        )
        params[f"b{layer}"] = np.zeros(n_out)
    return params
