"""The wrong ideas about `leaky_relu`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, convention, misconception


@misconception(
    title={"en": "maximum with a slope above 1", "ko": "기울기가 1보다 클 때 maximum이 틀려요"},
    hint={
        "en": "The larger of both lines is the right one only while the slope is at most 1.",
        "ko": "두 직선 가운데 큰 쪽이 맞는 것은 기울기가 1 이하일 때뿐이에요.",
    },
)
class a18_leaky_relu_maximum:
    class form:
        def leaky_relu(z, negative_slope=0.01):
            z = np.asarray(z, dtype=np.float64)
            return np.maximum(negative_slope * z, z)

    class scaled_last:
        def leaky_relu(z, negative_slope=0.01):
            return np.maximum(z, np.multiply(z, negative_slope))

    class of_a_list:
        def leaky_relu(z, negative_slope=0.01):
            z = np.asarray(z, dtype=float)
            return np.array([max(v, negative_slope * v) for v in z.flatten()]).reshape(z.shape)

    class compared_by_where:
        def leaky_relu(z, negative_slope=0.01):
            z = np.asarray(z, dtype=float)
            small = negative_slope * z
            return np.where(z > small, z, small)


@misconception(
    title={"en": "slope on the wrong side", "ko": "기울기를 반대쪽에 곱해요"},
    hint={
        "en": "The leak is on the negative side; positive values pass unchanged.",
        "ko": "새는 쪽은 음수 쪽이에요. 양수는 그대로 지나가요.",
    },
)
class a18_leaky_relu_wrong_side:
    class form:
        def leaky_relu(z, negative_slope=0.01):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, negative_slope * z, z)

    class by_masks:
        def leaky_relu(z, negative_slope=0.01):
            y = np.array(z, dtype=float)
            y[y > 0] *= negative_slope
            return y

    class two_relus:
        def leaky_relu(z, negative_slope=0.01):
            return negative_slope * np.maximum(0, z) + np.minimum(0, z)


@convention(
    title={"en": "another default slope", "ko": "기본 기울기가 달라요"},
    hint={
        "en": "Libraries differ in the default slope (0.01, 0.2, 0.3); read the signature in the handout.",
        "ko": "라이브러리마다 기본 기울기가 달라요(0.01, 0.2, 0.3). 안내문의 함수 모양을 읽어 보세요.",
    },
    was="x39_leaky_relu_other_default",
)
class leaky_relu_other_default:
    class form:
        def leaky_relu(z, negative_slope=0.2):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, z, negative_slope * z)

    class by_masks:
        SLOPE = any_of(0.1, 0.2, 0.3, 0.001, 0.05)

        def leaky_relu(z, negative_slope=SLOPE):
            y = np.array(z, dtype=float)
            y[y < 0] = negative_slope * y[y < 0]
            return y

    class two_relus:
        def leaky_relu(z, negative_slope=0.1):
            return np.maximum(0, z) + negative_slope * np.minimum(0, z)


@misconception(
    title={"en": "argument not used", "ko": "인수를 쓰지 않아요"},
    hint={
        "en": "The slope is an argument; the body always uses the same number.",
        "ko": "기울기는 인수예요. 그런데 함수 안에서는 늘 같은 숫자를 써요.",
    },
    was="x40_leaky_relu_ignores_slope",
)
class leaky_relu_ignores_slope:
    class form:
        def leaky_relu(z, negative_slope=0.01):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, z, 0.01 * z)

    class maximum:
        SLOPE = any_of(0.01, 0.1, 0.2)

        def leaky_relu(z, negative_slope=0.01):
            return np.maximum(SLOPE * np.asarray(z, dtype=float), z)

    class of_a_list:
        def leaky_relu(z, negative_slope=0.01):
            z = np.asarray(z, dtype=float)
            return np.array([v if v > 0 else 0.01 * v for v in z.flatten()]).reshape(z.shape)


@misconception(
    title={"en": "an explicit slope 0 is replaced", "ko": "기울기 0을 기본값으로 바꿔 버려요"},
    hint={
        "en": "0 counts as false in Python, but it is a slope like any other: plain ReLU.",
        "ko": "파이썬에서 0은 거짓으로 여겨져요. 하지만 0도 어엿한 기울기예요. 그러면 그냥 ReLU가 돼요.",
    },
    was="x41_leaky_relu_slope_or_default",
)
class leaky_relu_slope_or_default:
    class form:
        def leaky_relu(z, negative_slope=0.01):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, z, (negative_slope or 0.01) * z)

    class not_given:
        def leaky_relu(z, negative_slope=None):
            z = np.asarray(z, dtype=float)
            if not negative_slope:
                negative_slope = 0.01
            return np.where(z > 0, z, negative_slope * z)

    class by_masks:
        def leaky_relu(z, negative_slope=0.01):
            slope = negative_slope if negative_slope else 0.01
            y = np.array(z, dtype=float)
            y[y < 0] *= slope
            return y


@misconception(
    title={"en": "the slope instead of slope times z", "ko": "기울기를 곱하지 않고 그대로 내요"},
    hint={
        "en": "On the negative side there is a line through 0, not a constant.",
        "ko": "음수 쪽은 상수가 아니라 0을 지나는 직선이에요.",
    },
    was="x42_leaky_relu_constant_leak",
)
class leaky_relu_constant_leak:
    class form:
        def leaky_relu(z, negative_slope=0.01):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, z, -negative_slope * (z < 0.0))

    class maximum_of_the_slope:
        def leaky_relu(z, negative_slope=0.01):
            return np.maximum(negative_slope, z)

    class by_where:
        def leaky_relu(z, negative_slope=0.01):
            return np.where(np.asarray(z) > 0, z, negative_slope)

    class by_masks:
        def leaky_relu(z, negative_slope=0.01):
            y = np.array(z, dtype=float)
            y[y < 0] = -negative_slope
            return y


@misconception(
    title={"en": "no leak at all", "ko": "전혀 새지 않아요"},
    hint={
        "en": "Negative values are to be made small here, not cut off.",
        "ko": "여기서는 음수를 자르지 않고 작게 만들어요.",
    },
    was="x43_leaky_relu_drops_left",
)
class leaky_relu_drops_left:
    class form:
        def leaky_relu(z, negative_slope=0.01):
            return np.maximum(np.asarray(z, dtype=np.float64), 0.0)

    class times_the_mask:
        def leaky_relu(z, negative_slope=0.01):
            z = np.asarray(z)
            return z * (z > 0)

    class by_where:
        def leaky_relu(z, negative_slope=0.01):
            return np.where(np.asarray(z) > 0, z, 0)
