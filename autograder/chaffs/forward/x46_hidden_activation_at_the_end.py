"""The hidden activation follows the last layer, too."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "the hidden activation is also used at the end", "ko": "은닉 활성화를 끝에서도 썼어요"},
    "hint": {
        "en": "The last layer has its own activation, or none at all: a regression must reach any number.",
        "ko": "마지막 층에는 자기 활성화가 있거나 아무것도 없어요. 회귀는 어떤 수에든 닿아야 해요.",
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = _HIDDEN[hidden](z)
        if layer == last:
            a = _OUTPUT[output](a)
    return a, None
