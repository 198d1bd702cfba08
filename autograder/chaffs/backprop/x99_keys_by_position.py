"""The layers are taken in the order in which the keys happen to stand."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {
        "en": "the order of the keys is taken for that of the layers",
        "ko": "키의 순서를 층의 순서로 여겼어요",
    },
    "hint": {
        "en": "A dict may list its keys in any order: read the layers by name and number.",
        "ko": "딕셔너리의 키는 어떤 순서로든 올 수 있어요. 이름과 번호로 층을 읽으세요.",
    },
}


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    activate, back = _activation(hidden)
    p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
    weights, biases = ([name for name in p if name[0] == kind] for kind in "Wb")
    inputs, zs = [], []
    for W, b in zip(weights, biases, strict=True):
        inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
        zs.append(inputs[-1] @ p[W] + p[b])
    value, slope = _loss(loss, zs[-1], y)
    grads = {}
    for i in range(len(weights) - 1, -1, -1):
        W = weights[i]
        dX, dW, grads[biases[i]] = dense_backward(slope, inputs[i], p[W])
        grads[W] = dW + weight_decay * p[W]
        value += 0.5 * weight_decay * float(np.sum(p[W] ** 2))
        if i > 0:
            slope = back(dX, zs[i - 1])
    return value, grads
