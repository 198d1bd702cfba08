"""One ratio of norms for the whole array."""

CHAFF = {
    "function": "relative_error",
    "kind": "convention",
    "title": {
        "en": "one ratio of norms for the whole array",
        "ko": "배열 전체를 노름의 비 하나로 나타냈어요",
    },
    "hint": {
        "en": (
            "Some courses compare norms; here every entry is compared on its own, so that a small wrong slope shows."
        ),
        "ko": ("노름을 비교하는 강의도 있지만, 여기서는 원소마다 비교해서 작은 기울기의 오류도 드러나게 해요."),
    },
}


def relative_error(a, b):
    a, b = _same_shape(a, b)
    return float(np.linalg.norm(a - b) / max(1e-8, np.linalg.norm(a) + np.linalg.norm(b)))
