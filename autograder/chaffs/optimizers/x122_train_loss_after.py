"""The loss is measured anew after the update."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "the loss is measured anew after the update",
        "ko": "움직인 다음에 손실을 다시 재요",
    },
    "hint": {
        "en": "The loss met is the one that the gradients belong to.",
        "ko": "만난 손실이란 그 기울기와 함께 나온 손실이에요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            loss, _ = loss_and_grads(params, X_batch, y_batch)
            total += loss * len(X_batch)
            count += len(X_batch)
        losses.append(total / count)
    return params, losses
