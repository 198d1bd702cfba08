"""The wrong ideas about `tanh_backward`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "what comes from above is left out (tanh)", "ko": "위에서 온 기울기를 빠뜨렸어요 (tanh)"},
    hint={
        "en": "Chain rule: the slope here times the slope that comes from above.",
        "ko": "연쇄 법칙: 여기의 기울기에 위에서 온 기울기를 곱해요.",
    },
)
class a06_tanh_ignores_dout:
    class form:
        def tanh_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return 1.0 - np.tanh(z) ** 2


@misconception(
    title={"en": "tanh is not squared", "ko": "tanh를 제곱하지 않았어요"},
    hint={
        "en": "At 0 both give 1, but the slope must be the same on both sides of 0.",
        "ko": "0에서는 둘 다 1이지만, 기울기는 0의 양쪽에서 같아야 해요.",
    },
)
class a07_one_minus_tanh:
    class form:
        def tanh_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return dout * (1.0 - np.tanh(z))


@misconception(
    title={"en": "the sigmoid's formula is used for tanh", "ko": "시그모이드의 공식을 tanh에 썼어요"},
    hint={
        "en": "tanh runs from -1 to 1 and is steepest at 0, where this formula gives 0.",
        "ko": "tanh는 -1에서 1까지 가고 0에서 가장 가팔라요. 그런데 이 공식은 0에서 0이에요.",
    },
)
class a09_tanh_as_sigmoid:
    class form:
        def tanh_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return dout * np.tanh(z) * (1.0 - np.tanh(z))


@misconception(
    title={"en": "tanh is a sigmoid stretched in height only", "ko": "tanh를 시그모이드의 높이만 늘린 것으로 봤어요"},
    hint={
        "en": "tanh is a sigmoid stretched in height and also squeezed in width.",
        "ko": "tanh는 시그모이드를 위아래로 늘리고, 좌우로도 줄인 거예요.",
    },
)
class a10_tanh_without_inner_two:
    class form:
        def tanh_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return dout * 2.0 * _sigmoid(z) * (1.0 - _sigmoid(z))


@misconception(
    title={"en": "the slope is computed from z, not from tanh", "ko": "tanh 값이 아니라 z로 기울기를 구했어요"},
    hint={
        "en": "The short formula is in terms of tanh's output; here you are given its input.",
        "ko": "그 짧은 공식은 tanh의 출력으로 쓴 거예요. 여기서 받는 것은 입력이에요.",
    },
    was="x43_one_minus_z_squared",
)
class one_minus_z_squared:
    class form:
        def tanh_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return dout * (1.0 - z**2)


@misconception(
    title={"en": "the caller's dout is changed (tanh)", "ko": "부른 쪽의 dout이 바뀌어요 (tanh)"},
    hint={
        "en": "In-place operators write into the array that you were given. Work on a new one.",
        "ko": "제자리 연산은 받은 배열에 그대로 써요. 새 배열에서 계산하세요.",
    },
    was="x44_tanh_works_in_place",
)
class tanh_works_in_place:
    class form:
        def tanh_backward(dout, z):
            dout, z = _same_shape(dout, z)
            dout *= 1.0 - np.tanh(z) ** 2
            return dout


@misconception(
    title={"en": "multiplies by tanh, not by its slope", "ko": "기울기 대신 tanh 값을 곱했어요"},
    hint={
        "en": "Going back, the function's slope is needed, not its value.",
        "ko": "뒤로 갈 때 필요한 것은 함숫값이 아니라 기울기예요.",
    },
    was="x45_tanh_for_slope",
)
class tanh_for_slope:
    class form:
        def tanh_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return dout * np.tanh(z)
