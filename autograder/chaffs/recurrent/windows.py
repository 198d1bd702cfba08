"""The wrong ideas about `windows`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, edit, misconception


@base
class appended:
    def windows(series, length):
        s = np.array(series, dtype=float)
        if length < 1 or length >= len(s):
            raise ValueError(length)
        X, y = [], []
        for i in range(len(s) - length):
            X.append(s[i : i + length])
            y.append(s[i + length])
        return np.array(X).reshape(-1, length, 1), np.array(y).reshape(-1, 1)


@base
class by_indices:
    def windows(series, length):
        s = np.asarray(series, dtype=np.float64)
        M = s.shape[0]
        if not 1 <= length < M:
            raise ValueError("length")
        at = np.arange(M - length)[:, None] + np.arange(length)
        X, y = s[at], s[length:]
        return X[..., None], y[:, None].copy()


@misconception(
    title={
        "en": "the target is one step late, or the last window missing",
        "ko": "목표값이 한 칸 늦거나 마지막 토막이 빠졌어요",
    },
    hint={
        "en": "y is the value right after the window. Length M - 1 gives one row; how many do you get?",
        "ko": "y는 토막 바로 다음 값이에요. 길이가 M - 1이면 한 행이 나와요. 몇 행이 나오나요?",
    },
)
class r25_one_window_short:
    class loop:
        def windows(series, length):
            s = np.asarray(series, dtype=np.float64)
            if length < 1 or length >= len(s):
                raise ValueError(length)
            X, y = [], []
            for i in range(len(s) - length - 1):
                X.append(s[i : i + length])
                y.append(s[i + length + 1])
            return np.reshape(X, (-1, length, 1)), np.reshape(y, (-1, 1))

    class loop_unchecked:
        def windows(series, length):
            s = np.array(series, dtype=float)
            count = len(s) - length - 1
            X = np.zeros((count, length, 1))
            y = np.zeros((count, 1))
            for i in range(count):
                X[i, :, 0] = s[i : i + length]
                y[i] = s[i + length + 1]
            return X, y

    class sliding:
        def windows(series, length):
            s = np.asarray(series, dtype=np.float64)
            if not 1 <= length < len(s):
                raise ValueError("length")
            view = np.lib.stride_tricks.sliding_window_view(s, length)
            return view[: len(s) - length - 1, :, None].copy(), s[length + 1 :, None]

    class last_missing:
        def windows(series, length):
            s = np.asarray(series, dtype=np.float64)
            if length < 1 or length >= len(s):
                raise ValueError(length)
            X, y = [], []
            for i in range(len(s) - length - 1):
                X.append(s[i : i + length])
                y.append(s[i + length])
            return np.reshape(X, (-1, length, 1)), np.reshape(y, (-1, 1))

    class last_missing_unchecked:
        def windows(series, length):
            s = np.array(series, dtype=float)
            rows = [s[i : i + length + 1] for i in range(len(s) - length - 1)]
            table = np.array(rows).reshape(len(rows), length + 1)
            return table[:, :-1, None], table[:, -1:]

    last_cut = edit(
        "return X[:, :, np.newaxis], values[length:, np.newaxis].copy()",
        "return X[:-1, :, np.newaxis], values[length:-1, np.newaxis]",
    )


@misconception(
    title={"en": "the target is the window's own last value", "ko": "목표값이 토막의 마지막 값이에요"},
    hint={
        "en": "A network that sees the answer learns nothing: y comes after the window.",
        "ko": "답을 보여 주면 배울 것이 없어요. y는 토막 다음에 와요.",
    },
)
class windows_y_inside:
    form = edit("values[length:, np.newaxis]", "values[length - 1 : -1, np.newaxis]")

    class one_window_more:
        def windows(series, length):
            s = np.asarray(series, dtype=np.float64)
            if length < 1 or length >= len(s):
                raise ValueError(length)
            X = np.stack([s[i : i + length] for i in range(len(s) - length + 1)])
            return X[:, :, None], s[length - 1 :, None]

    appended = edit("s[i + length])", "s[i + length - 1])", of="appended")


@misconception(
    title={"en": "an axis is missing", "ko": "축이 하나 모자라요"},
    hint={
        "en": "A sequence has D inputs a step, here one: X is (…, length, 1), y (…, 1).",
        "ko": "시퀀스는 단계마다 입력이 D개예요. 여기서는 하나라서 X는 (…, length, 1), y는 (…, 1)이에요.",
    },
)
class windows_axis_missing:
    both = edit("X[:, :, np.newaxis], values[length:, np.newaxis].copy()", "X, values[length:].copy()")
    X_only = edit("X[:, :, np.newaxis]", "X")
    y_only = edit("values[length:, np.newaxis].copy()", "values[length:].copy()")


@misconception(
    title={"en": "the axes of X have changed places", "ko": "X의 축 순서가 달라요"},
    hint={"en": "Axis 1 is time, the last axis the inputs.", "ko": "축 1이 시간이고 마지막 축이 입력이에요."},
)
class windows_axes_swapped:
    inputs_second = edit("X[:, :, np.newaxis]", "X[:, np.newaxis, :]")
    time_first = edit("X[:, :, np.newaxis]", "X.T[:, :, np.newaxis]")
    appended = edit("reshape(-1, length, 1)", "reshape(-1, 1, length)", of="appended")
    time_first_by_reshape = edit("reshape(-1, length, 1)", "reshape(length, -1, 1)", of="appended")


@misconception(
    title={"en": "the windows do not overlap", "ko": "토막이 겹치지 않아요"},
    hint={
        "en": "The next window begins one value later, not one window later.",
        "ko": "다음 토막은 한 칸 뒤에서 시작해요. 한 토막 뒤가 아니에요.",
    },
)
class windows_not_overlapping:
    class form:
        def windows(series, length):
            s = np.asarray(series, dtype=np.float64)
            if length < 1 or length >= len(s):
                raise ValueError(length)
            starts = range(0, len(s) - length, length)
            X = np.stack([s[i : i + length] for i in starts])
            return X[:, :, None], np.array([[s[i + length]] for i in starts])

    appended = edit("range(len(s) - length)", "range(0, len(s) - length, length)", of="appended")
    by_indices = edit(
        "np.arange(M - length)", "np.arange(0, M - length, length)", "s[length:]", "s[length::length]", of="by_indices"
    )


@misconception(
    title={"en": "each window is turned round", "ko": "토막마다 순서가 뒤집혔어요"},
    hint={"en": "Time runs forwards inside a window.", "ko": "토막 안에서 시간은 앞으로 흘러요."},
)
class windows_reversed:
    form = edit("X[:, :, np.newaxis]", "X[:, ::-1, np.newaxis]")
    appended = edit("X.append(s[i : i + length])", "X.append(s[i : i + length][::-1])", of="appended")
    by_indices = edit("+ np.arange(length)", "+ np.arange(length)[::-1]", of="by_indices")


@misconception(
    title={"en": "the windows are shifted by one", "ko": "토막이 한 칸씩 밀렸어요"},
    hint={"en": "The first window begins with the first value.", "ko": "첫 토막은 첫 값에서 시작해요."},
)
class windows_first_missing:
    form = edit(
        "return X[:, :, np.newaxis], values[length:, np.newaxis].copy()",
        "return X[1:, :, np.newaxis], values[length + 1 :, np.newaxis]",
    )
    appended = edit("range(len(s) - length)", "range(1, len(s) - length)", of="appended")
    by_indices = edit(
        "np.arange(M - length)", "np.arange(1, M - length)", "s[length:]", "s[length + 1 :]", of="by_indices"
    )


@misconception(
    title={"en": "y is the windows moved by one", "ko": "y가 한 칸 민 토막 전체예요"},
    hint={
        "en": "One value follows each window: y is (M − length, 1).",
        "ko": "토막마다 다음 값 하나예요. y는 (M − length, 1)이에요.",
    },
)
class windows_y_is_sequence:
    form = edit(
        "values[length:, np.newaxis].copy()",
        "np.stack([values[i + 1 : i + 1 + length] for i in range(count)])[:, :, np.newaxis]",
    )
    appended = edit(
        "s[i + length])",
        "s[i + 1 : i + length + 1])",
        "np.array(y).reshape(-1, 1)",
        "np.array(y)[:, :, None]",
        of="appended",
    )
    two_axes = edit("s[length:]", "s[at + 1]", "y[:, None].copy()", "y", of="by_indices")


@misconception(
    title={"en": "ints stay ints", "ko": "정수가 정수로 남아요"},
    hint={"en": "Results are float64, whatever comes in.", "ko": "무엇을 받든 결과는 float64예요."},
)
class windows_keeps_kind:
    form = edit("(values,) = _floats(series)", "values = np.asarray(series)")

    class unchecked:
        def windows(series, length):
            X = np.array([series[i : i + length] for i in range(len(series) - length)])
            return X[:, :, None], np.array(series[length:])[:, None]

    class X_only_floats:
        def windows(series, length):
            s = np.array(series)
            if length < 1 or length >= len(s):
                raise ValueError(length)
            X = np.zeros((len(s) - length, length, 1))
            for i in range(len(X)):
                X[i, :, 0] = s[i : i + length]
            return X, s[length:].reshape(-1, 1)


@misconception(
    title={"en": "a length that does not fit is let pass", "ko": "맞지 않는 길이를 그냥 넘겨요"},
    hint={
        "en": "Without a value after the window there is nothing to learn, and a window of nothing is none: raise ValueError.",
        "ko": "토막 다음에 값이 없으면 배울 것이 없고, 길이 0인 토막은 토막이 아니에요. ValueError를 내세요.",
    },
)
class windows_any_length:
    class unchecked:
        def windows(series, length):
            s = np.asarray(series, dtype=np.float64)
            count = len(s) - length
            X = np.zeros((max(count, 0), max(length, 0), 1))
            for i in range(count):
                for j in range(length):
                    X[i, j, 0] = s[i + j]
            return X, s[length:].reshape(-1, 1)

    too_long_only = edit("if length < 1 or count < 1:", "if count < 1:")
    zero = edit("if length < 1 or count < 1:", "if length < 0 or count < 1:")

    class returns_nothing:
        def windows(series, length):
            s = np.asarray(series, dtype=np.float64)
            if length < 1 or length >= len(s):
                return None
            X = np.stack([s[i : i + length] for i in range(len(s) - length)])
            return X[:, :, None], s[length:, None]


@misconception(
    title={"en": "another error than ValueError", "ko": "ValueError가 아닌 오류를 내요"},
    hint={
        "en": "`assert` raises AssertionError; the contract says ValueError.",
        "ko": "`assert`는 AssertionError를 내요. 약속은 ValueError예요.",
    },
)
class windows_asserts:
    form = edit("if length < 1 or count < 1:", "assert length >= 1 and count >= 1\n    if False:")
    index_error = edit("raise ValueError(", "raise IndexError(")
    asserts_in_order = edit(
        '    if not 1 <= length < M:\n        raise ValueError("length")\n',
        "    assert 0 < length < M\n",
        of="by_indices",
    )
