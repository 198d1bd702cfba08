"""The wrong ideas about `half_squared_error`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@convention(
    title={"en": "the half is missing", "ko": "½이 빠졌어요"},
    hint={"en": "The Playground shows half of the mean square.", "ko": "Playground는 제곱 평균의 절반을 보여 줘요."},
)
class p27_without_half:
    mean = edit("0.5 * np.mean", "np.mean")

    class loop:
        def half_squared_error(outputs, y):
            o = np.ravel(outputs)
            return sum((float(a) - float(b)) ** 2 for a, b in zip(o, y, strict=False)) / len(o)

    class squares:
        def half_squared_error(outputs, y):
            e = np.array(outputs, dtype=float).flatten() - np.array(y, dtype=float)
            return e @ e / len(e)


@misconception(
    title={"en": "a column of outputs against all targets", "ko": "열인 출력을 모든 목표와 견줬어요"},
    hint={
        "en": "One error for each point: (N, 1) against (N,) becomes N × N differences.",
        "ko": "점마다 오차 하나예요. (N, 1)과 (N,)은 N × N개의 차이가 돼요.",
    },
)
class p27_broadcast:
    spread = edit(".reshape(-1)", "")

    class mean_of_all:
        def half_squared_error(outputs, y):
            difference = np.array(outputs, dtype=float) - np.array(y, dtype=float)
            return float((difference**2).mean() / 2)

    class halved_first:
        def half_squared_error(outputs, y):
            outputs, y = np.asarray(outputs, dtype=np.float64), np.asarray(y, dtype=np.float64)
            return np.mean(0.5 * np.square(outputs - y))


@misconception(
    title={"en": "the sum instead of the mean", "ko": "평균 대신 합이에요"},
    hint={"en": "Twice the data, the same error.", "ko": "데이터가 두 배여도 오차는 같아야 해요."},
)
class half_sum:
    total = edit("np.mean((o - y) ** 2)", "np.sum((o - y) ** 2)")

    class dot:
        def half_squared_error(outputs, y):
            e = np.asarray(outputs, dtype=float).ravel() - np.asarray(y, dtype=float)
            return e.dot(e) / 2

    class loop:
        def half_squared_error(outputs, y):
            total = 0.0
            for a, b in zip(np.ravel(outputs), y, strict=False):
                total += 0.5 * (float(a) - float(b)) ** 2
            return total


@misconception(
    title={"en": "the absolute error", "ko": "절댓값 오차예요"},
    hint={"en": "The difference is squared.", "ko": "차이를 제곱해요."},
)
class absolute_error:
    absolute = edit("(o - y) ** 2", "np.abs(o - y)")


@misconception(
    title={"en": "the square of the mean", "ko": "평균의 제곱이에요"},
    hint={
        "en": "Square first, then take the mean: errors of both signs must not cancel.",
        "ko": "먼저 제곱하고 평균을 내요. 부호가 다른 오차가 지워지면 안 돼요.",
    },
)
class square_of_the_mean:
    outside = edit("np.mean((o - y) ** 2)", "np.mean(o - y) ** 2")


@misconception(
    title={"en": "the root is taken", "ko": "제곱근을 씌웠어요"},
    hint={"en": "Half the mean square, no root.", "ko": "제곱 평균의 절반이에요. 제곱근은 없어요."},
)
class root_taken:
    root = edit("0.5 * np.mean((o - y) ** 2)", "np.sqrt(0.5 * np.mean((o - y) ** 2))")


@misconception(
    title={"en": "one error for each sample", "ko": "샘플마다 오차를 하나씩 줘요"},
    hint={"en": "One number for all samples.", "ko": "모든 샘플에 대해 수 하나예요."},
)
class error_for_each_sample:
    each = edit("return float(0.5 * np.mean((o - y) ** 2))", "return 0.5 * (o - y) ** 2")


@misconception(
    title={"en": "computed in the type of its inputs", "ko": "받은 자료형 그대로 계산해요"},
    hint={
        "en": "A difference of bytes cannot be negative. Convert to float64 first.",
        "ko": "uint8의 차이는 음수가 될 수 없어요. 먼저 float64로 바꾸세요.",
    },
)
class error_in_the_type_of_its_inputs:
    as_they_are = edit(
        "np.asarray(outputs, dtype=np.float64)",
        "np.asarray(outputs)",
        "np.asarray(y, dtype=np.float64)",
        "np.asarray(y)",
    )


@misconception(
    title={"en": "the result is rounded", "ko": "결과를 반올림했어요"},
    hint={"en": "Never round inside a function.", "ko": "함수 안에서는 반올림하지 않아요."},
)
class error_rounded:
    four = edit("float(0.5 * np.mean((o - y) ** 2))", "round(float(0.5 * np.mean((o - y) ** 2)), 4)")
