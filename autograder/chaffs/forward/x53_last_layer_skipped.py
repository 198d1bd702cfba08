"""The last layer is skipped."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "the last layer is skipped", "ko": "마지막 층을 건너뛰었어요"},
    "hint": {
        "en": "The output layer has weights, too: count the layers again.",
        "ko": "출력층에도 가중치가 있어요. 층의 수를 다시 세어 보세요.",
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = max(len(params) // 2 - 1, 1)
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = _OUTPUT[output](z) if layer == last else _HIDDEN[hidden](z)
    return a, None
