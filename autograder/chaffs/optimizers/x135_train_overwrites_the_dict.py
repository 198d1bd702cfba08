"""Every step is put into the caller's dict."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "every step is put into the caller's dict",
        "ko": "걸음마다 결과를 호출한 쪽의 사전에 넣어요",
    },
    "hint": {
        "en": "A dict that was passed in is the caller's, too: return a new one.",
        "ko": "받은 사전도 호출한 쪽의 것이에요. 새 사전을 돌려줘요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params.update(optimizer.update(params, grads))
            total += loss * len(X_batch)
            count += len(X_batch)
        losses.append(total / count)
    return params, losses
