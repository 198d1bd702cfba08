"""The sum of the squares."""

CHAFF = {
    "function": "mse",
    "kind": "convention",
    "title": {"en": "the squares are summed, not averaged", "ko": "제곱을 평균하지 않고 더했어요"},
    "hint": {
        "en": "Twice the batch should give the same loss: average.",
        "ko": "배치가 두 배가 되어도 손실은 같아야 해요. 평균하세요.",
    },
}


def mse(pred, target):
    pred, target = _pair(pred, target)
    return float(((pred - target) ** 2).sum())
