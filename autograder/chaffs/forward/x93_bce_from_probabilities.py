"""z is taken for a probability."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "convention",
    "title": {"en": "the logits are taken for probabilities", "ko": "로짓을 확률로 봤어요"},
    "hint": {
        "en": "These are logits: any real number. What makes a probability of it?",
        "ko": "이것은 로짓이에요. 어떤 실수든 될 수 있어요. 무엇이 이를 확률로 만드나요?",
    },
}


def binary_cross_entropy_with_logits(z, y):
    z, y = _pair(z, y)
    p = np.clip(z, 1e-15, 1.0 - 1e-15)
    return float(-(y * np.log(p) + (1.0 - y) * np.log(1.0 - p)).mean())
