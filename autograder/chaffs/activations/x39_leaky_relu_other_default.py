"""The default slope 0.2 of Keras' leaky_relu function."""

CHAFF = {
    "function": "leaky_relu",
    "kind": "convention",
    "title": {"en": "another default slope", "ko": "기본 기울기가 달라요"},
    "hint": {
        "en": "Libraries differ in the default slope (0.01, 0.2, 0.3); read the signature in the handout.",
        "ko": "라이브러리마다 기본 기울기가 달라요(0.01, 0.2, 0.3). 안내문의 함수 모양을 읽어 보세요.",
    },
}


def leaky_relu(z, negative_slope=0.2):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0.0, z, negative_slope * z)
