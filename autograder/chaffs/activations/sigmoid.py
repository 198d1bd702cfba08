"""The wrong ideas about `sigmoid`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, misconception


@misconception(
    title={"en": "exp overflows for very negative z", "ko": "아주 작은 z에서 exp가 넘쳐요"},
    hint={
        "en": "For very negative z the exponential of -z is too large for float64; on that side there is an equal form that only needs a small exponential.",
        "ko": "z가 아주 작으면 -z의 지수는 float64에 담을 수 없이 커져요. 그쪽에서는 작은 지수만 쓰는 같은 식이 있어요.",
    },
)
class a01_sigmoid_overflows:
    class form:
        def sigmoid(z):
            return 1.0 / (1.0 + np.exp(-np.asarray(z, dtype=np.float64)))

    class of_the_formula:
        def sigmoid(z):
            return 1 / (1 + np.exp(-z))

    class to_the_power:
        def sigmoid(z):
            denominator = np.add(1.0, np.exp(np.negative(z)))
            return np.power(denominator, -1.0)

    class of_a_list:
        def sigmoid(z):
            z = np.asarray(z, dtype=float)
            return np.array([1 / (1 + np.exp(-v)) for v in z.flatten()]).reshape(z.shape)

    class with_the_math_module:
        def sigmoid(z):
            import math

            z = np.asarray(z, dtype=float)
            return np.array([1 / (1 + math.exp(-v)) for v in z.flatten()]).reshape(z.shape)

    class powers_of_e:
        def sigmoid(z):
            return 1 / (1 + np.e ** -np.asarray(z, dtype=float))


@misconception(
    title={"en": "np.where computes both sides", "ko": "np.where는 양쪽을 다 계산해요"},
    hint={
        "en": "np.where only chooses: both of its arguments were computed for every z before, with the overflow. Feed the exponential a number that is never positive.",
        "ko": "np.where는 고르기만 해요. 두 인수 모두 모든 z에서 먼저 계산되어 넘침이 일어나요. 지수에 양수가 절대 들어가지 않게 해 보세요.",
    },
)
class a03_where_computes_both_sides:
    class form:
        def sigmoid(z):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z >= 0.0, 1.0 / (1.0 + np.exp(-z)), np.exp(z) / (1.0 + np.exp(z)))

    class negative_side_first:
        def sigmoid(z):
            z = np.array(z, dtype=float)
            right = 1 / (1 + np.exp(-z))
            left = np.exp(z) / (np.exp(z) + 1)
            return np.where(z < 0, left, right)

    class by_select:
        def sigmoid(z):
            z = np.asarray(z, dtype=float)
            return np.select([z >= 0, z < 0], [1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z))])

    class one_exponential_each:
        def sigmoid(z):
            z = np.asarray(z, dtype=float)
            e, f = np.exp(z), np.exp(-z)
            return np.where(z > 0, 1 / (1 + f), e / (1 + e))


@misconception(
    title={"en": "sigmoid centred at 0", "ko": "시그모이드의 가운데가 0이에요"},
    hint={
        "en": "The sigmoid gives probabilities, between 0 and 1; which function runs from -1 to 1?",
        "ko": "시그모이드는 0과 1 사이의 확률을 줘요. -1과 1 사이를 오가는 함수는 무엇일까요?",
    },
)
class a09_sigmoid_centred_at_zero:
    class form:
        def sigmoid(z):
            return np.tanh(np.asarray(z, dtype=np.float64) / 2.0)

    class stretched:
        def sigmoid(z):
            z = np.asarray(z, dtype=float)
            e = np.exp(-np.abs(z))
            return 2 * np.where(z >= 0, 1 / (1 + e), e / (1 + e)) - 1

    class whole_tanh:
        def sigmoid(z):
            return np.tanh(z)

    class quotient:
        def sigmoid(z):
            e = np.exp(-np.abs(z))
            return np.sign(z) * (1 - e) / (1 + e)


@misconception(
    title={"en": "a list instead of an array", "ko": "배열이 아니라 리스트를 돌려줘요"},
    hint={
        "en": "An array goes in, an array of the same shape comes out.",
        "ko": "배열이 들어가면 같은 모양의 배열이 나와야 해요.",
    },
)
class a36_sigmoid_returns_list:
    class form:
        def sigmoid(z):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(-np.abs(z))
            return (np.where(z >= 0.0, 1.0, e) / (1.0 + e)).tolist()

    class comprehension:
        def sigmoid(z):
            z = np.asarray(z, dtype=float)
            if z.ndim == 0:
                e = np.exp(-abs(z))
                return 1 / (1 + e) if z >= 0 else e / (1 + e)
            return [sigmoid(v) for v in z]

    class appended:
        def sigmoid(z):
            out = []
            for v in np.asarray(z, dtype=float):
                e = np.exp(-np.abs(v))
                out.append(np.where(v >= 0, 1.0, e) / (1.0 + e))
            return out


@misconception(
    title={"en": "result rounded", "ko": "결과를 반올림해요"},
    hint={
        "en": "Never round inside a function: small probabilities become 0.",
        "ko": "함수 안에서는 반올림하지 마세요. 작은 확률이 0이 돼요.",
    },
)
class a37_sigmoid_rounds:
    class form:
        def sigmoid(z):
            e = np.exp(-np.abs(np.asarray(z, dtype=np.float64)))
            return np.round(np.where(np.asarray(z, dtype=np.float64) >= 0.0, 1.0, e) / (1.0 + e), 8)

    class to_other_places:
        PLACES = any_of(4, 2, 3, 5, 6, 8)

        def sigmoid(z):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(-np.abs(z))
            return np.round(np.where(z < 0, e, 1.0) / (1.0 + e), PLACES)

    class with_a_method:
        PLACES = any_of(4, 2, 3, 5, 6, 8, 10)

        def sigmoid(z):
            z = np.asarray(z, dtype=float)
            s = np.exp(-np.logaddexp(0.0, -z))
            return s.round(PLACES)


@misconception(
    title={"en": "exp overflows for large z", "ko": "큰 z에서 exp가 넘쳐요"},
    hint={
        "en": "For large z this is infinity divided by infinity. Which of the two equal forms needs only a small exponential there?",
        "ko": "z가 크면 무한대를 무한대로 나누게 돼요. 같은 두 식 가운데 그쪽에서 작은 지수만 쓰는 것은 어느 것일까요?",
    },
    was="x05_sigmoid_exp_over_one_plus_exp",
)
class sigmoid_exp_over_one_plus_exp:
    class form:
        def sigmoid(z):
            e = np.exp(np.asarray(z, dtype=np.float64))
            return e / (1.0 + e)

    class of_a_list:
        def sigmoid(z):
            z = np.asarray(z, dtype=float)
            return np.array([np.exp(v) / (1 + np.exp(v)) for v in z.ravel()]).reshape(z.shape)

    class of_the_formula:
        def sigmoid(z):
            return np.exp(z) / (np.exp(z) + 1)

    class times_the_inverse:
        def sigmoid(z):
            z = np.asarray(z, dtype=float)
            e = np.exp(z)
            return e * (1 + e) ** -1


@misconception(
    title={"en": "left tail lost by cancellation", "ko": "왼쪽 꼬리가 뺄셈에서 사라져요"},
    hint={
        "en": "Far on the left tanh is -1 to 16 digits, and adding 1 leaves nothing of the small probability. Tails need relative accuracy.",
        "ko": "왼쪽 멀리에서 tanh는 16자리까지 -1이라서 1을 더하면 작은 확률이 남지 않아요. 꼬리에는 상대 정확도가 필요해요.",
    },
    was="x06_sigmoid_through_tanh",
)
class sigmoid_through_tanh:
    class form:
        def sigmoid(z):
            return 0.5 * (1.0 + np.tanh(np.asarray(z, dtype=np.float64) / 2.0))

    class bracket_solved:
        def sigmoid(z):
            return np.tanh(np.asarray(z, dtype=float) * 0.5) / 2 + 0.5

    class of_the_course:
        def sigmoid(z):
            z = np.asarray(z, dtype=float)
            return (tanh(z / 2) + 1) / 2

    class one_minus_the_mirror:
        def sigmoid(z):
            z = np.asarray(z, dtype=float)
            e = np.exp(-np.abs(z))
            right = 1 / (1 + e)
            return np.where(z >= 0, right, 1 - right)


@misconception(
    title={"en": "logits clipped before the exponential", "ko": "로짓을 미리 잘라요"},
    hint={
        "en": "Clipping stops the overflow, but makes every far logit the same probability. Is the tail still right to a relative 1e-12?",
        "ko": "자르면 넘치지는 않지만 먼 로짓이 모두 같은 확률이 돼요. 꼬리가 여전히 상대 오차 1e-12 안에 있나요?",
    },
    was="x07_sigmoid_clips_logits",
)
class sigmoid_clips_logits:
    class form:
        def sigmoid(z):
            return 1.0 / (1.0 + np.exp(-np.clip(np.asarray(z, dtype=np.float64), -100.0, 100.0)))

    class at_another_limit:
        LIMIT = any_of(500.0, 250.0, 50.0, 30.0, 20.0)

        def sigmoid(z):
            z = np.clip(np.asarray(z, dtype=np.float64), -LIMIT, LIMIT)
            return 1.0 / (1.0 + np.exp(-z))

    class by_minimum_and_maximum:
        LIMIT = any_of(500.0, 250.0, 100.0, 50.0, 30.0, 20.0)

        def sigmoid(z):
            z = np.maximum(np.minimum(z, LIMIT), -LIMIT)
            return np.exp(z) / (1 + np.exp(z))

    class by_masks:
        LIMIT = any_of(500.0, 250.0, 100.0, 50.0, 30.0, 20.0)

        def sigmoid(z):
            z = np.array(z, dtype=float)
            z[z > LIMIT] = LIMIT
            z[z < -LIMIT] = -LIMIT
            return 1 / (1 + np.exp(-z))

    class from_below:
        LIMIT = any_of(500.0, 250.0, 100.0, 50.0, 30.0, 20.0)

        def sigmoid(z):
            return 1 / (1 + np.exp(-np.maximum(np.asarray(z, dtype=float), -LIMIT)))


@misconception(
    title={"en": "probability clipped", "ko": "확률을 잘라요"},
    hint={
        "en": "A safe logarithm is the loss's affair; here the tail itself must be right.",
        "ko": "로그를 안전하게 하는 것은 손실 함수의 일이에요. 여기서는 꼬리 자체가 맞아야 해요.",
    },
    was="x08_sigmoid_clips_probability",
)
class sigmoid_clips_probability:
    class form:
        def sigmoid(z):
            e = np.exp(-np.abs(np.asarray(z, dtype=np.float64)))
            s = np.where(np.asarray(z, dtype=np.float64) >= 0.0, 1.0, e) / (1.0 + e)
            return np.clip(s, 1e-7, 1.0 - 1e-7)

    class by_minimum_and_maximum:
        EPS = any_of(1e-7, 1e-8, 1e-10, 1e-12, 1e-15)

        def sigmoid(z):
            z = np.asarray(z, dtype=float)
            p = np.exp(-np.logaddexp(0, -z))
            return np.minimum(np.maximum(p, EPS), 1 - EPS)

    class by_masks:
        EPS = any_of(1e-7, 1e-8, 1e-10, 1e-12, 1e-15)

        def sigmoid(z):
            z = np.array(z, dtype=float)
            e = np.exp(-np.abs(z))
            p = np.where(z < 0, e / (1 + e), 1 / (1 + e))
            p = np.where(p < EPS, EPS, p)
            return np.where(p > 1 - EPS, 1 - EPS, p)


@misconception(
    title={"en": "sign in the exponent", "ko": "지수의 부호가 반대예요"},
    hint={
        "en": "A positive logit must give a probability above one half. Which way does yours run?",
        "ko": "로짓이 양수이면 확률이 1/2보다 커야 해요. 여러분의 함수는 어느 쪽으로 움직이나요?",
    },
    was="x09_sigmoid_mirrored",
)
class sigmoid_mirrored:
    class form:
        def sigmoid(z):
            e = np.exp(-np.abs(np.asarray(z, dtype=np.float64)))
            return np.where(np.asarray(z, dtype=np.float64) >= 0.0, e, 1.0) / (1.0 + e)

    class of_the_formula:
        def sigmoid(z):
            return 1 / (1 + np.exp(z))

    class of_a_list:
        def sigmoid(z):
            z = np.asarray(z, dtype=float)
            return np.array([1.0 / (1.0 + np.exp(v)) for v in z.flatten()]).reshape(z.shape)

    class exp_over_one_plus_exp:
        def sigmoid(z):
            e = np.exp(-np.asarray(z, dtype=float))
            return e / (1 + e)

    class by_masks:
        def sigmoid(z):
            z = np.asarray(z, dtype=float)
            s = np.empty(z.shape)
            left = z < 0
            s[left] = 1 / (1 + np.exp(z[left]))
            s[~left] = np.exp(-z[~left]) / (1 + np.exp(-z[~left]))
            return s

    class with_the_math_module:
        def sigmoid(z):
            import math

            z = np.asarray(z, dtype=float)
            return np.array([1 / (1 + math.exp(v)) for v in z.flatten()]).reshape(z.shape)


@misconception(
    title={"en": "hard sigmoid", "ko": "하드 시그모이드를 써요"},
    hint={
        "en": "Three straight pieces are a cheap stand-in (hard sigmoid); the sigmoid itself is smooth.",
        "ko": "직선 세 조각은 값싼 대용품(hard sigmoid)이에요. 시그모이드 자체는 매끄러워요.",
    },
    was="x10_sigmoid_hard",
)
class sigmoid_hard:
    class form:
        def sigmoid(z):
            return np.clip(np.asarray(z, dtype=np.float64) / 6.0 + 0.5, 0.0, 1.0)

    class of_other_libraries:
        SLOPE = any_of(0.2, 1 / 6, 0.25)

        def sigmoid(z):
            return np.clip(SLOPE * np.asarray(z, dtype=np.float64) + 0.5, 0.0, 1.0)

    class by_where:
        SLOPE = any_of(0.2, 1 / 6, 0.25)

        def sigmoid(z):
            z = np.asarray(z, dtype=float)
            y = SLOPE * z + 0.5
            return np.where(y < 0, 0.0, np.where(y > 1, 1.0, y))


@misconception(
    title={"en": "float32 stays float32", "ko": "float32로 계산해요"},
    hint={"en": "The computation is in float64 whatever comes in.", "ko": "무엇이 들어오든 계산은 float64로 해요."},
    was="x11_sigmoid_keeps_float32",
)
class sigmoid_keeps_float32:
    class form:
        def sigmoid(z):
            z = np.asarray(z)
            e = np.exp(-np.abs(z))
            return np.where(z >= 0, 1.0, e) / (1.0 + e)

    class by_masks:
        def sigmoid(z):
            z = np.array(z) if isinstance(z, np.ndarray) else np.array(z, dtype=float)
            if z.dtype != np.float32:
                z = z.astype(float)
            out = np.empty(z.shape, dtype=z.dtype)
            out[z >= 0] = 1 / (1 + np.exp(-z[z >= 0]))
            out[z < 0] = np.exp(z[z < 0]) / (1 + np.exp(z[z < 0]))
            return out

    class by_logaddexp:
        def sigmoid(z):
            z = np.asarray(z)
            if z.dtype.kind != "f":
                z = z.astype(np.float64)
            return np.exp(-np.logaddexp(z.dtype.type(0), -z))


@misconception(
    title={"en": "input changed in place", "ko": "입력을 제자리에서 바꿔요"},
    hint={
        "en": "np.asarray does not copy a float64 array; the caller still needs the logits.",
        "ko": "np.asarray는 float64 배열을 복사하지 않아요. 부른 쪽에서는 로짓이 아직 필요해요.",
    },
    was="x12_sigmoid_changes_input",
)
class sigmoid_changes_input:
    class form:
        def sigmoid(z):
            z = np.asarray(z, dtype=np.float64)
            sign = z >= 0.0
            np.exp(np.negative(np.abs(z, out=z), out=z), out=z)
            return np.where(sign, 1.0, z) / (1.0 + z)

    class absolute_value_in_place:
        def sigmoid(z):
            z = np.asarray(z, dtype=np.float64)
            positive = z >= 0
            z[positive] *= -1
            e = np.exp(z)
            return np.where(positive, 1, e) / (1 + e)

    class result_written_into_it:
        def sigmoid(z):
            z = np.asarray(z, dtype=float)
            right = z >= 0
            left = ~right
            z[right] = 1 / (1 + np.exp(-z[right]))
            z[left] = np.exp(z[left]) / (1 + np.exp(z[left]))
            return z
