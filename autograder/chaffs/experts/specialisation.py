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


@misconception(
    title={"en": "the chosen experts are counted", "ko": "뽑힌 전문가를 세었어요"},
    hint={
        "en": "The mean gate, not how often the gate was largest.",
        "ko": "가장 컸던 횟수가 아니라 게이트의 평균이에요.",
    },
)
class specialisation_counts_choices:
    hard = edit("gates[domain == k]", "np.eye(gates.shape[1])[np.argmax(gates, axis=1)][domain == k]")


@misconception(
    title={"en": "the domains stand in the order in which they appear", "ko": "분야가 나온 순서로 놓였어요"},
    hint={"en": "Row k belongs to domain k.", "ko": "k번 행은 k번 분야예요."},
)
class specialisation_by_appearance:
    order = edit("range(domain.max() + 1)", "dict.fromkeys(domain.tolist())")


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
