"""λ = 1.0507 and α = 1.67326, as the paper's text rounds them."""

CHAFF = {
    "function": "selu",
    "kind": "misconception",
    "title": {"en": "constants rounded", "ko": "상수를 반올림했어요"},
    "hint": {
        "en": "Rounded to a few digits the constants spoil every value; use all of their digits.",
        "ko": "상수를 몇 자리로 줄이면 모든 값이 틀어져요. 모든 자릿수를 쓰세요.",
    },
}


def selu(z):
    z = np.asarray(z, dtype=np.float64)
    return 1.0507 * np.where(z > 0.0, z, 1.67326 * np.expm1(np.minimum(z, 0.0)))
