"""target - pred: the sign is turned."""

CHAFF = {
    "function": "mse_backward",
    "kind": "misconception",
    "title": {"en": "the sign is turned (MSE)", "ko": "부호가 반대예요 (MSE)"},
    "hint": {
        "en": "If the prediction is too large, making it larger makes the loss larger: which sign is that?",
        "ko": "예측이 너무 크면 더 키울수록 손실이 커져요. 그럼 부호는 무엇인가요?",
    },
}


def mse_backward(pred, target):
    pred, target = _same_shape(pred, target)
    return 2.0 * (target - pred) / pred.size
