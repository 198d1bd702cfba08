"""A small number is added to the norm, as in PyTorch."""

CHAFF = {
    "function": "clip_by_global_norm",
    "kind": "convention",
    "title": {
        "en": "a small number is added to the norm, as in PyTorch",
        "ko": "PyTorch처럼 노름에 작은 수를 더해요",
    },
    "hint": {
        "en": "PyTorch adds 1e-6 to the norm. Here the factor is exactly max_norm / norm.",
        "ko": "PyTorch는 노름에 1e-6을 더해요. 여기서 비율은 정확히 max_norm / norm이에요.",
    },
}


def clip_by_global_norm(grads, max_norm):
    arrays = {name: np.asarray(g, dtype=np.float64) for name, g in grads.items()}
    norm = np.sqrt(sum(np.sum(g * g) for g in arrays.values()))
    factor = max_norm / (norm + 1e-6) if norm > max_norm else 1.0
    return {name: g * factor for name, g in arrays.items()}
