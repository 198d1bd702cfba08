"""Divides by N where there are N · C entries."""

CHAFF = {
    "function": "bce_with_logits_backward",
    "kind": "convention",
    "title": {
        "en": "the mean is over the samples only (binary cross-entropy)",
        "ko": "표본에 대해서만 평균 냈어요 (이진 교차 엔트로피)",
    },
    "hint": {
        "en": "With several outputs, how many numbers is the mean over?",
        "ko": "출력이 여러 개면 몇 개의 수에 대해 평균을 내나요?",
    },
}


def bce_with_logits_backward(z, y):
    z, y = _same_shape(z, y)
    return (_sigmoid(z) - y) / len(z)
