"""Probabilities clipped to [1e-15, 1 - 1e-15] before the logarithm."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {"en": "the loss is taken from clipped probabilities", "ko": "잘라 낸 확률로 손실을 구했어요"},
    "hint": {
        "en": "A clipped probability cannot give a loss above 35; from the logits no clipping is needed.",
        "ko": "확률을 자르면 손실이 35를 넘을 수 없어요. 로짓에서 구하면 자를 필요가 없어요.",
    },
}


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    activate, back = _activation(hidden)
    p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
    depth = len(p) // 2
    inputs, zs = [], []
    for k in range(1, depth + 1):
        inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
        zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
    value, slope = _loss(loss, zs[-1], y)
    if loss == "bce":
        s, t = np.clip(_sigmoid(zs[-1]), 1e-15, 1.0 - 1e-15), np.asarray(y).reshape(-1, 1)
        value = float(-np.mean(t * np.log(s) + (1 - t) * np.log(1.0 - s)))
    if loss == "cross_entropy":
        e = np.exp(zs[-1] - zs[-1].max(axis=1, keepdims=True))
        s = np.clip(e / e.sum(axis=1, keepdims=True), 1e-15, 1.0)
        value = float(-np.mean(np.log(s[np.arange(len(e)), y])))
    grads = {}
    for k in range(depth, 0, -1):
        dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
        grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
        value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
        if k > 1:
            slope = back(dX, zs[k - 2])
    return value, grads
