"""Sums over the columns, averages over the samples."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "convention",
    "title": {"en": "the entries of a sample are summed", "ko": "표본의 성분들을 더했어요"},
    "hint": {
        "en": "Averaged over all entries: count the columns as well as the rows.",
        "ko": "모든 성분에 대해 평균해요. 행뿐 아니라 열도 세세요.",
    },
}


def binary_cross_entropy_with_logits(z, y):
    z, y = _pair(z, y)
    return float((np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))).sum() / len(z))
