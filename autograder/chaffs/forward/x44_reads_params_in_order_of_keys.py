"""list(params.values()): right only while W1, b1, W2, b2 stand in this order."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {
        "en": "the params are read in the order of the keys",
        "ko": "params를 키가 놓인 순서대로 읽어요",
    },
    "hint": {
        "en": "A dict is read by name here; the order in which the keys were put in means nothing.",
        "ko": "여기서는 딕셔너리를 이름으로 읽어요. 키를 넣은 순서에는 뜻이 없어요.",
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    values = list(params.values())
    for i in range(0, len(values), 2):
        z = dense(a, values[i], values[i + 1])
        a = (_OUTPUT[output] if i + 2 == len(values) else _HIDDEN[hidden])(z)
    return a, None
