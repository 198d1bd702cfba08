"""The gradients of all calls are added up in one dict."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {
        "en": "gradients of earlier calls are still in there",
        "ko": "이전 호출의 기울기가 남아 있어요",
    },
    "hint": {
        "en": ("Start every call with fresh gradients; what was computed before belongs to other parameters."),
        "ko": "호출할 때마다 기울기를 새로 시작하세요. 전에 구한 것은 다른 파라미터의 것이에요.",
    },
}


_right = mlp_gradients
_sums = {}


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    value, grads = _right(X, y, params, hidden, loss, weight_decay)
    for name, grad in grads.items():
        earlier = _sums.get(name)
        _sums[name] = grad + earlier if earlier is not None and earlier.shape == grad.shape else grad
    return value, {name: _sums[name] for name in grads}
