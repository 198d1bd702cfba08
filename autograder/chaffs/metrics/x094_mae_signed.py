"""Mean first, absolute value then: errors cancel."""

CHAFF = {
    "function": "mae",
    "kind": "misconception",
    "title": {"en": "errors of opposite sign cancel", "ko": "부호가 반대인 오차가 상쇄돼요"},
    "hint": {
        "en": "Take each error's size before averaging.",
        "ko": "평균하기 전에 오차 하나하나의 크기를 구하세요.",
    },
}


def mae(y_true, y_pred):
    true, pred = _pair(y_true, y_pred, np.float64)
    return float(np.abs(np.mean(true - pred)))
