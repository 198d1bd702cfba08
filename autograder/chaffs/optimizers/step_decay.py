"""The wrong ideas about `step_decay`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={
        "en": "drop is the part taken away, not the part left",
        "ko": "drop을 남는 비율이 아니라 빼는 비율로 여겨요",
    },
    hint={"en": "The rate is multiplied by drop each time.", "ko": "매번 학습률에 drop을 곱해요."},
    was="x100_step_decay_subtracts",
)
class step_decay_subtracts:
    class form:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * (1 - drop) ** (epoch // every)

    class in_a_loop:
        def step_decay(lr, epoch, drop=0.5, every=10):
            for _ in range(epoch // every):
                lr = lr - lr * drop
            return lr

    class by_int:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * np.power(1 - drop, int(epoch / every))


@misconception(
    title={"en": "the drops are multiplied, not raised to a power", "ko": "거듭제곱하지 않고 곱해요"},
    hint={"en": "Half of a half is a quarter.", "ko": "절반의 절반은 4분의 1이에요."},
    was="x101_step_decay_linear",
)
class step_decay_linear:
    class form:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr / (1 + epoch // every * (1 / drop - 1))

    class an_if:
        def step_decay(lr, epoch, drop=0.5, every=10):
            times = epoch // every
            if times == 0:
                return lr
            return lr * drop * times

    class precedence:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * drop * (epoch // every)

    class taken_away:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr - lr * drop * (epoch // every)


@misconception(
    title={"en": "the rate drops one epoch late", "ko": "학습률이 한 에포크 늦게 떨어져요"},
    hint={
        "en": "Epochs 0 to every - 1 are the first stair; what is the next one?",
        "ko": "에포크 0부터 every - 1까지가 첫 계단이에요. 그다음 에포크는요?",
    },
    was="x102_step_decay_late",
)
class step_decay_late:
    class form:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * drop ** (max(epoch - 1, 0) // every)

    class in_a_loop:
        def step_decay(lr, epoch, drop=0.5, every=10):
            for e in range(1, epoch):
                if e % every == 0:
                    lr *= drop
            return lr

    class one_less:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * drop ** np.floor(max(epoch - 1, 0) / every)

    class by_ceil:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * drop ** max(np.ceil(epoch / every) - 1, 0)


@misconception(
    title={"en": "the rate falls a little in every epoch", "ko": "에포크마다 학습률이 조금씩 내려가요"},
    hint={
        "en": "A staircase: between two steps the rate does not move.",
        "ko": "계단이에요. 두 계단 사이에서는 학습률이 변하지 않아요.",
    },
    was="x97_step_decay_smooth",
)
class step_decay_smooth:
    class form:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * drop ** (epoch / every)

    class by_power:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * np.power(drop, epoch / every)

    class by_exp:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * np.exp(np.log(drop) * epoch / every)


@misconception(
    title={"en": "epochs are counted from 1", "ko": "에포크를 1부터 세요"},
    hint={"en": "The first epoch is epoch 0.", "ko": "첫 에포크가 에포크 0이에요."},
    was="x98_step_decay_from_one",
)
class step_decay_from_one:
    class form:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * drop ** ((epoch + 1) // every)

    class by_floor:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * drop ** np.floor((1 + epoch) / every)

    class in_a_loop:
        def step_decay(lr, epoch, drop=0.5, every=10):
            for e in range(1, epoch + 2):
                if e % every == 0:
                    lr = lr * drop
            return lr


@misconception(
    title={"en": "the rate drops only once", "ko": "학습률이 한 번만 떨어져요"},
    hint={
        "en": "Every time so many epochs are full, the rate drops again.",
        "ko": "정해진 에포크 수가 찰 때마다 다시 떨어져요.",
    },
    was="x99_step_decay_once",
)
class step_decay_once:
    class form:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * (drop if epoch >= every else 1.0)

    class an_if:
        def step_decay(lr, epoch, drop=0.5, every=10):
            if epoch >= every:
                lr = lr * drop
            return lr

    class where_it_is_full:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * drop if epoch % every == 0 and epoch > 0 else lr

    class where_it_divides:
        def step_decay(lr, epoch, drop=0.5, every=10):
            if epoch % every == 0:
                return lr * drop
            return lr


@misconception(
    title={"en": "divided by 1 + drop·⌊epoch/every⌋", "ko": "1 + drop·⌊epoch/every⌋로 나눠요"},
    hint={
        "en": "Each period multiplies by the same factor: after two of them it is drop squared.",
        "ko": "기간마다 같은 비율을 곱해요. 두 기간 뒤에는 drop의 제곱이에요.",
    },
)
class step_decay_is_inverse:
    class by_whole_periods:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr / (1.0 + drop * (epoch // every))

    class by_epochs:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr / (1.0 + drop * epoch)

    class drop_over_the_periods:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr / (1 + (epoch // every) / drop)


@misconception(
    title={"en": "divided by drop, not multiplied", "ko": "drop을 곱하지 않고 나눠요"},
    hint={
        "en": "The rate should shrink: what does dividing by one half do?",
        "ko": "학습률은 줄어야 해요. 1/2로 나누면 어떻게 되나요?",
    },
)
class step_decay_divides:
    class by_a_power:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr / drop ** (epoch // every)

    class in_a_loop:
        def step_decay(lr, epoch, drop=0.5, every=10):
            for _ in range(epoch // every):
                lr = lr / drop
            return lr

    class minus_in_the_power:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * np.power(float(drop), -(epoch // every))


@misconception(
    title={"en": "drop or every is fixed", "ko": "drop이나 every가 고정돼 있어요"},
    hint={
        "en": "The arguments say how much the rate drops, and how often: does your code use both?",
        "ko": "얼마나, 얼마마다 줄일지는 인수로 정해요. 코드에서 두 인수를 모두 쓰나요?",
    },
)
class step_decay_arguments_are_fixed:
    class both:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * 0.5 ** (epoch // 10)

    class the_factor:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * 0.5 ** (epoch // every)

    class the_period:
        def step_decay(lr, epoch, drop=0.5, every=10):
            return lr * drop ** (epoch // 10)
