"""0/0 stays nan where nothing is positive."""

CHAFF = {
    "function": "recall",
    "kind": "convention",
    "title": {"en": "nan where nothing is positive", "ko": "양성인 것이 없으면 nan이에요"},
    "hint": {
        "en": "Some libraries leave 0/0 as nan. Here the caller says with `zero_division` what it counts as.",
        "ko": "0/0을 nan으로 두는 곳도 있어요. 여기서는 부르는 쪽이 `zero_division`으로 정해요.",
    },
}


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    tp, _, fn = _counts(y_true, y_pred, average)
    return _averaged(_ratio(tp, tp + fn, np.nan), np.maximum(tp + fn, 0), average)
