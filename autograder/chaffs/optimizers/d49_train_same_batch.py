"""Every step uses the first batch."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "every step uses the first batch",
        "ko": "걸음마다 첫 배치만 써요",
    },
    "hint": {
        "en": "Each step of an epoch takes the next batch.",
        "ko": "에포크의 걸음마다 다음 배치를 가져와요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            X_batch, y_batch = next(iter(minibatches(X, y, batch_size, seed + epoch)))
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            total += loss * len(X_batch)
            count += len(X_batch)
        losses.append(total / count)
    return params, losses
