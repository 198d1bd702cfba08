"""z > 0 as it stands: an array of truth values."""

CHAFF = {
    "function": "step",
    "kind": "misconception",
    "title": {"en": "step gives True and False", "ko": "step이 True와 False를 돌려줘요"},
    "hint": {
        "en": "A comparison gives truth values; the next layer needs float64 numbers.",
        "ko": "비교의 결과는 참, 거짓이에요. 다음 층에는 float64 숫자가 필요해요.",
    },
}


def step(z):
    return np.asarray(z, dtype=np.float64) > 0.0
