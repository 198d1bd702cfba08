"""Half the mean of the squares."""

CHAFF = {
    "function": "mse",
    "kind": "convention",
    "title": {"en": "there is a factor one half", "ko": "½이 곱해져 있어요"},
    "hint": {
        "en": "Half the mean is handy for derivatives; here it is the plain mean.",
        "ko": "½은 미분할 때 편하라고 붙여요. 여기서는 그냥 평균이에요.",
    },
}


def mse(y_true, y_pred):
    true, pred = _pair(y_true, y_pred, np.float64)
    return float(np.mean((true - pred) ** 2) / 2)
