"""Every epoch starts with a fresh copy of the optimizer."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "every epoch starts with a fresh copy of the optimizer",
        "ko": "에포크마다 옵티마이저의 새 사본으로 시작해요",
    },
    "hint": {
        "en": "What the optimizer remembers should last through all epochs.",
        "ko": "옵티마이저의 기억은 모든 에포크에 걸쳐 이어져야 해요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    import copy

    losses = []
    for epoch in range(epochs):
        total, count, helper = 0.0, 0, copy.deepcopy(optimizer)
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = helper.update(params, grads)
            total += loss * len(X_batch)
            count += len(X_batch)
        losses.append(total / count)
    return params, losses
