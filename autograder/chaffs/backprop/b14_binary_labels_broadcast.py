"""Outputs (N, 1) against labels (N,): an N by N matrix of losses."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {"en": "outputs (N, 1) meet labels (N,)", "ko": "출력 (N, 1)과 레이블 (N,)이 만나요"},
    "hint": {
        "en": "(N, 1) and (N,) make (N, N): every output is compared with every label.",
        "ko": "(N, 1)과 (N,)을 함께 쓰면 (N, N)이 돼서 모든 출력을 모든 레이블과 비교하게 돼요.",
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
    if loss == "bce":
        z, t = zs[-1], np.asarray(y, dtype=np.float64)
        value = float(np.mean(np.logaddexp(0.0, z) - z * t))
        slope = np.mean(_sigmoid(z) - t, axis=1, keepdims=True) / len(z)
    else:
        value, slope = _loss(loss, zs[-1], y)
    grads = {}
    for k in range(depth, 0, -1):
        dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
        grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
        value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
        if k > 1:
            slope = back(dX, zs[k - 2])
    return value, grads
