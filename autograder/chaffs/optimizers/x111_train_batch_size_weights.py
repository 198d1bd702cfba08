"""Every batch weighs batch_size, the short one, too."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "every batch weighs batch_size, the short one, too",
        "ko": "짧은 배치까지 모두 batch_size로 가중해요",
    },
    "hint": {
        "en": "How many samples are in the last batch?",
        "ko": "마지막 배치에는 샘플이 몇 개 있나요?",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            total += loss * batch_size
            count += len(X_batch)
        losses.append(total / count)
    return params, losses
