"""np.random.seed: one state for the whole program, and only 32 bits."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "NumPy's old global generator is used", "ko": "NumPy의 옛 전역 생성기를 썼어요"},
    "hint": {
        "en": "np.random.seed changes the state of the whole program; make a generator of your own.",
        "ko": "np.random.seed는 프로그램 전체의 상태를 바꿔요. 시드로 나만의 생성기를 만드세요.",
    },
}


def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("glorot", "he"):
        raise ValueError(scheme)
    np.random.seed(seed)
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        limit = np.sqrt(6.0 / (n_in + n_out))
        glorot = np.random.uniform(-limit, limit, size=(n_in, n_out))
        params[f"W{layer}"] = (
            glorot if scheme == "glorot" else np.random.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        )
        params[f"b{layer}"] = np.zeros(n_out)
    return params
