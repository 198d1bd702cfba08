"""0/0 stays nan where nothing was called positive."""

CHAFF = {
    "function": "precision",
    "kind": "convention",
    "title": {"en": "nan where nothing was called positive", "ko": "양성이라고 부른 것이 없으면 nan이에요"},
    "hint": {
        "en": "Some libraries leave 0/0 as nan. Here the caller says with `zero_division` what it counts as.",
        "ko": "0/0을 nan으로 두는 곳도 있어요. 여기서는 부르는 쪽이 `zero_division`으로 정해요.",
    },
}


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    return _averaged(_ratio(tp, tp + fp, np.nan), tp + fn, average)
