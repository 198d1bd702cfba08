"""What is not known is left out: no activation."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "an unknown activation is accepted", "ko": "모르는 활성화를 받아 줘요"},
    "hint": {
        "en": 'A misspelt "rleu" would silently give a linear network. Tell the caller.',
        "ko": '"rleu"라고 잘못 적으면 말없이 선형 신경망이 돼요. 부른 사람에게 알리세요.',
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = _OUTPUT.get(output, _linear)(z) if layer == last else _HIDDEN.get(hidden, _linear)(z)
    return a, None
