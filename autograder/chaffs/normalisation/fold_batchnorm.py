"""The wrong ideas about `fold_batchnorm`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class in_a_line:
    def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
        W, b, gamma, beta, mean, var = (np.asarray(a, dtype=np.float64) for a in (W, b, gamma, beta, mean, var))
        scale = gamma / np.sqrt(var + eps)
        return W * scale, (b - mean) * scale + beta


@base
class step_by_step:
    def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
        W, b, g = np.array(W, dtype=float), np.array(b, dtype=float), np.array(gamma, dtype=float)
        shift, mu, s2 = np.array(beta, dtype=float), np.array(mean, dtype=float), np.array(var, dtype=float)
        std = np.sqrt(s2 + eps)
        W2 = W @ np.diag(g / std)
        b2 = g * b / std - g * mu / std + shift
        return W2, b2


@base
class in_loops:
    def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
        W = np.asarray(W, dtype=np.float64)
        D, H = W.shape
        W2, b2 = np.zeros((D, H)), np.zeros(H)
        for h in range(H):
            factor = float(gamma[h]) / (float(var[h]) + eps) ** 0.5
            for d in range(D):
                W2[d, h] = factor * W[d, h]
            b2[h] = factor * (float(b[h]) - float(mean[h])) + float(beta[h])
        return W2, b2


@misconception(
    title={"en": "the bias does not go through the scale", "ko": "편향이 배율을 지나지 않았어요"},
    hint={"en": "b and the mean go through the same scale as X·W.", "ko": "b와 평균도 X·W와 같은 배율을 지나요."},
)
class n24_fold_bias_not_scaled:
    in_a_line = edit("(b - mean) * scale", "b - mean", of="in_a_line")
    step_by_step = edit("g * b / std - g * mu / std", "b - mu", of="step_by_step")
    in_loops = edit("factor * (float(b[h]) - float(mean[h])", "float(b[h]) - float(mean[h]", of="in_loops")


@misconception(
    title={"en": "b itself is not scaled", "ko": "b에 배율을 곱하지 않았어요"},
    hint={"en": "b goes through the scale, too.", "ko": "b도 배율을 지나요."},
)
class n24_fold_b_alone_not_scaled:
    in_a_line = edit("(b - mean)", "b - mean", of="in_a_line")
    step_by_step = edit("g * b / std", "b", of="step_by_step")
    in_loops = edit("factor * (float(b[h]) - float(mean[h])", "float(b[h]) - factor * float(mean[h]", of="in_loops")


@misconception(
    title={"en": "the mean is forgotten", "ko": "평균을 빠뜨렸어요"},
    hint={
        "en": "What does batch norm do with the bias before it scales?",
        "ko": "배치 정규화는 배율을 곱하기 전에 편향에서 무엇을 빼나요?",
    },
)
class n24_fold_mean_forgotten:
    in_a_line = edit("(b - mean)", "b", of="in_a_line")
    step_by_step = edit("- g * mu / std ", "", of="step_by_step")
    in_loops = edit("(float(b[h]) - float(mean[h])", "float(b[h]", of="in_loops")


@misconception(
    title={"en": "the mean is added, not subtracted", "ko": "평균을 빼지 않고 더했어요"},
    hint={"en": "Batch norm subtracts the mean.", "ko": "배치 정규화는 평균을 빼요."},
)
class fold_mean_added:
    in_a_line = edit("b -", "b +", of="in_a_line")
    step_by_step = edit(" - ", " + ", of="step_by_step")
    in_loops = edit(") -", ") +", of="in_loops")


@misconception(
    title={"en": "b is forgotten", "ko": "b를 빠뜨렸어요"},
    hint={"en": "The layer had a bias before it was folded.", "ko": "접기 전의 층에는 편향이 있었어요."},
)
class fold_b_forgotten:
    in_a_line = edit("(b - mean)", "-mean", of="in_a_line")
    step_by_step = edit("g * b / std - g * mu / std + shift", "shift - g * mu / std", of="step_by_step")
    in_loops = edit("(float(b[h]) - float(mean[h])", "-float(mean[h]", of="in_loops")


@misconception(
    title={"en": "beta is forgotten", "ko": "beta를 빠뜨렸어요"},
    hint={"en": "Batch norm ends with a shift.", "ko": "배치 정규화는 더하기로 끝나요."},
)
class fold_beta_forgotten:
    in_a_line = edit(" + beta", "", of="in_a_line")
    step_by_step = edit(" + shift", "", of="step_by_step")
    in_loops = edit(" + float(beta[h])", "", of="in_loops")


@misconception(
    title={"en": "beta is scaled", "ko": "beta에 배율을 곱했어요"},
    hint={"en": "beta comes after the scale.", "ko": "beta는 배율 다음에 와요."},
)
class fold_beta_scaled:
    in_a_line = edit(") * scale + beta", " + beta) * scale", of="in_a_line")
    step_by_step = edit("+ shift", "+ g * shift / std", of="step_by_step")
    in_loops = edit(") + float(beta[h]", " + float(beta[h])", of="in_loops")


@misconception(
    title={"en": "the rows of W are scaled, not the columns", "ko": "W의 열이 아니라 행에 배율을 곱했어요"},
    hint={
        "en": "One factor for each output: a column of W. A square W hides the difference.",
        "ko": "출력마다 배율이 하나예요. W의 열 하나예요. 정사각이면 드러나지 않아요.",
    },
)
class n25_fold_rows_scaled:
    in_a_line = edit("W * scale", "(W.T * scale).T", of="in_a_line")
    step_by_step = edit("W @ np.diag(g / std)", "np.diag(g / std) @ W", of="step_by_step")
    in_loops = edit("d, h] = factor * W[d, h", "h, d] = factor * W[h, d", of="in_loops")
    another_way = edit(", (", "[:, np.newaxis], (", of="in_a_line")


@misconception(
    title={"en": "W stays as it was", "ko": "W를 그대로 뒀어요"},
    hint={"en": "X·W goes through the scale, too.", "ko": "X·W도 배율을 지나요."},
)
class fold_W_not_scaled:
    in_a_line = edit(" * scale,", ".copy(),", of="in_a_line")
    step_by_step = edit(" @ np.diag(g / std)", "", of="step_by_step")
    in_loops = edit("] = factor * W", "] = W", of="in_loops")


@misconception(
    title={"en": "gamma is forgotten", "ko": "gamma를 빠뜨렸어요"},
    hint={"en": "Batch norm multiplies with gamma.", "ko": "배치 정규화는 gamma를 곱해요."},
)
class fold_gamma_forgotten:
    in_a_line = edit("gamma ", "1.0 ", of="in_a_line")
    step_by_step = edit("diag(g", "diag(1", "g * b / std - g * mu", "(b - mu)", of="step_by_step")
    in_loops = edit("float(gamma[h])", "1.0", of="in_loops")


@misconception(
    title={"en": "gamma and beta are exchanged", "ko": "gamma와 beta를 바꿔 썼어요"},
    hint={"en": "gamma scales, beta shifts.", "ko": "gamma는 곱하고 beta는 더해요."},
)
class n06_fold_gamma_and_beta_exchanged:
    in_a_line = edit("gamma, beta, mean, var ", "beta, gamma, mean, var ", of="in_a_line")
    step_by_step = edit("(gamma", "(beta", "beta, dtype=float),", "gamma, dtype=float),", of="step_by_step")
    in_loops = edit("shape", ("shape\n    gamma, beta = beta, gamma"), of="in_loops")


@convention(
    title={"en": "eps stands after the root", "ko": "eps를 루트 밖에 더했어요"},
    hint={
        "en": "Here eps is added to the variance, inside the root.",
        "ko": "여기서는 eps를 루트 안에서 분산에 더해요.",
    },
)
class n03_fold_eps_after_the_root:
    in_a_line = edit("np.sqrt(var", "(np.sqrt(var)", of="in_a_line")
    step_by_step = edit(" + eps)", ") + eps", of="step_by_step")
    in_loops = edit("+ eps) ** 0.5", "** 0.5 + eps)", of="in_loops")


@misconception(
    title={"en": "divided by var + eps, without the root", "ko": "루트 없이 var + eps로 나눴어요"},
    hint={"en": "By the root.", "ko": "루트로 나눠요."},
)
class n04_fold_root_missing:
    in_a_line = edit("np.sqrt", "", of="in_a_line")
    step_by_step = edit("np.sqrt(s2 + eps)", "s2 + eps", of="step_by_step")
    in_loops = edit(" ** 0.5", "", of="in_loops")


@misconception(
    title={"en": "the argument eps is not used", "ko": "인수 eps를 쓰지 않았어요"},
    hint={
        "en": "What does your function do when somebody asks for eps=1?",
        "ko": "누가 eps=1로 부르면 여러분의 함수는 무엇을 하나요?",
    },
)
class fold_eps_fixed_inside:
    in_a_line = edit("+ eps", "+ 1e-5", of="in_a_line")
    step_by_step = edit("+ eps", "+ 1e-5", of="step_by_step")
    in_loops = edit("+ eps", "+ 1e-5", of="in_loops")


@misconception(
    title={"en": "eps is forgotten", "ko": "eps를 빠뜨렸어요"},
    hint={
        "en": "The folded layer must give the same as the two: with eps.",
        "ko": "접은 층은 두 층과 같은 값을 줘야 해요. eps까지요.",
    },
)
class fold_eps_forgotten:
    in_a_line = edit(" + eps", "", of="in_a_line")
    step_by_step = edit(" + eps", "", of="step_by_step")
    in_loops = edit("(float(var[h]) + eps) ** 0.5", "np.sqrt(var[h])", of="in_loops")


@convention(
    title={"en": "another default for eps", "ko": "eps의 기본값이 달라요"},
    hint={"en": "Here eps is 1e-5 if nobody says otherwise.", "ko": "여기서 eps의 기본값은 1e-5예요."},
)
class fold_other_default_eps:
    in_a_line = edit("1e-5", "1e-3", of="in_a_line")
    step_by_step = edit("1e-5", "1e-8", of="step_by_step")
    in_loops = edit("1e-5", "1e-7", of="in_loops")


@misconception(
    title={"en": "W and b are divided by the scale", "ko": "배율을 곱하지 않고 나눴어요"},
    hint={"en": "Large variance makes small weights.", "ko": "분산이 크면 가중치는 작아져요."},
)
class fold_inverse_scale:
    in_a_line = edit("* scale, (b - mean) *", "/ scale, (b - mean) /", of="in_a_line")
    step_by_step = edit(
        "g / std", "std / g", "g * b / std - g * mu / std", "std * b / g - std * mu / g", of="step_by_step"
    )
    in_loops = edit(
        "float(gamma[h]) / (float(var[h]) + eps) ** 0.5",
        "(float(var[h]) + eps) ** 0.5 / np.float64(gamma[h])",
        of="in_loops",
    )


@misconception(
    title={"en": "W or b is changed in place", "ko": "받은 W나 b를 바꿨어요"},
    hint={
        "en": "np.asarray gives the array itself if it is float64 already. Whose array do you write into?",
        "ko": "이미 float64이면 np.asarray는 같은 배열을 돌려줘요. 누구의 배열에 쓰고 있나요?",
    },
)
class fold_changes_W:
    in_a_line = edit("return W * scale", ("W *= scale\n    return W"), of="in_a_line")
    step_by_step = edit(
        "float), np.array(b",
        "float), np.asarray(b",
        "b2 = g * b / std - g * mu",
        ("b -= mu\n    b2 = g * b"),
        of="step_by_step",
    )
    in_loops = edit("np.zeros((D, H))", "W", of="in_loops")


@misconception(
    title={"en": "lists and narrow ints are not converted", "ko": "리스트와 폭이 좁은 정수를 변환하지 않았어요"},
    hint={
        "en": "Make float64 arrays of what comes in, first of all.",
        "ko": "무엇보다 먼저 받은 것을 float64 배열로 만드세요.",
    },
)
class fold_not_converted:
    in_a_line = edit(
        (
            "\n"
            "    W, b, gamma, beta, mean, var = (np.asarray(a, dtype=np.float64) for a in (W, b, gamma, beta, mean, var))"
        ),
        "",
        of="in_a_line",
    )
    step_by_step = edit(", dtype=np.float64", "", of="in_a_line")

    class in_loops:
        def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
            g, shift, mu, s2 = gamma, beta, mean, var
            std = np.sqrt(s2 + eps)
            W2 = W @ np.diag(g / std)
            b2 = g * b / std - g * mu / std + shift
            return W2, b2


@misconception(
    title={"en": "the result is rounded", "ko": "결과를 반올림했어요"},
    hint={"en": "Round when you print, not when you compute.", "ko": "반올림은 계산할 때가 아니라 출력할 때 하세요."},
)
class fold_result_rounded:
    in_a_line = edit(
        "W * scale, (b - mean) * scale + beta",
        "np.round(W * scale, 4), np.round((b - mean) * scale + beta, 4)",
        of="in_a_line",
    )
    step_by_step = edit(", b2", ".round(3), b2.round(3)", of="step_by_step")
    in_loops = edit("return W2, b2", "return np.around(W2, 6), np.around(b2, 6)", of="in_loops")
