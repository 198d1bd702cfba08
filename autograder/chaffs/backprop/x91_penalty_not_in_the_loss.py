"""The penalty is in the gradients and not in the loss."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {"en": "the penalty is missing in the loss", "ko": "손실에 벌점이 없어요"},
    "hint": {
        "en": "The loss that is returned is the one whose slopes are returned: it has the penalty in it.",
        "ko": "돌려주는 손실은 함께 돌려주는 기울기의 손실이에요. 벌점까지 들어 있어야 해요.",
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
        if k > 1:
            slope = back(dX, zs[k - 2])
    return value, grads
