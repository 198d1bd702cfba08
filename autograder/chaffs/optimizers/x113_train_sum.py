"""The batch losses are summed."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "the batch losses are summed",
        "ko": "배치 손실을 더하기만 해요",
    },
    "hint": {
        "en": "A mean, not a sum: the number should not grow with the data.",
        "ko": "합이 아니라 평균이에요. 데이터가 많다고 수가 커지면 안 돼요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            total += loss
            count += len(X_batch)
        losses.append(total)
    return params, losses
