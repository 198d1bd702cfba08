"""np.maximum(0, z) on what comes in: ints give ints, float32 gives float32."""

CHAFF = {
    "function": "relu",
    "kind": "misconception",
    "title": {"en": "ints stay ints", "ko": "정수가 정수로 남아요"},
    "hint": {
        "en": "Results are float64 whatever comes in.",
        "ko": "무엇이 들어오든 결과는 float64예요.",
    },
}


def relu(z):
    return np.maximum(0, z)
