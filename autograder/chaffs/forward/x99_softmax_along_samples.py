"""Normalised along axis 0."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "the classes are taken along the wrong axis", "ko": "클래스의 축이 잘못됐어요"},
    "hint": {
        "en": "Classes run along axis 1: which axis must sum to 1?",
        "ko": "클래스는 축 1에 있어요. 어느 축의 합이 1이어야 하나요?",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    shifted = Z - Z.max(axis=0)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=0))
    return float(-log_p[np.arange(len(y)), y].mean())
