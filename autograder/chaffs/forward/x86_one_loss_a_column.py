"""axis=0: one number for each output."""

CHAFF = {
    "function": "mse",
    "kind": "misconception",
    "title": {"en": "there is one loss for each output", "ko": "출력마다 손실이 하나씩이에요"},
    "hint": {"en": "A loss is a single number.", "ko": "손실은 수 하나예요."},
}


def mse(pred, target):
    pred, target = _pair(pred, target)
    return ((pred - target) ** 2).mean(axis=0)
