"""Only the order of the batches is shuffled."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "only the order of the batches is shuffled",
        "ko": "배치의 순서만 섞어요",
    },
    "hint": {
        "en": "Neighbours in the data should not always meet in the same batch.",
        "ko": "데이터에서 이웃한 샘플이 늘 같은 배치에서 만나면 안 돼요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    full = len(X) // batch_size
    starts = batch_size * np.arange(full)
    if shuffle:
        starts = np.random.default_rng(seed).permutation(starts)
    rest = [full * batch_size] if len(X) % batch_size else []
    for start in [*starts, *rest]:
        batch = slice(start, start + batch_size)
        yield X[batch], y[batch]
