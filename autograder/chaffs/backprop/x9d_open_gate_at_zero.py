"""In the network, ReLU's slope at 0 is taken as 1."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "convention",
    "title": {
        "en": "in the network the slope of ReLU at 0 is 1",
        "ko": "신경망 안에서 ReLU의 0에서 기울기가 1이에요",
    },
    "hint": {
        "en": (
            "ReLU has no derivative at 0; sources choose 0, 1/2 or 1. The handout's table says which one counts here."
        ),
        "ko": ("ReLU는 0에서 미분할 수 없어서 자료마다 0, 1/2, 1 중에 골라요. 여기서 쓰는 값은 안내문 표에 있어요."),
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
            slope = np.where(zs[k - 2] >= 0.0, dX, 0.0) if hidden == "relu" else back(dX, zs[k - 2])
    return value, grads
