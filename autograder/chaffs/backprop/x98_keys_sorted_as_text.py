"""The layers are taken in the order of their names as text: W1, W10, W11, W2, …."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {"en": "W10 comes before W2", "ko": "W10이 W2보다 먼저 와요"},
    "hint": {
        "en": 'As text, "W10" stands before "W2": go by the number.',
        "ko": '글자로 정렬하면 "W10"이 "W2"보다 앞이에요. 번호를 보세요.',
    },
}


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    activate, back = _activation(hidden)
    p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
    numbers = [name[1:] for name in sorted(p) if name[0] == "W"]
    inputs, zs = [], []
    for k in numbers:
        inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
        zs.append(inputs[-1] @ p["W" + k] + p["b" + k])
    value, slope = _loss(loss, zs[-1], y)
    grads = {}
    for i in range(len(numbers) - 1, -1, -1):
        k = numbers[i]
        dX, dW, grads["b" + k] = dense_backward(slope, inputs[i], p["W" + k])
        grads["W" + k] = dW + weight_decay * p["W" + k]
        value += 0.5 * weight_decay * float(np.sum(p["W" + k] ** 2))
        if i > 0:
            slope = back(dX, zs[i - 1])
    return value, grads
