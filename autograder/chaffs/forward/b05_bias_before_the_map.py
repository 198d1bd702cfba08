"""(X + b) @ W: the bias is added to the inputs."""

CHAFF = {
    "function": "dense",
    "kind": "misconception",
    "title": {"en": "the bias is added before the weights", "ko": "편향을 가중치보다 먼저 더했어요"},
    "hint": {
        "en": "First multiply and sum, then add one bias for each neuron. There are H of them, not D.",
        "ko": "먼저 곱하고 더한 다음, 뉴런마다 편향 하나를 더해요. 편향은 D개가 아니라 H개예요.",
    },
}


def dense(X, W, b):
    X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
    return (X + b) @ W
