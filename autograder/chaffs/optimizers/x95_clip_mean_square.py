"""The squares are averaged, not summed."""

CHAFF = {
    "function": "clip_by_global_norm",
    "kind": "misconception",
    "title": {
        "en": "the squares are averaged, not summed",
        "ko": "제곱을 더하지 않고 평균해요",
    },
    "hint": {
        "en": "The norm sums the squares of all entries.",
        "ko": "노름은 모든 성분의 제곱을 더해요.",
    },
}


def clip_by_global_norm(grads, max_norm):
    arrays = {name: np.asarray(g, dtype=np.float64) for name, g in grads.items()}
    norm = np.sqrt(sum(np.mean(g * g) for g in arrays.values()))
    factor = max_norm / norm if norm > max_norm else 1.0
    return {name: g * factor for name, g in arrays.items()}
