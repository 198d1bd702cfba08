"""The norms of the arrays are added up."""

CHAFF = {
    "function": "clip_by_global_norm",
    "kind": "misconception",
    "title": {
        "en": "the norms of the arrays are added up",
        "ko": "배열의 노름을 그냥 더해요",
    },
    "hint": {
        "en": "Lengths of perpendicular parts do not simply add: think of the triangle 3, 4, 5.",
        "ko": "수직인 부분들의 길이는 그냥 더해지지 않아요. 3, 4, 5 삼각형을 떠올려 보세요.",
    },
}


def clip_by_global_norm(grads, max_norm):
    arrays = {name: np.asarray(g, dtype=np.float64) for name, g in grads.items()}
    norm = sum(np.sqrt(np.sum(g * g)) for g in arrays.values())
    factor = max_norm / norm if norm > max_norm else 1.0
    return {name: g * factor for name, g in arrays.items()}
