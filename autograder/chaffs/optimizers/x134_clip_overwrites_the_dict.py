"""The clipped arrays are put into the caller's dict."""

CHAFF = {
    "function": "clip_by_global_norm",
    "kind": "misconception",
    "title": {
        "en": "the clipped arrays are put into the caller's dict",
        "ko": "줄인 배열을 호출한 쪽의 사전에 넣어요",
    },
    "hint": {
        "en": "A dict that was passed in is the caller's, too: return a new one.",
        "ko": "받은 사전도 호출한 쪽의 것이에요. 새 사전을 돌려줘요.",
    },
}


def clip_by_global_norm(grads, max_norm):
    arrays = {name: np.asarray(g, dtype=np.float64) for name, g in grads.items()}
    norm = np.sqrt(sum(np.sum(g * g) for g in arrays.values()))
    factor = max_norm / norm if norm > max_norm else 1.0
    for name, g in arrays.items():
        grads[name] = g * factor
    return grads
