"""The network works in float32."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {"en": "the network works in float32", "ko": "신경망이 float32로 계산해요"},
    "hint": {
        "en": "float32 holds seven digits; compute in float64.",
        "ko": "float32는 유효숫자가 일곱 자리 정도예요. float64로 계산하세요.",
    },
}


_right = mlp_gradients


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    p32 = {name: np.asarray(v, dtype=np.float32).astype(np.float64) for name, v in params.items()}
    value, grads = _right(np.asarray(X, dtype=np.float32).astype(np.float64), y, p32, hidden, loss, weight_decay)
    return value, grads
