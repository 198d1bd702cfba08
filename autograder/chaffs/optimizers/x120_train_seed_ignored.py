"""The seed is not used."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "the seed is not used",
        "ko": "시드를 쓰지 않아요",
    },
    "hint": {
        "en": "The same seed must give the same run again.",
        "ko": "같은 시드면 같은 학습이 다시 나와야 해요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            total += loss * len(X_batch)
            count += len(X_batch)
        losses.append(total / count)
    return params, losses
