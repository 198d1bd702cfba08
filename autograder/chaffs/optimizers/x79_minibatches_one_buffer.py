"""Every batch is written into the same array."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "every batch is written into the same array",
        "ko": "모든 배치를 같은 배열에 써요",
    },
    "hint": {
        "en": "Whoever keeps a batch finds the next one in it.",
        "ko": "배치를 갖고 있으면 그 안에 다음 배치가 들어가 버려요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    room_X, room_y = np.empty_like(X[:batch_size]), np.empty_like(y[:batch_size])
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        room_X[: len(batch)], room_y[: len(batch)] = X[batch], y[batch]
        yield room_X[: len(batch)], room_y[: len(batch)]
