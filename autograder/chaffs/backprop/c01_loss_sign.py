"""The cross-entropies are returned without their minus."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {
        "en": "the minus of -log p is missing in the loss",
        "ko": "손실에서 -log p의 마이너스가 빠졌어요",
    },
    "hint": {
        "en": "A probability is at most 1, so its logarithm is negative, and a loss should not be.",
        "ko": "확률은 1 이하라서 로그가 음수예요. 손실은 음수가 아니어야 해요.",
    },
}


_right = mlp_gradients


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    value, grads = _right(X, y, params, hidden, loss, weight_decay)
    penalty = value - _right(X, y, params, hidden, loss)[0]
    return (value if loss == "mse" else 2.0 * penalty - value), grads
