"""The norm has no root."""

CHAFF = {
    "function": "clip_by_global_norm",
    "kind": "misconception",
    "title": {
        "en": "the norm has no root",
        "ko": "노름에 루트가 없어요",
    },
    "hint": {
        "en": "A norm is a length, not a squared length.",
        "ko": "노름은 길이예요. 길이의 제곱이 아니에요.",
    },
}


def clip_by_global_norm(grads, max_norm):
    arrays = {name: np.asarray(g, dtype=np.float64) for name, g in grads.items()}
    norm = sum(np.sum(g * g) for g in arrays.values())
    factor = max_norm / norm if norm > max_norm else 1.0
    return {name: g * factor for name, g in arrays.items()}
