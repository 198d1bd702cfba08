"""The step is made by hand, without the optimizer."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "the step is made by hand, without the optimizer",
        "ko": "옵티마이저 없이 직접 걸음을 떼요",
    },
    "hint": {
        "en": "The optimizer given decides how far each parameter moves.",
        "ko": "파라미터가 얼마나 움직일지는 받은 옵티마이저가 정해요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = {name: np.asarray(params[name]) - 0.01 * np.asarray(grads[name]) for name in params}
            total += loss * len(X_batch)
            count += len(X_batch)
        losses.append(total / count)
    return params, losses
