"""The wrong ideas about `elu_grad`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@convention(
    title={"en": "slope 1 at 0", "ko": "0에서 기울기를 1로 둬요"},
    hint={
        "en": "With alpha other than 1 the slopes on both sides of 0 differ; read in the handout which of them is used here.",
        "ko": "alpha가 1이 아니면 0의 양쪽 기울기가 달라요. 여기서 어느 쪽을 쓰는지 안내문을 읽어 보세요.",
    },
    was="x54_elu_grad_one_at_zero",
)
class elu_grad_one_at_zero:
    class form:
        def elu_grad(z, alpha=1.0):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z >= 0.0, 1.0, alpha * np.exp(np.minimum(z, 0.0)))

    class by_masks:
        def elu_grad(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            g = np.ones(z.shape)
            left = z < 0
            g[left] = alpha * np.exp(z[left])
            return g

    class value_plus_alpha:
        def elu_grad(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            return np.where(z < 0, elu(z, alpha) + alpha, 1.0)


@misconception(
    title={"en": "alpha not used", "ko": "alpha를 쓰지 않아요"},
    hint={
        "en": "A factor of the function stays a factor of its slope.",
        "ko": "함수에 곱해진 상수는 기울기에도 그대로 곱해져요.",
    },
    was="x55_elu_grad_without_alpha",
)
class elu_grad_without_alpha:
    class form:
        def elu_grad(z, alpha=1.0):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, 1.0, np.exp(np.minimum(z, 0.0)))

    class by_masks:
        def elu_grad(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            g = np.ones(z.shape)
            g[z <= 0] = np.exp(z[z <= 0])
            return g

    class exponential_of_the_minimum:
        def elu_grad(z, alpha=1.0):
            return np.exp(np.minimum(0, z))


@misconception(
    title={"en": "right for alpha = 1 only", "ko": "alpha = 1일 때만 맞아요"},
    hint={
        "en": "The slope can be had from the value, but what is to be added is 1 for alpha = 1 only.",
        "ko": "값에서 기울기를 얻을 수는 있어요. 하지만 더할 수가 1인 것은 alpha = 1일 때뿐이에요.",
    },
    was="x56_elu_grad_value_plus_one",
)
class elu_grad_value_plus_one:
    class form:
        def elu_grad(z, alpha=1.0):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, 1.0, alpha * np.expm1(np.minimum(z, 0.0)) + 1.0)

    class of_the_value:
        def elu_grad(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            return np.where(z > 0, 1.0, elu(z, alpha) + 1)

    class by_masks:
        def elu_grad(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            g = np.ones(z.shape)
            g[z <= 0] += elu(z, alpha)[z <= 0]
            return g


@misconception(
    title={"en": "exp overflows on the side not used", "ko": "쓰지 않는 쪽에서 exp가 넘쳐요"},
    hint={
        "en": "np.where computes both sides for every z. Let the exponential see only what is not positive.",
        "ko": "np.where는 모든 z에서 양쪽을 계산해요. 지수에는 양수가 아닌 값만 들어가게 하세요.",
    },
    was="x57_elu_grad_overflows",
)
class elu_grad_overflows:
    class form:
        def elu_grad(z, alpha=1.0):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, 1.0, alpha * np.exp(z))

    class by_select:
        def elu_grad(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            return np.select([z <= 0], [alpha * np.exp(z)], 1.0)

    class overwritten_by_a_mask:
        def elu_grad(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            g = np.array(alpha * np.exp(z))
            g[z > 0] = 1
            return g


@misconception(
    title={"en": "constant not dropped", "ko": "상수를 미분하지 않았어요"},
    hint={
        "en": "A constant has no slope; yours gives 0 at 0.",
        "ko": "상수의 기울기는 0이에요. 지금은 0에서 기울기가 0이 나와요.",
    },
    was="x58_elu_grad_keeps_minus_one",
)
class elu_grad_keeps_minus_one:
    class form:
        def elu_grad(z, alpha=1.0):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, 1.0, alpha * np.expm1(np.minimum(z, 0.0)))

    class by_masks:
        def elu_grad(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            g = np.ones(z.shape)
            g[z <= 0] = alpha * (np.exp(z[z <= 0]) - 1)
            return g

    class value_on_the_left:
        def elu_grad(z, alpha=1.0):
            return np.where(np.asarray(z) > 0, 1.0, elu(z, alpha))

    class bracket_forgotten:
        def elu_grad(z, alpha=1.0):
            z = np.asarray(z, dtype=float)
            return np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, 0)) - 1)
