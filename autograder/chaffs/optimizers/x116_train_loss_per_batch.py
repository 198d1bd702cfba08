"""There is one loss a batch, not one an epoch."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "there is one loss a batch, not one an epoch",
        "ko": "손실이 에포크가 아니라 배치마다 하나예요",
    },
    "hint": {
        "en": "One number an epoch.",
        "ko": "에포크마다 수 하나예요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            losses.append(loss)
    return params, losses
