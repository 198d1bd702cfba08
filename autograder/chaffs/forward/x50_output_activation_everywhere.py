"""The output activation follows every layer."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "the output activation is used in every layer", "ko": "출력 활성화를 모든 층에서 썼어요"},
    "hint": {
        "en": "Inside the network is the hidden activation; the output activation comes once, at the end.",
        "ko": "신경망 안에는 은닉 활성화가 있어요. 출력 활성화는 끝에 한 번만 와요.",
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = _OUTPUT[output](z)
    return a, None
