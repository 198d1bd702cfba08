"""Training stops when the loss rises."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "training stops when the loss rises",
        "ko": "손실이 오르면 학습을 멈춰요",
    },
    "hint": {
        "en": "Nobody asked to stop early: so many epochs, so many losses.",
        "ko": "일찍 멈추라고 하지 않았어요. 에포크 수만큼 손실이 나와야 해요.",
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
        if len(losses) > 1 and losses[-1] > losses[-2]:
            break
    return params, losses
