"""The cross-entropies in bits: log to base 2."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {"en": "the logarithm is not the natural one", "ko": "자연로그가 아니에요"},
    "hint": {
        "en": "The slopes belong to the natural logarithm: is ln 10 about 2.303 or 3.322?",
        "ko": "기울기는 자연로그의 것이에요. ln 10은 2.303쯤일까요, 3.322쯤일까요?",
    },
}


_right = mlp_gradients


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    value, grads = _right(X, y, params, hidden, loss, weight_decay)
    if loss != "mse":
        penalty = value - _right(X, y, params, hidden, loss)[0]
        value = (value - penalty) / np.log(2.0) + penalty
    return value, grads
