"""Unknown names raise KeyError."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {"en": "an unknown name raises KeyError", "ko": "모르는 이름에 KeyError가 나요"},
    "hint": {
        "en": "A name that nobody knows is a wrong value: say so with the exception for that.",
        "ko": "아무도 모르는 이름은 잘못된 값이에요. 그에 맞는 예외로 알려주세요.",
    },
}


_right = mlp_gradients


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    if hidden not in ("tanh", "relu", "sigmoid") or loss not in ("mse", "bce", "cross_entropy"):
        raise KeyError(hidden, loss)
    return _right(X, y, params, hidden, loss, weight_decay)
