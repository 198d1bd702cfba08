"""The wrong ideas about `gaussian_log_density`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "the variance is taken for a standard deviation", "ko": "분산을 표준편차로 여겼어요"},
    hint={
        "en": "var is σ² already; do not square it again. Try var = 4, two away from the mean.",
        "ko": "var가 이미 σ²이에요. 다시 제곱하지 마세요. var = 4로, 평균에서 2만큼 떨어진 곳을 보세요.",
    },
)
class k01_sd_for_variance:
    squared_first = edit(
        "x, mean, var = _floats(x, mean, var)", "x, mean, var = _floats(x, mean, var)\n    var = var**2"
    )

    class as_sigma:
        def gaussian_log_density(x, mean, var):
            x, mean, sigma = (np.asarray(a, dtype=float) for a in (x, mean, var))
            return -np.log(sigma * np.sqrt(2 * np.pi)) - 0.5 * ((x - mean) / sigma) ** 2

    class in_the_exponent:
        def gaussian_log_density(x, mean, var):
            z = (np.asarray(x, float) - mean) / np.asarray(var, float)
            return -0.5 * z**2 - 0.5 * np.log(2 * np.pi * np.asarray(var, float))


@misconception(
    title={"en": "the normaliser ½ log(2πσ²) is forgotten", "ko": "정규화 항 ½ log(2πσ²)을 빠뜨렸어요"},
    hint={
        "en": "Wide bells are low bells: at the mean the density depends on the width.",
        "ko": "넓은 종은 낮아요. 평균에서의 밀도는 너비에 달려 있어요.",
    },
)
class k02_normaliser_forgotten:
    exponent_alone = edit(
        "density: Array = -0.5 * (np.log(2.0 * np.pi * var) + (x - mean) ** 2 / var)",
        "density: Array = -0.5 * (x - mean) ** 2 / var",
    )

    class scaled:
        def gaussian_log_density(x, mean, var):
            z = (np.asarray(x, float) - np.asarray(mean, float)) / np.sqrt(np.asarray(var, float))
            return -z * z / 2

    class log_of_the_exponential:
        def gaussian_log_density(x, mean, var):
            x, mean, var = np.array(x, float), np.array(mean, float), np.array(var, float)
            exponent = -((x - mean) ** 2) / (2 * var)
            return exponent + np.log(np.ones_like(exponent))


@misconception(
    title={"en": "2π is missing in the normaliser", "ko": "정규화 항에 2π가 없어요"},
    hint={
        "en": "At the mean, with var = 1, the density is 1/√(2π), not 1.",
        "ko": "var = 1이면 평균에서의 밀도는 1이 아니라 1/√(2π)예요.",
    },
)
class density_without_two_pi:
    form = edit("2.0 * np.pi * var", "var")

    class sigma:
        def gaussian_log_density(x, mean, var):
            x, mean, var = (np.asarray(a, dtype=float) for a in (x, mean, var))
            return -np.log(np.sqrt(var)) - (x - mean) ** 2 / (2 * var)

    class terms:
        def gaussian_log_density(x, mean, var):
            x, mean, var = (np.array(a, dtype=float) for a in (x, mean, var))
            return -((x - mean) ** 2) / (2 * var) - 0.5 * np.log(var)


@misconception(
    title={"en": "the normaliser is not halved", "ko": "정규화 항을 반으로 나누지 않았어요"},
    hint={"en": "It is the logarithm of a square root.", "ko": "제곱근의 로그예요."},
)
class density_normaliser_not_halved:
    form = edit(
        "density: Array = -0.5 * (np.log(2.0 * np.pi * var) + (x - mean) ** 2 / var)",
        "density: Array = -np.log(2.0 * np.pi * var) - 0.5 * (x - mean) ** 2 / var",
    )

    class terms:
        def gaussian_log_density(x, mean, var):
            x, mean, var = (np.asarray(a, dtype=float) for a in (x, mean, var))
            return -((x - mean) ** 2) / (2 * var) - np.log(2 * np.pi * var)

    class log_of_a_quotient:
        def gaussian_log_density(x, mean, var):
            x, mean, var = (np.array(a, dtype=float) for a in (x, mean, var))
            return np.log(1 / (2 * np.pi * var)) - 0.5 * ((x - mean) / np.sqrt(var)) ** 2


@misconception(
    title={"en": "the squared distance is not halved", "ko": "거리의 제곱을 반으로 나누지 않았어요"},
    hint={
        "en": "One standard deviation away the log-density is ½ lower.",
        "ko": "표준편차만큼 떨어지면 로그 밀도가 ½ 낮아요.",
    },
)
class density_exponent_not_halved:
    form = edit(
        "density: Array = -0.5 * (np.log(2.0 * np.pi * var) + (x - mean) ** 2 / var)",
        "density: Array = -0.5 * np.log(2.0 * np.pi * var) - (x - mean) ** 2 / var",
    )

    class terms:
        def gaussian_log_density(x, mean, var):
            x, mean, var = (np.asarray(a, dtype=float) for a in (x, mean, var))
            return -((x - mean) ** 2) / var - 0.5 * np.log(2 * np.pi * var)

    class scaled:
        def gaussian_log_density(x, mean, var):
            x, mean, var = (np.array(a, dtype=float) for a in (x, mean, var))
            return -np.log(np.sqrt(2 * np.pi * var)) - ((x - mean) / np.sqrt(var)) ** 2


@misconception(
    title={"en": "the density, not its logarithm", "ko": "로그가 아니라 밀도를 돌려줘요"},
    hint={"en": "The name says log.", "ko": "함수 이름에 log가 있어요."},
)
class density_not_logged:
    form = edit("return density", "return np.exp(density)")

    class textbook:
        def gaussian_log_density(x, mean, var):
            x, mean, var = (np.asarray(a, dtype=float) for a in (x, mean, var))
            return np.exp(-((x - mean) ** 2) / (2 * var)) / np.sqrt(2 * np.pi * var)

    class sigma:
        def gaussian_log_density(x, mean, var):
            x, mean, var = (np.array(a, dtype=float) for a in (x, mean, var))
            return 1 / (np.sqrt(var) * np.sqrt(2 * np.pi)) * np.exp(-0.5 * ((x - mean) / np.sqrt(var)) ** 2)


@misconception(
    title={"en": "the logarithm is taken of a density that is 0 already", "ko": "이미 0이 된 밀도에 로그를 취했어요"},
    hint={
        "en": "Forty standard deviations away the density is 0 for the computer; its logarithm need not be. Write the logarithm on paper first.",
        "ko": "표준편차의 40배쯤 떨어지면 컴퓨터에게 밀도는 0이지만 로그는 그렇지 않아요. 종이에 먼저 로그를 써 보세요.",
    },
)
class density_underflows:
    form = edit("return density", "return np.log(np.exp(density))")

    class bell:
        def gaussian_log_density(x, mean, var):
            x, mean, var = np.array(x, float), np.array(mean, float), np.array(var, float)
            return np.log(np.exp(-((x - mean) ** 2) / (2 * var)) / np.sqrt(2 * np.pi * var))

    class two_steps:
        def gaussian_log_density(x, mean, var):
            x, mean, var = (np.asarray(a, dtype=float) for a in (x, mean, var))
            sigma = var**0.5
            density = 1 / (sigma * np.sqrt(2 * np.pi)) * np.exp(-0.5 * ((x - mean) / sigma) ** 2)
            with np.errstate(divide="ignore"):
                return np.log(density)
