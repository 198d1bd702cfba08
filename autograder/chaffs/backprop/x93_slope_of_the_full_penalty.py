"""½λ‖W‖² in the loss, but 2λW in the gradients."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {
        "en": "loss and slope of the penalty do not belong together",
        "ko": "벌점의 손실과 기울기가 서로 맞지 않아요",
    },
    "hint": {
        "en": "Differentiate the very penalty that is in the loss; what becomes of the ½?",
        "ko": "손실에 있는 바로 그 벌점을 미분하세요. ½은 어떻게 되나요?",
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
        grads[f"W{k}"] = dW + 2.0 * weight_decay * p[f"W{k}"]
        value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
        if k > 1:
            slope = back(dX, zs[k - 2])
    return value, grads
