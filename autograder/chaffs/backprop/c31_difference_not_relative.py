"""The largest |a - b|, whatever the size of the numbers."""

CHAFF = {
    "function": "relative_error",
    "kind": "misconception",
    "title": {"en": "the difference is not measured against the size", "ko": "차이를 크기에 견주지 않았어요"},
    "hint": {
        "en": "A difference of 1e-6 is nothing for a slope of 100 and everything for one of 1e-6.",
        "ko": "1e-6이라는 차이는 기울기가 100이면 아무것도 아니지만 1e-6이면 전부예요.",
    },
}


def relative_error(a, b):
    a, b = _same_shape(a, b)
    return float(np.max(np.abs(a - b)))
