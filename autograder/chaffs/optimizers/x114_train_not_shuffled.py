"""The samples are not shuffled."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "the samples are not shuffled",
        "ko": "샘플을 섞지 않아요",
    },
    "hint": {
        "en": "An epoch meets the samples in a shuffled order.",
        "ko": "에포크는 샘플을 섞은 순서로 만나요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch, shuffle=False):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            total += loss * len(X_batch)
            count += len(X_batch)
        losses.append(total / count)
    return params, losses
