"""The wrong ideas about `logit`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, misconception


@misconception(
    title={"en": "warning at 0 and 1", "ko": "0과 1에서 경고가 나요"},
    hint={
        "en": "The infinities at 0 and 1 are meant here: tell NumPy so, around this computation only.",
        "ko": "0과 1에서 무한대가 나오는 것은 의도한 거예요. 이 계산을 하는 동안만 NumPy에 그렇게 알려 주세요.",
    },
    was="x17_logit_warns",
)
class logit_warns:
    class form:
        def logit(p):
            p = np.asarray(p, dtype=np.float64)
            return np.log(p) - np.log1p(-p)

    class of_the_odds:
        def logit(p):
            return np.log(p / (1 - p))

    class two_logarithms:
        def logit(p):
            p = np.asarray(p, dtype=float)
            return np.log(p) - np.log(1 - p)

    class of_a_list:
        def logit(p):
            p = np.asarray(p, dtype=float)
            return np.array([np.log(v) - np.log1p(-v) for v in p.flatten()]).reshape(p.shape)


@misconception(
    title={"en": "probabilities clipped", "ko": "확률을 잘라요"},
    hint={
        "en": "Clipping makes the ends finite; what does the handout promise for 0 and 1?",
        "ko": "자르면 양 끝이 유한해져요. 안내문은 0과 1에서 무엇을 약속하나요?",
    },
    was="x18_logit_clips",
)
class logit_clips:
    class form:
        def logit(p):
            p = np.clip(np.asarray(p, dtype=np.float64), 1e-15, 1.0 - 1e-15)
            return np.log(p / (1.0 - p))

    class by_minimum_and_maximum:
        EPS = any_of(1e-12, 1e-7, 1e-8, 1e-9, 1e-10, 1e-15)

        def logit(p):
            p = np.minimum(np.maximum(p, EPS), 1 - EPS)
            return np.log(p) - np.log(1 - p)

    class by_masks:
        EPS = any_of(1e-12, 1e-7, 1e-8, 1e-9, 1e-10, 1e-15)

        def logit(p):
            p = np.array(p, dtype=float)
            p[p == 0] = EPS
            p[p == 1] = 1 - EPS
            return np.log(p / (1 - p))


@misconception(
    title={"en": "odds upside down", "ko": "오즈가 뒤집혔어요"},
    hint={
        "en": "A probability above one half must have a positive logit.",
        "ko": "확률이 1/2보다 크면 로짓은 양수여야 해요.",
    },
    was="x19_logit_mirrored",
)
class logit_mirrored:
    class form:
        def logit(p):
            p = np.asarray(p, dtype=np.float64)
            with np.errstate(divide="ignore"):
                return np.log1p(-p) - np.log(p)

    class of_the_odds:
        def logit(p):
            p = np.asarray(p, dtype=float)
            with np.errstate(divide="ignore"):
                return np.log((1 - p) / p)

    class minus_in_front:
        def logit(p):
            with np.errstate(all="ignore"):
                odds = np.divide(p, np.subtract(1.0, p))
                return -np.log(odds)


@misconception(
    title={"en": "another base of the logarithm", "ko": "밑이 e가 아닌 로그를 써요"},
    hint={
        "en": "The sigmoid is made with e; its inverse needs the logarithm that goes with e.",
        "ko": "시그모이드는 e로 만들어요. 그 역함수에는 e와 짝을 이루는 로그가 필요해요.",
    },
    was="x20_logit_base_two",
)
class logit_base_two:
    class form:
        def logit(p):
            p = np.asarray(p, dtype=np.float64)
            with np.errstate(divide="ignore"):
                return np.log2(p) - np.log2(1.0 - p)

    class of_the_odds:
        def logit(p):
            with np.errstate(all="ignore"):
                return np.log2(p / (1 - p))

    class to_base_ten:
        def logit(p):
            p = np.asarray(p, dtype=np.float64)
            with np.errstate(divide="ignore"):
                return np.log10(p / (1.0 - p))

    class divided_by_log_two:
        def logit(p):
            p = np.asarray(p, dtype=float)
            with np.errstate(divide="ignore"):
                return (np.log(p) - np.log1p(-p)) / np.log(2)


@misconception(
    title={"en": "log-probability instead of log-odds", "ko": "오즈가 아니라 확률의 로그를 구해요"},
    hint={
        "en": "The logit is the logarithm of the odds, p against 1 - p; half must give 0.",
        "ko": "로짓은 오즈, 곧 p와 1 - p의 비에 로그를 취한 거예요. 1/2을 넣으면 0이 나와야 해요.",
    },
    was="x21_logit_is_log_probability",
)
class logit_is_log_probability:
    class form:
        def logit(p):
            with np.errstate(divide="ignore"):
                return np.log(np.asarray(p, dtype=np.float64))

    class of_a_list:
        def logit(p):
            p = np.asarray(p, dtype=float)
            logs = [np.log(v) if v > 0 else -np.inf for v in p.flatten()]
            return np.array(logs).reshape(p.shape)

    class out_argument:
        def logit(p):
            p = np.asarray(p, dtype=float)
            return np.log(p, out=np.full(p.shape, -np.inf), where=p > 0)


@misconception(
    title={"en": "cancellation close to 1", "ko": "1 근처에서 자릿수를 잃어요"},
    hint={
        "en": "For p close to 1 two nearly equal numbers are subtracted after a rounding. Which subtraction is exact there?",
        "ko": "p가 1에 가까우면 반올림된, 거의 같은 두 수를 빼게 돼요. 거기서 정확한 뺄셈은 무엇일까요?",
    },
    was="x22_logit_loses_tail",
)
class logit_loses_tail:
    class form:
        def logit(p):
            with np.errstate(divide="ignore"):
                return -np.log(1.0 / np.asarray(p, dtype=np.float64) - 1.0)

    class two_fractions:
        def logit(p):
            p = np.array(p, dtype=float)
            with np.errstate(all="ignore"):
                inverse = 1 / p
                return np.log(1 / (inverse - 1))


@misconception(
    title={"en": "a small number added inside the logarithm", "ko": "로그 안에 작은 수를 더해요"},
    hint={
        "en": "A small number added inside the logarithm shifts every value and makes the ends finite. Treat 0 and 1 as what they are.",
        "ko": "로그 안에 작은 수를 더하면 모든 값이 밀리고 양 끝이 유한해져요. 0과 1은 있는 그대로 다루세요.",
    },
    was="x23_logit_adds_epsilon",
)
class logit_adds_epsilon:
    class form:
        def logit(p):
            p = np.asarray(p, dtype=np.float64)
            return np.log(p + 1e-8) - np.log(1.0 - p + 1e-8)

    class of_the_odds:
        EPS = any_of(1e-8, 1e-7, 1e-9, 1e-10, 1e-12, 1e-15)

        def logit(p):
            return np.log((p + EPS) / (1 - p + EPS))

    class two_logarithms:
        EPS = any_of(1e-7, 1e-9, 1e-10, 1e-12, 1e-15)

        def logit(p):
            p = np.asarray(p, dtype=float)
            return np.log(p + EPS) - np.log((1 - p) + EPS)

    class denominator_alone:
        EPS = any_of(1e-8, 1e-7, 1e-9, 1e-10, 1e-12)

        def logit(p):
            p = np.asarray(p, dtype=float)
            with np.errstate(divide="ignore"):
                return np.log(p / (1 - p + EPS))
