"""The symmetric Heaviside function: one half at 0."""

CHAFF = {
    "function": "step",
    "kind": "convention",
    "title": {"en": "step(0) is 1/2", "ko": "step(0)을 1/2로 둬요"},
    "hint": {
        "en": "The symmetric step takes the middle at 0; read in the handout what it is here.",
        "ko": "대칭인 계단 함수는 0에서 가운데 값을 써요. 여기서는 얼마인지 안내문의 표를 읽어 보세요.",
    },
}


def step(z):
    return np.heaviside(np.asarray(z, dtype=np.float64), 0.5)
