"""The wrong ideas about `elu`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "exp overflows on the side not used", "ko": "쓰지 않는 쪽에서 exp가 넘쳐요"},
    hint={
        "en": "np.where computes both sides for every z. Let the exponential see only what is not positive.",
        "ko": "np.where는 모든 z에서 양쪽을 계산해요. 지수에는 양수가 아닌 값만 들어가게 하세요.",
    },
)
class a34_elu_overflows:
    class form:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, z, alpha * (np.exp(z) - 1.0))

    class by_expm1:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            return np.where(z > 0, z, alpha * np.expm1(z))

    class sum_of_masks:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            left = alpha * (np.exp(z) - 1)
            return np.select([z > 0, z <= 0], [z, left])

    class by_maximum_and_minimum:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            return np.maximum(z, 0) + np.minimum(0, alpha * (np.exp(z) - 1))


@misconception(
    title={"en": "minus 1 forgotten", "ko": "1을 빼지 않았어요"},
    hint={
        "en": "Both pieces must meet at 0; yours jumps there.",
        "ko": "두 조각은 0에서 만나야 해요. 지금은 거기서 뛰어요.",
    },
    was="x49_elu_without_minus_one",
)
class elu_without_minus_one:
    class form:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, z, alpha * np.exp(np.minimum(z, 0.0)))

    class by_masks:
        def elu(z, alpha=1.0):
            y = np.array(z, dtype=float)
            y[y <= 0] = alpha * np.exp(y[y <= 0])
            return y

    class jumps_after_zero:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            return np.array([v if v >= 0 else alpha * np.exp(v) for v in z.flatten()]).reshape(z.shape)

    class by_minimum:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            left = alpha * np.exp(np.minimum(0, z))
            return z * (z > 0) + left * (z <= 0)


@misconception(
    title={"en": "bracket forgotten", "ko": "괄호를 빠뜨렸어요"},
    hint={
        "en": "alpha multiplies all of the left piece, so that both pieces meet at 0 for every alpha.",
        "ko": "alpha는 왼쪽 조각 전체에 곱해요. 그래야 alpha가 무엇이든 0에서 만나요.",
    },
    was="x50_elu_alpha_before_minus_one",
)
class elu_alpha_before_minus_one:
    class form:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, z, alpha * np.exp(np.minimum(z, 0.0)) - 1.0)

    class by_masks:
        def elu(z, alpha=1.0):
            y = np.array(z, dtype=float)
            y[y <= 0] = alpha * np.exp(y[y <= 0]) - 1
            return y

    class of_a_list:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            return np.array([v if v >= 0 else alpha * np.exp(v) - 1 for v in z.flatten()]).reshape(z.shape)


@misconception(
    title={"en": "alpha not used", "ko": "alpha를 쓰지 않아요"},
    hint={
        "en": "With alpha = 2 the curve levels off at -2, not at -1.",
        "ko": "alpha = 2이면 -1이 아니라 -2에서 평평해져요.",
    },
    was="x51_elu_ignores_alpha",
)
class elu_ignores_alpha:
    class form:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, z, np.expm1(np.minimum(z, 0.0)))

    class by_masks:
        def elu(z, alpha=1.0):
            y = np.array(z, dtype=float)
            left = y < 0
            y[left] = np.exp(y[left]) - 1
            return y

    class sum_of_two_sides:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            return np.maximum(z, 0) + np.expm1(np.minimum(z, 0))


@misconception(
    title={"en": "alpha in the exponent", "ko": "alpha를 지수에 넣어요"},
    hint={
        "en": "alpha says where the curve levels off, not how fast.",
        "ko": "alpha는 얼마나 빨리가 아니라 어디서 평평해지는지를 정해요.",
    },
    was="x52_elu_alpha_in_exponent",
)
class elu_alpha_in_exponent:
    class form:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, z, np.expm1(alpha * np.minimum(z, 0.0)))

    class by_masks:
        def elu(z, alpha=1.0):
            y = np.array(z, dtype=float)
            y[y < 0] = np.exp(alpha * y[y < 0]) - 1
            return y

    class of_a_list:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            return np.array([v if v > 0 else np.exp(v * alpha) - 1.0 for v in z.flatten()]).reshape(z.shape)

    class before_the_bracket_as_well:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            return np.where(z > 0, z, alpha * np.expm1(alpha * np.minimum(z, 0)))


@misconception(
    title={"en": "alpha on both sides", "ko": "양쪽에 alpha를 곱해요"},
    hint={
        "en": "A positive z passes unchanged, whatever alpha is.",
        "ko": "z가 양수이면 alpha와 상관없이 그대로 지나가요.",
    },
    was="x53_elu_alpha_on_both_sides",
)
class elu_alpha_on_both_sides:
    class form:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=np.float64)
            return alpha * np.where(z > 0.0, z, np.expm1(np.minimum(z, 0.0)))

    class by_masks:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            y = z * alpha
            y[z < 0] = alpha * (np.exp(z[z < 0]) - 1)
            return y

    class sum_of_two_sides:
        def elu(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            return alpha * (np.maximum(z, 0) + np.expm1(np.minimum(z, 0)))
