"""The caller's parameters are overwritten."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "the caller's parameters are overwritten",
        "ko": "호출한 쪽의 파라미터를 덮어써요",
    },
    "hint": {
        "en": "The parameters passed in must stay as they are.",
        "ko": "받은 파라미터는 그대로 있어야 해요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    params = {name: np.asarray(p, dtype=np.float64) for name, p in params.items()}
    losses = []
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            for name, moved in optimizer.update(params, grads).items():
                params[name][...] = moved
            total += loss * len(X_batch)
            count += len(X_batch)
        losses.append(total / count)
    return params, losses
