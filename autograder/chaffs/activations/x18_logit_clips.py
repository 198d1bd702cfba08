"""Clips p to [1e-15, 1 - 1e-15]: the ends are ±34.5 instead of infinite."""

CHAFF = {
    "function": "logit",
    "kind": "misconception",
    "title": {"en": "probabilities clipped", "ko": "확률을 잘라요"},
    "hint": {
        "en": "Clipping makes the ends finite; what does the handout promise for 0 and 1?",
        "ko": "자르면 양 끝이 유한해져요. 안내문은 0과 1에서 무엇을 약속하나요?",
    },
}


def logit(p):
    p = np.clip(np.asarray(p, dtype=np.float64), 1e-15, 1.0 - 1e-15)
    return np.log(p / (1.0 - p))
