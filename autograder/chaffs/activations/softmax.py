"""The wrong ideas about `softmax`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "no shift by the maximum", "ko": "최댓값을 빼지 않아요"},
    hint={
        "en": "Subtracting one number from all logits of a row leaves the probabilities as they are; choose it so that no exponential overflows.",
        "ko": "한 행의 모든 로짓에서 같은 수를 빼도 확률은 그대로예요. 어떤 지수도 넘치지 않게 그 수를 골라 보세요.",
    },
)
class a22_softmax_without_shift:
    class form:
        def softmax(z, axis=-1):
            e = np.exp(np.asarray(z, dtype=np.float64))
            return e / e.sum(axis=axis, keepdims=True)


@misconception(
    title={"en": "normalised over all elements", "ko": "전체의 합으로 나눠요"},
    hint={
        "en": "Each row is a distribution of its own and sums to 1.",
        "ko": "행마다 따로 분포예요. 행마다 합이 1이어야 해요.",
    },
)
class a24_softmax_over_everything:
    class form:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(z - z.max(axis=axis, keepdims=True))
            return e / e.sum()

    class shifted_by_the_largest_of_all:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(z - np.max(z, initial=-np.inf))
            return e / e.sum()

    class not_shifted:
        def softmax(z, axis=-1):
            e = np.exp(np.asarray(z, dtype=np.float64))
            return e / e.sum()

    class shifted_by_the_largest_along_the_axis:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(z - z.max(axis=axis, keepdims=True))
            return e / e.sum()


@misconception(
    title={"en": "default axis 0", "ko": "기본 축이 0이에요"},
    hint={
        "en": "Samples run down the rows, classes run along the last axis.",
        "ko": "샘플은 행을 따라 내려가고, 클래스는 마지막 축을 따라가요.",
    },
)
class a25_softmax_axis_zero:
    class form:
        def softmax(z, axis=0):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(z - z.max(axis=axis, keepdims=True))
            return e / e.sum(axis=axis, keepdims=True)


@misconception(
    title={"en": "axis 1 fixed", "ko": "축 1로 고정했어요"},
    hint={
        "en": "A single sample (C,) has no axis 1, and the caller may ask for another axis.",
        "ko": "샘플 하나 (C,)에는 축 1이 없고, 부르는 쪽이 다른 축을 원할 수도 있어요.",
    },
)
class a27_softmax_axis_one:
    class form:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(z - z.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)


@misconception(
    title={"en": "one maximum for all rows", "ko": "모든 행에서 같은 최댓값을 빼요"},
    hint={
        "en": "A row far below the largest one vanishes after the shift, and 0/0 remains. Each row needs its own maximum.",
        "ko": "가장 큰 행보다 훨씬 아래에 있는 행은 빼고 나면 사라져서 0/0이 돼요. 행마다 자기 최댓값이 필요해요.",
    },
    was="x81_softmax_global_maximum",
)
class softmax_global_maximum:
    class form:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(z - z.max())
            return e / e.sum(axis=axis, keepdims=True)


@misconception(
    title={"en": "summed axis not kept", "ko": "합한 축을 남기지 않아요"},
    hint={
        "en": "After the sum the axis is gone, and the division pairs rows with columns. Keep it with length 1.",
        "ko": "합하고 나면 축이 사라져서, 나눌 때 행과 열이 엇갈려요. 길이 1로 남겨 두세요.",
    },
    was="x82_softmax_without_keepdims",
)
class softmax_without_keepdims:
    class form:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(z - np.max(z, axis=axis, keepdims=True))
            return e / np.sum(e, axis=axis)


@misconception(
    title={"en": "logits divided by their sum", "ko": "로짓을 그냥 합으로 나눠요"},
    hint={
        "en": "Logits may be negative; something must make them positive before they are shared out.",
        "ko": "로짓은 음수일 수 있어요. 나누기 전에 무언가로 양수를 만들어야 해요.",
    },
    was="x83_softmax_without_exponential",
)
class softmax_without_exponential:
    class form:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            return z / z.sum(axis=axis, keepdims=True)


@misconception(
    title={"en": "a sigmoid for each class", "ko": "클래스마다 시그모이드를 써요"},
    hint={
        "en": "Exclusive classes share one unit of probability; separate sigmoids do not.",
        "ko": "서로 배타적인 클래스는 확률 1을 나눠 가져요. 따로따로인 시그모이드는 그러지 않아요.",
    },
    was="x84_softmax_of_sigmoids",
)
class softmax_of_sigmoids:
    class form:
        def softmax(z, axis=-1):
            return sigmoid(z)


@misconception(
    title={"en": "input changed in place", "ko": "입력을 제자리에서 바꿔요"},
    hint={
        "en": "A subtraction in place also shifts the caller's logits.",
        "ko": "제자리에서 빼면 부른 쪽의 로짓까지 밀려요.",
    },
    was="x85_softmax_changes_input",
)
class softmax_changes_input:
    class form:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            z -= z.max(axis=axis, keepdims=True)
            e = np.exp(z)
            return e / e.sum(axis=axis, keepdims=True)


@misconception(
    title={"en": "axis not used", "ko": "axis를 쓰지 않아요"},
    hint={
        "en": "The caller may ask for another axis than the last.",
        "ko": "부르는 쪽이 마지막이 아닌 축을 원할 수도 있어요.",
    },
    was="x86_softmax_ignores_axis",
)
class softmax_ignores_axis:
    class form:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(z - z.max(axis=-1, keepdims=True))
            return e / e.sum(axis=-1, keepdims=True)
