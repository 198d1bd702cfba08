"""The activation's slope is taken at its output, not at z."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {
        "en": "the activation's slope is taken at its output",
        "ko": "활성화의 기울기를 출력에서 구했어요",
    },
    "hint": {
        "en": "The backward functions want what the activation was given; it was z.",
        "ko": "역전파 함수에는 활성화가 받은 값을 줘야 해요. 받은 것은 z예요.",
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
    grads = {}
    for k in range(depth, 0, -1):
        dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
        grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
        value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
        if k > 1:
            slope = back(dX, inputs[k - 1])
    return value, grads
