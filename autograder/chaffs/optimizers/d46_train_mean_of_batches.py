"""Short batches count as much as full ones."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "short batches count as much as full ones",
        "ko": "짧은 배치도 꽉 찬 배치만큼 세요",
    },
    "hint": {
        "en": "A mean over samples: a batch of one sample should not weigh as much as a batch of four.",
        "ko": "샘플에 대한 평균이에요. 샘플 하나짜리 배치가 네 개짜리만큼 무거우면 안 돼요.",
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
            count += 1
        losses.append(total / count)
    return params, losses
