"""The mean of the relative errors, not the largest."""

CHAFF = {
    "function": "relative_error",
    "kind": "misconception",
    "title": {"en": "the mean error instead of the largest", "ko": "가장 큰 오차가 아니라 평균이에요"},
    "hint": {
        "en": "One wrong slope among a thousand right ones is still wrong; an average hides it.",
        "ko": "천 개 중 하나만 틀려도 틀린 거예요. 평균은 그것을 숨겨요.",
    },
}


def relative_error(a, b):
    a, b = _same_shape(a, b)
    return float(np.mean(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))
