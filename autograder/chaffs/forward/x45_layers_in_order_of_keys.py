"""The layers come in the order in which their W stands in the dict."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "the layers follow the order of the keys", "ko": "층이 키의 순서를 따라가요"},
    "hint": {
        "en": "W1 comes first because of its number, wherever it stands in the dict.",
        "ko": "W1은 딕셔너리의 어디에 있든 번호 때문에 맨 앞이에요.",
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    numbers = [key[1:] for key in params if key.startswith("W")]
    for i, number in enumerate(numbers):
        z = dense(a, params["W" + number], params["b" + number])
        a = (_OUTPUT[output] if i + 1 == len(numbers) else _HIDDEN[hidden])(z)
    return a, None
