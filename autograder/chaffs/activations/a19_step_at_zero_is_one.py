"""z >= 0 instead of z > 0: step(0) is 1, as in many books."""

CHAFF = {
    "function": "step",
    "kind": "convention",
    "title": {"en": "step(0) is 1", "ko": "step(0)을 1로 둬요"},
    "hint": {
        "en": "Many books put step(0) at 1; read in the handout what it is here.",
        "ko": "step(0)을 1로 두는 책도 많아요. 여기서는 얼마인지 안내문의 표를 읽어 보세요.",
    },
}


def step(z):
    return np.where(np.asarray(z, dtype=np.float64) >= 0.0, 1.0, 0.0)
