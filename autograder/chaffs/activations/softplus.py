"""The wrong ideas about `softplus`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, misconception


@misconception(
    title={"en": "exp overflows for large z", "ko": "큰 z에서 exp가 넘쳐요"},
    hint={
        "en": "For large z the exponential overflows though the result is close to z, and for very negative z the sum with 1 loses it. NumPy adds logarithms of exponentials ready-made.",
        "ko": "z가 크면 결과는 z에 가까운데도 지수가 넘치고, z가 아주 작으면 1과 더할 때 사라져요. NumPy에는 지수의 합의 로그를 구하는 함수가 있어요.",
    },
)
class a31_softplus_overflows:
    class form:
        def softplus(z):
            return np.log(1.0 + np.exp(np.asarray(z, dtype=np.float64)))

    class of_a_list:
        def softplus(z):
            z = np.asarray(z, dtype=float)
            return np.array([np.log(np.exp(v) + 1) for v in z.flatten()]).reshape(z.shape)

    class in_two_steps:
        def softplus(z):
            e = np.exp(z)
            e = np.add(1, e)
            return np.log(e)

    class minus_log_of_the_mirrored_sigmoid:
        def softplus(z):
            return -np.log(1 / (1 + np.exp(np.asarray(z, dtype=float))))

    class with_the_math_module:
        def softplus(z):
            import math

            z = np.asarray(z, dtype=float)
            return np.array([math.log(1 + math.exp(v)) for v in z.flatten()]).reshape(z.shape)


@misconception(
    title={"en": "right side overflows", "ko": "오른쪽에서 넘쳐요"},
    hint={
        "en": "The left tail is right now. On the right the exponential overflows though the result is close to z.",
        "ko": "왼쪽 꼬리는 이제 맞아요. 오른쪽에서는 결과가 z에 가까운데도 지수가 넘쳐요.",
    },
    was="x61_softplus_log1p_overflows",
)
class softplus_log1p_overflows:
    class form:
        def softplus(z):
            return np.log1p(np.exp(np.asarray(z, dtype=np.float64)))

    class of_a_list:
        def softplus(z):
            z = np.asarray(z, dtype=float)
            return np.array([np.log1p(np.exp(v)) for v in z.flatten()]).reshape(z.shape)

    class where_computes_both:
        def softplus(z):
            z = np.asarray(z, dtype=float)
            return np.where(z > 40, z, np.log1p(np.exp(z)))


@misconception(
    title={"en": "left tail lost", "ko": "왼쪽 꼬리가 사라져요"},
    hint={
        "en": "There is no overflow any more, but 1 plus a tiny number is 1. NumPy has a logarithm made for that.",
        "ko": "이제 넘치지는 않지만, 1에 아주 작은 수를 더하면 1이에요. NumPy에는 이런 때를 위한 로그가 있어요.",
    },
    was="x62_softplus_tail_lost",
)
class softplus_tail_lost:
    class form:
        def softplus(z):
            z = np.asarray(z, dtype=np.float64)
            return np.maximum(z, 0.0) + np.log(1.0 + np.exp(-np.abs(z)))

    class by_masks:
        def softplus(z):
            z = np.asarray(z, dtype=float)
            y = np.empty(z.shape)
            y[z > 0] = z[z > 0] + np.log(1 + np.exp(-z[z > 0]))
            y[z <= 0] = np.log(1 + np.exp(z[z <= 0]))
            return y

    class shifted_by_the_maximum:
        def softplus(z):
            z = np.asarray(z, dtype=float)
            m = np.maximum(0, z)
            return m + np.log(np.exp(-m) + np.exp(z - m))


@misconception(
    title={"en": "linear above a threshold", "ko": "어떤 값부터 직선으로 바꿔요"},
    hint={
        "en": "Going over to the straight line at 20 is a float32 habit; in float64 the difference is still seen there.",
        "ko": "20부터 직선으로 바꾸는 것은 float32의 습관이에요. float64에서는 거기서도 차이가 보여요.",
    },
    was="x63_softplus_threshold",
)
class softplus_threshold:
    class form:
        def softplus(z):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 20.0, z, np.log1p(np.exp(np.minimum(z, 20.0))))

    class by_masks:
        LIMIT = any_of(20.0, 10.0, 15.0)

        def softplus(z):
            y = np.array(z, dtype=float)
            small = y < LIMIT
            y[small] = np.log1p(np.exp(y[small]))
            return y

    class of_a_list:
        LIMIT = any_of(20.0, 10.0, 15.0)

        def softplus(z):
            z = np.asarray(z, dtype=float)
            return np.array([v if v > LIMIT else np.logaddexp(0, v) for v in z.flatten()]).reshape(z.shape)


@misconception(
    title={"en": "not smooth", "ko": "매끄럽지 않아요"},
    hint={
        "en": "That still has the kink of ReLU; softplus is above 0 everywhere.",
        "ko": "ReLU의 꺾임이 그대로 있어요. softplus는 어디서나 0보다 커요.",
    },
    was="x64_softplus_is_relu",
)
class softplus_is_relu:
    class form:
        def softplus(z):
            return np.maximum(np.asarray(z, dtype=np.float64), 0.0)

    class by_where:
        def softplus(z):
            z = np.asarray(z)
            return np.where(z > 0, z, 0)

    class times_the_mask:
        def softplus(z):
            z = np.asarray(z, dtype=float)
            return z * (z > 0)


@misconception(
    title={"en": "mirrored", "ko": "좌우가 뒤집혔어요"},
    hint={"en": "Like ReLU it must rise to the right.", "ko": "ReLU처럼 오른쪽으로 올라가야 해요."},
    was="x65_softplus_mirrored",
)
class softplus_mirrored:
    class form:
        def softplus(z):
            return np.logaddexp(0.0, -np.asarray(z, dtype=np.float64))

    class by_log1p:
        def softplus(z):
            z = np.asarray(z, dtype=float)
            return np.maximum(-z, 0) + np.log1p(np.exp(-np.abs(z)))

    class of_the_formula:
        def softplus(z):
            return np.log(1 + np.exp(-np.asarray(z, dtype=float)))


@misconception(
    title={"en": "logarithm to base 2", "ko": "밑이 2인 로그를 써요"},
    hint={
        "en": "Far on the right softplus has slope 1, which only the natural logarithm gives.",
        "ko": "오른쪽 멀리에서 softplus의 기울기는 1이에요. 자연로그라야 그렇게 돼요.",
    },
    was="x66_softplus_base_two",
)
class softplus_base_two:
    class form:
        def softplus(z):
            return np.logaddexp(0.0, np.asarray(z, dtype=np.float64)) / np.log(2.0)

    class of_exponents:
        def softplus(z):
            return np.logaddexp(0, z) * np.log2(np.e)

    class divided:
        def softplus(z):
            z = np.asarray(z, dtype=float)
            return np.maximum(z, 0) / np.log(2) + np.log1p(np.exp(-np.abs(z))) / np.log(2)
