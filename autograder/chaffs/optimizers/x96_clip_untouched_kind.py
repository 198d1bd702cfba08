"""Gradients that are not clipped come back as they were given."""

CHAFF = {
    "function": "clip_by_global_norm",
    "kind": "misconception",
    "title": {
        "en": "gradients that are not clipped come back as they were given",
        "ko": "줄이지 않을 때는 받은 것을 그대로 돌려줘요",
    },
    "hint": {
        "en": "Results are float64 arrays, whether anything had to be clipped or not.",
        "ko": "줄였든 줄이지 않았든 결과는 float64 배열이에요.",
    },
}


def clip_by_global_norm(grads, max_norm):
    arrays = {name: np.asarray(g, dtype=np.float64) for name, g in grads.items()}
    norm = np.sqrt(sum(np.sum(g * g) for g in arrays.values()))
    if norm <= max_norm:
        return dict(grads)
    factor = max_norm / norm if norm > max_norm else 1.0
    return {name: g * factor for name, g in arrays.items()}
