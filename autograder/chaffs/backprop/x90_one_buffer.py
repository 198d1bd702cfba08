"""The same arrays are filled and returned at every call."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {"en": "the next call overwrites the gradients", "ko": "다음 호출이 기울기를 덮어써요"},
    "hint": {
        "en": "A caller may keep the gradients; return new arrays every time.",
        "ko": "부른 쪽에서 기울기를 보관할 수 있어요. 매번 새 배열을 돌려주세요.",
    },
}


_right = mlp_gradients
_buffers = {}


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    value, grads = _right(X, y, params, hidden, loss, weight_decay)
    for name, grad in grads.items():
        buffer = _buffers.setdefault((name, grad.shape), np.empty(grad.shape))
        buffer[...] = grad
        grads[name] = buffer
    return value, grads
