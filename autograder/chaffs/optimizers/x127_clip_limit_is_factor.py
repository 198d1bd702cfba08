"""The limit itself is the factor."""

CHAFF = {
    "function": "clip_by_global_norm",
    "kind": "misconception",
    "title": {
        "en": "the limit itself is the factor",
        "ko": "한계 자체를 비율로 써요",
    },
    "hint": {
        "en": "The factor brings the norm down to the limit: divide the one by the other.",
        "ko": "비율은 노름을 한계까지 낮추는 수예요. 하나를 다른 하나로 나눠요.",
    },
}


def clip_by_global_norm(grads, max_norm):
    arrays = {name: np.asarray(g, dtype=np.float64) for name, g in grads.items()}
    norm = np.sqrt(sum(np.sum(g * g) for g in arrays.values()))
    factor = max_norm if norm > max_norm else 1.0
    return {name: g * factor for name, g in arrays.items()}
