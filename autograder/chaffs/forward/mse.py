"""The wrong ideas about `mse`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class loops:
    def mse(pred, target):
        pred, target = np.asarray(pred, dtype=float), np.asarray(target, dtype=float)
        if pred.shape != target.shape:
            raise ValueError("shapes")
        total = 0.0
        for p, t in zip(pred.ravel(), target.ravel()):
            total += (p - t) ** 2
        return total / pred.size


@base
class norm:
    def mse(pred, target):
        d = np.subtract(pred, target, dtype=float)
        return np.linalg.norm(d) ** 2 / d.size


@misconception(
    title={"en": "(N,) and (N, 1) become N × N", "ko": "(N,)과 (N, 1)이 N × N이 돼요"},
    hint={
        "en": "y has shape (N,), the prediction (N, 1): they broadcast to (N, N). Compare the shapes first.",
        "ko": "y는 (N,), 예측은 (N, 1)이면 (N, N)으로 브로드캐스트돼요. 먼저 모양을 비교하세요.",
    },
)
class b14_mse_broadcasts:
    class form:
        def mse(pred, target):
            pred, target = np.asarray(pred, dtype=np.float64), np.asarray(target, dtype=np.float64)
            return float(((pred - target) ** 2).mean())

    class by_the_norm:
        def mse(pred, target):
            d = np.subtract(pred, target, dtype=float)
            return np.linalg.norm(d) ** 2 / d.size

    class of_the_formula:
        def mse(y_pred, y_true):
            return np.square(np.array(y_pred, dtype=float) - np.array(y_true, dtype=float)).mean()


@convention(
    title={"en": "the squares are summed, not averaged", "ko": "제곱을 평균하지 않고 더했어요"},
    hint={
        "en": "Twice the batch should give the same loss: average.",
        "ko": "배치가 두 배가 되어도 손실은 같아야 해요. 평균하세요.",
    },
)
class c06_mse_sum:
    as_an_edit = edit("return float(np.mean((pred - target) ** 2))", "return float(((pred - target) ** 2).sum())")

    class as_it_comes:
        def mse(pred, target):
            return np.sum((pred - target) ** 2)

    class of_arrays_as_they_come:
        def mse(pred, target):
            pred, target = np.array(pred), np.array(target)
            return np.sum((pred - target) ** 2)


@convention(
    title={"en": "the outputs of a sample are summed", "ko": "샘플의 출력들을 더했어요"},
    hint={
        "en": "Averaged over all entries: count the outputs as well as the samples.",
        "ko": "모든 원소에 대해 평균해요. 샘플뿐 아니라 출력도 세세요.",
    },
)
class c07_mse_over_samples_only:
    as_an_edit = edit(
        "return float(np.mean((pred - target) ** 2))", "return float(((pred - target) ** 2).sum() / len(pred))"
    )

    with_loops = edit("pred.size", "len(pred)", of="loops")

    by_the_norm = edit("d.size", "d.shape[0]", of="norm")


@convention(
    title={"en": "the loss is halved", "ko": "손실이 절반이에요"},
    hint={
        "en": "The half is there to cancel a 2 in the derivative; the mean squared error has none.",
        "ko": "절반은 미분할 때 2를 지우려고 붙여요. 평균제곱오차에는 없어요.",
    },
)
class c10_mse_half_mean:
    as_an_edit = edit(
        "return float(np.mean((pred - target) ** 2))", "return float(0.5 * ((pred - target) ** 2).mean())"
    )

    class as_it_comes:
        def mse(pred, target):
            return 0.5 * np.mean((pred - target) ** 2)

    class of_arrays_as_they_come:
        def mse(pred, target):
            pred, target = np.array(pred), np.array(target)
            return 0.5 * np.mean((pred - target) ** 2)


@convention(
    title={"en": "half the sum of squares", "ko": "제곱합의 절반이에요"},
    hint={
        "en": "Half the sum is a respected convention; here it is the plain mean over all entries.",
        "ko": "절반의 합도 널리 쓰는 정의예요. 여기서는 모든 원소에 대한 평균이에요.",
    },
)
class c10_mse_half_sum:
    as_an_edit = edit("return float(np.mean((pred - target) ** 2))", "return float(0.5 * ((pred - target) ** 2).sum())")

    class as_it_comes:
        def mse(pred, target):
            return 0.5 * np.sum((pred - target) ** 2)

    class of_arrays_as_they_come:
        def mse(pred, target):
            pred, target = np.array(pred), np.array(target)
            return 0.5 * np.sum((pred - target) ** 2)


@misconception(
    title={"en": "absolute differences instead of squares", "ko": "제곱 대신 절댓값을 썼어요"},
    hint={
        "en": "Squared: a difference of 2 counts four times as much as one of 1.",
        "ko": "제곱이에요. 차이 2는 차이 1보다 네 배로 세요.",
    },
    was="x83_absolute_error",
)
class absolute_error:
    as_an_edit = edit("return float(np.mean((pred - target) ** 2))", "return float(np.abs(pred - target).mean())")

    with_loops = edit("(p - t) ** 2", "abs(p - t)", of="loops")

    by_the_norm = edit("np.linalg.norm(d) ** 2", "np.linalg.norm(d.ravel(), 1)", of="norm")


@misconception(
    title={"en": "the root is taken", "ko": "제곱근을 취했어요"},
    hint={"en": "The root mean squared error is another measure.", "ko": "평균제곱근오차(RMSE)는 다른 지표예요."},
    was="x84_root_of_mse",
)
class root_of_mse:
    as_an_edit = edit(
        "return float(np.mean((pred - target) ** 2))", "return float(np.sqrt(((pred - target) ** 2).mean()))"
    )

    with_loops = edit("total / pred.size", "(total / pred.size) ** 0.5", of="loops")

    by_the_norm = edit("np.linalg.norm(d) ** 2 / d.size", "np.linalg.norm(d) / np.sqrt(d.size)", of="norm")


@misconception(
    title={"en": "the differences are averaged before they are squared", "ko": "제곱하기 전에 차이를 평균했어요"},
    hint={"en": "Errors of opposite sign must not cancel.", "ko": "부호가 반대인 오차가 서로 지워지면 안 돼요."},
    was="x85_square_of_the_mean",
)
class square_of_the_mean:
    as_an_edit = edit("return float(np.mean((pred - target) ** 2))", "return float((pred - target).mean() ** 2)")

    with_loops = edit("(p - t) ** 2", "p - t", "total / pred.size", "(total / pred.size) ** 2", of="loops")

    class of_the_means:
        def mse(pred, target):
            return (np.mean(pred) - np.mean(target)) ** 2


@misconception(
    title={"en": "there is one loss for each output", "ko": "출력마다 손실이 하나씩이에요"},
    hint={"en": "A loss is a single number.", "ko": "손실은 수 하나예요."},
    was="x86_one_loss_a_column",
)
class one_loss_a_column:
    as_an_edit = edit("return float(np.mean((pred - target) ** 2))", "return ((pred - target) ** 2).mean(axis=0)")

    with_loops = edit(
        "total = 0.0",
        "total = np.zeros(pred.shape[1:])",
        "zip(pred.ravel(), target.ravel())",
        "zip(pred, target)",
        "pred.size",
        "len(pred)",
        of="loops",
    )

    by_the_norm = edit("np.linalg.norm(d) ** 2 / d.size", "np.linalg.norm(d, axis=0) ** 2 / d.shape[0]", of="norm")

    class one_a_sample:
        def mse(pred, target):
            return np.mean(np.subtract(pred, target, dtype=float) ** 2, axis=-1)


@misconception(
    title={"en": "the inputs are not turned into float64", "ko": "입력을 float64로 바꾸지 않았어요"},
    hint={
        "en": "3 − 5 is not −2 in unsigned ints: turn what comes in into float64 first.",
        "ko": "부호 없는 정수에서는 3 − 5가 −2가 아니에요. 들어온 값을 먼저 float64로 바꾸세요.",
    },
    was="x87_mse_in_the_type_of_its_inputs",
)
class mse_in_the_type_of_its_inputs:
    class form:
        def mse(pred, target):
            pred, target = np.asarray(pred), np.asarray(target)
            if pred.shape != target.shape:
                raise ValueError("shapes differ")
            return float(((pred - target) ** 2).mean())

    by_the_norm = edit(", dtype=float", "", of="norm")

    with_loops = edit(
        "np.asarray(pred, dtype=float), np.asarray(target, dtype=float)",
        "np.asarray(pred), np.asarray(target)",
        of="loops",
    )
