"""The wrong ideas about `selu`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, misconception


@misconception(
    title={"en": "constants rounded", "ko": "상수를 반올림했어요"},
    hint={
        "en": "Rounded to a few digits the constants spoil every value; use all of their digits.",
        "ko": "상수를 몇 자리로 줄이면 모든 값이 틀어져요. 모든 자릿수를 쓰세요.",
    },
)
class a33_selu_constants_truncated:
    class form:
        def selu(z):
            z = np.asarray(z, dtype=np.float64)
            return 1.0507 * np.where(z > 0.0, z, 1.67326 * np.expm1(np.minimum(z, 0.0)))

    class to_four_digits:
        ALPHA = any_of(1.6733, 1.673, 1.67326324, 1.67)

        def selu(z):
            return 1.0507 * elu(z, ALPHA)

    class to_two_digits:
        ALPHA = any_of(1.67, 1.673, 1.6733)

        def selu(z):
            z = np.asarray(z, dtype=float)
            return 1.05 * np.where(z > 0, z, ALPHA * (np.exp(np.minimum(z, 0)) - 1))


@misconception(
    title={"en": "λ missing on the right", "ko": "오른쪽에 λ가 빠졌어요"},
    hint={
        "en": "λ multiplies both sides: a positive z grows a little, too.",
        "ko": "λ는 양쪽에 곱해요. 양수인 z도 조금 커져요.",
    },
)
class a33_selu_lambda_left_only:
    class form:
        def selu(z):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, z, 1.0507009873554805 * 1.6732632423543772 * np.expm1(np.minimum(z, 0.0)))

    class by_masks:
        def selu(z):
            y = np.array(z, dtype=float)
            y[y <= 0] = 1.7580993408473766 * (np.exp(y[y <= 0]) - 1)
            return y

    class sum_of_two_sides:
        def selu(z):
            scale, alpha = 1.0507009873554805, 1.6732632423543772
            z = np.asarray(z, dtype=float)
            return np.maximum(z, 0) + scale * alpha * np.expm1(np.minimum(z, 0))


@misconception(
    title={"en": "λ missing on the left", "ko": "왼쪽에 λ가 빠졌어요"},
    hint={
        "en": "λ multiplies both sides, the exponential one as well.",
        "ko": "λ는 양쪽에 곱해요. 지수 쪽에도 곱해야 해요.",
    },
)
class a33_selu_lambda_right_only:
    class form:
        def selu(z):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, 1.0507009873554805 * z, 1.6732632423543772 * np.expm1(np.minimum(z, 0.0)))

    class by_masks:
        def selu(z):
            z = np.asarray(z, dtype=float)
            y = np.empty(z.shape)
            y[z > 0] = 1.0507009873554805 * z[z > 0]
            y[z <= 0] = 1.6732632423543772 * (np.exp(z[z <= 0]) - 1)
            return y

    class bracket_forgotten:
        def selu(z):
            scale, alpha = 1.0507009873554805, 1.6732632423543772
            z = np.asarray(z, dtype=float)
            return scale * np.maximum(0, z) + alpha * np.expm1(np.minimum(0, z))


@misconception(
    title={"en": "exp overflows on the side not used", "ko": "쓰지 않는 쪽에서 exp가 넘쳐요"},
    hint={
        "en": "np.where computes both sides for every z. Let the exponential see only what is not positive.",
        "ko": "np.where는 모든 z에서 양쪽을 계산해요. 지수에는 양수가 아닌 값만 들어가게 하세요.",
    },
)
class a34_selu_overflows:
    class form:
        def selu(z):
            z = np.asarray(z, dtype=np.float64)
            return 1.0507009873554805 * np.where(z > 0.0, z, 1.6732632423543772 * (np.exp(z) - 1.0))

    class by_maximum_and_minimum:
        def selu(z):
            scale, alpha = 1.0507009873554804934193349852946, 1.6732632423543772848170429916717
            z = np.asarray(z, dtype=float)
            return scale * (np.maximum(0, z) + np.minimum(0, alpha * (np.exp(z) - 1)))

    class by_select:
        def selu(z):
            scale, alpha = 1.0507009873554804934193349852946, 1.6732632423543772848170429916717
            z = np.asarray(z, dtype=float)
            return np.select([z > 0], [scale * z], scale * alpha * np.expm1(z))


@misconception(
    title={"en": "λ and α exchanged", "ko": "λ와 α가 바뀌었어요"},
    hint={
        "en": "Which of the two is the slope on the right? It is only a little above 1.",
        "ko": "둘 가운데 오른쪽 기울기는 어느 것일까요? 1보다 아주 조금 커요.",
    },
    was="x59_selu_constants_swapped",
)
class selu_constants_swapped:
    class form:
        def selu(z):
            z = np.asarray(z, dtype=np.float64)
            return 1.6732632423543772 * np.where(z > 0.0, z, 1.0507009873554805 * np.expm1(np.minimum(z, 0.0)))

    class by_masks:
        def selu(z):
            scale, alpha = 1.6732632423543772, 1.0507009873554805
            y = np.array(z, dtype=float)
            y[y < 0] = alpha * (np.exp(y[y < 0]) - 1)
            return scale * y

    class through_elu:
        def selu(z):
            return 1.6732632423543772 * elu(z, 1.0507009873554805)


@misconception(
    title={"en": "λ forgotten", "ko": "λ를 빠뜨렸어요"},
    hint={
        "en": "SELU is a scaled ELU: the scale is missing.",
        "ko": "SELU는 크기를 조절한(scaled) ELU예요. 그 배율이 빠졌어요.",
    },
    was="x60_selu_is_elu",
)
class selu_is_elu:
    class form:
        def selu(z):
            return elu(z, 1.6732632423543772)

    class by_masks:
        def selu(z):
            y = np.array(z, dtype=float)
            y[y < 0] = 1.6732632423543772 * (np.exp(y[y < 0]) - 1)
            return y

    class sum_of_two_sides:
        def selu(z):
            z = np.asarray(z, dtype=float)
            return np.maximum(z, 0) + 1.6732632423543772 * np.expm1(np.minimum(z, 0))
