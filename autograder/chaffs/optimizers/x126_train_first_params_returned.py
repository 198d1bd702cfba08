"""The parameters passed in are returned."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "the parameters passed in are returned",
        "ko": "받은 파라미터를 그대로 돌려줘요",
    },
    "hint": {
        "en": "Return the parameters after the last update.",
        "ko": "마지막으로 움직인 다음의 파라미터를 돌려줘요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    current = params
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(current, X_batch, y_batch)
            current = optimizer.update(current, grads)
            total += loss * len(X_batch)
            count += len(X_batch)
        losses.append(total / count)
    return params, losses
