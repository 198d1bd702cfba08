"""The wrong ideas about `specialisation`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "the columns are normalised, not the rows", "ko": "행이 아니라 열을 정규화했어요"},
    hint={
        "en": "Each domain's row sums to 1: divide by the samples of the domain.",
        "ko": "분야마다 행의 합이 1이에요. 그 분야의 샘플 수로 나눠요.",
    },
)
class x27_normalised_over_domains:
    columns = edit(
        "np.stack([gates[domain == k].mean(axis=0) for k in range(domain.max() + 1)])",
        "(lambda t: t / t.sum(axis=0))(np.stack([gates[domain == k].mean(axis=0) for k in range(domain.max() + 1)]))",
    )

    sums = edit(
        "np.stack([gates[domain == k].mean(axis=0) for k in range(domain.max() + 1)])",
        "(lambda t: t / t.sum(axis=0))(np.stack([gates[domain == k].sum(axis=0) for k in range(domain.max() + 1)]))",
    )

    class loop:
        def specialisation(gates, domains):
            g, d = np.asarray(gates, float), np.asarray(domains, int)
            t = np.zeros((d.max() + 1, g.shape[1]))
            for row, k in zip(g, d):
                t[k] += row
            return t / t.sum(axis=0, keepdims=True)


@misconception(
    title={"en": "each row is divided by all samples", "ko": "행마다 전체 샘플 수로 나눴어요"},
    hint={
        "en": "The mean of a domain divides by the samples of that domain.",
        "ko": "분야의 평균은 그 분야의 샘플 수로 나눠요.",
    },
)
class specialisation_over_all_samples:
    checked = edit(".mean(axis=0)", ".sum(axis=0) / len(gates)")

    sums = edit(".mean(axis=0)", ".sum(axis=0)")

    class loop:
        def specialisation(gates, domains):
            gates, domains = np.array(gates, dtype=float), np.array(domains)
            out = np.zeros((domains.max() + 1, gates.shape[1]))
            for n in range(len(gates)):
                out[domains[n]] += gates[n]
            return out / len(gates)


@misconception(
    title={"en": "the chosen experts are counted", "ko": "뽑힌 전문가를 세었어요"},
    hint={
        "en": "The mean gate, not how often the gate was largest.",
        "ko": "가장 컸던 횟수가 아니라 게이트의 평균이에요.",
    },
)
class specialisation_counts_choices:
    hard = edit("gates[domain == k]", "np.eye(gates.shape[1])[np.argmax(gates, axis=1)][domain == k]")

    class loop:
        def specialisation(gates, domains):
            gates, domains = np.array(gates, dtype=float), np.array(domains)
            K, E = domains.max() + 1, gates.shape[1]
            out = np.zeros((K, E))
            for row, k in zip(gates, domains):
                out[k, np.argmax(row)] += 1
            return out / out.sum(axis=1, keepdims=True)

    class bincount:
        def specialisation(gates, domains):
            gates, domains = np.asarray(gates, float), np.asarray(domains)
            chosen, E = route(gates), gates.shape[1]
            shares = []
            for k in np.unique(domains):
                mine = chosen[domains == k]
                shares.append(np.bincount(mine, minlength=E) / len(mine))
            return np.array(shares)


@misconception(
    title={"en": "the domains stand in the order in which they appear", "ko": "분야가 나온 순서로 놓였어요"},
    hint={"en": "Row k belongs to domain k.", "ko": "k번 행은 k번 분야예요."},
)
class specialisation_by_appearance:
    order = edit("range(domain.max() + 1)", "dict.fromkeys(domain.tolist())")

    class seen:
        def specialisation(gates, domains):
            gates = np.asarray(gates, dtype=float)
            seen = []
            for d in domains:
                if d not in seen:
                    seen.append(d)
            return np.array([gates[np.array(domains) == d].mean(axis=0) for d in seen])

    class grouped:
        def specialisation(gates, domains):
            groups = {}
            for row, d in zip(np.array(gates, dtype=float), np.array(domains).tolist()):
                groups.setdefault(d, []).append(row)
            return np.array([np.mean(rows, axis=0) for rows in groups.values()])


@misconception(
    title={"en": "there are as many rows as experts", "ko": "행이 전문가 수만큼이에요"},
    hint={
        "en": "K domains, E experts: they need not be equal.",
        "ko": "분야는 K개, 전문가는 E명이에요. 같지 않을 수 있어요.",
    },
)
class specialisation_as_many_rows_as_experts:
    square = edit(
        "np.stack([gates[domain == k].mean(axis=0) for k in range(domain.max() + 1)])",
        "np.stack([gates[domain == k].sum(axis=0) / max(1, np.sum(domain == k)) for k in range(gates.shape[1])])",
    )

    one_short = edit("domain.max() + 1", "max(1, domain.max())")

    class zeros:
        def specialisation(gates, domains):
            gates, domains = np.array(gates, dtype=float), np.array(domains)
            E = gates.shape[1]
            out = np.zeros((E, E))
            for k in range(E):
                if (domains == k).any():
                    out[k] = gates[domains == k].mean(axis=0)
            return out


@misconception(
    title={"en": "the arguments are not made into floats first", "ko": "인수를 먼저 실수로 바꾸지 않았어요"},
    hint={
        "en": "What does `specialisation` do with a list, and what is 200 + 100 in eight bits?",
        "ko": "`specialisation`에 리스트를 주면 어떻게 되나요? 8비트에서 200 + 100은 얼마인가요?",
    },
)
class specialisation_keeps_kind:
    unconverted = edit("(gates,) = _floats(gates)", "pass")

    domains = edit(
        "np.asarray(domains, dtype=np.int64)", "domains", "range(domain.max() + 1)", "range(max(domain) + 1)"
    )

    class loop:
        def specialisation(gates, domains):
            K = max(domains) + 1
            sums, counts = np.zeros((K, gates.shape[1])), np.zeros(K)
            for n, k in enumerate(domains):
                sums[k] += gates[n]
                counts[k] += 1
            return sums / counts[:, None]
