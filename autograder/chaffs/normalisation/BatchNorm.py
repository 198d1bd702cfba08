"""The wrong ideas about `BatchNorm`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class in_a_line:
    class BatchNorm:
        def __init__(self, features, momentum=0.9, eps=1e-5):
            self.momentum, self.eps = momentum, eps
            self.running_mean = np.zeros(features)
            self.running_var = np.ones(features)

        def forward(self, X, gamma, beta, training):
            X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
            if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                raise ValueError("gamma and beta must be (D,)")
            if training:
                mean, var = X.mean(axis=0), X.var(axis=0)
                self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                self.std = np.sqrt(var + self.eps)
                self.x_hat = (X - mean) / self.std
                self.gamma = gamma
                return gamma * self.x_hat + beta
            return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

        def running(self):
            return self.running_mean.copy(), self.running_var.copy()

        def backward(self, dout):
            dout = np.asarray(dout, dtype=np.float64)
            if dout.shape != self.x_hat.shape:
                raise ValueError("dout")
            d = dout * self.gamma
            dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
            return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)


@base
class step_by_step:
    class BatchNorm:
        def __init__(self, features, momentum=0.9, eps=1e-5):
            self.m = momentum
            self.e = eps
            self.mu = np.zeros(features)
            self.s2 = np.ones(features)
            self.cache = None

        def forward(self, X, gamma, beta, training):
            x = np.array(X, dtype=float)
            g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
            if training:
                mu = np.mean(x, axis=0)
                xc = x - mu
                s2 = np.mean(xc**2, axis=0)
                self.cache = (xc, s2, g)
                self.mu = self.m * self.mu + (1.0 - self.m) * mu
                self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
            else:
                xc = x - self.mu
                s2 = self.s2
            return g * (xc / np.sqrt(s2 + self.e)) + b

        def running(self):
            return np.array(self.mu), np.array(self.s2)

        def backward(self, dout):
            dy = np.array(dout, dtype=float)
            xc, s2, g = self.cache
            n = len(xc)
            std = np.sqrt(s2 + self.e)
            dbeta = dy.sum(axis=0)
            dgamma = np.sum(xc / std * dy, axis=0)
            dxc = g * dy / std
            dstd = -np.sum(g * dy * xc / std**2, axis=0)
            dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
            return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta


@base
class in_loops:
    class BatchNorm:
        def __init__(self, features, momentum=0.9, eps=1e-5):
            self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

        def forward(self, X, gamma, beta, training):
            X, gamma, beta = _floats(X, gamma, beta)
            state = self.state
            if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                raise ValueError("want one gamma and one beta for each feature")
            if not training:
                scale = gamma / np.sqrt(state["var"] + state["eps"])
                return X * scale + (beta - state["mean"] * scale)
            old = state["momentum"]
            batch_mean, batch_var = batch_stats(X)
            state["mean"] = old * state["mean"] + (1 - old) * batch_mean
            state["var"] = old * state["var"] + (1 - old) * batch_var
            self.seen = X, gamma
            return batchnorm_forward(X, gamma, beta, state["eps"])

        def running(self):
            return self.state["mean"].copy(), self.state["var"].copy()

        def backward(self, dout):
            X, gamma = self.seen
            return batchnorm_backward(dout, X, gamma, self.state["eps"])


@convention(
    title={"en": "the weights of past and new are exchanged", "ko": "과거와 새 값의 무게가 바뀌었어요"},
    hint={
        "en": "Here momentum keeps the past: 0.9 changes slowly. In PyTorch it is the weight of the new.",
        "ko": "여기서 momentum은 과거를 지켜요. 0.9면 천천히 변해요. PyTorch에서는 새 값의 무게예요.",
    },
)
class n12_memory_momentum_exchanged:
    in_a_line = edit(
        "self.momentum * self.running_mean + (1 - self.momentum)",
        "(1 - self.momentum) * self.running_mean + self.momentum",
        "self.momentum * self.running_var + (1 - self.momentum)",
        "(1 - self.momentum) * self.running_var + self.momentum",
        of="in_a_line",
    )
    step_by_step = edit(
        "= self.m * self.mu + (1.0 - self.m) * mu",
        "+= self.m * (mu - self.mu)",
        "m * self.s2 + (1.0 - self.m) * s2",
        "s2 + self.m * (s2 - self.s2)",
        of="step_by_step",
    )
    in_loops = edit('= state["momentum', '= 1 - state["momentum', of="in_loops")


@convention(
    title={
        "en": "momentum is the weight of the new, 0.1 by default (PyTorch)",
        "ko": "momentum이 새 값의 무게이고 기본값이 0.1이에요 (PyTorch)",
    },
    hint={
        "en": "Here momentum keeps the past, and is 0.9 by default.",
        "ko": "여기서 momentum은 과거를 지키고 기본값은 0.9예요.",
    },
)
class memory_momentum_of_pytorch_default:
    in_a_line = edit(
        "0.9",
        "0.1",
        "self.momentum * self.running_mean + (1 - self.momentum)",
        "(1 - self.momentum) * self.running_mean + self.momentum",
        "self.momentum * self.running_var + (1 - self.momentum)",
        "(1 - self.momentum) * self.running_var + self.momentum",
        of="in_a_line",
    )
    step_by_step = edit(
        "0.9",
        "0.1",
        "m * self.mu + (1.0 - self.m) * mu",
        "mu + self.m * (mu - self.mu)",
        "m * self.s2 + (1.0 - self.m) * s2",
        "s2 + self.m * (s2 - self.s2)",
        of="step_by_step",
    )
    in_loops = edit("0.9", "0.1", '= state["momentum', '= 1 - state["momentum', of="in_loops")


@convention(
    title={
        "en": "the running variance gets N/(N − 1) times the variance",
        "ko": "이동 분산에 N/(N − 1)배 한 분산을 넣었어요",
    },
    hint={
        "en": "PyTorch does so. Here the running variance averages the same variance that the batch was divided by.",
        "ko": "PyTorch는 그렇게 해요. 여기서는 배치를 나눌 때 쓴 바로 그 분산을 평균해요.",
    },
)
class n13_memory_running_unbiased:
    in_a_line = edit(
        "self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var",
        (
            "n = len(X)\n"
            "            self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var * n / max(n - 1, 1)"
        ),
        of="in_a_line",
    )
    step_by_step = edit(
        "self.s2 = self.m * self.s2 + (1.0 - self.m) * s2",
        (
            "unbiased = np.sum(xc**2, axis=0) / max(len(x) - 1, 1)\n"
            "            self.s2 = self.m * self.s2 + (1.0 - self.m) * unbiased"
        ),
        of="step_by_step",
    )
    in_loops = edit(
        'state["var"] = old * state["var"] + (1 - old)',
        (
            "factor = len(X) / (len(X) - 1) if len(X) > 1 else 1.0\n"
            '        state["var"] = old * state["var"] + (1 - old) * factor'
        ),
        of="in_loops",
    )
    another_way = edit("* var", "* X.var(axis=0, ddof=1)", of="in_a_line")


@convention(
    title={"en": "the variance divides by N − 1 everywhere", "ko": "분산을 어디서나 N − 1로 나눴어요"},
    hint={
        "en": "With two samples the factor is 2. Here the variance is ddof 0.",
        "ko": "샘플이 둘이면 두 배 차이가 나요. 여기서는 모분산(ddof 0)을 써요.",
    },
)
class n01_memory_ddof_one:
    in_a_line = edit("var(axis=0", "var(axis=0, ddof=1", of="in_a_line")
    step_by_step = edit("mean(xc**2, axis=0", "sum(xc**2, axis=0) / max(len(x) - 1, 1", of="step_by_step")
    in_loops = edit("X.var(axis=0", "((X - X.mean(axis=0)) ** 2).sum(axis=0) / max(len(X) - 1, 1", of="in_a_line")


@misconception(
    title={"en": "the standard deviation is averaged", "ko": "분산이 아니라 표준편차를 평균했어요"},
    hint={"en": "The running variance is an average of variances.", "ko": "이동 분산은 분산의 평균이에요."},
)
class n14_memory_running_std:
    in_a_line = edit("* var", "* np.sqrt(var)", of="in_a_line")
    step_by_step = edit("* s2", "* np.sqrt(s2)", of="step_by_step")
    in_loops = edit("* batch_var", "* batch_var**0.5", of="in_loops")
    another_way = edit("* var", "* np.sqrt(var + self.eps)", of="in_a_line")
    squared_again = edit(
        "self.m * self.s2 + (1.0 - self.m) * s2",
        "(self.m * np.sqrt(self.s2) + (1.0 - self.m) * np.sqrt(s2)) ** 2",
        of="step_by_step",
    )


@convention(
    title={"en": "the running values start at the first batch", "ko": "이동 통계가 첫 배치의 값에서 시작해요"},
    hint={
        "en": "Here they start at mean 0 and variance 1, and the first batch counts as any other.",
        "ko": "여기서는 평균 0, 분산 1에서 시작하고 첫 배치도 다른 배치처럼 반영해요.",
    },
)
class n15_memory_starts_at_first_batch:
    in_a_line = edit(
        ("self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean\n            "),
        (
            'if not hasattr(self, "gamma"):\n'
            "                self.running_mean, self.running_var = mean, var\n"
            "            else:\n"
            "                self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean\n"
            "                "
        ),
        of="in_a_line",
    )
    step_by_step = edit(
        "xc**2, axis=0)",
        ("xc**2, axis=0)\n            if self.cache is None:\n                self.mu, self.s2 = mu, s2"),
        of="step_by_step",
    )
    in_loops = edit('momentum"]', 'momentum"] if hasattr(self, "seen") else 0.0', of="in_loops")


@convention(
    title={"en": "the running variance starts at 0", "ko": "이동 분산이 0에서 시작해요"},
    hint={
        "en": "CS231n and 밑바닥 do so. Here it starts at 1.",
        "ko": "CS231n과 밑바닥은 그렇게 해요. 여기서는 1에서 시작해요.",
    },
)
class n15_memory_variance_starts_at_zero:
    in_a_line = edit("ones", "zeros", of="in_a_line")
    step_by_step = edit("ones", "zeros", of="step_by_step")
    in_loops = edit("ones", "zeros", of="in_loops")


@misconception(
    title={"en": "evaluation updates the running values, too", "ko": "평가할 때도 이동 통계를 바꿨어요"},
    hint={"en": "Looking must not change anything.", "ko": "들여다보는 것만으로 달라지면 안 돼요."},
)
class n17_memory_evaluation_updates:
    in_a_line = edit(
        ')")',
        (
            ')")\n'
            "        mean, var = X.mean(axis=0), X.var(axis=0)\n"
            "        old = self.running_mean, self.running_var\n"
            "        self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean\n"
            "        self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var"
        ),
        (
            "\n"
            "            mean, var = X.mean(axis=0), X.var(axis=0)\n"
            "            self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean\n"
            "            self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var"
        ),
        "",
        "self.running_mean) / np.sqrt(self.running_var",
        "old[0]) / np.sqrt(old[1]",
        of="in_a_line",
    )
    step_by_step = edit(
        "= self.s2",
        (
            "= self.s2\n"
            "            self.mu = self.m * self.mu + (1.0 - self.m) * x.mean(axis=0)\n"
            "            self.s2 = self.m * self.s2 + (1.0 - self.m) * x.var(axis=0)"
        ),
        of="step_by_step",
    )
    in_loops = edit(
        'return X * scale + (beta - state["mean"] * scale)',
        (
            'out = X * scale + (beta - state["mean"] * scale)\n'
            '            state["mean"] = state["momentum"] * state["mean"] + (1 - state["momentum"]) * X.mean(axis=0)\n'
            '            state["var"] = state["momentum"] * state["var"] + (1 - state["momentum"]) * X.var(axis=0)\n'
            "            return out"
        ),
        of="in_loops",
    )


@misconception(
    title={"en": "training normalises with the running values", "ko": "학습할 때 이동 통계로 정규화했어요"},
    hint={
        "en": "Training uses the batch; the running values wait for the day when there is none.",
        "ko": "학습할 때는 배치를 써요. 이동 통계는 배치가 없을 때를 위한 것이에요.",
    },
)
class n18_memory_training_uses_running:
    in_a_line = edit(
        " * self.x_hat ", " * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) ", of="in_a_line"
    )
    step_by_step = edit(
        ("else:\n            xc = x - self.mu\n            "), ("xc = x - self.mu\n        "), of="step_by_step"
    )
    in_loops = edit(
        'batchnorm_forward(X, gamma, beta, state["eps"])',
        'gamma * (X - state["mean"]) / np.sqrt(state["var"] + state["eps"]) + beta',
        of="in_loops",
    )


@misconception(
    title={"en": "evaluation normalises with the batch", "ko": "평가할 때 배치의 통계로 정규화했어요"},
    hint={
        "en": "A single sample has no variance. What was remembered for?",
        "ko": "샘플 하나에는 분산이 없어요. 무엇을 위해 기억했나요?",
    },
)
class memory_evaluates_with_the_batch:
    in_a_line = edit(
        "self.running_mean) / np.sqrt(self.running_var", "X.mean(axis=0)) / np.sqrt(X.var(axis=0)", of="in_a_line"
    )
    step_by_step = edit("- self.mu", "- x.mean(axis=0)", "= self.s2", "= x.var(axis=0)", of="step_by_step")
    in_loops = edit(
        (
            'scale = gamma / np.sqrt(state["var"] + state["eps"])\n'
            '            return X * scale + (beta - state["mean"] * scale'
        ),
        'return batchnorm_forward(X, gamma, beta, state["eps"]',
        of="in_loops",
    )


@misconception(
    title={"en": "training and not training are exchanged", "ko": "학습일 때와 아닐 때가 바뀌었어요"},
    hint={
        "en": "Which of the two branches is for training=True?",
        "ko": "두 갈래 가운데 training=True일 때는 어느 쪽인가요?",
    },
)
class memory_training_inverted:
    in_a_line = edit("if training", "if not training", of="in_a_line")
    step_by_step = edit("if training", "if not training", of="step_by_step")
    in_loops = edit("not ", "", of="in_loops")


@misconception(
    title={"en": "the way back goes through the last evaluation", "ko": "되돌아갈 때 마지막 평가를 지나가요"},
    hint={
        "en": "Evaluate between forward and backward: you go back through the forward that trained.",
        "ko": "forward와 backward 사이에 평가를 해 보세요. 되돌아가는 길은 학습한 forward예요.",
    },
)
class n19_memory_backward_of_evaluation:
    in_a_line = edit(
        "x_hat + beta",
        (
            "x_hat + beta\n"
            "        self.std = np.sqrt(X.var(axis=0) + self.eps)\n"
            "        self.x_hat, self.gamma = (X - X.mean(axis=0)) / self.std, gamma"
        ),
        of="in_a_line",
    )
    step_by_step = edit(
        "= self.s2", ("= self.s2\n            self.cache = (x - x.mean(axis=0), x.var(axis=0), g)"), of="step_by_step"
    )
    in_loops = edit(
        'feature")',
        ('feature")\n        self.seen = X, gamma'),
        ("batch_var\n        self.seen = X, gamma"),
        "batch_var",
        of="in_loops",
    )


@misconception(
    title={
        "en": "the way back uses what the last evaluation computed with the running values",
        "ko": "되돌아갈 때 마지막 평가에서 이동 통계로 계산한 값을 써요",
    },
    hint={
        "en": "Evaluate between forward and backward: you go back through the forward that trained.",
        "ko": "forward와 backward 사이에 평가를 해 보세요. 되돌아가는 길은 학습한 forward예요.",
    },
)
class n19_memory_backward_with_running:
    in_a_line = edit(
        "x_hat + beta",
        (
            "x_hat + beta\n"
            "        self.std = np.sqrt(self.running_var + self.eps)\n"
            "        self.x_hat, self.gamma = (X - self.running_mean) / self.std, gamma"
        ),
        of="in_a_line",
    )
    step_by_step = edit(
        ("\n            self.cache = (xc, s2, g)"),
        "",
        "= self.s2",
        ("= self.s2\n        self.cache = (xc, s2, g)"),
        of="step_by_step",
    )

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.stats = np.zeros(features), np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                _must_have(self.stats[0].shape, gamma=gamma, beta=beta)
                now = (X.mean(axis=0), X.var(axis=0)) if training else self.stats
                if training:
                    self.stats = tuple(
                        self.momentum * a + (1 - self.momentum) * b for a, b in zip(self.stats, now, strict=False)
                    )
                self.root = np.sqrt(now[1] + self.eps)
                self.hat = (X - now[0]) / self.root
                self.gamma = gamma
                return gamma * self.hat + beta

            def running(self):
                return tuple(a.copy() for a in self.stats)

            def backward(self, dout):
                (dout,) = _floats(dout)
                _must_have(self.hat.shape, dout=dout)
                return _back_through(self.gamma * dout, self.hat, self.root, 0), (dout * self.hat).sum(0), dout.sum(0)


@misconception(
    title={
        "en": "the way back uses the gamma of the last call, training or not",
        "ko": "되돌아갈 때 학습이 아니었던 마지막 호출의 gamma를 써요",
    },
    hint={
        "en": "gamma, too, belongs to the forward that you go back through.",
        "ko": "gamma도 되돌아가는 그 forward의 것이에요.",
    },
)
class memory_gamma_of_the_last_call:
    in_a_line = edit(
        ')")', (')")\n        self.gamma = gamma'), ("\n            self.gamma = gamma"), "", of="in_a_line"
    )
    step_by_step = edit(
        "beta, dtype=float)",
        ("beta, dtype=float)\n        self.g = g"),
        "(xc, s2, g",
        "(xc, s2",
        ", g = self.cache",
        (" = self.cache\n        g = self.g"),
        of="step_by_step",
    )
    in_loops = edit(
        'feature")',
        ('feature")\n        self.gamma = gamma'),
        "= X, gamma",
        "= X",
        "= self.seen",
        "= self.seen, self.gamma",
        of="in_loops",
    )


@misconception(
    title={"en": "running() gives the array itself", "ko": "running()이 배열 자체를 내줬어요"},
    hint={
        "en": "Whoever writes into the answer writes into your memory. Give a copy.",
        "ko": "답에 무언가를 써 넣으면 여러분의 기억에 쓰는 거예요. 복사본을 주세요.",
    },
)
class n20_memory_running_gives_the_array:
    in_a_line = edit(".copy(), self.running_var.copy()", ", self.running_var", of="in_a_line")
    step_by_step = edit("np.array(self.mu), np.array(self.s2)", "self.mu, self.s2", of="step_by_step")
    in_loops = edit('.copy(), self.state["var"].copy()', ', self.state["var"]', of="in_loops")


@misconception(
    title={
        "en": "an earlier answer of running() changes with the next batch",
        "ko": "먼저 받은 running()의 답이 다음 배치 때 바뀌어요",
    },
    hint={
        "en": "In-place updates reach every place where the same array is known.",
        "ko": "제자리에서 고치면 같은 배열을 가진 곳이 모두 바뀌어요.",
    },
)
class n20_memory_answers_change_later:
    in_a_line = edit(
        (
            "= self.momentum * self.running_mean + (1 - self.momentum) * mean\n"
            "            self.running_var = self.momentum * self.running_var +"
        ),
        (
            "*= self.momentum\n"
            "            self.running_mean += (1 - self.momentum) * mean\n"
            "            self.running_var *= self.momentum\n"
            "            self.running_var +="
        ),
        ".copy(), self.running_var.copy()",
        ", self.running_var",
        of="in_a_line",
    )
    step_by_step = edit(
        " = self.m * self.mu",
        "[:] = self.m * self.mu",
        " = self.m * self.s2",
        "[:] = self.m * self.s2",
        "np.array(self.mu), np.array(self.s2)",
        "self.mu, self.s2",
        of="step_by_step",
    )
    in_loops = edit(
        ' = old * state["mean',
        '[...] = old * state["mean',
        ' = old * state["var',
        '[...] = old * state["var',
        '.copy(), self.state["var"].copy()',
        ', self.state["var"]',
        of="in_loops",
    )


@misconception(
    title={"en": "two objects share one memory", "ko": "두 객체가 기억 하나를 같이 써요"},
    hint={
        "en": "What stands in the class belongs to all of its objects.",
        "ko": "클래스에 적은 것은 모든 객체가 함께 써요.",
    },
)
class n21_memory_shared_by_objects:
    in_a_line = edit(
        "BatchNorm:",
        ("BatchNorm:\n    shared = {}\n"),
        "running_mean = np.zeros(features",
        "shared.setdefault(features, [np.zeros(features), np.ones(features)]",
        "running_var = np.ones(features)",
        "running_mean, self.running_var = self.shared[features]",
        (
            "= self.momentum * self.running_mean + (1 - self.momentum) * mean\n"
            "            self.running_var = self.momentum * self.running_var +"
        ),
        (
            "*= self.momentum\n"
            "            self.running_mean += (1 - self.momentum) * mean\n"
            "            self.running_var *= self.momentum\n"
            "            self.running_var +="
        ),
        of="in_a_line",
    )

    class step_by_step:
        class BatchNorm:
            mean, var = None, None

            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                if BatchNorm.mean is None or len(BatchNorm.mean) != features:
                    BatchNorm.mean, BatchNorm.var = np.zeros(features), np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                _must_have(X.shape[1:], gamma=gamma, beta=beta)
                if not training:
                    return gamma * (X - BatchNorm.mean) / np.sqrt(BatchNorm.var + self.eps) + beta
                BatchNorm.mean = self.momentum * BatchNorm.mean + (1 - self.momentum) * X.mean(axis=0)
                BatchNorm.var = self.momentum * BatchNorm.var + (1 - self.momentum) * X.var(axis=0)
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, self.eps)

            def running(self):
                return BatchNorm.mean.copy(), BatchNorm.var.copy()

            def backward(self, dout):
                return batchnorm_backward(dout, *self.seen, self.eps)

    class in_loops:
        _remembered = {}

        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.features, self.momentum, self.eps = features, momentum, eps
                _remembered.setdefault(features, (np.zeros(features), np.ones(features)))

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                _must_have(X.shape[1:], gamma=gamma, beta=beta)
                mean, var = _remembered[self.features]
                if not training:
                    return gamma * (X - mean) / np.sqrt(var + self.eps) + beta
                w = self.momentum
                _remembered[self.features] = w * mean + (1 - w) * X.mean(axis=0), w * var + (1 - w) * X.var(axis=0)
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, self.eps)

            def running(self):
                return tuple(a.copy() for a in _remembered[self.features])

            def backward(self, dout):
                return batchnorm_backward(dout, *self.seen, self.eps)


@misconception(
    title={"en": "training normalises each sample", "ko": "학습할 때 샘플마다 정규화했어요"},
    hint={"en": "Each feature over the batch: axis 0.", "ko": "특성마다 배치에 대해서예요. 축 0이에요."},
)
class n02_memory_per_sample:
    in_a_line = edit(
        "(var", "(X.var(axis=1, keepdims=True)", "- mean", "- X.mean(axis=1, keepdims=True)", of="in_a_line"
    )
    step_by_step = edit(
        ("\n            self.cache = (xc, s2, g)"),
        "",
        "* s2",
        (
            "* s2\n"
            "            xc = x - x.mean(axis=1, keepdims=True)\n"
            "            s2 = x.var(axis=1, keepdims=True)\n"
            "            self.cache = (xc, s2, g)"
        ),
        of="step_by_step",
    )
    in_loops = edit("batchnorm_forward", "layernorm_forward", of="in_loops")


@convention(
    title={"en": "eps stands after the root", "ko": "eps를 루트 밖에 더했어요"},
    hint={
        "en": "Here eps is added to the variance, inside the root.",
        "ko": "여기서는 eps를 루트 안에서 분산에 더해요.",
    },
)
class n03_memory_eps_after_the_root:
    in_a_line = edit(
        "(var + self.eps)", "(var) + self.eps", "np.sqrt(self.running_var", "(np.sqrt(self.running_var)", of="in_a_line"
    )
    step_by_step = edit("/ np.sqrt(s2 +", "/ (np.sqrt(s2) +", "s2 + self.e)", "s2) + self.e", of="step_by_step")

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.stats = np.zeros(features), np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                _must_have(self.stats[0].shape, gamma=gamma, beta=beta)
                if training:
                    now = X.mean(axis=0), X.var(axis=0)
                    self.stats = tuple(
                        self.momentum * a + (1 - self.momentum) * b for a, b in zip(self.stats, now, strict=False)
                    )
                    self.last = gamma, (X - now[0]) / (now[1] ** 0.5 + self.eps), now[1] ** 0.5 + self.eps
                    return gamma * self.last[1] + beta
                mean, var = self.stats
                return gamma * ((X - mean) / (var**0.5 + self.eps)) + beta

            def running(self):
                return tuple(a.copy() for a in self.stats)

            def backward(self, dout):
                gamma, hat, root = self.last
                (dout,) = _floats(dout)
                _must_have(hat.shape, dout=dout)
                return _back_through(gamma * dout, hat, root, 0), (dout * hat).sum(0), dout.sum(0)


@convention(
    title={"en": "another default for momentum (Keras: 0.99)", "ko": "momentum의 기본값이 달라요 (Keras: 0.99)"},
    hint={"en": "Here momentum is 0.9 if nobody says otherwise.", "ko": "여기서 momentum의 기본값은 0.9예요."},
)
class memory_other_default_momentum:
    in_a_line = edit("0.9", "0.99", of="in_a_line")
    step_by_step = edit("0.9", "0.99", of="step_by_step")
    in_loops = edit("0.9", "0.99", of="in_loops")
    another_way = edit("0.9", "0.1", of="in_a_line")
    and_another = edit("0.9", "0.999", of="in_a_line")


@convention(
    title={"en": "another default for eps", "ko": "eps의 기본값이 달라요"},
    hint={"en": "Here eps is 1e-5 if nobody says otherwise.", "ko": "여기서 eps의 기본값은 1e-5예요."},
)
class memory_other_default_eps:
    in_a_line = edit("1e-5", "1e-3", of="in_a_line")
    step_by_step = edit("1e-5", "1e-8", of="step_by_step")
    in_loops = edit("1e-5", "1e-7", of="in_loops")


@misconception(
    title={"en": "the argument momentum is not used", "ko": "인수 momentum을 쓰지 않았어요"},
    hint={
        "en": "What does BatchNorm(3, momentum=0.5) do differently?",
        "ko": "BatchNorm(3, momentum=0.5)는 무엇이 다른가요?",
    },
)
class memory_momentum_fixed_inside:
    in_a_line = edit("= momentum", "= 0.9", of="in_a_line")
    step_by_step = edit(
        "self.m * self.mu + (1.0 - self.m)",
        "0.9 * self.mu + 0.1",
        "self.m * self.s2 + (1.0 - self.m)",
        "0.9 * self.s2 + 0.1",
        of="step_by_step",
    )
    in_loops = edit('state["momentum"]', "0.9", of="in_loops")


@misconception(
    title={"en": "all batches count the same", "ko": "모든 배치를 똑같이 평균했어요"},
    hint={
        "en": "The past fades: each batch weighs 1 − momentum at first, and then less and less.",
        "ko": "과거는 흐려져요. 배치의 무게는 처음에 1 − momentum이고 점점 작아져요.",
    },
)
class memory_plain_average:
    in_a_line = edit(
        " = momentum, eps",
        ", self.count = momentum, eps, 0",
        (
            "running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean\n"
            "            self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var"
        ),
        (
            "count += 1\n"
            "            self.running_mean = self.running_mean + (mean - self.running_mean) / self.count\n"
            "            self.running_var = self.running_var + (var - self.running_var) / self.count"
        ),
        of="in_a_line",
    )
    step_by_step = edit(
        "None",
        ("None\n        self.seen = []"),
        ("mu = self.m * self.mu + (1.0 - self.m) * mu\n            self.s2 = self.m * self.s2 + (1.0 - self.m) * s2"),
        (
            "seen.append((mu, s2))\n"
            "            self.mu = sum(a for a, _ in self.seen) / len(self.seen)\n"
            "            self.s2 = sum(a for _, a in self.seen) / len(self.seen)"
        ),
        of="step_by_step",
    )
    in_loops = edit(
        'old = state["momentum',
        ('state["count"] = state.get("count", 0) + 1\n        old = 1 - 1 / state["count'),
        of="in_loops",
    )


@misconception(
    title={"en": "only the last batch is remembered", "ko": "마지막 배치만 기억했어요"},
    hint={"en": "What does momentum mean for the batches before?", "ko": "앞선 배치에 momentum은 무슨 뜻인가요?"},
)
class memory_only_the_last_batch:
    in_a_line = edit(
        "self.momentum * self.running_mean + (1 - self.momentum) * ",
        "",
        "self.momentum * self.running_var + (1 - self.momentum) * ",
        "",
        of="in_a_line",
    )
    step_by_step = edit(
        "self.m * self.mu + (1.0 - self.m) * ", "", "self.m * self.s2 + (1.0 - self.m) * ", "", of="step_by_step"
    )
    in_loops = edit('state["momentum"]', "0.0", of="in_loops")


@misconception(
    title={"en": "the running values never move", "ko": "이동 통계가 움직이지 않아요"},
    hint={"en": "What does running() say after a batch?", "ko": "배치를 하나 본 뒤 running()은 무엇을 답하나요?"},
)
class memory_running_not_updated:
    in_a_line = edit(
        (
            "\n"
            "            self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean\n"
            "            self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var"
        ),
        "",
        of="in_a_line",
    )
    step_by_step = edit(
        (
            "\n"
            "            self.mu = self.m * self.mu + (1.0 - self.m) * mu\n"
            "            self.s2 = self.m * self.s2 + (1.0 - self.m) * s2"
        ),
        "",
        of="step_by_step",
    )
    in_loops = edit(
        (
            "batch_mean, batch_var = batch_stats(X)\n"
            '        state["mean"] = old * state["mean"] + (1 - old) * batch_mean\n'
            '        state["var"] = old * state["var"] + (1 - old) * batch_var'
        ),
        "_batch_mean, _batch_var = batch_stats(X)",
        of="in_loops",
    )


@misconception(
    title={"en": "the past is not multiplied with momentum", "ko": "과거에 momentum을 곱하지 않았어요"},
    hint={"en": "The two weights add up to 1.", "ko": "두 무게를 더하면 1이에요."},
)
class memory_not_decayed:
    in_a_line = edit("momentum * self.running_mean", "running_mean", "momentum * self.", "", of="in_a_line")
    step_by_step = edit("m * self.mu", "mu", "m * self.", "", of="step_by_step")
    in_loops = edit('old * state["mean', 'state["mean', "old * ", "", of="in_loops")


@misconception(
    title={"en": "gamma and beta are exchanged", "ko": "gamma와 beta를 바꿔 썼어요"},
    hint={"en": "gamma scales, beta shifts.", "ko": "gamma는 곱하고 beta는 더해요."},
)
class n06_memory_gamma_and_beta_exchanged:
    in_a_line = edit("gamma, beta ", "beta, gamma ", of="in_a_line")
    step_by_step = edit("gamma, dtype=float), np.array(beta", "beta, dtype=float), np.array(gamma", of="step_by_step")
    in_loops = edit("_floats(X, gamma, beta", "_floats(X, beta, gamma", of="in_loops")


@misconception(
    title={
        "en": "on the way back mean and variance are treated as constants",
        "ko": "되돌아갈 때 평균과 분산을 상수로 봤어요",
    },
    hint={
        "en": "Move one x a little: the mean and the variance of its batch move, too.",
        "ko": "x 하나를 조금 움직여 보세요. 배치의 평균과 분산도 움직여요.",
    },
)
class memory_statistics_held_constant:
    in_a_line = edit("(d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0))", "d", of="in_a_line")
    step_by_step = edit(
        ("dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)\n        return dxc - np.sum(dxc, axis=0) / n"),
        "return dxc",
        of="step_by_step",
    )
    in_loops = edit(
        'return batchnorm_backward(dout, X, gamma, self.state["eps"])',
        (
            '_dX, dgamma, dbeta = batchnorm_backward(dout, X, gamma, self.state["eps"])\n'
            '        return np.asarray(dout) * gamma / np.sqrt(X.var(axis=0) + self.state["eps"]), dgamma, dbeta'
        ),
        of="in_loops",
    )


@misconception(
    title={"en": "gamma is missing in dX", "ko": "dX에 gamma가 빠졌어요"},
    hint={"en": "The scale is on the way back, too.", "ko": "되돌아가는 길에도 배율이 있어요."},
)
class n09_memory_gamma_missing:
    in_a_line = edit(" * self.gamma", "", of="in_a_line")
    step_by_step = edit(", g ", ", _g ", " g * dy", " dy", "g * dy", "dy", of="step_by_step")
    in_loops = edit(", gamma, self", ", np.ones(len(gamma)), self", of="in_loops")


@misconception(
    title={"en": "shapes are not looked at", "ko": "모양을 확인하지 않았어요"},
    hint={
        "en": "A gamma of shape (1,) or a dout of shape (D,) is broadcast quietly.",
        "ko": "모양이 (1,)인 gamma나 (D,)인 dout도 조용히 브로드캐스트돼요.",
    },
)
class memory_no_checks:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    step_by_step = edit(
        (
            "\n"
            "        if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:\n"
            '            raise ValueError("gamma and beta must be (D,)")'
        ),
        "",
        ('\n        if dout.shape != self.x_hat.shape:\n            raise ValueError("dout")'),
        "",
        of="in_a_line",
    )

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.stats = np.zeros(features), np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                now = (X.mean(axis=0), X.var(axis=0)) if training else self.stats
                root = np.sqrt(now[1] + self.eps)
                hat = (X - now[0]) / root
                if training:
                    self.stats = tuple(
                        self.momentum * a + (1 - self.momentum) * b for a, b in zip(self.stats, now, strict=False)
                    )
                    self.last = gamma, hat, root
                return gamma * hat + beta

            def running(self):
                return tuple(a.copy() for a in self.stats)

            def backward(self, dout):
                gamma, hat, root = self.last
                (dout,) = _floats(dout)
                return _back_through(gamma * dout, hat, root, 0), (dout * hat).sum(0), dout.sum(0)


@misconception(
    title={"en": "the shape of dout is not looked at", "ko": "dout의 모양을 확인하지 않았어요"},
    hint={
        "en": "A dout of shape (D,) or (N, 1) is broadcast quietly.",
        "ko": "모양이 (D,)나 (N, 1)인 dout도 조용히 브로드캐스트돼요.",
    },
)
class memory_dout_not_checked:
    in_a_line = edit(
        ('\n        if dout.shape != self.x_hat.shape:\n            raise ValueError("dout")'), "", of="in_a_line"
    )
    step_by_step = edit(
        "beta, dtype=float)",
        (
            "beta, dtype=float)\n"
            "        if g.shape != self.mu.shape or b.shape != self.mu.shape:\n"
            '            raise ValueError("shape")'
        ),
        of="step_by_step",
    )
    in_loops = edit(
        'return batchnorm_backward(dout, X, gamma, self.state["eps"]',
        (
            'x_hat, root = _normalised(X, 0, self.state["eps"])\n'
            "        (dout,) = _floats(dout)\n"
            "        return _back_through(gamma * dout, x_hat, root, 0), (dout * x_hat).sum(0), dout.sum(0"
        ),
        of="in_loops",
    )


@misconception(
    title={"en": "gamma and beta are looked at in training only", "ko": "gamma와 beta를 학습할 때만 확인했어요"},
    hint={"en": "Who evaluates can make the same mistake.", "ko": "평가할 때도 같은 실수를 할 수 있어요."},
)
class memory_checked_in_training_only:
    in_a_line = edit(
        "gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]",
        "training and (gamma.shape != X.shape[1:] or beta.shape != X.shape[1:])",
        of="in_a_line",
    )
    step_by_step = edit(
        'gamma.shape != state["mean"].shape or beta.shape !',
        "training and not gamma.shape == beta.shape =",
        of="in_loops",
    )

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.stats = np.zeros(features), np.ones(features)

            def forward(self, X, gamma, beta, training):
                if training:
                    self.stats = tuple(
                        self.momentum * a + (1 - self.momentum) * b
                        for a, b in zip(self.stats, batch_stats(X), strict=False)
                    )
                    self.last = np.array(X, dtype=float), np.array(gamma, dtype=float)
                    return batchnorm_forward(X, gamma, beta, self.eps)
                X, gamma, beta = _floats(X, gamma, beta)
                mean, var = self.stats
                return (X - mean) / np.sqrt(var + self.eps) * gamma + beta

            def running(self):
                return tuple(a.copy() for a in self.stats)

            def backward(self, dout):
                return batchnorm_backward(dout, *self.last, self.eps)


@misconception(
    title={
        "en": "dout is compared with the last batch of all, also an evaluated one",
        "ko": "dout을 평가한 것까지 포함한 마지막 배치와 비교했어요",
    },
    hint={"en": "dout belongs to the last training batch.", "ko": "dout은 마지막 학습 배치에 속해요."},
)
class memory_last_size_of_evaluation:
    in_a_line = edit(')")', (')")\n        self.size = X.shape'), "x_hat.shape", "size", of="in_a_line")
    step_by_step = edit(
        "beta, dtype=float)",
        (
            "beta, dtype=float)\n"
            "        self.n = len(x)\n"
            "        if g.shape != self.mu.shape or b.shape != self.mu.shape:\n"
            '            raise ValueError("shape")'
        ),
        "= self.cache",
        ('= self.cache\n        if dy.shape != (self.n, len(g)):\n            raise ValueError("dout")'),
        of="step_by_step",
    )
    in_loops = edit(
        'feature")',
        ('feature")\n        self.rows = len(X)'),
        "= self.seen",
        ('= self.seen\n        if np.shape(dout) != (self.rows, X.shape[1]):\n            raise ValueError("dout")'),
        of="in_loops",
    )


@misconception(
    title={"en": "another exception than ValueError", "ko": "ValueError가 아닌 다른 예외를 냈어요"},
    hint={"en": "Which exception does the contract name?", "ko": "함수의 약속에 적힌 예외는 무엇인가요?"},
)
class memory_other_error:
    in_a_line = edit('ValueError("gamma', 'TypeError("gamma', "ValueError", "TypeError", of="in_a_line")
    step_by_step = edit(
        "beta, dtype=float)",
        ("beta, dtype=float)\n        assert g.shape == b.shape == self.mu.shape"),
        "= self.cache",
        ("= self.cache\n        assert dy.shape == xc.shape"),
        of="step_by_step",
    )
    in_loops = edit('ValueError("gamma', 'Exception("gamma', "ValueError", "Exception", of="in_a_line")


@misconception(
    title={"en": "lists and narrow ints are not converted", "ko": "리스트와 폭이 좁은 정수를 변환하지 않았어요"},
    hint={
        "en": "Make float64 arrays of what comes in, first of all.",
        "ko": "무엇보다 먼저 받은 것을 float64 배열로 만드세요.",
    },
)
class memory_not_converted:
    in_a_line = edit(
        ("\n        X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))"),
        "",
        ("\n        dout = np.asarray(dout, dtype=np.float64)"),
        "",
        of="in_a_line",
    )
    step_by_step = edit(", dtype=np.float64) ", ") ", ", dtype=np.float64", "", of="in_a_line")
    in_loops = edit(("\n        X, gamma, beta = _floats(X, gamma, beta)"), "", of="in_loops")
