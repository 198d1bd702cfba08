"""np.tan, the tangent of trigonometry."""

CHAFF = {
    "function": "tanh",
    "kind": "misconception",
    "title": {"en": "tangent instead of hyperbolic tangent", "ko": "쌍곡탄젠트가 아니라 탄젠트예요"},
    "hint": {
        "en": "The h stands for hyperbolic: made of exponentials, bounded, without poles.",
        "ko": "h는 쌍곡(hyperbolic)을 뜻해요. 지수로 만들어지고, 유계이며, 극점이 없어요.",
    },
}


def tanh(z):
    return np.tan(np.asarray(z, dtype=np.float64))
