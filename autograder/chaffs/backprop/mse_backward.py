"""The wrong ideas about `mse_backward`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@misconception(
    title={"en": "pred and target of different shapes are accepted", "ko": "모양이 다른 pred와 target을 받아들여요"},
    hint={
        "en": "(N, 1) minus (N,) is (N, N). Compare the shapes before you subtract.",
        "ko": "(N, 1)에서 (N,)을 빼면 (N, N)이 돼요. 빼기 전에 모양을 비교하세요.",
    },
)
class b14_targets_broadcast:
    class form:
        def mse_backward(pred, target):
            pred, target = np.asarray(pred, dtype=np.float64), np.asarray(target, dtype=np.float64)
            return 2.0 * (pred - target) / pred.size

    class plain:
        def mse_backward(pred, target):
            pred, target = np.array(pred, dtype=float), np.array(target, dtype=float)
            return 2 / pred.size * (pred - target)

    class by_the_mean_of_ones:
        def mse_backward(pred, target):
            difference = np.subtract(pred, target, dtype=np.float64)
            return 2 * difference / np.prod(np.shape(pred))

    class over_the_differences:
        def mse_backward(pred, target):
            difference = np.asarray(pred, dtype=float) - np.asarray(target, dtype=float)
            return 2 * difference / difference.size


@convention(
    title={"en": "slope of half the sum of squares", "ko": "제곱합의 절반의 기울기예요"},
    hint={
        "en": "Rumelhart, the Playground and many books use half the sum; here the loss is a mean over all entries.",
        "ko": "Rumelhart, Playground와 많은 책이 제곱합의 절반을 쓰지만, 여기서 손실은 모든 원소의 평균이에요.",
    },
)
class c06_half_sum:
    class form:
        def mse_backward(pred, target):
            pred, target = _same_shape(pred, target)
            return pred - target

    class turned_twice:
        def mse_backward(pred, target):
            return -(np.array(target, dtype=float) - np.array(pred, dtype=float))

    class entry_by_entry:
        def mse_backward(pred, target):
            pred, target = np.array(pred, dtype=float), np.array(target, dtype=float)
            grad = np.zeros_like(pred)
            for i in np.ndindex(pred.shape):
                grad[i] = pred[i] - target[i]
            return grad


@convention(
    title={"en": "slope of the sum, not of the mean (MSE)", "ko": "평균이 아니라 합의 기울기예요 (MSE)"},
    hint={
        "en": "With a sum the slope grows with the batch; here the loss is a mean over all entries.",
        "ko": "합이면 배치가 커질수록 기울기도 커져요. 여기서 손실은 모든 원소의 평균이에요.",
    },
)
class c06_mse_sum:
    class form:
        def mse_backward(pred, target):
            pred, target = _same_shape(pred, target)
            return 2.0 * (pred - target)

    class turned_twice:
        def mse_backward(pred, target):
            return -2 * (np.array(target, dtype=float) - np.array(pred, dtype=float))

    class added_twice:
        def mse_backward(pred, target):
            error = np.subtract(pred, target, dtype=float)
            return error + error


@convention(
    title={"en": "the 2 is missing: slope of half the mean", "ko": "2가 없어요: 평균의 절반의 기울기예요"},
    hint={
        "en": "Where the loss has a ½, the 2 of the square cancels; this loss has none.",
        "ko": "손실에 ½이 있으면 제곱에서 나온 2와 약분돼요. 이 손실에는 ½이 없어요.",
    },
)
class c10_two_is_missing:
    class form:
        def mse_backward(pred, target):
            pred, target = _same_shape(pred, target)
            return (pred - target) / pred.size

    class by_the_product_of_sizes:
        def mse_backward(pred, target):
            pred = np.array(pred, dtype=float)
            return (pred - target) / np.prod(pred.shape)

    class turned_twice:
        def mse_backward(pred, target):
            pred, target = np.array(pred, dtype=float), np.array(target, dtype=float)
            return -1 / pred.size * (target - pred)


@misconception(
    title={"en": "the sign is turned (MSE)", "ko": "부호가 반대예요 (MSE)"},
    hint={
        "en": "If the prediction is too large, making it larger makes the loss larger: which sign is that?",
        "ko": "예측이 너무 크면 더 키울수록 손실이 커져요. 그럼 부호는 무엇인가요?",
    },
)
class c15_target_first:
    class form:
        def mse_backward(pred, target):
            pred, target = _same_shape(pred, target)
            return 2.0 * (target - pred) / pred.size

    class minus_two:
        def mse_backward(pred, target):
            pred = np.array(pred, dtype=float)
            return -2 * (pred - target) / pred.size

    class entry_by_entry:
        def mse_backward(pred, target):
            pred, target = np.array(pred, dtype=float), np.array(target, dtype=float)
            grad = np.zeros_like(pred)
            for i in np.ndindex(pred.shape):
                grad[i] = 2 * (target[i] - pred[i]) / pred.size
            return grad


@convention(
    title={"en": "the mean is over the samples only (MSE)", "ko": "샘플에 대해서만 평균 냈어요 (MSE)"},
    hint={
        "en": "With several outputs, how many numbers is the mean over?",
        "ko": "출력이 여러 개면 몇 개의 수에 대해 평균을 내나요?",
    },
    was="x60_mean_over_samples",
)
class mean_over_samples:
    class form:
        def mse_backward(pred, target):
            pred, target = _same_shape(pred, target)
            return 2.0 * (pred - target) / len(pred)

    class by_the_first_axis:
        def mse_backward(pred, target):
            pred, target = np.array(pred, dtype=float), np.array(target, dtype=float)
            n = pred.shape[0]
            return 2 * (pred - target) / n

    class turned_twice:
        def mse_backward(pred, target):
            return -2 / len(pred) * (np.array(target, dtype=float) - np.array(pred, dtype=float))


@misconception(
    title={"en": "slope of the absolute error", "ko": "절대 오차의 기울기예요"},
    hint={"en": "The slope of a square grows with the difference.", "ko": "제곱의 기울기는 차이가 클수록 커져요."},
    was="x61_size_of_the_difference",
)
class size_of_the_difference:
    class form:
        def mse_backward(pred, target):
            pred, target = _same_shape(pred, target)
            return np.sign(pred - target) / pred.size

    class by_where:
        def mse_backward(pred, target):
            pred, target = np.array(pred, dtype=float), np.array(target, dtype=float)
            return np.where(pred > target, 1.0, np.where(pred < target, -1.0, 0.0)) / pred.size

    class one_of_two:
        def mse_backward(pred, target):
            pred, target = np.array(pred, dtype=float), np.array(target, dtype=float)
            return np.where(pred >= target, 1 / pred.size, -1 / pred.size)

    class by_the_absolute_value:
        def mse_backward(pred, target):
            error = np.array(pred, dtype=float) - np.array(target, dtype=float)
            slope = error / np.where(error == 0, 1, np.abs(error))
            return slope / error.size


@misconception(
    title={"en": "only matrices are handled (MSE)", "ko": "행렬만 다뤄요 (MSE)"},
    hint={
        "en": "The arrays may have any shape: go through the entries, or let NumPy do it.",
        "ko": "배열은 어떤 모양이든 될 수 있어요. 원소를 하나씩 다루거나 NumPy에 맡기세요.",
    },
)
class mse_matrices_only:
    class two_sizes:
        def mse_backward(pred, target):
            pred, target = np.array(pred, dtype=float), np.array(target, dtype=float)
            n, m = pred.shape
            return 2 * (pred - target) / (n * m)

    class two_axes:
        def mse_backward(pred, target):
            pred, target = np.array(pred, dtype=float), np.array(target, dtype=float)
            return 2 * (pred - target) / pred.shape[0] / pred.shape[1]

    class row_and_column:
        def mse_backward(pred, target):
            pred, target = np.array(pred, dtype=float), np.array(target, dtype=float)
            grad = 2 * (pred - target)
            for i in range(len(pred)):
                for j in range(len(pred[0])):
                    grad[i][j] = grad[i][j] / pred.size
            return grad


@misconception(
    title={"en": "only the target is divided by the number", "ko": "target만 개수로 나눠요"},
    hint={
        "en": "A division comes before a difference: what is the mean of?",
        "ko": "나눗셈이 뺄셈보다 먼저예요. 무엇을 평균 내나요?",
    },
)
class only_targets_divided:
    class naive:
        def mse_backward(pred, target):
            pred, target = np.array(pred, dtype=float), np.array(target, dtype=float)
            return 2 * pred - 2 * target / pred.size

    class two_in_front:
        def mse_backward(pred, target):
            pred, target = np.array(pred, dtype=float), np.array(target, dtype=float)
            return 2 * (pred - target / target.size)

    class two_on_one_side:
        def mse_backward(pred, target):
            pred, target = np.array(pred, dtype=float), np.array(target, dtype=float)
            return 2 * pred - target / pred.size
