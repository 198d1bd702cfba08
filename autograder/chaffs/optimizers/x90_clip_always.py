"""Short gradients are made longer."""

CHAFF = {
    "function": "clip_by_global_norm",
    "kind": "misconception",
    "title": {
        "en": "short gradients are made longer",
        "ko": "짧은 기울기를 늘려요",
    },
    "hint": {
        "en": "Only gradients that are too long are changed.",
        "ko": "너무 긴 기울기만 바꿔요.",
    },
}


def clip_by_global_norm(grads, max_norm):
    arrays = {name: np.asarray(g, dtype=np.float64) for name, g in grads.items()}
    norm = np.sqrt(sum(np.sum(g * g) for g in arrays.values()))
    factor = max_norm / norm if norm > 0 else 1.0
    return {name: g * factor for name, g in arrays.items()}
