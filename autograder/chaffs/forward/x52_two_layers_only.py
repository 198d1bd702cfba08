"""W1 and W2 are written out: no other depth works."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "only two layers are computed", "ko": "두 층만 계산해요"},
    "hint": {
        "en": "How many layers there are, the params say. Count them.",
        "ko": "층이 몇 개인지는 params가 말해 줘요. 세어 보세요.",
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = _HIDDEN[hidden](dense(np.asarray(X, dtype=np.float64), params["W1"], params["b1"]))
    return _OUTPUT[output](dense(a, params["W2"], params["b2"])), None
