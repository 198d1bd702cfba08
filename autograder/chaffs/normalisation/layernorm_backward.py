"""The wrong ideas about `layernorm_backward`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class in_a_line:
    def layernorm_backward(dout, X, gamma, eps=1e-5):
        dout, X, gamma = (np.asarray(a, dtype=np.float64) for a in (dout, X, gamma))
        if dout.shape != X.shape or gamma.shape != X.shape[1:]:
            raise ValueError("dout and gamma must fit X")
        std = np.sqrt(X.var(axis=1, keepdims=True) + eps)
        x_hat = (X - X.mean(axis=1, keepdims=True)) / std
        d = dout * gamma
        dX = (d - d.mean(axis=1, keepdims=True) - x_hat * (d * x_hat).mean(axis=1, keepdims=True)) / std
        dgamma = (dout * x_hat).sum(axis=0)
        dbeta = dout.sum(axis=0)
        return dX, dgamma, dbeta


@base
class step_by_step:
    def layernorm_backward(dout, X, gamma, eps=1e-5):
        dy, x, g = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(gamma, dtype=float)
        m = x.shape[1]
        mu = x.sum(axis=1, keepdims=True) / m
        xmu = x - mu
        var = (xmu**2).sum(axis=1, keepdims=True) / m
        ivar = 1.0 / np.sqrt(var + eps)
        dbeta = np.sum(dy, axis=0)
        dgamma = np.sum(dy * xmu * ivar, axis=0)
        dxhat = dy * g
        dvar = np.sum(dxhat * xmu, axis=1, keepdims=True) * -0.5 * ivar**3
        dmu = -np.sum(dxhat * ivar, axis=1, keepdims=True)
        dx = dxhat * ivar + dvar * 2.0 * xmu / m + dmu / m
        return dx, dgamma, dbeta


@base
class in_loops:
    def layernorm_backward(dout, X, gamma, eps=1e-5):
        dout, X, gamma = (np.asarray(a, dtype=np.float64) for a in (dout, X, gamma))
        N, D = X.shape
        if dout.shape != (N, D) or gamma.shape != (D,):
            raise ValueError("shapes")
        dX, dgamma, dbeta = np.zeros((N, D)), np.zeros(D), np.zeros(D)
        for i in range(N):
            x, d = X[i], gamma * dout[i]
            root = np.sqrt(np.mean((x - np.mean(x)) ** 2) + eps)
            hat = (x - np.mean(x)) / root
            dX[i] = (D * d - np.sum(d) - hat * np.sum(d * hat)) / (D * root)
            dgamma += dout[i] * hat
            dbeta += dout[i]
        return dX, dgamma, dbeta


@misconception(
    title={"en": "mean and variance are treated as constants", "ko": "평균과 분산을 상수로 봤어요"},
    hint={
        "en": "Move one x a little: the mean and the variance of its sample move, too, and with them every other output.",
        "ko": "x 하나를 조금 움직여 보세요. 그 샘플의 평균과 분산도 움직이고, 다른 출력도 모두 따라 움직여요.",
    },
)
class layernorm_back_statistics_held_constant:
    in_a_line = edit(
        "(d - d.mean(axis=1, keepdims=True) - x_hat * (d * x_hat).mean(axis=1, keepdims=True))", "d", of="in_a_line"
    )
    step_by_step = edit(" + dvar * 2.0 * xmu / m + dmu / m", "", of="step_by_step")
    in_loops = edit("(D * d - np.sum(d) - hat * np.sum(d * hat)) / (D * root)", "d / root", of="in_loops")


@misconception(
    title={"en": "the way through the variance is missing", "ko": "분산을 지나는 길이 빠졌어요"},
    hint={
        "en": "x goes three ways to the output: directly, through the mean, through the variance.",
        "ko": "x가 출력으로 가는 길은 셋이에요: 곧장, 평균을 거쳐, 분산을 거쳐.",
    },
)
class layernorm_back_variance_held_constant:
    in_a_line = edit(" - x_hat * (d * x_hat).mean(axis=1, keepdims=True)", "", of="in_a_line")
    step_by_step = edit("dvar * 2.0 * xmu / m + ", "", of="step_by_step")
    in_loops = edit(" - hat * np.sum(d * hat)", "", of="in_loops")


@misconception(
    title={"en": "the way through the mean is missing", "ko": "평균을 지나는 길이 빠졌어요"},
    hint={
        "en": "x goes three ways to the output: directly, through the mean, through the variance.",
        "ko": "x가 출력으로 가는 길은 셋이에요: 곧장, 평균을 거쳐, 분산을 거쳐.",
    },
)
class layernorm_back_mean_held_constant:
    in_a_line = edit("d.mean(axis=1, keepdims=True) - ", "", of="in_a_line")
    step_by_step = edit(" + dmu / m", "", of="step_by_step")
    in_loops = edit("np.sum(d) - ", "", of="in_loops")


@misconception(
    title={"en": "the mean term is counted twice", "ko": "평균 항을 두 번 셌어요"},
    hint={
        "en": "Once the mean is subtracted it has gone. Compare with differences for N = 4.",
        "ko": "평균은 한 번 빼면 없어져요. N = 4에서 수치 미분과 비교해 보세요.",
    },
)
class n08_layernorm_back_mean_term_twice:
    in_a_line = edit("d.mean", "2 * d.mean", of="in_a_line")
    step_by_step = edit("m + ", "m + 2.0 * ", of="step_by_step")
    in_loops = edit("- hat", "- np.sum(d) - hat", of="in_loops")


@misconception(
    title={"en": "the variance term has the wrong sign", "ko": "분산 항의 부호가 틀렸어요"},
    hint={"en": "A larger variance makes the outputs smaller.", "ko": "분산이 커지면 출력은 작아져요."},
)
class layernorm_back_variance_sign:
    in_a_line = edit("- x_hat", "+ x_hat", of="in_a_line")
    step_by_step = edit("* -", "* ", of="step_by_step")
    in_loops = edit("- hat", "+ hat", of="in_loops")


@misconception(
    title={"en": "the two sums are not divided by their number", "ko": "두 합을 개수로 나누지 않았어요"},
    hint={"en": "Each x has only 1/N of the mean.", "ko": "x 하나가 평균에서 차지하는 몫은 1/N이에요."},
)
class layernorm_back_sums_not_divided:
    in_a_line = edit(
        "mean(axis=1, keepdims=True) - x_hat * (d * x_hat).mean",
        "sum(axis=1, keepdims=True) - x_hat * (d * x_hat).sum",
        of="in_a_line",
    )
    step_by_step = edit("/ m + dmu / m", "+ dmu", of="step_by_step")
    in_loops = edit(
        "D * d - np.sum(d) - hat * np.sum(d * hat)) / (D * root)",
        "d - np.sum(d) - hat * np.sum(d * hat)) / root",
        of="in_loops",
    )


@misconception(
    title={"en": "dX is not divided by the root", "ko": "dX를 루트로 나누지 않았어요"},
    hint={
        "en": "Features a hundred times as large have slopes a hundred times smaller.",
        "ko": "특성이 백 배 크면 기울기는 백 배 작아요.",
    },
)
class layernorm_back_not_divided_by_the_root:
    in_a_line = edit(
        "(d - d.mean(axis=1, keepdims=True) - x_hat * (d * x_hat).mean(axis=1, keepdims=True)) / std",
        "d - d.mean(axis=1, keepdims=True) - x_hat * (d * x_hat).mean(axis=1, keepdims=True)",
        of="in_a_line",
    )
    step_by_step = edit(", dgamma", " * np.sqrt(var + eps), dgamma", of="step_by_step")
    in_loops = edit("(D * root)", "D", of="in_loops")


@misconception(
    title={"en": "gamma is missing in dX", "ko": "dX에 gamma가 빠졌어요"},
    hint={
        "en": "The scale is on the way back, too. With gamma all ones nobody notices.",
        "ko": "되돌아가는 길에도 배율이 있어요. gamma가 모두 1이면 드러나지 않아요.",
    },
)
class n09_layernorm_back_gamma_missing:
    in_a_line = edit(" * gamma", "", of="in_a_line")
    step_by_step = edit(" * g", "", of="step_by_step")
    in_loops = edit("gamma * ", "", of="in_loops")


@misconception(
    title={
        "en": "gamma is taken out of the means, as in batch norm",
        "ko": "배치 정규화처럼 gamma를 평균 밖으로 꺼냈어요",
    },
    hint={
        "en": "Here the means go over the features, and each feature has another gamma.",
        "ko": "여기서 평균은 특성들에 대한 것이고, gamma는 특성마다 달라요.",
    },
)
class layernorm_back_gamma_taken_out:
    in_a_line = edit(" * gamma", "", "(d -", "gamma * (d -", of="in_a_line")
    step_by_step = edit(" * g", "", "dx,", "g * dx,", of="step_by_step")
    in_loops = edit("gamma * ", "", "(D * d", "gamma * (D * d", of="in_loops")


@misconception(
    title={
        "en": "dgamma is made from X, not from the normalised values",
        "ko": "dgamma를 정규화한 값이 아니라 X로 구했어요",
    },
    hint={"en": "What did gamma multiply on the way forward?", "ko": "앞으로 갈 때 gamma는 무엇에 곱해졌나요?"},
)
class n10_layernorm_back_dgamma_from_X:
    in_a_line = edit("dout * x_hat).", "dout * X).", of="in_a_line")
    step_by_step = edit("xmu * ivar", "x", of="step_by_step")
    in_loops = edit("] * hat", "] * x", of="in_loops")


@misconception(
    title={
        "en": "dgamma is made from X − mean, without the root",
        "ko": "dgamma를 루트로 나누지 않은 X − 평균으로 구했어요",
    },
    hint={"en": "What did gamma multiply on the way forward?", "ko": "앞으로 갈 때 gamma는 무엇에 곱해졌나요?"},
)
class layernorm_back_dgamma_not_divided:
    in_a_line = edit("dout * x_hat).", "dout * (X - X.mean(axis=1, keepdims=True))).", of="in_a_line")
    step_by_step = edit("xmu * ivar", "xmu", of="step_by_step")
    in_loops = edit("] * hat", "] * (x - np.mean(x))", of="in_loops")


@misconception(
    title={"en": "dgamma has gamma in it", "ko": "dgamma에 gamma가 곱해졌어요"},
    hint={
        "en": "The slope for gamma is what gamma was multiplied with.",
        "ko": "gamma의 기울기는 gamma에 곱해진 값이에요.",
    },
)
class layernorm_back_dgamma_holds_gamma:
    in_a_line = edit("dout * x_hat", "d * x_hat", of="in_a_line")
    step_by_step = edit(
        ("\n    dgamma = np.sum(dy * xmu * ivar, axis=0)"),
        "",
        "* g",
        ("* g\n    dgamma = np.sum(dxhat * xmu * ivar, axis=0)"),
        of="step_by_step",
    )
    in_loops = edit("= dout[i] ", "= d ", of="in_loops")


@misconception(
    title={"en": "dgamma is a mean over the samples", "ko": "dgamma가 샘플에 대한 평균이에요"},
    hint={"en": "Every sample pushes gamma: the pushes add up.", "ko": "샘플마다 gamma를 밀어요. 미는 힘은 더해져요."},
)
class n10_layernorm_back_dgamma_as_mean:
    in_a_line = edit(").sum", ").mean", of="in_a_line")
    step_by_step = edit("sum(dy ", "mean(dy ", of="step_by_step")
    in_loops = edit("return dX, dgamma, ", "return dX, dgamma / N, ", of="in_loops")


@misconception(
    title={"en": "dbeta is a mean over the samples", "ko": "dbeta가 샘플에 대한 평균이에요"},
    hint={"en": "Every sample pushes beta: the pushes add up.", "ko": "샘플마다 beta를 밀어요. 미는 힘은 더해져요."},
)
class n11_layernorm_back_dbeta_as_mean:
    in_a_line = edit("dout.sum", "dout.mean", of="in_a_line")
    step_by_step = edit(".sum(dy,", ".mean(dy,", of="step_by_step")
    in_loops = edit("return dX, dgamma, dbeta", "return dX, dgamma, dbeta / N", of="in_loops")


@misconception(
    title={"en": "dgamma and dbeta are means over the samples", "ko": "dgamma와 dbeta가 샘플에 대한 평균이에요"},
    hint={
        "en": "Every sample pushes gamma and beta: the pushes add up.",
        "ko": "샘플마다 gamma와 beta를 밀어요. 미는 힘은 더해져요.",
    },
)
class layernorm_back_both_as_means:
    in_a_line = edit(").sum", ").mean", "sum", "mean", of="in_a_line")
    step_by_step = edit(".sum(dy,", ".mean(dy,", "sum(dy", "mean(dy", of="step_by_step")
    in_loops = edit("return dX, dgamma, dbeta", "return dX, dgamma / N, dbeta / N", of="in_loops")


@convention(
    title={"en": "the variance divides by N − 1", "ko": "분산을 N − 1로 나눴어요"},
    hint={
        "en": "With two values the factor is 2. Here the variance is ddof 0, on the way back, too.",
        "ko": "값이 둘이면 두 배 차이가 나요. 되돌아갈 때도 모분산(ddof 0)을 써요.",
    },
)
class n01_layernorm_back_ddof_one:
    in_a_line = edit("var(axis=1, keepdims=True", "var(axis=1, keepdims=True, ddof=1", of="in_a_line")
    step_by_step = edit(").sum(axis=1, keepdims=True) / m", ").sum(axis=1, keepdims=True) / (m - 1)", of="step_by_step")
    in_loops = edit("mean((x - np.mean(x)) ** 2", "sum((x - np.mean(x)) ** 2) / max(len(x) - 1, 1", of="in_loops")


@misconception(
    title={"en": "the statistics are those of each feature over the batch", "ko": "특성마다 배치에 대한 통계를 썼어요"},
    hint={
        "en": "Each sample by itself: axis 1. Only gamma and beta are shared.",
        "ko": "샘플마다 따로예요. 축 1이에요. gamma와 beta만 함께 써요.",
    },
)
class n02_layernorm_back_per_feature:
    in_a_line = edit(
        "var(axis=1",
        "var(axis=0",
        "X.mean(axis=1,",
        "X.mean(axis=0,",
        "1, keepdims=True) - x_hat * (d * x_hat).mean(axis=1",
        "0, keepdims=True) - x_hat * (d * x_hat).mean(axis=0",
        of="in_a_line",
    )
    step_by_step = edit(
        "shape[1",
        "shape[0",
        "x.sum(axis=1, keepdims=True",
        "x.sum(axis=0, keepdims=True",
        "(axis=1",
        "(axis=0",
        ", axis=1, keepdims=True) ",
        ", axis=0, keepdims=True) ",
        "axis=1",
        "axis=0",
        of="step_by_step",
    )

    class in_loops:
        def layernorm_backward(dout, X, gamma, eps=1e-5):
            dout, X, gamma = (np.asarray(a, dtype=np.float64) for a in (dout, X, gamma))
            if dout.shape != X.shape or gamma.shape != X.shape[1:]:
                raise ValueError("shapes")
            n = X.shape[0]
            mean, var = np.mean(X, axis=0, keepdims=True), np.var(X, axis=0, keepdims=True)
            hat = (X - mean) / np.sqrt(var + eps)
            d = gamma * dout
            sums = np.sum(d, axis=0, keepdims=True), np.sum(d * hat, axis=0, keepdims=True)
            return (
                (n * d - sums[0] - hat * sums[1]) / n / np.sqrt(var + eps),
                np.sum(dout * hat, axis=0),
                np.sum(dout, axis=0),
            )


@misconception(
    title={"en": "the statistics are those of the whole array", "ko": "배열 전체의 통계를 썼어요"},
    hint={
        "en": "Each sample by itself: it has its own mean and variance.",
        "ko": "샘플마다 따로예요. 평균과 분산이 저마다 있어요.",
    },
)
class n22_layernorm_back_whole_array:
    in_a_line = edit(
        "var(axis=1, keepdims=True",
        "var(",
        "X.mean(axis=1, keepdims=True",
        "X.mean(",
        "axis=1, keepdims=True) - x_hat * (d * x_hat).mean(axis=1, keepdims=True",
        ") - x_hat * (d * x_hat).mean(",
        of="in_a_line",
    )
    step_by_step = edit(
        "shape[1]",
        "size",
        "x.sum(axis=1, keepdims=True",
        "x.sum(",
        "(axis=1, keepdims=True",
        "(",
        ", axis=1, keepdims=True) ",
        ") ",
        ", axis=1, keepdims=True",
        "",
        of="step_by_step",
    )

    class in_loops:
        def layernorm_backward(dout, X, gamma, eps=1e-5):
            dout, X, gamma = (np.asarray(a, dtype=np.float64) for a in (dout, X, gamma))
            if dout.shape != X.shape or gamma.shape != X.shape[1:]:
                raise ValueError("shapes")
            root = np.sqrt(np.var(X) + eps)
            hat = (X - np.mean(X)) / root
            d = gamma * dout
            dX = (d.size * d - np.sum(d) - hat * np.sum(d * hat)) / d.size / root
            return dX, np.sum(dout * hat, axis=0), np.sum(dout, axis=0)


@misconception(
    title={"en": "dgamma and dbeta are summed over the features", "ko": "dgamma와 dbeta를 특성에 대해 더했어요"},
    hint={
        "en": "gamma is shared by all samples: (D,), a sum over the samples.",
        "ko": "gamma는 모든 샘플이 함께 써요. 샘플에 대해 더한 (D,)예요.",
    },
)
class n23_layernorm_back_dgamma_per_sample:
    in_a_line = edit(").sum(axis=0", ").sum(axis=1", "axis=0", "axis=1", of="in_a_line")
    step_by_step = edit("dy, axis=0", "dy, axis=-1", "axis=0", "axis=-1", of="step_by_step")
    in_loops = edit(
        "D), np.zeros(D",
        "N), np.zeros(N",
        " += dout[i] * hat",
        "[i] = np.sum(dout[i] * hat)",
        " += dout[i]",
        "[i] = np.sum(dout[i])",
        of="in_loops",
    )


@convention(
    title={"en": "eps stands after the root", "ko": "eps를 루트 밖에 더했어요"},
    hint={
        "en": "Here eps is added to the variance, inside the root.",
        "ko": "여기서는 eps를 루트 안에서 분산에 더해요.",
    },
)
class n03_layernorm_back_eps_after_the_root:
    in_a_line = edit(" + eps)", ") + eps", of="in_a_line")
    step_by_step = edit("np.sqrt(var", "(np.sqrt(var)", of="step_by_step")
    in_loops = edit("sqrt(np.mean((x - np.mean(x)) ** 2) + eps)", "std(x) + eps", of="in_loops")


@misconception(
    title={"en": "divided by var + eps, without the root", "ko": "루트 없이 var + eps로 나눴어요"},
    hint={
        "en": "By the root, on the way back as on the way forward.",
        "ko": "앞으로 갈 때처럼 되돌아올 때도 루트로 나눠요.",
    },
)
class n04_layernorm_back_root_missing:
    in_a_line = edit(
        "np.sqrt(X.var(axis=1, keepdims=True) + eps)", "X.var(axis=1, keepdims=True) + eps", of="in_a_line"
    )
    step_by_step = edit("np.sqrt", "", of="step_by_step")
    in_loops = edit("sqrt(np.mean((x - np.mean(x)) ** 2) + eps)", "mean((x - np.mean(x)) ** 2) + eps", of="in_loops")


@misconception(
    title={"en": "the argument eps is not used", "ko": "인수 eps를 쓰지 않았어요"},
    hint={
        "en": "What does your function do when somebody asks for eps=1?",
        "ko": "누가 eps=1로 부르면 여러분의 함수는 무엇을 하나요?",
    },
)
class layernorm_back_eps_fixed_inside:
    in_a_line = edit("+ eps", "+ 1e-5", of="in_a_line")
    step_by_step = edit("+ eps", "+ 1e-5", of="step_by_step")
    in_loops = edit("+ eps", "+ 0.00001", of="in_loops")


@misconception(
    title={"en": "eps is forgotten", "ko": "eps를 빠뜨렸어요"},
    hint={"en": "What happens where all values are the same?", "ko": "값이 모두 같으면 어떻게 되나요?"},
)
class layernorm_back_eps_forgotten:
    in_a_line = edit(" + eps", "", of="in_a_line")
    step_by_step = edit(" + eps", "", of="step_by_step")
    in_loops = edit("sqrt(np.mean((x - np.mean(x)) ** 2) + eps", "std(x", of="in_loops")


@convention(
    title={"en": "another default for eps", "ko": "eps의 기본값이 달라요"},
    hint={"en": "Here eps is 1e-5 if nobody says otherwise.", "ko": "여기서 eps의 기본값은 1e-5예요."},
)
class layernorm_back_other_default_eps:
    in_a_line = edit("1e-5", "1e-3", of="in_a_line")
    step_by_step = edit("1e-5", "1e-8", of="step_by_step")
    in_loops = edit("1e-5", "1e-7", of="in_loops")
    another_way = edit("1e-5", "1e-12", of="in_a_line")


@misconception(
    title={"en": "the results stand in another order", "ko": "결과의 순서가 달라요"},
    hint={"en": "dX, then dgamma, then dbeta.", "ko": "dX, dgamma, dbeta 순서예요."},
)
class layernorm_back_gradient_of_order:
    in_a_line = edit("dgamma, dbeta", "dbeta, dgamma", of="in_a_line")
    step_by_step = edit("dgamma, dbeta", "dbeta, dgamma", of="step_by_step")
    in_loops = edit("return dX, dgamma, dbeta", "return dX, dbeta, dgamma", of="in_loops")


@misconception(
    title={"en": "dgamma and dbeta are (1, D), not (D,)", "ko": "dgamma와 dbeta가 (D,)가 아니라 (1, D)예요"},
    hint={
        "en": "A slope has the shape of what it is the slope for.",
        "ko": "기울기의 모양은 그 파라미터의 모양과 같아요.",
    },
)
class c19_layernorm_back_kept_axes:
    in_a_line = edit(
        ").sum(axis=0",
        ").sum(axis=0, keepdims=True",
        "dout.sum(axis=0",
        "dout.sum(axis=0, keepdims=True",
        of="in_a_line",
    )
    step_by_step = edit(", dbeta", "[None, :], dbeta[None, :]", of="step_by_step")
    in_loops = edit("D), np.zeros(D", "(1, D)), np.zeros((1, D)", of="in_loops")


@misconception(
    title={"en": "dout or X itself is changed", "ko": "받은 dout이나 X를 바꿨어요"},
    hint={
        "en": "np.asarray gives the array itself if it is float64 already. Whose array do you write into?",
        "ko": "이미 float64이면 np.asarray는 같은 배열을 돌려줘요. 누구의 배열에 쓰고 있나요?",
    },
)
class layernorm_back_changes_dout:
    in_a_line = edit(
        (
            "d = dout * gamma\n"
            "    dX = (d - d.mean(axis=1, keepdims=True) - x_hat * (d * x_hat).mean(axis=1, keepdims=True)) / std\n"
            "    dgamma = (dout * x_hat).sum(axis=0)\n"
            "    dbeta = dout.sum(axis=0)"
        ),
        (
            "dgamma, dbeta = (dout * x_hat).sum(axis=0), dout.sum(axis=0)\n"
            "    dout *= gamma\n"
            "    dX = (dout - dout.mean(axis=1, keepdims=True) - x_hat * (dout * x_hat).mean(axis=1, keepdims=True)) / std"
        ),
        of="in_a_line",
    )
    step_by_step = edit(
        "float), np.array(X", "float), np.asarray(X", "xmu = x - mu", ("x -= mu\n    xmu = x"), of="step_by_step"
    )
    in_loops = edit(
        "np.zeros((N, D))",
        "dout",
        ("\n        dX[i] = (D * d - np.sum(d) - hat * np.sum(d * hat)) / (D * root)"),
        "",
        "dbeta += dout[i]",
        ("dbeta += dout[i]\n        dX[i] = (D * d - np.sum(d) - hat * np.sum(d * hat)) / (D * root)"),
        of="in_loops",
    )


@misconception(
    title={"en": "lists and narrow ints are not converted", "ko": "리스트와 폭이 좁은 정수를 변환하지 않았어요"},
    hint={
        "en": "Make float64 arrays of what comes in, first of all.",
        "ko": "무엇보다 먼저 받은 것을 float64 배열로 만드세요.",
    },
)
class layernorm_back_not_converted:
    in_a_line = edit(
        ("\n    dout, X, gamma = (np.asarray(a, dtype=np.float64) for a in (dout, X, gamma))"), "", of="in_a_line"
    )
    step_by_step = edit(", dtype=np.float64", "", of="in_a_line")
    in_loops = edit(
        "np.array(dout, dtype=float), np.array(X, dtype=float), np.array(gamma, dtype=float)",
        "dout, X, gamma",
        of="step_by_step",
    )


@misconception(
    title={"en": "E[x²] − mean² loses digits far from 0", "ko": "E[x²] − 평균²은 0에서 멀수록 자릿수를 잃어요"},
    hint={
        "en": "Two numbers near 10⁸ differ by 1: how many digits are left? Subtract the mean first.",
        "ko": "10⁸에 가까운 두 수의 차가 1이면 몇 자리가 남을까요? 평균부터 빼세요.",
    },
)
class layernorm_back_one_pass_variance:
    in_a_line = edit(
        "X.var(axis=1, keepdims=True",
        "np.maximum((X * X).mean(axis=1, keepdims=True) - X.mean(axis=1, keepdims=True) ** 2, 0.0",
        of="in_a_line",
    )
    step_by_step = edit(
        "(xmu**2).sum(axis=1, keepdims=True) / m",
        "np.maximum((x**2).sum(axis=1, keepdims=True) / m - mu**2, 0.0)",
        of="step_by_step",
    )
    in_loops = edit("np.mean((x - np.mean(x)) ** 2", "max(np.mean(x**2) - np.mean(x) ** 2, 0.0", of="in_loops")


@misconception(
    title={"en": "shapes are not looked at", "ko": "모양을 확인하지 않았어요"},
    hint={
        "en": "A dout of shape (D,) or a gamma of shape (1, D) is broadcast quietly.",
        "ko": "모양이 (D,)인 dout이나 (1, D)인 gamma도 조용히 브로드캐스트돼요.",
    },
)
class layernorm_back_no_checks:
    class in_a_line:
        def layernorm_backward(dout, X, gamma, eps=1e-5):
            dy, x, g = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(gamma, dtype=float)
            m = x.shape[1]
            mu = x.sum(axis=1, keepdims=True) / m
            xmu = x - mu
            var = (xmu**2).sum(axis=1, keepdims=True) / m
            ivar = 1.0 / np.sqrt(var + eps)
            dbeta = np.sum(dy, axis=0)
            dgamma = np.sum(dy * xmu * ivar, axis=0)
            dxhat = dy * g
            dvar = np.sum(dxhat * xmu, axis=1, keepdims=True) * -0.5 * ivar**3
            dmu = -np.sum(dxhat * ivar, axis=1, keepdims=True)
            dx = dxhat * ivar + dvar * 2.0 * xmu / m + dmu / m
            return dx, dgamma, dbeta

    step_by_step = edit(
        (
            "\n"
            "    if dout.shape != X.shape or gamma.shape != X.shape[1:]:\n"
            '        raise ValueError("dout and gamma must fit X")'
        ),
        "",
        of="in_a_line",
    )

    class in_loops:
        def layernorm_backward(dout, X, gamma, eps=1e-5):
            dout, X, gamma = (np.asarray(a, dtype=np.float64) for a in (dout, X, gamma))
            n = X.shape[1]
            mean, var = np.mean(X, axis=1, keepdims=True), np.var(X, axis=1, keepdims=True)
            hat = (X - mean) / np.sqrt(var + eps)
            d = gamma * dout
            dX = (
                (n * d - np.sum(d, axis=1, keepdims=True) - hat * np.sum(d * hat, axis=1, keepdims=True))
                / n
                / np.sqrt(var + eps)
            )
            return dX, np.sum(dout * hat, axis=0), np.sum(dout, axis=0)

    another_way = edit("dout.shape != X.shape or ", "", of="in_a_line")
    and_another = edit(
        "gamma, dtype=float)",
        ('gamma, dtype=float)\n    if g.shape != x.shape[1:]:\n        raise ValueError("gamma")'),
        of="step_by_step",
    )

    class sixth:
        def layernorm_backward(dout, X, gamma, eps=1e-5):
            dout, X, gamma = (np.asarray(a, dtype=np.float64) for a in (dout, X, gamma))
            if gamma.ndim != 1 or len(gamma) != X.shape[1]:
                raise ValueError("gamma")
            hat = (X - X.mean(axis=1, keepdims=True)) / np.sqrt(X.var(axis=1, keepdims=True) + eps)
            d = gamma * dout
            inner = d - d.mean(axis=1, keepdims=True) - hat * (d * hat).mean(axis=1, keepdims=True)
            return inner / np.sqrt(X.var(axis=1, keepdims=True) + eps), (dout * hat).sum(0), dout.sum(0)


@misconception(
    title={"en": "the shape of gamma is not looked at", "ko": "gamma의 모양을 확인하지 않았어요"},
    hint={
        "en": "A gamma of shape (1,) or (1, D) is broadcast quietly.",
        "ko": "모양이 (1,)이나 (1, D)인 gamma도 조용히 브로드캐스트돼요.",
    },
)
class layernorm_back_gamma_not_checked:
    in_a_line = edit(" or gamma.shape != X.shape[1:]", "", of="in_a_line")
    step_by_step = edit(" or gamma.shape != (D,)", "", of="in_loops")
    in_loops = edit(
        "gamma, dtype=float)",
        ('gamma, dtype=float)\n    if dy.shape != x.shape:\n        raise ValueError("dout")'),
        of="step_by_step",
    )


@misconception(
    title={"en": "another exception than ValueError", "ko": "ValueError가 아닌 다른 예외를 냈어요"},
    hint={"en": "Which exception does the contract name?", "ko": "함수의 약속에 적힌 예외는 무엇인가요?"},
)
class layernorm_back_other_error:
    in_a_line = edit("ValueError", "TypeError", of="in_a_line")
    step_by_step = edit(
        "gamma, dtype=float)",
        ("gamma, dtype=float)\n    assert dy.shape == x.shape and g.shape == x.shape[1:]"),
        of="step_by_step",
    )
    in_loops = edit("ValueError", "IndexError", of="in_loops")
    another_way = edit("ValueError", "Exception", of="in_loops")
