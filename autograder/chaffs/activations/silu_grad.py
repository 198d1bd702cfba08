"""The wrong ideas about `silu_grad`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "half of the product rule: s only", "ko": "곱의 미분에서 s 항만 있어요"},
    hint={
        "en": "Both factors depend on z: the product rule has two terms.",
        "ko": "두 인수 모두 z에 따라 변해요. 곱의 미분법에는 항이 둘이에요.",
    },
    was="x76_silu_grad_first_term_only",
)
class silu_grad_first_term_only:
    class form:
        def silu_grad(z):
            return sigmoid(z)

    class of_exponents:
        def silu_grad(z):
            return np.exp(-softplus(-np.asarray(z, dtype=float)))

    class by_masks:
        def silu_grad(z):
            z = np.asarray(z, dtype=float)
            s = np.empty(z.shape)
            s[z >= 0] = 1 / (1 + np.exp(-z[z >= 0]))
            s[z < 0] = np.exp(z[z < 0]) / (1 + np.exp(z[z < 0]))
            return s


@misconception(
    title={"en": "half of the product rule: z times s' only", "ko": "곱의 미분에서 z s' 항만 있어요"},
    hint={
        "en": "At 0 the slope is not 0: the term in which z itself is differentiated is missing.",
        "ko": "0에서 기울기는 0이 아니에요. z를 미분한 항이 빠졌어요.",
    },
    was="x77_silu_grad_second_term_only",
)
class silu_grad_second_term_only:
    as_an_edit = edit("return s + _floats(z) * s * (1.0 - s)", "return np.asarray(z, dtype=np.float64) * s * (1.0 - s)")

    class called:
        def silu_grad(z):
            return z * sigmoid_grad(z)

    class through_silu:
        def silu_grad(z):
            return silu(z) * (1 - sigmoid(z))


@misconception(
    title={"en": "the factor z forgotten", "ko": "z라는 인수를 잊었어요"},
    hint={
        "en": "That is the slope of the sigmoid alone; SiLU is a product.",
        "ko": "그것은 시그모이드만의 기울기예요. SiLU는 곱이에요.",
    },
    was="x78_silu_grad_is_sigmoid_grad",
)
class silu_grad_is_sigmoid_grad:
    as_an_edit = edit("return s + _floats(z) * s * (1.0 - s)", "return s * (1.0 - s)")

    class called:
        def silu_grad(z):
            return sigmoid_grad(z)

    class squared:
        def silu_grad(z):
            s = np.asarray(sigmoid(z))
            return s - np.square(s)


@misconception(
    title={"en": "z missing in the second term", "ko": "두 번째 항에 z가 없어요"},
    hint={
        "en": "In the second term the first factor stays as it is; yours has lost it.",
        "ko": "두 번째 항에서는 첫 번째 인수가 그대로 남아요. 그게 빠졌어요.",
    },
    was="x79_silu_grad_without_z",
)
class silu_grad_without_z:
    as_an_edit = edit("return s + _floats(z) * s * (1.0 - s)", "return s + s * (1.0 - s)")

    class called:
        def silu_grad(z):
            return np.add(sigmoid(z), sigmoid_grad(z))

    class factored:
        def silu_grad(z):
            s = sigmoid(z)
            return s * (2 - s)


@misconception(
    title={"en": "exponentials overflow", "ko": "지수가 넘쳐요"},
    hint={
        "en": "The quotient rule leaves squares of huge exponentials. Use the product rule on z and the sigmoid.",
        "ko": "몫의 미분법을 쓰면 거대한 지수의 제곱이 남아요. z와 시그모이드에 곱의 미분법을 써 보세요.",
    },
    was="x80_silu_grad_overflows",
)
class silu_grad_overflows:
    class form:
        def silu_grad(z):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(-z)
            return (1.0 + e + z * e) / (1.0 + e) ** 2

    class naive_sigmoid_inside:
        def silu_grad(z):
            z = np.asarray(z, dtype=float)
            s = 1 / (1 + np.exp(-z))
            return s + z * s * (1 - s)

    class product_rule_of_exponentials:
        def silu_grad(z):
            z = np.asarray(z, dtype=float)
            e = np.exp(-z)
            return 1 / (1 + e) + z * e / np.square(1 + e)
