"""One epoch is run, however many are asked."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "one epoch is run, however many are asked",
        "ko": "몇 번을 말하든 에포크를 한 번만 돌아요",
    },
    "hint": {
        "en": "How many losses should come back?",
        "ko": "손실은 몇 개가 돌아와야 할까요?",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(1):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            total += loss * len(X_batch)
            count += len(X_batch)
        losses.append(total / count)
    return params, losses
