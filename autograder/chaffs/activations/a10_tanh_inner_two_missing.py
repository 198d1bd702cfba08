"""2s(z) - 1: the sigmoid stretched in height, but not in width."""

CHAFF = {
    "function": "tanh",
    "kind": "misconception",
    "title": {"en": "inner factor 2 missing", "ko": "안쪽의 2가 빠졌어요"},
    "hint": {
        "en": (
            "tanh is the sigmoid stretched to twice its height and squeezed to half its width; the second is missing."
        ),
        "ko": "tanh는 시그모이드를 높이로 두 배 늘이고 너비로 절반 줄인 거예요. 두 번째가 빠졌어요.",
    },
}


def tanh(z):
    return 2.0 * sigmoid(z) - 1.0
