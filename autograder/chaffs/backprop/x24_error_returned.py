"""Returns the error itself, not whether it is small enough."""

CHAFF = {
    "function": "gradient_check",
    "kind": "misconception",
    "title": {"en": "returns the error instead of yes or no", "ko": "예/아니요 대신 오차를 돌려줘요"},
    "hint": {
        "en": "The question is whether the gradient is right; answer it.",
        "ko": "기울기가 맞는지 묻는 함수예요. 그 물음에 답하세요.",
    },
}


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return relative_error(numerical_gradient(f, x, h), grad)
