"""The wrong ideas about `tanh`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, misconception


@misconception(
    title={"en": "tanh between 0 and 1", "ko": "tanh가 0과 1 사이예요"},
    hint={"en": "tanh is centred at 0 and runs from -1 to 1.", "ko": "tanh는 0을 중심으로 -1과 1 사이를 오가요."},
)
class a09_tanh_between_0_and_1:
    class form:
        def tanh(z):
            return 0.5 * (1.0 + np.tanh(np.asarray(z, dtype=np.float64)))

    class doubled_logit:
        def tanh(z):
            return sigmoid(2 * np.asarray(z, dtype=float))

    class is_the_sigmoid:
        def tanh(z):
            return sigmoid(z)

    class denominator_alone:
        def tanh(z):
            z = np.clip(z, -300, 300)
            return np.exp(z) / (np.exp(z) + np.exp(-z))


@misconception(
    title={"en": "inner factor 2 missing", "ko": "안쪽의 2가 빠졌어요"},
    hint={
        "en": "tanh is the sigmoid stretched to twice its height and squeezed to half its width; the second is missing.",
        "ko": "tanh는 시그모이드를 높이로 두 배 늘이고 너비로 절반 줄인 거예요. 두 번째가 빠졌어요.",
    },
)
class a10_tanh_inner_two_missing:
    class form:
        def tanh(z):
            return 2.0 * sigmoid(z) - 1.0

    class bracket_halved:
        def tanh(z):
            return np.tanh(np.asarray(z, dtype=float) / 2)

    class quotient:
        def tanh(z):
            z = np.asarray(z, dtype=float)
            e = np.exp(-np.abs(z))
            return np.sign(z) * (1 - e) / (1 + e)

    class shifted_and_doubled:
        def tanh(z):
            return (sigmoid(z) - 0.5) * 2


@misconception(
    title={"en": "result rounded", "ko": "결과를 반올림해요"},
    hint={"en": "Never round inside a function.", "ko": "함수 안에서는 반올림하지 마세요."},
)
class a37_tanh_rounds:
    class form:
        PLACES = any_of(4, 2, 3, 5, 6, 8, 10)

        def tanh(z):
            return np.round(np.tanh(np.asarray(z, dtype=np.float64)), PLACES)

    class with_a_method:
        PLACES = any_of(4, 2, 3, 5, 6, 8, 10)

        def tanh(z):
            t = np.tanh(np.array(z, dtype=float))
            return t.round(decimals=PLACES)


@misconception(
    title={"en": "quotient of exponentials overflows", "ko": "지수의 분수가 넘쳐요"},
    hint={
        "en": "Far out the exponentials of the quotient are too large for float64. NumPy has this function ready-made.",
        "ko": "멀리 나가면 분수의 지수가 float64에 담기지 않아요. NumPy에는 이 함수가 이미 있어요.",
    },
    was="x24_tanh_overflows",
)
class tanh_overflows:
    class form:
        def tanh(z):
            z = np.asarray(z, dtype=np.float64)
            return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))

    class four_exponentials_once:
        def tanh(z):
            a, b = np.exp(z), np.exp(-z)
            return (a - b) / (a + b)

    class sinh_over_cosh:
        def tanh(z):
            z = np.asarray(z, dtype=float)
            return np.sinh(z) / np.cosh(z)

    class of_the_doubled_exponential:
        def tanh(z):
            e = np.exp(2 * np.asarray(z, dtype=float))
            return (e - 1) / (e + 1)

    class stretched_naive_sigmoid:
        def tanh(z):
            return 2 / (1 + np.exp(-2 * np.asarray(z, dtype=float))) - 1

    class with_the_math_module:
        def tanh(z):
            import math

            z = np.asarray(z, dtype=float)
            values = [(math.exp(v) - math.exp(-v)) / (math.exp(v) + math.exp(-v)) for v in z.flatten()]
            return np.array(values).reshape(z.shape)


@misconception(
    title={"en": "tangent instead of hyperbolic tangent", "ko": "쌍곡탄젠트가 아니라 탄젠트예요"},
    hint={
        "en": "The h stands for hyperbolic: made of exponentials, bounded, without poles.",
        "ko": "h는 쌍곡(hyperbolic)을 뜻해요. 지수로 만들어지고, 유계이며, 극점이 없어요.",
    },
    was="x25_tanh_is_tangent",
)
class tanh_is_tangent:
    class form:
        def tanh(z):
            return np.tan(np.asarray(z, dtype=np.float64))

    class sine_over_cosine:
        def tanh(z):
            return np.sin(z) / np.cos(z)

    class with_the_math_module:
        def tanh(z):
            import math

            z = np.asarray(z, dtype=float)
            return np.array([math.tan(v) for v in z.flatten()]).reshape(z.shape)


@misconception(
    title={"en": "another S-shaped curve", "ko": "다른 S자 곡선이에요"},
    hint={
        "en": "Several curves run from -1 to 1 in an S; this one approaches its ends far too slowly.",
        "ko": "-1에서 1까지 S자로 가는 곡선은 여럿이에요. 이 곡선은 끝에 너무 천천히 다가가요.",
    },
    was="x26_tanh_is_arctan",
)
class tanh_is_arctan:
    class form:
        def tanh(z):
            return np.arctan(np.asarray(z, dtype=np.float64)) * 2.0 / np.pi

    class softsign:
        def tanh(z):
            z = np.asarray(z, dtype=float)
            return z / (1 + np.abs(z))
