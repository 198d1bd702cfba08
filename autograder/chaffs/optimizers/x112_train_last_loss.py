"""The loss of an epoch is that of its last batch."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "the loss of an epoch is that of its last batch",
        "ko": "에포크의 손실이 마지막 배치의 손실이에요",
    },
    "hint": {
        "en": "All batches of the epoch count.",
        "ko": "에포크의 모든 배치를 세요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            total += loss * len(X_batch)
            count += len(X_batch)
        losses.append(loss)
    return params, losses
