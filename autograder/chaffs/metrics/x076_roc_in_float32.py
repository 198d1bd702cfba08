"""Scores in float32, in which close ones become ties."""

CHAFF = {
    "function": "roc_curve",
    "kind": "misconception",
    "title": {"en": "scores that hardly differ become ties", "ko": "거의 같은 점수가 같아져요"},
    "hint": {
        "en": "Computation is in float64: two scores that differ there are two thresholds.",
        "ko": "계산은 float64로 해요. 거기서 다른 두 점수는 임계값도 둘이에요.",
    },
}


def roc_curve(y_true, scores):
    true, score = _pair(y_true, scores, np.float64)
    positive = true == 1
    if positive.all() or not positive.any():
        raise ValueError("one class only")
    score = score.astype(np.float32)
    thresholds = np.concatenate([[np.inf], np.unique(score)[::-1].astype(np.float64)])
    called = score >= thresholds[:, None]
    return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1), thresholds
