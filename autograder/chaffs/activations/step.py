"""The wrong ideas about `step`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@convention(
    title={"en": "step(0) is 1", "ko": "step(0)을 1로 둬요"},
    hint={
        "en": "Many books put step(0) at 1; read in the handout what it is here.",
        "ko": "step(0)을 1로 두는 책도 많아요. 여기서는 얼마인지 안내문의 표를 읽어 보세요.",
    },
)
class a19_step_at_zero_is_one:
    class form:
        def step(z):
            return np.where(np.asarray(z, dtype=np.float64) >= 0.0, 1.0, 0.0)

    class truth_made_float:
        def step(z):
            z = np.array(z)
            return (z >= 0).astype(float)

    class of_a_list:
        def step(z):
            z = np.asarray(z)
            return np.array([0.0 if v < 0 else 1.0 for v in z.flatten()]).reshape(z.shape)

    class ints_by_where:
        def step(x):
            return np.where(np.asarray(x) < 0, 0, 1)


@convention(
    title={"en": "step(0) is 1/2", "ko": "step(0)을 1/2로 둬요"},
    hint={
        "en": "The symmetric step takes the middle at 0; read in the handout what it is here.",
        "ko": "대칭인 계단 함수는 0에서 가운데 값을 써요. 여기서는 얼마인지 안내문의 표를 읽어 보세요.",
    },
    was="x01_step_half_at_zero",
)
class step_half_at_zero:
    class form:
        def step(z):
            return np.heaviside(np.asarray(z, dtype=np.float64), 0.5)

    class of_the_sign:
        def step(z):
            return (1 + np.sign(z)) / 2

    class by_masks:
        def step(z):
            z = np.asarray(z)
            y = np.zeros(z.shape)
            y[z > 0] = 1
            y[z == 0] = 0.5
            return y


@misconception(
    title={"en": "step as the sign of z", "ko": "step을 부호 함수로 써요"},
    hint={
        "en": "The sign function goes from -1 to 1; what are the two levels of the step function?",
        "ko": "부호 함수는 -1과 1 사이를 뛰어요. 계단 함수의 두 값은 무엇과 무엇일까요?",
    },
    was="x02_step_is_sign",
)
class step_is_sign:
    class form:
        def step(z):
            return np.sign(np.asarray(z, dtype=np.float64))

    class by_where:
        def step(z):
            return np.where(np.asarray(z) > 0, 1.0, -1.0)

    class plus_one_at_zero:
        def step(z):
            z = np.asarray(z, dtype=float)
            y = np.ones(z.shape)
            y[z < 0] = -1
            return y

    class of_a_list:
        def step(z):
            z = np.asarray(z, dtype=float)
            signs = [1.0 if v > 0 else (-1.0 if v < 0 else 0.0) for v in z.ravel()]
            return np.array(signs).reshape(z.shape)


@misconception(
    title={"en": "step gives True and False", "ko": "step이 True와 False를 돌려줘요"},
    hint={
        "en": "A comparison gives truth values; the next layer needs float64 numbers.",
        "ko": "비교의 결과는 참, 거짓이에요. 다음 층에는 float64 숫자가 필요해요.",
    },
    was="x03_step_returns_truth",
)
class step_returns_truth:
    class form:
        def step(z):
            return np.asarray(z, dtype=np.float64) > 0.0

    class of_an_array:
        def step(x):
            x = np.array(x)
            return x > 0

    class by_greater:
        def step(z):
            return np.greater(z, 0)

    class negated:
        def step(z):
            return ~(np.asarray(z) <= 0)


@misconception(
    title={"en": "step jumps at 0.5", "ko": "step이 0.5에서 뛰어요"},
    hint={
        "en": "The threshold 0.5 belongs to probabilities; where does it lie for a real number before the sigmoid?",
        "ko": "문턱값 0.5는 확률에 쓰는 값이에요. 시그모이드 앞의 실수라면 문턱은 어디일까요?",
    },
    was="x04_step_of_half",
)
class step_of_half:
    class form:
        def step(z):
            return np.where(np.asarray(z, dtype=np.float64) > 0.5, 1.0, 0.0)

    class truth_made_float:
        def step(z):
            return (np.asarray(z) > 0.5) * 1.0

    class at_half_already:
        def step(z):
            z = np.asarray(z, dtype=float)
            return np.array([1.0 if v >= 0.5 else 0.0 for v in z.ravel()]).reshape(z.shape)

    class of_the_shifted_sign:
        def step(z):
            return np.heaviside(np.asarray(z, dtype=float) - 0.5, 0.0)
