"""The parameters moved are not used for the next batch."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "the parameters moved are not used for the next batch",
        "ko": "움직인 파라미터를 다음 배치에 쓰지 않아요",
    },
    "hint": {
        "en": "Each batch should start from where the last one led.",
        "ko": "배치는 앞 배치가 데려다준 곳에서 시작해야 해요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    given = params
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(given, X_batch, y_batch)
            params = optimizer.update(params, grads)
            total += loss * len(X_batch)
            count += len(X_batch)
        given = params
        losses.append(total / count)
    return params, losses
