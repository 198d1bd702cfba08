"""Gradients are clipped on the way."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "gradients are clipped on the way",
        "ko": "도중에 기울기를 잘라요",
    },
    "hint": {
        "en": "No clipping was asked here: hand the gradients to the optimizer as they are.",
        "ko": "여기서는 기울기를 자르지 않아요. 받은 그대로 옵티마이저에 넘겨요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            grads = clip_by_global_norm(grads, 1.0)
            params = optimizer.update(params, grads)
            total += loss * len(X_batch)
            count += len(X_batch)
        losses.append(total / count)
    return params, losses
