"""The labels are taken the other way round."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "labels 0 and 1 have changed places", "ko": "레이블 0과 1이 바뀌었어요"},
    "hint": {
        "en": "A positive logit speaks for label 1: such a pair should cost little.",
        "ko": "양의 로짓은 레이블 1을 가리켜요. 그런 쌍은 손실이 작아야 해요.",
    },
}


def binary_cross_entropy_with_logits(z, y):
    z, y = _pair(z, y)
    return float((np.logaddexp(0.0, z) - z * (1.0 - y)).mean())
