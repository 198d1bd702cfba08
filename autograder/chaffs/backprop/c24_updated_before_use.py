"""A layer's weights take their step before the slope goes back through them."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {"en": "the weights are updated before they are used", "ko": "쓰기 전에 가중치를 갱신했어요"},
    "hint": {
        "en": ("All slopes belong to the same point: go back through the weights as they were on the way forward."),
        "ko": "모든 기울기는 같은 점에서 구해요. 앞으로 갈 때의 가중치를 그대로 써서 거꾸로 지나가세요.",
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
        _, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
        dX = slope @ (p[f"W{k}"] - 0.1 * dW).T
        grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
        value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
        if k > 1:
            slope = back(dX, zs[k - 2])
    return value, grads
