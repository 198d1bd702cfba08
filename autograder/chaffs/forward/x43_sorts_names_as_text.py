"""sorted(): W10 comes before W2."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "the layers are sorted as text", "ko": "층을 글자 순서로 정렬했어요"},
    "hint": {
        "en": 'As text, "W10" comes before "W2". Count with numbers.',
        "ko": '글자로 보면 "W10"이 "W2"보다 앞이에요. 수로 세세요.',
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    names = sorted(key[1:] for key in params if key.startswith("W"))
    for name in names:
        z = dense(a, params["W" + name], params["b" + name])
        a = (_OUTPUT[output] if name == names[-1] else _HIDDEN[hidden])(z)
    return a, None
