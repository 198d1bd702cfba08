"""Logits come out, whatever output is asked for."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "the output activation is missing", "ko": "출력 활성화가 빠졌어요"},
    "hint": {
        "en": "What leaves the last layer are logits; which step makes probabilities of them?",
        "ko": "마지막 층에서 나오는 것은 로짓이에요. 어떤 단계가 이를 확률로 만드나요?",
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = z if layer == last else _HIDDEN[hidden](z)
    return a, None
