"""ELU with α of SELU: λ forgotten altogether."""

CHAFF = {
    "function": "selu",
    "kind": "misconception",
    "title": {"en": "λ forgotten", "ko": "λ를 빠뜨렸어요"},
    "hint": {
        "en": "SELU is a scaled ELU: the scale is missing.",
        "ko": "SELU는 크기를 조절한(scaled) ELU예요. 그 배율이 빠졌어요.",
    },
}


def selu(z):
    return elu(z, 1.6732632423543772)
