"""No least value below the line: 0 against 0 is nan."""

CHAFF = {
    "function": "relative_error",
    "kind": "misconception",
    "title": {"en": "0 against 0 gives nan", "ko": "0과 0을 비교하면 nan이에요"},
    "hint": {
        "en": "Where both slopes are 0 there is no error; the line below needs a least value.",
        "ko": "두 기울기가 모두 0이면 오차가 없어요. 분모에 하한이 필요해요.",
    },
}


def relative_error(a, b):
    a, b = _same_shape(a, b)
    with np.errstate(all="ignore"):
        return float(np.max(np.abs(a - b) / (np.abs(a) + np.abs(b))))
