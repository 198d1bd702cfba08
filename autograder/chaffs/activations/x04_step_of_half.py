"""Jumps at one half, where a probability would."""

CHAFF = {
    "function": "step",
    "kind": "misconception",
    "title": {"en": "step jumps at 0.5", "ko": "step이 0.5에서 뛰어요"},
    "hint": {
        "en": ("The threshold 0.5 belongs to probabilities; where does it lie for a real number before the sigmoid?"),
        "ko": "문턱값 0.5는 확률에 쓰는 값이에요. 시그모이드 앞의 실수라면 문턱은 어디일까요?",
    },
}


def step(z):
    return np.where(np.asarray(z, dtype=np.float64) > 0.5, 1.0, 0.0)
