"""The wrong ideas about `bce_with_logits_backward`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, convention, misconception


@misconception(
    title={"en": "the sigmoid is applied twice", "ko": "시그모이드를 두 번 적용했어요"},
    hint={
        "en": "The function is given logits: one sigmoid makes probabilities of them.",
        "ko": "이 함수는 로짓을 받아요. 시그모이드를 한 번만 쓰면 확률이 돼요.",
    },
)
class b03_sigmoid_twice:
    class form:
        def bce_with_logits_backward(z, y):
            z, y = _same_shape(z, y)
            return (_sigmoid(_sigmoid(z)) - y) / z.size

    class by_a_helper:
        def sigmoid(x):
            return 1 / (1 + np.exp(-x))

        def bce_with_logits_backward(z, y):
            p = sigmoid(np.array(z, dtype=float))
            return (sigmoid(p) - y) / p.size

    class in_two_steps:
        def bce_with_logits_backward(z, y):
            p = np.array(z, dtype=float)
            for _ in range(2):
                p = 0.5 * (1 + np.tanh(p / 2))
            return (p - y) / np.size(y)


@convention(
    title={
        "en": "slope of the sum, not of the mean (binary cross-entropy)",
        "ko": "평균이 아니라 합의 기울기예요 (이진 교차 엔트로피)",
    },
    hint={
        "en": "With a sum the slope grows with the batch; here the loss is a mean.",
        "ko": "합이면 배치가 커질수록 기울기도 커져요. 여기서 손실은 평균이에요.",
    },
)
class c06_bce_sum:
    class form:
        def bce_with_logits_backward(z, y):
            z, y = _same_shape(z, y)
            return _sigmoid(z) - y

    class naive:
        def bce_with_logits_backward(z, y):
            return 1 / (1 + np.exp(-np.array(z, dtype=float))) - y

    class by_labels:
        def bce_with_logits_backward(z, y):
            p = 0.5 + 0.5 * np.tanh(0.5 * np.array(z, dtype=float))
            return np.where(np.array(y) == 1, p - 1, p)


@misconception(
    title={"en": "the sigmoid's slope is counted twice", "ko": "시그모이드의 기울기를 두 번 셌어요"},
    hint={
        "en": "For cross-entropy on a sigmoid, the sigmoid's slope has cancelled already.",
        "ko": "시그모이드에 교차 엔트로피를 쓰면 시그모이드의 기울기는 이미 약분돼 있어요.",
    },
)
class c12_bce_times_slope:
    class form:
        def bce_with_logits_backward(z, y):
            z, y = _same_shape(z, y)
            return (_sigmoid(z) - y) * _sigmoid(z) * (1.0 - _sigmoid(z)) / z.size

    class naive:
        def bce_with_logits_backward(z, y):
            s = 1 / (1 + np.exp(-np.array(z, dtype=float)))
            dz = s - y
            dz = dz * s * (1 - s)
            return dz / s.size

    class by_sigmoid_backward:
        def bce_with_logits_backward(z, y):
            z = np.array(z, dtype=float)
            s = 0.5 * (1 + np.tanh(z / 2))
            return sigmoid_backward((s - np.array(y)) / z.size, z)


@misconception(
    title={"en": "the sign is turned (binary cross-entropy)", "ko": "부호가 반대예요 (이진 교차 엔트로피)"},
    hint={
        "en": "If y is 1, a larger logit makes the loss smaller: which sign has the slope?",
        "ko": "y가 1이면 로짓이 커질수록 손실이 작아져요. 그럼 기울기의 부호는 무엇인가요?",
    },
)
class c15_bce_sign:
    class form:
        def bce_with_logits_backward(z, y):
            z, y = _same_shape(z, y)
            return (y - _sigmoid(z)) / z.size

    class naive:
        def bce_with_logits_backward(z, y):
            p = 1 / (1 + np.exp(-np.array(z, dtype=float)))
            return (y - p) / p.size

    class by_labels:
        def bce_with_logits_backward(z, y):
            p = 0.5 + 0.5 * np.tanh(0.5 * np.array(z, dtype=float))
            return np.where(np.array(y) == 1, 1 - p, -p) / p.size


@convention(
    title={"en": "takes probabilities, not logits (binary)", "ko": "로짓이 아니라 확률을 받아요 (이진)"},
    hint={
        "en": "Some libraries take probabilities; this function is given logits and returns the slope there.",
        "ko": "확률을 받는 라이브러리도 있지만, 이 함수는 로짓을 받아 로짓에서의 기울기를 돌려줘요.",
    },
    was="x70_from_probabilities",
)
class from_probabilities:
    class form:
        def bce_with_logits_backward(z, y):
            p, y = _same_shape(z, y)
            with np.errstate(all="ignore"):
                return (p - y) / (p * (1.0 - p)) / p.size

    class two_fractions:
        def bce_with_logits_backward(z, y):
            p, y = np.array(z, dtype=float), np.array(y, dtype=float)
            return (-y / p + (1 - y) / (1 - p)) / p.size

    class clipped:
        EPS = any_of(1e-7, 1e-8, 1e-12, 1e-15)

        def bce_with_logits_backward(z, y):
            p = np.clip(np.array(z, dtype=float), EPS, 1 - EPS)
            return (p - y) / (p * (1 - p)) / p.size


@misconception(
    title={"en": "the logit is taken for a probability", "ko": "로짓을 확률로 여겼어요"},
    hint={
        "en": "A logit can be any real number; what turns it into a probability?",
        "ko": "로짓은 어떤 실수든 될 수 있어요. 로짓을 확률로 바꾸는 것은 무엇인가요?",
    },
    was="x71_logit_for_probability",
)
class logit_for_probability:
    class form:
        def bce_with_logits_backward(z, y):
            z, y = _same_shape(z, y)
            return (z - y) / z.size

    class by_labels:
        def bce_with_logits_backward(z, y):
            z = np.array(z, dtype=float)
            return np.where(np.array(y) == 1, z - 1, z) / z.size

    class entry_by_entry:
        def bce_with_logits_backward(z, y):
            z, y = np.array(z, dtype=float), np.array(y, dtype=float)
            grad = np.zeros_like(z)
            for i in np.ndindex(z.shape):
                grad[i] = (z[i] - y[i]) / z.size
            return grad


@misconception(
    title={"en": "inf / inf for large logits", "ko": "로짓이 크면 inf / inf가 돼요"},
    hint={
        "en": "For large z, exp(z) overflows above and below the line: nan.",
        "ko": "z가 크면 분자와 분모의 exp(z)가 모두 넘쳐서 nan이 돼요.",
    },
    was="x72_bce_exp_overflows",
)
class bce_exp_overflows:
    class form:
        def bce_with_logits_backward(z, y):
            z, y = _same_shape(z, y)
            with np.errstate(all="ignore"):
                return (np.exp(z) / (1.0 + np.exp(z)) - y) / z.size

    class by_powers_of_e:
        def bce_with_logits_backward(z, y):
            z, y = np.array(z, dtype=float), np.array(y, dtype=float)
            p = np.e**z / (np.e**z + 1)
            return (p - y) / z.size

    class one_fraction:
        def bce_with_logits_backward(z, y):
            z, y = np.array(z, dtype=float), np.array(y, dtype=float)
            e = np.exp(z)
            return (e - y * (1 + e)) / (1 + e) / z.size

    class by_where:
        def bce_with_logits_backward(z, y):
            z, y = np.array(z, dtype=float), np.array(y, dtype=float)
            e = np.exp(z)
            return np.where(y == 1, -1 / (1 + e), e / (1 + e)) / z.size


@convention(
    title={
        "en": "the mean is over the samples only (binary cross-entropy)",
        "ko": "샘플에 대해서만 평균 냈어요 (이진 교차 엔트로피)",
    },
    hint={
        "en": "With several outputs, how many numbers is the mean over?",
        "ko": "출력이 여러 개면 몇 개의 수에 대해 평균을 내나요?",
    },
    was="x73_bce_mean_over_samples",
)
class bce_mean_over_samples:
    class form:
        def bce_with_logits_backward(z, y):
            z, y = _same_shape(z, y)
            return (_sigmoid(z) - y) / len(z)

    class naive:
        def bce_with_logits_backward(z, y):
            z = np.array(z, dtype=float)
            return (1 / (1 + np.exp(-z)) - y) / z.shape[0]

    class by_labels:
        def bce_with_logits_backward(z, y):
            p = 0.5 + 0.5 * np.tanh(0.5 * np.array(z, dtype=float))
            p[np.array(y) == 1] -= 1
            return p / len(p)


@misconception(
    title={"en": "the probabilities are clipped", "ko": "확률을 잘랐어요"},
    hint={
        "en": "Clipping is for logarithms of probabilities; from logits nothing needs to be clipped.",
        "ko": "자르기는 확률의 로그를 구할 때 써요. 로짓에서는 자를 필요가 없어요.",
    },
    was="x74_clipped_probabilities",
)
class clipped_probabilities:
    class form:
        def bce_with_logits_backward(z, y):
            z, y = _same_shape(z, y)
            return (np.clip(_sigmoid(z), 1e-7, 1.0 - 1e-7) - y) / z.size

    class by_minimum_and_maximum:
        EPS = any_of(1e-7, 1e-8)

        def bce_with_logits_backward(z, y):
            p = 1 / (1 + np.exp(-np.array(z, dtype=float)))
            p = np.minimum(np.maximum(p, EPS), 1 - EPS)
            return (p - y) / p.size

    class clipped_logits:
        MOST = any_of(20.0, 10.0, 15.0)

        def bce_with_logits_backward(z, y):
            z = np.clip(np.array(z, dtype=float), -MOST, MOST)
            return (1 / (1 + np.exp(-z)) - y) / z.size


@misconception(
    title={"en": "the sigmoid is mirrored", "ko": "시그모이드의 좌우가 뒤집혔어요"},
    hint={
        "en": "A large positive logit is a probability close to 1: try your sigmoid there.",
        "ko": "큰 양수 로짓은 1에 가까운 확률이에요. 시그모이드가 거기서 어떤 값을 주는지 확인해 보세요.",
    },
)
class bce_sigmoid_mirrored:
    class minus_forgotten:
        def bce_with_logits_backward(z, y):
            z = np.array(z, dtype=float)
            return (1 / (1 + np.exp(z)) - y) / z.size

    class by_labels:
        def bce_with_logits_backward(z, y):
            e = np.exp(-np.logaddexp(0, np.array(z, dtype=float)))
            return np.where(np.array(y) == 1, e - 1, e) / e.size

    class by_tanh:
        def bce_with_logits_backward(z, y):
            p = 0.5 * (1 - np.tanh(np.array(z, dtype=float) / 2))
            return (p - y) / p.size


@misconception(
    title={"en": "only matrices are handled (binary cross-entropy)", "ko": "행렬만 다뤄요 (이진 교차 엔트로피)"},
    hint={
        "en": "The arrays may have any shape: go through the entries, or let NumPy do it.",
        "ko": "배열은 어떤 모양이든 될 수 있어요. 원소를 하나씩 다루거나 NumPy에 맡기세요.",
    },
)
class bce_matrices_only:
    class two_sizes:
        def bce_with_logits_backward(z, y):
            z, y = np.array(z, dtype=float), np.array(y, dtype=float)
            n, m = z.shape
            return (0.5 + 0.5 * np.tanh(z / 2) - y) / (n * m)

    class two_axes:
        def bce_with_logits_backward(z, y):
            z, y = np.array(z, dtype=float), np.array(y, dtype=float)
            return (0.5 + 0.5 * np.tanh(z / 2) - y) / z.shape[0] / z.shape[1]

    class row_and_column:
        def bce_with_logits_backward(z, y):
            z, y = np.array(z, dtype=float), np.array(y, dtype=float)
            grad = 0.5 + 0.5 * np.tanh(z / 2) - y
            for i in range(len(z)):
                for j in range(len(z[0])):
                    grad[i][j] = grad[i][j] / z.size
            return grad


@misconception(
    title={
        "en": "an if for a whole array (binary cross-entropy)",
        "ko": "배열 전체를 if로 판단해요 (이진 교차 엔트로피)",
    },
    hint={
        "en": "An if statement decides once; here every element needs its own decision.",
        "ko": "if 문은 한 번만 판단해요. 여기서는 원소마다 따로 판단해야 해요.",
    },
)
class bce_one_decision_for_all:
    class of_the_logits:
        def sigmoid(x):
            if x >= 0:
                return 1 / (1 + np.exp(-x))
            else:
                return np.exp(x) / (1 + np.exp(x))

        def bce_with_logits_backward(z, y):
            z = np.array(z, dtype=float)
            return (sigmoid(z) - y) / z.size

    class of_the_labels:
        def bce_with_logits_backward(z, y):
            p = 1 / (1 + np.exp(-np.array(z, dtype=float)))
            if np.array(y) == 1:
                return (p - 1) / p.size
            return p / p.size

    class of_all:
        def bce_with_logits_backward(z, y):
            z = np.array(z, dtype=float)
            p = 1 / (1 + np.exp(-z)) if (z >= 0).all() else np.exp(z) / (1 + np.exp(z))
            return (p - y) / z.size


@misconception(
    title={"en": "1 / 1 + exp: brackets are missing", "ko": "1 / 1 + exp: 괄호가 빠졌어요"},
    hint={
        "en": "A division comes before a sum: which probability does a logit of 0 get?",
        "ko": "나눗셈이 덧셈보다 먼저예요. 로짓 0의 확률이 얼마로 나오나요?",
    },
)
class bce_without_brackets:
    class naive:
        def bce_with_logits_backward(z, y):
            z = np.array(z, dtype=float)
            return (1 / 1 + np.exp(-z) - y) / z.size

    class by_a_helper:
        def sigmoid(x):
            return 1.0 / 1.0 + np.exp(-x)

        def bce_with_logits_backward(z, y):
            p = sigmoid(np.array(z, dtype=float))
            return np.where(np.array(y) == 1, p - 1, p) / p.size

    class of_a_ratio:
        def bce_with_logits_backward(z, y):
            e = np.exp(np.array(z, dtype=float))
            return (e / 1 + e - y) / e.size


@misconception(
    title={"en": "only the label is divided by the number", "ko": "레이블만 개수로 나눠요"},
    hint={
        "en": "A division comes before a difference: what is the mean of?",
        "ko": "나눗셈이 뺄셈보다 먼저예요. 무엇을 평균 내나요?",
    },
)
class bce_only_labels_divided:
    class naive:
        def bce_with_logits_backward(z, y):
            p = 1 / (1 + np.exp(-np.array(z, dtype=float)))
            return p - np.array(y) / p.size

    class entry_by_entry:
        def bce_with_logits_backward(z, y):
            z, y = np.array(z, dtype=float), np.array(y, dtype=float)
            grad = np.zeros_like(z)
            for i in np.ndindex(z.shape):
                grad[i] = 0.5 + 0.5 * np.tanh(z[i] / 2) - y[i] / z.size
            return grad

    class from_the_mean:
        def bce_with_logits_backward(z, y):
            y = np.array(y, dtype=float)
            return np.exp(-np.logaddexp(0, -np.array(z, dtype=float))) - 1 / y.size * y
