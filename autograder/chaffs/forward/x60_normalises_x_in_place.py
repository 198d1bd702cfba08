"""X is centred before it goes in, and written back into the caller's array."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "the inputs are changed on the way", "ko": "입력을 도중에 바꿨어요"},
    "hint": {
        "en": "forward uses X as it is: no scaling of its own, and nothing that was passed in changes.",
        "ko": "forward는 X를 그대로 써요. 스스로 스케일을 바꾸지 않고, 받은 것도 바꾸지 않아요.",
    },
}


_plain_forward = forward


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    a -= a.mean(axis=0)
    return _plain_forward(a, params, hidden, output)
