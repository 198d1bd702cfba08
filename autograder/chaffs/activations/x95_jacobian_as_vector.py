"""p(1 - p) as a vector, by analogy with the sigmoid."""

CHAFF = {
    "function": "softmax_jacobian",
    "kind": "misconception",
    "title": {"en": "a vector like the sigmoid's slope", "ko": "시그모이드처럼 벡터를 돌려줘요"},
    "hint": {
        "en": "Each of the C probabilities depends on each of the C logits: that is a square of numbers.",
        "ko": "C개의 확률이 저마다 C개의 로짓에 따라 변해요. 그러면 정사각형이 돼요.",
    },
}


def softmax_jacobian(z):
    p = softmax(z)
    return p * (1.0 - p)
