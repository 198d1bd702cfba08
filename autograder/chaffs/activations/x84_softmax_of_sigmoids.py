"""A sigmoid for each class: the row does not sum to 1."""

CHAFF = {
    "function": "softmax",
    "kind": "misconception",
    "title": {"en": "a sigmoid for each class", "ko": "클래스마다 시그모이드를 써요"},
    "hint": {
        "en": "Exclusive classes share one unit of probability; separate sigmoids do not.",
        "ko": "서로 배타적인 클래스는 확률 1을 나눠 가져요. 따로따로인 시그모이드는 그러지 않아요.",
    },
}


def softmax(z, axis=-1):
    return sigmoid(z)
