"""−mean of y log p: the labels 0 cost nothing."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "label 0 costs nothing", "ko": "레이블 0의 손실이 없어요"},
    "hint": {
        "en": "With label 0 it is the probability of 0 that counts: two terms, one for each label.",
        "ko": "레이블이 0이면 0의 확률을 세요. 레이블마다 한 항씩, 두 항이에요.",
    },
}


def binary_cross_entropy_with_logits(z, y):
    z, y = _pair(z, y)
    return float((y * np.logaddexp(0.0, -z)).mean())
