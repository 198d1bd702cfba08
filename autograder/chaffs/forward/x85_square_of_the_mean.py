"""The mean difference, squared: errors of opposite sign cancel."""

CHAFF = {
    "function": "mse",
    "kind": "misconception",
    "title": {
        "en": "the differences are averaged before they are squared",
        "ko": "제곱하기 전에 차이를 평균했어요",
    },
    "hint": {
        "en": "Errors of opposite sign must not cancel.",
        "ko": "부호가 반대인 오차가 서로 지워지면 안 돼요.",
    },
}


def mse(pred, target):
    pred, target = _pair(pred, target)
    return float((pred - target).mean() ** 2)
