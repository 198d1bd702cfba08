"""log(1 + exp(−yz)): right for labels −1 and 1."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "convention",
    "title": {"en": "the labels are taken as −1 and 1", "ko": "레이블을 −1과 1로 봤어요"},
    "hint": {
        "en": "That formula is for labels −1 and 1; here they are 0 and 1.",
        "ko": "그 식은 레이블이 −1과 1일 때의 것이에요. 여기서는 0과 1이에요.",
    },
}


def binary_cross_entropy_with_logits(z, y):
    z, y = _pair(z, y)
    return float(np.logaddexp(0.0, -y * z).mean())
