"""The wrong ideas about `relu_grad`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@misconception(
    title={"en": "an if for a whole array", "ko": "배열 전체를 if로 판단해요"},
    hint={
        "en": "An if decides once; every element needs its own decision.",
        "ko": "if는 한 번만 판단해요. 원소마다 따로 판단해야 해요.",
    },
)
class a15_relu_grad_if_statement:
    class form:
        def relu_grad(z):
            return 1.0 if np.asarray(z, dtype=np.float64) > 0.0 else 0.0

    class of_what_came_in:
        def relu_grad(z):
            return 1.0 if z > 0 else 0.0

    class ints_of_what_came_in:
        def relu_grad(z):
            if z > 0:
                return 1
            return 0


@misconception(
    title={"en": "slope 0 everywhere", "ko": "기울기가 어디서나 0이에요"},
    hint={
        "en": "A slope that is 0 everywhere teaches nothing: that is the step function's trouble, not ReLU's.",
        "ko": "어디서나 0인 기울기로는 아무것도 배우지 못해요. 그것은 ReLU가 아니라 계단 함수의 문제예요.",
    },
)
class a21_relu_grad_is_zero:
    class form:
        def relu_grad(z):
            return np.zeros_like(np.asarray(z, dtype=np.float64))

    class of_a_shape:
        def relu_grad(z):
            return np.zeros(np.shape(z))

    class by_where:
        def relu_grad(z):
            return np.where(np.asarray(z) > 0, 0.0, 0.0)


@convention(
    title={"en": "slope 1 at 0", "ko": "0에서 기울기를 1로 둬요"},
    hint={
        "en": "At 0 the slopes on the left and on the right differ; read in the handout which of them is used here.",
        "ko": "0에서는 왼쪽 기울기와 오른쪽 기울기가 달라요. 여기서 어느 쪽을 쓰는지 안내문을 읽어 보세요.",
    },
    was="x34_relu_grad_one_at_zero",
)
class relu_grad_one_at_zero:
    class form:
        def relu_grad(z):
            return np.where(np.asarray(z, dtype=np.float64) >= 0.0, 1.0, 0.0)

    class truth_made_float:
        def relu_grad(z):
            return (np.asarray(z) >= 0).astype(float)

    class by_masks:
        def relu_grad(z):
            z = np.asarray(z)
            g = np.ones(z.shape)
            g[z < 0] = 0
            return g

    class ints_by_where:
        def relu_grad(z):
            return np.where(np.asarray(z) < 0, 0, 1)


@convention(
    title={"en": "slope 1/2 at 0", "ko": "0에서 기울기를 1/2로 둬요"},
    hint={
        "en": "The middle of both slopes is a fair choice; read in the handout which one is used here.",
        "ko": "두 기울기의 가운데도 쓸 만한 선택이에요. 여기서 무엇을 쓰는지 안내문을 읽어 보세요.",
    },
    was="x35_relu_grad_half_at_zero",
)
class relu_grad_half_at_zero:
    class form:
        def relu_grad(z):
            return np.heaviside(np.asarray(z, dtype=np.float64), 0.5)

    class of_the_sign:
        def relu_grad(z):
            return 0.5 * (np.sign(z) + 1)

    class by_masks:
        def relu_grad(z):
            z = np.asarray(z)
            g = (z > 0).astype(float)
            g[z == 0] = 0.5
            return g

    class mean_of_both_sides:
        def relu_grad(z):
            z = np.asarray(z)
            return ((z > 0) * 1 + (z >= 0) * 1) / 2


@misconception(
    title={"en": "the value instead of the slope", "ko": "기울기가 아니라 값을 돌려줘요"},
    hint={
        "en": "That is the value of ReLU. How steep is its graph there?",
        "ko": "그것은 ReLU의 값이에요. 그래프는 거기서 얼마나 가파른가요?",
    },
    was="x36_relu_grad_is_relu",
)
class relu_grad_is_relu:
    class form:
        def relu_grad(z):
            return np.maximum(np.asarray(z, dtype=np.float64), 0.0)

    class times_the_mask:
        def relu_grad(z):
            z = np.asarray(z)
            return z * (z > 0)

    class by_where:
        def relu_grad(z):
            return np.where(np.asarray(z) > 0, z, 0)


@misconception(
    title={"en": "truth values instead of numbers", "ko": "숫자가 아니라 참, 거짓을 돌려줘요"},
    hint={
        "en": "A comparison gives truth values; a slope is a float64 number.",
        "ko": "비교의 결과는 참, 거짓이에요. 기울기는 float64 숫자예요.",
    },
    was="x37_relu_grad_returns_truth",
)
class relu_grad_returns_truth:
    class form:
        def relu_grad(z):
            return np.asarray(z, dtype=np.float64) > 0.0

    class by_greater:
        def relu_grad(z):
            return np.greater(z, 0)

    class filled:
        def relu_grad(z):
            z = np.asarray(z)
            g = np.zeros(z.shape, dtype=bool)
            g[z > 0] = True
            return g


@misconception(
    title={"en": "0/0 mended afterwards", "ko": "0/0을 나중에 고쳐요"},
    hint={
        "en": "Dividing by z to find the sign meets 0/0 at the kink, with a warning. A comparison needs no division.",
        "ko": "부호를 알려고 z로 나누면 꺾인 점에서 0/0이 되어 경고가 나요. 비교에는 나눗셈이 필요 없어요.",
    },
    was="x38_relu_grad_divides",
)
class relu_grad_divides:
    class form:
        def relu_grad(z):
            z = np.asarray(z, dtype=np.float64)
            return np.nan_to_num(np.maximum(z, 0.0) / z, nan=0.0)

    class relu_over_z:
        def relu_grad(z):
            z = np.asarray(z, dtype=float)
            g = relu(z) / z
            g[np.isnan(g)] = 0
            return g

    class of_the_sign:
        def relu_grad(z):
            z = np.asarray(z, dtype=float)
            sign = z / np.abs(z)
            return np.where(sign > 0, 1.0, 0.0)
