"""The wrong ideas about `nb_log_posterior`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "densities are multiplied before the logarithm is taken", "ko": "밀도를 곱한 뒤에 로그를 취했어요"},
    hint={
        "en": "The product of hundreds of small numbers is 0 long before you take its log.",
        "ko": "작은 수 수백 개의 곱은 로그를 취하기 한참 전에 0이 돼요.",
    },
)
class k03_product_of_densities:
    form = edit(
        'joint = model["log_prior"] + likelihood', 'joint = np.log(np.exp(model["log_prior"]) * np.exp(likelihood))'
    )

    class in_loops:
        def nb_log_posterior(model, X):
            out = []
            for x in np.asarray(X):
                p = np.exp(np.array(model["log_prior"], dtype=float))
                for d, v in enumerate(x):
                    if "log_table" in model:
                        p = p * np.exp(np.asarray(model["log_table"][d])[:, int(v)])
                    else:
                        m, s = model["mean"][:, d], model["var"][:, d]
                        p = p * np.exp(-((float(v) - m) ** 2) / (2 * s)) / np.sqrt(2 * np.pi * s)
                out.append(np.log(p / p.sum()))
            return np.array(out)

    class prod:
        def nb_log_posterior(model, X):
            X = np.asarray(X)
            if "log_table" in model:
                score = np.sum(
                    [np.asarray(t)[:, X[:, d].astype(int)].T for d, t in enumerate(model["log_table"])], axis=0
                )
            else:
                Z = X.astype(float)[:, None]
                score = np.sum(
                    -0.5 * np.log(2 * np.pi * model["var"]) - (Z - model["mean"]) ** 2 / (2 * model["var"]), axis=2
                )
            P = np.exp(score) * np.exp(model["log_prior"])
            return np.log(P) - np.log(P.sum(axis=1, keepdims=True))


@misconception(
    title={"en": "scores are exponentiated as they are", "ko": "점수를 그대로 exp에 넣었어요"},
    hint={
        "en": "exp(−2000) is 0 and exp(2000) inf. Subtract the largest of the row first.",
        "ko": "exp(−2000)은 0, exp(2000)은 inf예요. 행에서 가장 큰 것을 먼저 빼세요.",
    },
)
class k04_no_shift:
    form = edit("shifted = joint - joint.max(axis=1, keepdims=True)", "shifted = joint")

    class in_one_line:
        def nb_log_posterior(model, X):
            X = np.asarray(X)
            if "log_table" in model:
                score = np.sum(
                    [np.asarray(t)[:, X[:, d].astype(int)].T for d, t in enumerate(model["log_table"])], axis=0
                )
            else:
                Z = X.astype(float)[:, None]
                score = np.sum(
                    -0.5 * np.log(2 * np.pi * model["var"]) - (Z - model["mean"]) ** 2 / (2 * model["var"]), axis=2
                )
            score = score + model["log_prior"]
            return score - np.log(np.sum(np.exp(score), axis=1))[:, None]

    class row_by_row:
        def nb_log_posterior(model, X):
            X = np.asarray(X)
            if "log_table" in model:
                score = np.sum(
                    [np.asarray(t)[:, X[:, d].astype(int)].T for d, t in enumerate(model["log_table"])], axis=0
                )
            else:
                Z = X.astype(float)[:, None]
                score = np.sum(
                    -0.5 * np.log(2 * np.pi * model["var"]) - (Z - model["mean"]) ** 2 / (2 * model["var"]), axis=2
                )
            rows = [s + np.asarray(model["log_prior"]) for s in score]
            return np.array([r - np.log(sum(np.exp(v) for v in r)) for r in rows])


@misconception(
    title={"en": "the largest of the whole matrix is subtracted", "ko": "행렬 전체에서 가장 큰 값을 뺐어요"},
    hint={"en": "Each row has its own largest score.", "ko": "행마다 가장 큰 점수가 따로 있어요."},
)
class k04_shift_of_the_whole_matrix:
    form = edit("joint.max(axis=1, keepdims=True)", "joint.max()")

    mean_of_the_row = edit("joint.max(axis=1, keepdims=True)", "joint.mean(axis=1, keepdims=True)")

    class loop:
        def nb_log_posterior(model, X):
            X = np.array(X)
            N, K = len(X), len(model["log_prior"])
            score = np.zeros((N, K))
            for k in range(K):
                if "log_table" in model:
                    for d, table in enumerate(model["log_table"]):
                        score[:, k] += np.asarray(table)[k, X[:, d].astype(int)]
                else:
                    score[:, k] = gaussian_log_density(X, model["mean"][k], model["var"][k]).sum(axis=1)
                score[:, k] += model["log_prior"][k]
            top = score.max()
            return score - top - np.log(np.exp(score - top).sum(axis=1, keepdims=True))


@misconception(
    title={"en": "the prior is left out", "ko": "사전 확률을 빠뜨렸어요"},
    hint={
        "en": "What did you believe before you looked? Try 90 : 10 and a point in the middle.",
        "ko": "보기 전에는 무엇을 믿었나요? 90 : 10과 한가운데 점으로 해 보세요.",
    },
)
class k05_prior_left_out:
    form = edit('joint = model["log_prior"] + likelihood', "joint = likelihood")

    class stable:
        def nb_log_posterior(model, X):
            X = np.asarray(X)
            if "log_table" in model:
                score = np.sum(
                    [np.asarray(t)[:, X[:, d].astype(int)].T for d, t in enumerate(model["log_table"])], axis=0
                )
            else:
                Z = X.astype(float)[:, None]
                score = np.sum(
                    -0.5 * np.log(2 * np.pi * model["var"]) - (Z - model["mean"]) ** 2 / (2 * model["var"]), axis=2
                )
            score = score - score.max(axis=1, keepdims=True)
            return score - np.log(np.exp(score).sum(axis=1, keepdims=True))

    class logaddexp:
        def nb_log_posterior(model, X):
            X = np.asarray(X)
            if "log_table" in model:
                score = np.sum(
                    [np.asarray(t)[:, X[:, d].astype(int)].T for d, t in enumerate(model["log_table"])], axis=0
                )
            else:
                Z = X.astype(float)[:, None]
                score = np.sum(
                    -0.5 * np.log(2 * np.pi * model["var"]) - (Z - model["mean"]) ** 2 / (2 * model["var"]), axis=2
                )
            return score - np.logaddexp.reduce(score, axis=1)[:, None]


@misconception(
    title={"en": "the prior is added without its logarithm", "ko": "사전 확률을 로그 없이 더했어요"},
    hint={"en": "Everything is in logs here.", "ko": "여기서는 모두 로그예요."},
)
class k06_prior_without_log:
    form = edit('model["log_prior"] + likelihood', 'np.exp(model["log_prior"]) + likelihood')

    class in_steps:
        def nb_log_posterior(model, X):
            X = np.asarray(X)
            if "log_table" in model:
                score = np.sum(
                    [np.asarray(t)[:, X[:, d].astype(int)].T for d, t in enumerate(model["log_table"])], axis=0
                )
            else:
                Z = X.astype(float)[:, None]
                score = np.sum(
                    -0.5 * np.log(2 * np.pi * model["var"]) - (Z - model["mean"]) ** 2 / (2 * model["var"]), axis=2
                )
            prior = np.exp(np.asarray(model["log_prior"]))
            score = score + prior
            return score - np.logaddexp.reduce(score, axis=1, keepdims=True)

    class row_by_row:
        def nb_log_posterior(model, X):
            X = np.asarray(X)
            if "log_table" in model:
                score = np.sum(
                    [np.asarray(t)[:, X[:, d].astype(int)].T for d, t in enumerate(model["log_table"])], axis=0
                )
            else:
                Z = X.astype(float)[:, None]
                score = np.sum(
                    -0.5 * np.log(2 * np.pi * model["var"]) - (Z - model["mean"]) ** 2 / (2 * model["var"]), axis=2
                )
            out = []
            for s in score:
                s = s + [np.e**p for p in model["log_prior"]]
                out.append(s - s.max() - np.log(np.exp(s - s.max()).sum()))
            return np.array(out)


@misconception(
    title={"en": "rows are not normalised", "ko": "행을 정규화하지 않았어요"},
    hint={"en": "The exps of a row must sum to 1.", "ko": "행의 exp의 합이 1이어야 해요."},
)
class posterior_not_normalised:
    form = edit("return posterior", "return joint")

    class loop:
        def nb_log_posterior(model, X):
            X = np.array(X)
            N, K = len(X), len(model["log_prior"])
            score = np.zeros((N, K))
            for k in range(K):
                if "log_table" in model:
                    for d, table in enumerate(model["log_table"]):
                        score[:, k] += np.asarray(table)[k, X[:, d].astype(int)]
                else:
                    score[:, k] = gaussian_log_density(X, model["mean"][k], model["var"][k]).sum(axis=1)
                score[:, k] += model["log_prior"][k]
            return score

    class shifted:
        def nb_log_posterior(model, X):
            X = np.array(X)
            N, K = len(X), len(model["log_prior"])
            score = np.zeros((N, K))
            for k in range(K):
                if "log_table" in model:
                    for d, table in enumerate(model["log_table"]):
                        score[:, k] += np.asarray(table)[k, X[:, d].astype(int)]
                else:
                    score[:, k] = gaussian_log_density(X, model["mean"][k], model["var"][k]).sum(axis=1)
                score[:, k] += model["log_prior"][k]
            return score - score.max(axis=1, keepdims=True)


@misconception(
    title={"en": "columns are normalised instead of rows", "ko": "행이 아니라 열을 정규화했어요"},
    hint={"en": "One sample, one distribution over classes.", "ko": "샘플 하나에 클래스에 대한 분포가 하나예요."},
)
class posterior_over_samples:
    class form:
        def nb_log_posterior(model, X):
            X = np.asarray(X)
            if "log_table" in model:
                score = np.sum(
                    [np.asarray(t)[:, X[:, d].astype(int)].T for d, t in enumerate(model["log_table"])], axis=0
                )
            else:
                Z = X.astype(float)[:, None]
                score = np.sum(
                    -0.5 * np.log(2 * np.pi * model["var"]) - (Z - model["mean"]) ** 2 / (2 * model["var"]), axis=2
                )
            score = score + model["log_prior"]
            return score - np.logaddexp.reduce(score, axis=0)

    class columns:
        def nb_log_posterior(model, X):
            X = np.array(X)
            N, K = len(X), len(model["log_prior"])
            score = np.zeros((N, K))
            for k in range(K):
                if "log_table" in model:
                    for d, table in enumerate(model["log_table"]):
                        score[:, k] += np.asarray(table)[k, X[:, d].astype(int)]
                else:
                    score[:, k] = gaussian_log_density(X, model["mean"][k], model["var"][k]).sum(axis=1)
                score[:, k] += model["log_prior"][k]
            score = score - score.max(axis=0)
            return score - np.log(np.exp(score).sum(axis=0))

    class everything:
        def nb_log_posterior(model, X):
            X = np.array(X)
            N, K = len(X), len(model["log_prior"])
            score = np.zeros((N, K))
            for k in range(K):
                if "log_table" in model:
                    for d, table in enumerate(model["log_table"]):
                        score[:, k] += np.asarray(table)[k, X[:, d].astype(int)]
                else:
                    score[:, k] = gaussian_log_density(X, model["mean"][k], model["var"][k]).sum(axis=1)
                score[:, k] += model["log_prior"][k]
            score = score - score.max()
            return score - np.log(np.exp(score).sum())


@misconception(
    title={"en": "probabilities, not their logarithms", "ko": "로그가 아니라 확률을 돌려줘요"},
    hint={"en": "The name says log.", "ko": "함수 이름에 log가 있어요."},
)
class posterior_as_probabilities:
    form = edit("return posterior", "return np.exp(posterior)")

    class softmax:
        def nb_log_posterior(model, X):
            X = np.array(X)
            N, K = len(X), len(model["log_prior"])
            score = np.zeros((N, K))
            for k in range(K):
                if "log_table" in model:
                    for d, table in enumerate(model["log_table"]):
                        score[:, k] += np.asarray(table)[k, X[:, d].astype(int)]
                else:
                    score[:, k] = gaussian_log_density(X, model["mean"][k], model["var"][k]).sum(axis=1)
                score[:, k] += model["log_prior"][k]
            e = np.exp(score - score.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)

    class row_by_row:
        def nb_log_posterior(model, X):
            X = np.array(X)
            N, K = len(X), len(model["log_prior"])
            score = np.zeros((N, K))
            for k in range(K):
                if "log_table" in model:
                    for d, table in enumerate(model["log_table"]):
                        score[:, k] += np.asarray(table)[k, X[:, d].astype(int)]
                else:
                    score[:, k] = gaussian_log_density(X, model["mean"][k], model["var"][k]).sum(axis=1)
                score[:, k] += model["log_prior"][k]
            out = []
            for row in score:
                e = np.exp(row - max(row))
                out.append(e / sum(e))
            return np.array(out)


@misconception(
    title={"en": "only one of the two kinds of model is known", "ko": "두 가지 모델 가운데 하나만 알아요"},
    hint={
        "en": "Look at the keys of the model: 'log_table', or 'mean' and 'var'.",
        "ko": "모델의 키를 보세요. 'log_table'이거나 'mean'과 'var'예요.",
    },
)
class posterior_of_gaussians_only:
    form = edit("shifted = joint", 'joint = joint if "mean" in model else np.zeros_like(joint)\n    shifted = joint')

    class densities:
        def nb_log_posterior(model, X):
            X = np.array(X, dtype=float)
            score = np.array([gaussian_log_density(x, model["mean"], model["var"]).sum(axis=1) for x in X])
            score = score + model["log_prior"]
            score = score - score.max(axis=1, keepdims=True)
            return score - np.log(np.exp(score).sum(axis=1, keepdims=True))

    class tables:
        def nb_log_posterior(model, X):
            X = np.array(X, dtype=int)
            score = np.array(model["log_prior"], dtype=float) + np.zeros((len(X), 1))
            for d, table in enumerate(model["log_table"]):
                score = score + np.asarray(table)[:, X[:, d]].T
            score = score - score.max(axis=1, keepdims=True)
            return score - np.log(np.exp(score).sum(axis=1, keepdims=True))
