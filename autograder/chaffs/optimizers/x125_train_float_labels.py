"""Labels become floats before they are dealt out."""

CHAFF = {
    "function": "train",
    "kind": "misconception",
    "title": {
        "en": "labels become floats before they are dealt out",
        "ko": "나눠 주기 전에 레이블이 실수가 돼요",
    },
    "hint": {
        "en": "Labels may be used as indices: ints must stay ints.",
        "ko": "레이블은 인덱스로 쓰일 수 있어요. 정수는 정수로 남아야 해요.",
    },
}


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    y = np.asarray(y, dtype=np.float64)
    losses = []
    for epoch in range(epochs):
        total, count = 0.0, 0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            total += loss * len(X_batch)
            count += len(X_batch)
        losses.append(total / count)
    return params, losses
