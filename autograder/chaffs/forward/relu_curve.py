"""The wrong ideas about `relu_curve`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, edit, misconception


@base
class loops:
    def relu_curve(x, kinks, slopes, start=0.0):
        x = np.array(x, dtype=float)
        y = np.full(x.shape, float(start))
        before = 0.0
        for kink, slope in zip(np.asarray(kinks, dtype=float), np.asarray(slopes, dtype=float)):
            y += (slope - before) * np.maximum(0, x - kink)
            before = slope
        return y


@base
class point_by_point:
    def relu_curve(x, kinks, slopes, start=0.0):
        x, kinks, slopes = (np.asarray(v, dtype=float) for v in (x, kinks, slopes))
        values = []
        for point in x:
            y = start
            for i in range(len(kinks)):
                end = kinks[i + 1] if i + 1 < len(kinks) else point
                if point > kinks[i]:
                    y = y + slopes[i] * (min(point, end) - kinks[i])
            values.append(y)
        return np.array(values, dtype=float)


@misconception(
    title={"en": "one ReLU is expected to bend several times", "ko": "ReLU 하나로 여러 번 꺾으려 했어요"},
    hint={
        "en": "Every ReLU bends once. How many bends does the curve have?",
        "ko": "ReLU 하나는 한 번 꺾여요. 곡선은 몇 번 꺾이나요?",
    },
)
class b20_one_neuron:
    class form:
        def relu_curve(x, kinks, slopes, start=0.0):
            x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
            return np.full(x.shape, start) + (slopes[0] * _relu(x - kinks[0]) if len(kinks) else 0.0)


@misconception(
    title={"en": "the kinks lie on the wrong side of zero", "ko": "꺾임점이 0의 반대쪽에 있어요"},
    hint={"en": "A ReLU bends where its argument is 0.", "ko": "ReLU는 괄호 안이 0이 되는 곳에서 꺾여요."},
)
class b21_kink_at_the_bias:
    class form:
        def relu_curve(x, kinks, slopes, start=0.0):
            x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
            return start + _relu(x[:, np.newaxis] + kinks) @ np.diff(slopes, prepend=0.0)

    with_loops = edit("x - kink", "x + kink", of="loops")


@misconception(
    title={"en": "the slopes add up from kink to kink", "ko": "기울기가 꺾임점마다 쌓여요"},
    hint={
        "en": "Right of the second kink both ReLUs are at work. What must the second one contribute?",
        "ko": "둘째 꺾임점의 오른쪽에서는 두 ReLU가 함께 일해요. 둘째 ReLU는 얼마를 보태야 하나요?",
    },
    was="x73_slopes_as_weights",
)
class slopes_as_weights:
    class form:
        def relu_curve(x, kinks, slopes, start=0.0):
            x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
            return start + _relu(x[:, np.newaxis] - kinks) @ slopes

    with_loops = edit("(slope - before)", "slope", of="loops")

    point_by_point = edit("min(point, end)", "point", of="point_by_point")


@misconception(
    title={"en": "the start value is ignored", "ko": "시작값을 쓰지 않아요"},
    hint={
        "en": "Left of the first kink all ReLUs are 0: what is left?",
        "ko": "첫 꺾임점의 왼쪽에서는 모든 ReLU가 0이에요. 무엇이 남나요?",
    },
    was="x74_start_ignored",
)
class start_ignored:
    class form:
        def relu_curve(x, kinks, slopes, start=0.0):
            x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
            return _relu(x[:, np.newaxis] - kinks) @ np.diff(slopes, prepend=0.0)

    class from_zero:
        def relu_curve(x, kinks, slopes, start=0.0):
            x = np.asarray(x, dtype=np.float64)
            y, before = np.zeros_like(x), 0.0
            for kink, slope in zip(kinks, slopes):
                y = y + (slope - before) * np.maximum(0.0, x - kink)
                before = slope
            return y

    with_loops = edit("np.full(x.shape, float(start))", "np.zeros(x.shape)", of="loops")


@misconception(
    title={"en": "the start value is taken at x = 0", "ko": "시작값을 x = 0에서의 값으로 봤어요"},
    hint={"en": "`start` is the height of the flat part on the left.", "ko": "`start`는 왼쪽 평평한 부분의 높이예요."},
    was="x75_start_at_x_zero",
)
class start_at_x_zero:
    class form:
        def relu_curve(x, kinks, slopes, start=0.0):
            x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
            bends = np.diff(slopes, prepend=0.0)
            return start + _relu(x[:, np.newaxis] - kinks) @ bends - _relu(-kinks) @ bends


@misconception(
    title={"en": "the curve is flat after the last kink", "ko": "마지막 꺾임점 뒤가 평평해요"},
    hint={"en": "The last slope goes on for ever.", "ko": "마지막 기울기는 끝없이 이어져요."},
    was="x76_flat_at_the_end",
)
class flat_at_the_end:
    class form:
        def relu_curve(x, kinks, slopes, start=0.0):
            x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
            if len(kinks) == 0:
                return np.full(x.shape, float(start))
            heights = start + np.concatenate([[0.0], np.cumsum(slopes[:-1] * np.diff(kinks))])
            return np.interp(x, kinks, heights)

    point_by_point = edit("else point", "else kinks[i]", of="point_by_point")

    with_loops = edit("np.asarray(slopes, dtype=float)", "list(slopes[:-1]) + [0]", of="loops")


@misconception(
    title={"en": "the curve is not flat on the left", "ko": "왼쪽이 평평하지 않아요"},
    hint={
        "en": "Left of its kink a ReLU is 0, whatever its weight.",
        "ko": "꺾임점의 왼쪽에서 ReLU는 가중치가 무엇이든 0이에요.",
    },
    was="x77_line_goes_on_to_the_left",
)
class line_goes_on_to_the_left:
    class form:
        def relu_curve(x, kinks, slopes, start=0.0):
            x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
            bends = np.diff(slopes, prepend=0.0)
            bent = _relu(x[:, np.newaxis] - kinks)
            if len(kinks):
                bent[:, 0] = x - kinks[0]
            return start + bent @ bends

    with_loops = edit(
        "        before = slope\n",
        "        before = slope\n    if len(kinks):\n        y -= slopes[0] * np.maximum(0, kinks[0] - x)\n",
        of="loops",
    )

    point_by_point = edit("if point > kinks[i]:", "if i == 0 or point > kinks[i]:", of="point_by_point")


@misconception(
    title={"en": "the curve without kinks fails", "ko": "꺾임점이 없으면 실패해요"},
    hint={
        "en": "With no kinks the curve is flat; which line of yours needs at least one?",
        "ko": "꺾임점이 없으면 평평해요. 어느 줄이 적어도 하나를 필요로 하나요?",
    },
    was="x78_needs_a_kink",
)
class needs_a_kink:
    class form:
        def relu_curve(x, kinks, slopes, start=0.0):
            x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
            bends = np.concatenate([[slopes[0]], slopes[1:] - slopes[:-1]])
            return start + _relu(x[:, np.newaxis] - kinks) @ bends

    class slopes_differenced:
        def relu_curve(x, kinks, slopes, start=0.0):
            x = np.asarray(x, dtype=float)
            y = start + slopes[0] * np.maximum(0, x - kinks[0])
            for i in range(1, len(kinks)):
                y = y + (slopes[i] - slopes[i - 1]) * np.maximum(0, x - kinks[i])
            return y

    class stacked:
        def relu_curve(x, kinks, slopes, start=0.0):
            relus = np.stack([np.maximum(0, np.asarray(x, dtype=float) - kink) for kink in kinks])
            bends = np.array([slopes[0], *np.diff(slopes)])
            return start + bends @ relus


@misconception(
    title={"en": "the curve jumps at the kinks", "ko": "곡선이 꺾임점에서 뛰어올라요"},
    hint={
        "en": "The curve is continuous: each piece starts where the last one ended.",
        "ko": "곡선은 이어져 있어요. 각 조각은 앞 조각이 끝난 곳에서 시작해요.",
    },
    was="x79_jumps_instead_of_bends",
)
class jumps_instead_of_bends:
    class form:
        def relu_curve(x, kinks, slopes, start=0.0):
            x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
            value = np.full(x.shape, float(start))
            for kink, slope in zip(kinks, slopes, strict=True):
                value = np.where(x > kink, start + slope * (x - kink), value)
            return value

    point_by_point = edit(
        "y = y + slopes[i] * (min(point, end) - kinks[i])",
        "y = start + slopes[i] * (point - kinks[i])",
        of="point_by_point",
    )


@misconception(
    title={"en": "the curve is a staircase", "ko": "곡선이 계단이에요"},
    hint={
        "en": "A step has no slope at all; what grows in proportion to the distance from the kink?",
        "ko": "계단에는 기울기가 없어요. 꺾임점에서 멀어지는 만큼 커지는 것은 무엇인가요?",
    },
    was="x80_steps_instead_of_relus",
)
class steps_instead_of_relus:
    class form:
        def relu_curve(x, kinks, slopes, start=0.0):
            x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
            return start + (x[:, np.newaxis] > kinks) @ np.diff(slopes, prepend=0.0)

    with_loops = edit("np.maximum(0, x - kink)", "(x > kink)", of="loops")


@misconception(
    title={"en": "the result has the type of x", "ko": "결과가 x의 자료형을 따라가요"},
    hint={
        "en": "An array of ints cannot hold a half: of which type is the array that you add to?",
        "ko": "정수 배열에는 0.5를 담을 수 없어요. 더해 가는 배열의 자료형은 무엇인가요?",
    },
    was="x81_curve_in_ints",
)
class curve_in_ints:
    class form:
        def relu_curve(x, kinks, slopes, start=0.0):
            x = np.asarray(x)
            value = np.full_like(x, start)
            previous = 0.0
            for kink, slope in zip(kinks, slopes, strict=True):
                value = value + ((slope - previous) * np.maximum(x - kink, 0)).astype(x.dtype)
                previous = slope
            return value

    with_loops = edit(
        "np.array(x, dtype=float)",
        "np.asarray(x)",
        "np.full(x.shape, float(start))",
        "np.full_like(x, start)",
        "y += (slope - before) * np.maximum(0, x - kink)",
        "y[:] = y + (slope - before) * np.maximum(0, x - kink)",
        of="loops",
    )


@misconception(
    title={"en": "the points come back sorted", "ko": "점이 정렬되어 나와요"},
    hint={
        "en": "The i-th value belongs to the i-th point, in whatever order the points stand.",
        "ko": "i번째 값은 점의 순서가 어떻든 i번째 점의 것이에요.",
    },
    was="x82_points_must_be_sorted",
)
class points_must_be_sorted:
    class form:
        def relu_curve(x, kinks, slopes, start=0.0):
            x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
            return start + _relu(np.sort(x)[:, np.newaxis] - kinks) @ np.diff(slopes, prepend=0.0)

    with_loops = edit("np.array(x, dtype=float)", "np.sort(np.array(x, dtype=float))", of="loops")

    point_by_point = edit("for point in x:", "for point in sorted(x):", of="point_by_point")
