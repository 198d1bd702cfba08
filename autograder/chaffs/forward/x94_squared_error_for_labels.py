"""(p − y)²: the loss of a regression."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "squared error instead of cross-entropy", "ko": "교차 엔트로피 대신 제곱 오차를 썼어요"},
    "hint": {
        "en": "Cross-entropy punishes a confident wrong answer without limit; squared error stops at 1.",
        "ko": "교차 엔트로피는 자신 있게 틀린 답을 끝없이 벌해요. 제곱 오차는 1에서 멈춰요.",
    },
}


def binary_cross_entropy_with_logits(z, y):
    z, y = _pair(z, y)
    return float(((_sigmoid(z) - y) ** 2).mean())
