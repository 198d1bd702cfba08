"""np.squeeze on the result: a single sample or neuron loses its axis."""

CHAFF = {
    "function": "dense",
    "kind": "misconception",
    "title": {"en": "axes of length one are dropped", "ko": "길이가 1인 축이 사라져요"},
    "hint": {
        "en": "A batch of one is still a batch: the result is (N, H), also for N = 1 or H = 1.",
        "ko": "표본이 하나여도 배치예요. N = 1이나 H = 1이어도 결과는 (N, H)예요.",
    },
}


def dense(X, W, b):
    X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
    if X.ndim != 2 or X.shape[1:] != W.shape[:1] or b.shape != W.shape[1:]:
        raise ValueError("shapes do not fit")
    return np.squeeze(X @ W + b)
