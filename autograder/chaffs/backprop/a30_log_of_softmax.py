"""log(softmax): the probability underflows to 0 and its log is -inf."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {"en": "the logarithm of a probability that has become 0", "ko": "0이 된 확률에 로그를 썼어요"},
    "hint": {
        "en": "A tiny probability becomes 0 before its logarithm is taken; put the two steps together.",
        "ko": "아주 작은 확률은 로그를 쓰기 전에 0이 돼 버려요. 두 단계를 하나로 합치세요.",
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
    if loss == "cross_entropy":
        e = np.exp(zs[-1] - zs[-1].max(axis=1, keepdims=True))
        with np.errstate(all="ignore"):
            value = float(-np.mean(np.log((e / e.sum(axis=1, keepdims=True))[np.arange(len(e)), y])))
    grads = {}
    for k in range(depth, 0, -1):
        dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
        grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
        value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
        if k > 1:
            slope = back(dX, zs[k - 2])
    return value, grads
