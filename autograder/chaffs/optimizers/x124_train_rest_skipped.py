"""The short rest is skipped."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "the short rest is skipped",
        "ko": "모자라는 나머지를 건너뛰어요",
    },
    "hint": {
        "en": "Every sample is met once an epoch, those of the short batch, too.",
        "ko": "짧은 배치의 샘플까지, 에포크마다 모든 샘플을 한 번씩 만나요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            if len(X_batch) < batch_size < len(X):
                continue
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            total += loss * len(X_batch)
            count += len(X_batch)
        losses.append(total / count)
    return params, losses
