"""Every array is clipped by its own norm."""

CHAFF = {
    "function": "clip_by_global_norm",
    "kind": "misconception",
    "title": {
        "en": "every array is clipped by its own norm",
        "ko": "배열마다 자기 노름으로 줄여요",
    },
    "hint": {
        "en": "Global: one norm of all entries, one factor for all arrays.",
        "ko": "전역 노름은 모든 성분을 합쳐 하나, 비율도 모든 배열에 하나예요.",
    },
}


def clip_by_global_norm(grads, max_norm):
    clipped = {}
    for name, g in grads.items():
        g = np.asarray(g, dtype=np.float64)
        norm = np.sqrt(np.sum(g * g))
        clipped[name] = g * (max_norm / norm if norm > max_norm else 1.0)
    return clipped
