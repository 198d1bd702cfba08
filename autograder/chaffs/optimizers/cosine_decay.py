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
