"""Cuts the negative part off in place."""

CHAFF = {
    "function": "relu",
    "kind": "misconception",
    "title": {"en": "input changed in place", "ko": "입력을 제자리에서 바꿔요"},
    "hint": {
        "en": "Work on a copy: the backward pass still needs the z that went in.",
        "ko": "복사본에서 작업하세요. 역전파에는 들어온 z가 그대로 필요해요.",
    },
}


def relu(z):
    z = np.asarray(z, dtype=np.float64)
    z[z < 0.0] = 0.0
    return z
