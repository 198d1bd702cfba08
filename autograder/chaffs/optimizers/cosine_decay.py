"""The wrong ideas about `cosine_decay`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "the rate rises again after the end", "ko": "끝난 뒤 학습률이 다시 올라가요"},
    hint={
        "en": "After the last step the rate stays at its minimum; a cosine does not.",
        "ko": "마지막 뒤에는 학습률이 최솟값에 머물러요. 코사인은 그렇지 않아요.",
    },
    was="x103_cosine_decay_comes_back",
)
class cosine_decay_comes_back:
    class form:
        def cosine_decay(lr, step, total, minimum=0.0):
            done = step / total
            return minimum + 0.5 * (lr - minimum) * (1 + np.cos(np.pi * done))

    class by_math:
        def cosine_decay(lr, step, total, minimum=0.0):
            import math

            return minimum + (lr - minimum) * (1 + math.cos(math.pi * step / total)) / 2

    class by_the_square:
        def cosine_decay(lr, step, total, minimum=0.0):
            return float(minimum + (lr - minimum) * np.cos(np.pi * step / total / 2) ** 2)


@misconception(
    title={"en": "a whole wave is run through, not a half", "ko": "반 주기가 아니라 한 주기를 돌아요"},
    hint={
        "en": "From the top to the bottom of a cosine is half a wave.",
        "ko": "코사인의 꼭대기에서 바닥까지는 반 주기예요.",
    },
    was="x104_cosine_decay_whole_wave",
)
class cosine_decay_whole_wave:
    as_an_edit = edit(
        "return float(minimum + 0.5 * (lr - minimum) * (1 + np.cos(np.pi * done)))",
        "return minimum + 0.5 * (lr - minimum) * (1 + np.cos(2 * np.pi * done))",
    )

    class by_math:
        def cosine_decay(lr, step, total, minimum=0.0):
            import math

            if step >= total:
                return minimum
            return minimum + 0.5 * (lr - minimum) * (1 + math.cos(2 * math.pi * step / total))

    class the_end_too:
        def cosine_decay(lr, step, total, minimum=0.0):
            step = min(step, total)
            return float(minimum + 0.5 * (lr - minimum) * (1 + np.cos(2 * np.pi * step / total)))

    class never_clamped:
        def cosine_decay(lr, step, total, minimum=0.0):
            return float(minimum + (lr - minimum) * np.cos(np.pi * step / total) ** 2)


@misconception(
    title={"en": "the minimum is added on top of lr", "ko": "최솟값을 lr 위에 더해요"},
    hint={"en": "At the start the rate is lr itself.", "ko": "시작할 때 학습률은 lr 그대로예요."},
    was="x105_cosine_decay_minimum_added",
)
class cosine_decay_minimum_added:
    as_an_edit = edit(
        "return float(minimum + 0.5 * (lr - minimum) * (1 + np.cos(np.pi * done)))",
        "return minimum + 0.5 * lr * (1 + np.cos(np.pi * done))",
    )

    class by_math:
        def cosine_decay(lr, step, total, minimum=0.0):
            import math

            step = min(step, total)
            return minimum + 0.5 * lr * (1 + math.cos(math.pi * step / total))

    class an_if:
        def cosine_decay(lr, step, total, minimum=0.0):
            if step > total:
                return minimum
            return float(lr * (1 + np.cos(np.pi * step / total)) / 2 + minimum)


@misconception(
    title={"en": "the wave goes to 0 and is cut off at the minimum", "ko": "0까지 내려가는 곡선을 최솟값에서 잘라요"},
    hint={"en": "The wave itself runs from lr to the minimum.", "ko": "곡선 자체가 lr에서 최솟값까지 이어져요."},
    was="x106_cosine_decay_cut_off",
)
class cosine_decay_cut_off:
    as_an_edit = edit(
        "return float(minimum + 0.5 * (lr - minimum) * (1 + np.cos(np.pi * done)))",
        "return max(minimum, 0.5 * lr * (1 + np.cos(np.pi * done)))",
    )

    class by_an_if:
        def cosine_decay(lr, step, total, minimum=0.0):
            if step > total:
                return minimum
            rate = lr * (1 + np.cos(np.pi * step / total)) / 2
            return minimum if rate < minimum else float(rate)

    class by_clip:
        def cosine_decay(lr, step, total, minimum=0.0):
            step = min(step, total)
            return float(np.clip(0.5 * lr * (1 + np.cos(np.pi * step / total)), minimum, None))


@misconception(
    title={"en": "the rate starts again after the end", "ko": "끝난 뒤 학습률이 처음부터 다시 시작해요"},
    hint={
        "en": "Warm restarts are another schedule; here the rate stays at the minimum.",
        "ko": "재시작은 다른 스케줄이에요. 여기서는 최솟값에 머물러요.",
    },
    was="x107_cosine_decay_restarts",
)
class cosine_decay_restarts:
    class form:
        def cosine_decay(lr, step, total, minimum=0.0):
            done = (step % total) / total
            return minimum + 0.5 * (lr - minimum) * (1 + np.cos(np.pi * done))

    class by_a_remainder:
        def cosine_decay(lr, step, total, minimum=0.0):
            import math

            return minimum + 0.5 * (lr - minimum) * (1 + math.cos(math.pi * (step % total) / total))

    class one_step_later:
        def cosine_decay(lr, step, total, minimum=0.0):
            while step > total:
                step -= total
            return float(minimum + 0.5 * (lr - minimum) * (1 + np.cos(np.pi * step / total)))


@misconception(
    title={"en": "the rate falls along a straight line", "ko": "학습률이 직선을 따라 내려가요"},
    hint={
        "en": "The middle is right, but a quarter of the way is not: the wave is flat at both ends.",
        "ko": "가운데는 맞지만 4분의 1 지점은 달라요. 곡선은 양 끝에서 평평해요.",
    },
    was="x108_cosine_decay_linear",
)
class cosine_decay_linear:
    as_an_edit = edit(
        "return float(minimum + 0.5 * (lr - minimum) * (1 + np.cos(np.pi * done)))",
        "return minimum + 0.5 * (lr - minimum) * (1 + (1 - 2 * done))",
    )

    class an_if:
        def cosine_decay(lr, step, total, minimum=0.0):
            if step >= total:
                return minimum
            return lr + (minimum - lr) * step / total

    class by_interp:
        def cosine_decay(lr, step, total, minimum=0.0):
            return float(np.interp(step, [0, total], [lr, minimum]))


@misconception(
    title={"en": "the angle is in degrees", "ko": "각도를 도 단위로 넣어요"},
    hint={"en": "NumPy's cosine takes radians.", "ko": "NumPy의 cos은 라디안을 받아요."},
    was="x109_cosine_decay_degrees",
)
class cosine_decay_degrees:
    as_an_edit = edit(
        "return float(minimum + 0.5 * (lr - minimum) * (1 + np.cos(np.pi * done)))",
        "return minimum + 0.5 * (lr - minimum) * (1 + np.cos(180 * done))",
    )

    class by_math:
        def cosine_decay(lr, step, total, minimum=0.0):
            import math

            return minimum + 0.5 * (lr - minimum) * (1 + math.cos(180 * min(step, total) / total))

    class an_if:
        def cosine_decay(lr, step, total, minimum=0.0):
            if step > total:
                return minimum
            angle = 180.0 * step / total
            return float(minimum + (lr - minimum) / 2 * (np.cos(angle) + 1))


@misconception(
    title={"en": "the rate is 0 after the end", "ko": "끝난 뒤 학습률이 0이 돼요"},
    hint={"en": "After the end the rate stays where it arrived.", "ko": "끝난 뒤에는 도착한 곳에 머물러요."},
    was="x110_cosine_decay_zero_after",
)
class cosine_decay_zero_after:
    class form:
        def cosine_decay(lr, step, total, minimum=0.0):
            done = step / total
            if step > total:
                return 0.0
            return minimum + 0.5 * (lr - minimum) * (1 + np.cos(np.pi * done))

    class by_math:
        def cosine_decay(lr, step, total, minimum=0.0):
            import math

            if step > total:
                return 0
            return minimum + (lr - minimum) * (1 + math.cos(math.pi * step / total)) / 2

    class at_the_end_too:
        def cosine_decay(lr, step, total, minimum=0.0):
            if step >= total:
                return 0.0
            return float(minimum + 0.5 * (lr - minimum) * (1 + np.cos(np.pi * step / total)))


@misconception(
    title={"en": "the minimum is not used", "ko": "minimum을 쓰지 않아요"},
    hint={
        "en": "The wave ends at the minimum, not at 0.",
        "ko": "코사인 반 주기는 0이 아니라 minimum에서 끝나요.",
    },
)
class cosine_decay_minimum_ignored:
    class by_math:
        def cosine_decay(lr, step, total, minimum=0.0):
            import math

            return 0.5 * lr * (1 + math.cos(math.pi * min(step, total) / total))

    class but_at_the_end:
        def cosine_decay(lr, step, total, minimum=0.0):
            if step >= total:
                return minimum
            return float(0.5 * lr * (1 + np.cos(np.pi * step / total)))

    class zero_after:
        def cosine_decay(lr, step, total, minimum=0.0):
            return float(lr * np.cos(np.pi / 2 * min(1, step / total)) ** 2)


@misconception(
    title={"en": "the half belongs to one part only", "ko": "½이 한 항에만 곱해져요"},
    hint={
        "en": "½ stands before (1 + cos): without the brackets only one of the two is halved.",
        "ko": "½은 (1 + cos) 전체에 곱해요. 괄호가 없으면 둘 중 하나만 절반이 돼요.",
    },
)
class cosine_decay_brackets:
    class half_the_one:
        def cosine_decay(lr, step, total, minimum=0.0):
            return float(minimum + (lr - minimum) * (0.5 * 1 + np.cos(np.pi * min(step / total, 1.0))))

    class half_the_cosine:
        def cosine_decay(lr, step, total, minimum=0.0):
            return float(minimum + (lr - minimum) * (1 + 0.5 * np.cos(np.pi * min(step / total, 1.0))))

    class outside_the_difference:
        def cosine_decay(lr, step, total, minimum=0.0):
            return float(minimum + 0.5 * lr - minimum * (1 + np.cos(np.pi * min(step / total, 1.0))))
