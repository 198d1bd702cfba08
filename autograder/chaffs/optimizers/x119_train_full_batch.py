"""One update an epoch, with all samples at once."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "one update an epoch, with all samples at once",
        "ko": "에포크마다 모든 샘플로 한 번만 움직여요",
    },
    "hint": {
        "en": "Mini-batches: one update for each of them.",
        "ko": "미니배치마다 한 번씩 움직여요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, len(X), seed + epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            total += loss * len(X_batch)
            count += len(X_batch)
        losses.append(total / count)
    return params, losses
