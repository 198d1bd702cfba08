"""The largest entry stands for the norm."""

CHAFF = {
    "function": "clip_by_global_norm",
    "kind": "misconception",
    "title": {
        "en": "the largest entry stands for the norm",
        "ko": "가장 큰 성분을 노름으로 써요",
    },
    "hint": {
        "en": "The norm asked for is the root of the sum of squares.",
        "ko": "여기서 노름은 제곱을 모두 더한 값의 루트예요.",
    },
}


def clip_by_global_norm(grads, max_norm):
    arrays = {name: np.asarray(g, dtype=np.float64) for name, g in grads.items()}
    norm = max(np.max(np.abs(g)) for g in arrays.values())
    factor = max_norm / norm if norm > max_norm else 1.0
    return {name: g * factor for name, g in arrays.items()}
