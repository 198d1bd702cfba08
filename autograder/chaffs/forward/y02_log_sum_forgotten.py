"""−Z[n, y]: the normalising sum is missing."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "the sum over the classes is missing", "ko": "클래스에 대한 합이 빠졌어요"},
    "hint": {
        "en": "A logit is not yet a log probability: what makes the probabilities sum to 1?",
        "ko": "로짓은 아직 로그 확률이 아니에요. 무엇이 확률의 합을 1로 만드나요?",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    return float(-Z[np.arange(len(y)), y].mean())
