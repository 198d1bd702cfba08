"""The wrong ideas about `balance_loss`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "f·f or P·P instead of f·P", "ko": "f·P가 아니라 f·f나 P·P예요"},
    hint={
        "en": "One counts, one believes: f has no slope, P has.",
        "ko": "하나는 세고 하나는 믿어요. f에는 기울기가 없고 P에는 있어요.",
    },
)
class x24_balance_counts_or_believes_twice:
    hard = edit("f * P", "f * f")

    soft = edit("f * P", "P * P")

    class hard_loop:
        def balance_loss(gates):
            g = np.asarray(gates, dtype=float)
            N, E = g.shape
            c = np.zeros(E)
            for row in g:
                c[row.argmax()] += 1
            return E * sum((v / N) ** 2 for v in c)


@misconception(
    title={"en": "P looks only at the chosen expert of each sample", "ko": "P가 샘플마다 뽑힌 전문가만 봐요"},
    hint={
        "en": "P is the mean gate over all samples, chosen or not.",
        "ko": "P는 뽑혔든 아니든 모든 샘플의 게이트 평균이에요.",
    },
)
class x25_P_over_the_chosen_only:
    masked = edit("gates.mean(axis=0)", "(gates * np.eye(E)[route(gates)]).mean(axis=0)")

    class loop:
        def balance_loss(gates):
            g = np.asarray(gates, dtype=float)
            N, E = g.shape
            f, P = np.zeros(E), np.zeros(E)
            for row in g:
                k = row.argmax()
                f[k] += 1 / N
                P[k] += row[k] / N
            return float(E * f @ P)

    own_samples = edit(
        "gates.mean(axis=0)",
        "np.array([gates[route(gates) == e, e].sum() / max(1, np.sum(route(gates) == e)) for e in range(E)])",
    )


@misconception(
    title={"en": "f counts two choices of each sample", "ko": "f가 샘플마다 두 선택을 세어요"},
    hint={"en": "The shares of the first choice sum to 1.", "ko": "첫 선택의 비율은 합이 1이에요."},
)
class x26_f_over_two_choices:
    checked = edit(
        "np.bincount(route(gates), minlength=E) / len(gates)",
        "np.bincount(np.argsort(-gates, axis=1, kind='stable')[:, :2].ravel(), minlength=E) / len(gates)",
    )

    class plain:
        def balance_loss(gates):
            g = np.asarray(gates, dtype=float)
            N, E = g.shape
            f = np.zeros(E)
            for row in g:
                for e in np.argsort(-row, kind="stable")[:2]:
                    f[e] += 1 / N
            return float(E * f @ g.mean(axis=0))

    class ranks:
        def balance_loss(gates):
            g = np.asarray(gates, dtype=float)
            N, E = g.shape
            rank = np.argsort(np.argsort(-g, axis=1, kind="stable"), axis=1)
            return float(E * np.sum((rank < 2).mean(axis=0) * g.mean(axis=0)))


@misconception(
    title={"en": "the factor E is missing", "ko": "E를 곱하지 않았어요"},
    hint={
        "en": "Even gates must give 1, however many experts there are.",
        "ko": "게이트가 고르면 전문가가 몇이든 1이어야 해요.",
    },
)
class balance_without_E:
    checked = edit("E * np.sum", "np.sum")

    squared = edit("E * np.sum", "E**2 * np.sum")

    mean = edit("E * np.sum(f * P)", "np.mean(f * P)")


@misconception(
    title={"en": "f counts samples, not shares", "ko": "f가 비율이 아니라 개수예요"},
    hint={"en": "f sums to 1, not to N.", "ko": "f의 합은 N이 아니라 1이에요."},
)
class balance_counts:
    checked = edit(" / len(gates)", "")

    P_too = edit("gates.mean(axis=0)", "gates.sum(axis=0)")

    class loop:
        def balance_loss(gates):
            gates = np.array(gates, dtype=float)
            N, E = gates.shape
            counts = [0] * E
            for i in range(N):
                counts[np.argmax(gates[i])] += 1
            total = 0.0
            for e in range(E):
                total += counts[e] * np.mean(gates[:, e])
            return E * total


@convention(
    title={"en": "the coefficient of variation of the gates", "ko": "게이트의 변동 계수예요"},
    hint={
        "en": "That is Shazeer's measure; here it is Switch's.",
        "ko": "그것은 Shazeer의 척도예요. 여기서는 Switch의 것이에요.",
    },
)
class balance_variation:
    squared = edit("E * np.sum(f * P)", "np.var(P) / np.mean(P) ** 2")

    class of_the_mean_gates:
        def balance_loss(gates):
            usage = np.mean(np.asarray(gates, dtype=float), axis=0)
            return float((np.std(usage) / np.mean(usage)) ** 2)

    class of_the_importance:
        def balance_loss(gates):
            importance = np.array(gates, dtype=float).sum(axis=0)
            mean = sum(importance) / len(importance)
            variance = sum((v - mean) ** 2 for v in importance) / len(importance)
            return variance / mean**2


@convention(
    title={"en": "the coefficient α is in it", "ko": "계수 α가 들어 있어요"},
    hint={
        "en": "Switch multiplies by α = 0.01; here the loss is without it.",
        "ko": "Switch는 α = 0.01을 곱하지만 여기서는 곱하지 않아요.",
    },
)
class balance_with_alpha:
    switch = edit("E * np.sum(f * P)", "0.01 * E * np.sum(f * P)")

    class argument:
        def balance_loss(gates, alpha=0.01):
            gates = np.array(gates, dtype=float)
            n, e = gates.shape
            f = np.bincount(gates.argmax(axis=1), minlength=e) / n
            return float(alpha * e * f.dot(gates.mean(axis=0)))

    class loop:
        def balance_loss(gates):
            g = np.asarray(gates, float)
            top = [int(np.argmax(row)) for row in g]
            loss = 0.0
            for e in range(g.shape[1]):
                loss += top.count(e) / len(g) * g[:, e].mean()
            return 0.01 * g.shape[1] * loss


@misconception(
    title={
        "en": "a sample with equal gates counts for another or several experts",
        "ko": "게이트가 같은 샘플을 다른 전문가나 여럿에게 쳐요",
    },
    hint={
        "en": "It goes where `route` sends it: to the lowest index, alone.",
        "ko": "`route`가 보내는 곳, 번호가 가장 작은 하나에게만 가요.",
    },
)
class balance_ties_to_the_last:
    last = edit("route(gates)", "E - 1 - np.argmax(gates[:, ::-1], axis=1)")

    all = edit(
        "np.bincount(route(gates), minlength=E) / len(gates)",
        "(gates == gates.max(axis=1, keepdims=True)).mean(axis=0)",
    )

    class loop:
        def balance_loss(gates):
            g = np.asarray(gates, dtype=float)
            N, E = g.shape
            f = np.zeros(E)
            for row in g:
                best = 0
                for e in range(1, E):
                    if row[e] >= row[best]:
                        best = e
                f[best] += 1 / N
            return float(E * np.dot(f, g.mean(axis=0)))


@misconception(
    title={"en": "the arguments are not made into floats first", "ko": "인수를 먼저 실수로 바꾸지 않았어요"},
    hint={
        "en": "What does `balance_loss` do with a list, and what is 200 + 100 in eight bits?",
        "ko": "`balance_loss`에 리스트를 주면 어떻게 되나요? 8비트에서 200 + 100은 얼마인가요?",
    },
)
class balance_keeps_kind:
    unconverted = edit("(gates,) = _floats(gates)", "pass")

    class one_hot:
        def balance_loss(gates):
            N, E = gates.shape
            chosen = np.eye(E)[gates.argmax(axis=1)]
            return float(E * np.sum(chosen.mean(axis=0) * gates.mean(axis=0)))

    class loop:
        def balance_loss(gates):
            total = 0.0
            E = gates.shape[1]
            winners = np.argmax(gates, axis=1)
            for e in range(E):
                total += np.mean(winners == e) * np.mean(gates[:, e])
            return E * total
