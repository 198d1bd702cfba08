"""Z is taken for probabilities."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "convention",
    "title": {"en": "the logits are taken for probabilities", "ko": "로짓을 확률로 봤어요"},
    "hint": {
        "en": "These are logits: any real number. What makes probabilities of them?",
        "ko": "이것은 로짓이에요. 어떤 실수든 될 수 있어요. 무엇이 이를 확률로 만드나요?",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    log_p = np.log(np.clip(Z, 1e-15, 1.0))
    return float(-log_p[np.arange(len(y)), y].mean())
