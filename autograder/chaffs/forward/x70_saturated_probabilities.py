"""argmax over sigmoids, which are all 1.0 for large logits."""

CHAFF = {
    "function": "predict_labels",
    "kind": "misconception",
    "title": {"en": "large logits are told apart no more", "ko": "큰 로짓을 구별하지 못해요"},
    "hint": {
        "en": "Rounded to 1.0, two probabilities look alike; the logits themselves still differ.",
        "ko": "반올림되어 1.0이 되면 두 확률이 같아 보여요. 로짓 자체는 여전히 달라요.",
    },
}


def predict_labels(logits):
    logits = np.asarray(logits, dtype=np.float64)
    if logits.ndim == 2 and logits.shape[1] > 1:
        return (1.0 / (1.0 + np.exp(-np.clip(logits, -500.0, 500.0)))).argmax(axis=1)
    return (logits.reshape(-1) > 0.0).astype(np.int64)
