"""The penalty is divided by the number of samples."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "convention",
    "title": {"en": "the penalty is divided by the batch size", "ko": "벌점을 배치 크기로 나눴어요"},
    "hint": {
        "en": "Some courses divide the penalty by N; here it does not depend on the batch.",
        "ko": "벌점을 N으로 나누는 강의도 있지만, 여기서는 배치와 상관없어요.",
    },
}


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    activate, back = _activation(hidden)
    p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
    depth = len(p) // 2
    weight_decay = weight_decay / len(X)
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
            slope = back(dX, zs[k - 2])
    return value, grads
