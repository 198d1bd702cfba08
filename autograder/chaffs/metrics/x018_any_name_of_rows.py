"""Every name but "true" is taken for "predicted"."""

CHAFF = {
    "function": "to_rows_true",
    "kind": "misconception",
    "title": {"en": "an unknown `rows` is accepted", "ko": "모르는 `rows`를 받아들여요"},
    "hint": {
        "en": "A name that is neither of the two is a mistake; guessing is what went wrong in the lecture.",
        "ko": "둘 중 어느 이름도 아니면 부른 쪽의 실수예요. 강의에서 문제가 된 것이 바로 짐작이었어요.",
    },
}


def to_rows_true(matrix, rows):
    return np.array(matrix) if rows == "true" else np.array(matrix).T
