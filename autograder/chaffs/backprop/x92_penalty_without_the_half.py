"""λ‖W‖² in the loss and 2λW in the gradients."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "convention",
    "title": {"en": "the penalty is λ‖W‖², without the ½", "ko": "벌점이 ½ 없는 λ‖W‖²이에요"},
    "hint": {
        "en": "Keras and others write λ‖W‖²; here the penalty has a ½, so that its slope has no 2.",
        "ko": "Keras 등은 λ‖W‖²을 쓰지만, 여기서는 벌점에 ½이 있어서 기울기에 2가 없어요.",
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
        value += weight_decay * float(np.sum(p[f"W{k}"] ** 2))
        if k > 1:
            slope = back(dX, zs[k - 2])
    return value, grads
