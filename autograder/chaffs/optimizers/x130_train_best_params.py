"""The parameters of the best epoch are returned."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "the parameters of the best epoch are returned",
        "ko": "손실이 가장 작던 에포크의 파라미터를 돌려줘요",
    },
    "hint": {
        "en": "Return the parameters after the last update, whatever the losses were.",
        "ko": "손실이 어떻든 마지막으로 움직인 다음의 파라미터를 돌려줘요.",
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
        losses.append(total / count)
        if losses[-1] == min(losses):
            best = params
    return best, losses
