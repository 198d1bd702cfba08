"""squeeze(): a single sample loses its axis."""

CHAFF = {
    "function": "predict_labels",
    "kind": "misconception",
    "title": {"en": "a single sample loses its axis", "ko": "표본이 하나면 축이 사라져요"},
    "hint": {
        "en": "One sample gives one label, and that is still (1,).",
        "ko": "표본이 하나면 레이블도 하나이고, 그 모양은 여전히 (1,)이에요.",
    },
}


def predict_labels(logits):
    logits = np.asarray(logits, dtype=np.float64)
    if logits.ndim == 2 and logits.shape[1] > 1:
        return logits.argmax(axis=1)
    return (logits.squeeze() > 0.0).astype(np.int64)
