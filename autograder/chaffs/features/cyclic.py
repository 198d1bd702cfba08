"""The wrong ideas about `cyclic`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "2π is forgotten", "ko": "2π를 빠뜨렸어요"},
    hint={
        "en": "A whole period is one turn: 2π.",
        "ko": "한 주기는 한 바퀴, 곧 2π예요.",
    },
)
class f33_cyclic_no_two_pi:
    class fraction:
        def cyclic(x, period):
            t = np.asarray(x, float) / period
            return np.stack([np.sin(t), np.cos(t)], axis=1)

    class loops:
        def cyclic(x, period):
            import math

            return np.array([[math.sin(float(v) / period), math.cos(float(v) / period)] for v in x])

    class remainder:
        def cyclic(x, period):
            x = np.array(x, dtype=float)
            part = (x / period) % 1
            return np.column_stack((np.sin(part), np.cos(part)))


@misconception(
    title={"en": "the angle is in degrees", "ko": "각이 도 단위예요"},
    hint={
        "en": "A whole period is 2π: sin and cos want radians.",
        "ko": "한 주기는 2π예요. sin과 cos은 라디안을 받아요.",
    },
)
class f33_cyclic_degrees:
    class times_360:
        def cyclic(x, period):
            angle = 360.0 * np.asarray(x, float) / period
            return np.stack([np.sin(angle), np.cos(angle)], axis=1)

    class loops:
        def cyclic(x, period):
            rows = []
            for v in x:
                a = float(v) * 360 / period
                rows.append([np.sin(a), np.cos(a)])
            return np.array(rows)

    class rad2deg:
        def cyclic(x, period):
            angle = np.rad2deg(2 * np.pi * np.array(x, dtype=float) / period)
            return np.array([np.sin(angle), np.cos(angle)]).T


@misconception(
    title={"en": "a period is half a turn: π for 2π", "ko": "한 주기가 반 바퀴예요: 2π 대신 π를 썼어요"},
    hint={
        "en": "After a period the circle is closed: 2π.",
        "ko": "한 주기가 지나면 원이 닫혀요: 2π.",
    },
)
class half_a_turn:
    class pi:
        def cyclic(x, period):
            angle = np.pi * np.asarray(x, float) / period
            return np.stack([np.sin(angle), np.cos(angle)], axis=1)

    class twice_the_period:
        def cyclic(x, period):
            return np.array(
                [[np.sin(2 * np.pi * float(v) / (2 * period)), np.cos(np.pi * float(v) / period)] for v in x]
            )

    class loop:
        def cyclic(x, period):
            rows = []
            for v in x:
                a = np.pi * v / period
                rows.append([np.sin(a), np.cos(a)])
            return np.array(rows)


@misconception(
    title={"en": "cos stands before sin", "ko": "cos이 sin보다 앞에 있어요"},
    hint={
        "en": "sin first, then cos.",
        "ko": "sin이 먼저, 그다음이 cos이에요.",
    },
)
class cos_first:
    class swapped:
        def cyclic(x, period):
            angle = 2.0 * np.pi * np.asarray(x, float) / period
            return np.stack([np.cos(angle), np.sin(angle)], axis=1)

    class columns:
        def cyclic(x, period):
            a = 2 * np.pi / period * np.array(x, dtype=float)
            return np.c_[np.cos(a), np.sin(a)]

    class loop:
        def cyclic(x, period):
            return np.array([[np.cos(2 * np.pi * v / period), np.sin(2 * np.pi * v / period)] for v in x])


@misconception(
    title={"en": "sin and cos are rows", "ko": "sin과 cos이 행이에요"},
    hint={
        "en": "A row is a sample: (N, 2).",
        "ko": "행이 샘플이에요: (N, 2).",
    },
)
class two_rows:
    class stacked:
        def cyclic(x, period):
            angle = 2.0 * np.pi * np.asarray(x, float) / period
            return np.array([np.sin(angle), np.cos(angle)])

    class vstack:
        def cyclic(x, period):
            a = 2 * np.pi * np.array(x, dtype=float) / period
            return np.vstack((np.sin(a), np.cos(a)))

    class two_lists:
        def cyclic(x, period):
            sines = [np.sin(2 * np.pi * v / period) for v in x]
            cosines = [np.cos(2 * np.pi * v / period) for v in x]
            return np.array([sines, cosines])


@misconception(
    title={"en": "only one of the two columns", "ko": "두 열 가운데 하나뿐이에요"},
    hint={
        "en": "The sine alone is the same at two times of the day.",
        "ko": "sin만으로는 하루에 두 시각이 같아져요.",
    },
)
class sine_alone:
    class one_axis:
        def cyclic(x, period):
            return np.sin(2.0 * np.pi * np.asarray(x, float) / period)

    class one_column:
        def cyclic(x, period):
            return np.sin(2.0 * np.pi * np.asarray(x, float) / period)[:, None]

    class loop:
        def cyclic(x, period):
            return np.array([np.sin(2 * np.pi * v / period) for v in x])


@misconception(
    title={"en": "x is multiplied by the period", "ko": "x에 주기를 곱했어요"},
    hint={
        "en": "x / period counts the turns.",
        "ko": "x / period가 바퀴 수예요.",
    },
)
class multiplied_by_period:
    class times:
        def cyclic(x, period):
            angle = 2.0 * np.pi * np.asarray(x, float) * period
            return np.stack([np.sin(angle), np.cos(angle)], axis=1)

    class precedence:
        def cyclic(x, period):
            angle = np.asarray(x, float) / (2 * np.pi * period)
            return np.stack([np.sin(angle), np.cos(angle)], axis=1)

    class loop:
        def cyclic(x, period):
            rows = []
            for v in x:
                a = 2 * np.pi * v * period
                rows.append((np.sin(a), np.cos(a)))
            return np.array(rows)


@misconception(
    title={"en": "the period is fixed inside", "ko": "주기를 안에서 정해 버렸어요"},
    hint={
        "en": "Use the period that is given.",
        "ko": "받은 주기를 쓰세요.",
    },
)
class period_is_ignored:
    class twelve:
        def cyclic(x, period):
            angle = 2.0 * np.pi * np.asarray(x, float) / 12
            return np.stack([np.sin(angle), np.cos(angle)], axis=1)

    class twenty_four:
        def cyclic(x, period=24):
            angle = 2.0 * np.pi * np.asarray(x, float) / 24.0
            return np.stack([np.sin(angle), np.cos(angle)], axis=1)

    class largest_value:
        def cyclic(x, period):
            x = np.asarray(x, float)
            angle = 2.0 * np.pi * x / x.max()
            return np.stack([np.sin(angle), np.cos(angle)], axis=1)


@misconception(
    title={"en": "the period is made a whole number", "ko": "주기를 정수로 만들었어요"},
    hint={
        "en": "A period may be any positive number.",
        "ko": "주기는 양수이기만 하면 돼요.",
    },
)
class whole_periods:
    class integer_division:
        def cyclic(x, period):
            angle = 2.0 * np.pi * np.asarray(x, float) / max(1, int(period))
            return np.stack([np.sin(angle), np.cos(angle)], axis=1)

    class floor_division:
        def cyclic(x, period):
            a = 2 * np.pi * np.array(x, dtype=float) / max(period // 1, 1)
            return np.column_stack([np.sin(a), np.cos(a)])

    class rounded:
        def cyclic(x, period):
            period = max(1, round(period))
            return np.array([[np.sin(2 * np.pi * v / period), np.cos(2 * np.pi * v / period)] for v in x])


@misconception(
    title={"en": "values below 0 or above the period are clipped", "ko": "0보다 작거나 주기보다 큰 값을 잘랐어요"},
    hint={
        "en": "They go round: -1 hour is 23 o'clock.",
        "ko": "돌아서 와요. -1시는 23시예요.",
    },
)
class negative_clipped:
    class clip:
        def cyclic(x, period):
            angle = 2.0 * np.pi * np.clip(np.asarray(x, float), 0, period) / period
            return np.stack([np.sin(angle), np.cos(angle)], axis=1)

    class absolute:
        def cyclic(x, period):
            angle = 2.0 * np.pi * np.abs(np.asarray(x, float)) / period
            return np.stack([np.sin(angle), np.cos(angle)], axis=1)

    class loop:
        def cyclic(x, period):
            rows = []
            for v in x:
                v = max(v, 0)
                rows.append([np.sin(2 * np.pi * v / period), np.cos(2 * np.pi * v / period)])
            return np.array(rows)
