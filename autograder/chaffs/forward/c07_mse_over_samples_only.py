"""Sums over a sample's outputs, averages over the samples."""

CHAFF = {
    "function": "mse",
    "kind": "convention",
    "title": {"en": "the outputs of a sample are summed", "ko": "표본의 출력들을 더했어요"},
    "hint": {
        "en": "Averaged over all entries: count the outputs as well as the samples.",
        "ko": "모든 성분에 대해 평균해요. 표본뿐 아니라 출력도 세세요.",
    },
}


def mse(pred, target):
    pred, target = _pair(pred, target)
    return float(((pred - target) ** 2).sum() / len(pred))
