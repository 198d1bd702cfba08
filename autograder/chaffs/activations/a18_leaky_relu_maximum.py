"""np.maximum(slope z, z): wrong for slopes above 1."""

CHAFF = {
    "function": "leaky_relu",
    "kind": "misconception",
    "title": {"en": "maximum with a slope above 1", "ko": "기울기가 1보다 클 때 maximum이 틀려요"},
    "hint": {
        "en": "The larger of both lines is the right one only while the slope is at most 1.",
        "ko": "두 직선 가운데 큰 쪽이 맞는 것은 기울기가 1 이하일 때뿐이에요.",
    },
}


def leaky_relu(z, negative_slope=0.01):
    z = np.asarray(z, dtype=np.float64)
    return np.maximum(negative_slope * z, z)
