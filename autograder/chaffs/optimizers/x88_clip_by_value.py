"""Every entry is cut at the limit."""

CHAFF = {
    "function": "clip_by_global_norm",
    "kind": "misconception",
    "title": {
        "en": "every entry is cut at the limit",
        "ko": "성분마다 한계에서 잘라요",
    },
    "hint": {
        "en": "Cutting entries turns the direction; a common factor keeps it.",
        "ko": "성분을 자르면 방향이 바뀌어요. 같은 비율로 줄이면 방향이 남아요.",
    },
}


def clip_by_global_norm(grads, max_norm):
    return {name: np.clip(np.asarray(g, dtype=np.float64), -max_norm, max_norm) for name, g in grads.items()}
