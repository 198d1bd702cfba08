"""Another S-shaped curve: arctan scaled to (-1, 1)."""

CHAFF = {
    "function": "tanh",
    "kind": "misconception",
    "title": {"en": "another S-shaped curve", "ko": "다른 S자 곡선이에요"},
    "hint": {
        "en": "Several curves run from -1 to 1 in an S; this one approaches its ends far too slowly.",
        "ko": "-1에서 1까지 S자로 가는 곡선은 여럿이에요. 이 곡선은 끝에 너무 천천히 다가가요.",
    },
}


def tanh(z):
    return np.arctan(np.asarray(z, dtype=np.float64)) * 2.0 / np.pi
