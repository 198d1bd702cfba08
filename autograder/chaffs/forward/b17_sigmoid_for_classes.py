"""Output "softmax" gives a sigmoid for each class: the rows do not sum to 1."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "each class has its own sigmoid", "ko": "클래스마다 sigmoid를 따로 썼어요"},
    "hint": {
        "en": "Exclusive classes share one probability of 1: the rows must sum to 1.",
        "ko": "서로 배타적인 클래스는 확률 1을 나눠 가져요. 행의 합이 1이어야 해요.",
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = (_linear if output == "linear" else _sigmoid)(z) if layer == last else _HIDDEN[hidden](z)
    return a, None
