"""The caller's gradients are changed in place."""

CHAFF = {
    "function": "clip_by_global_norm",
    "kind": "misconception",
    "title": {
        "en": "the caller's gradients are changed in place",
        "ko": "호출한 쪽의 기울기를 제자리에서 바꿔요",
    },
    "hint": {
        "en": "The gradients given must stay as they are.",
        "ko": "받은 기울기는 그대로 있어야 해요.",
    },
}


def clip_by_global_norm(grads, max_norm):
    arrays = {name: np.asarray(g, dtype=np.float64) for name, g in grads.items()}
    norm = np.sqrt(sum(np.sum(g * g) for g in arrays.values()))
    factor = max_norm / norm if norm > max_norm else 1.0
    if factor < 1:
        for g in arrays.values():
            g *= factor
    return arrays
