"""Mistakes in `polynomial_names`, as people write them."""

from autograder.variants import mistake


@mistake("another_sign")
def polynomial_names(names, degree):
    from itertools import combinations_with_replacement

    result = []
    for d in range(1, degree + 1):
        for combo in combinations_with_replacement(names, d):
            parts = []
            for n in dict.fromkeys(combo):
                k = combo.count(n)
                parts.append(n if k == 1 else f"{n}^{k}")
            result.append("*".join(parts))
    return result


@mistake("powers_written_out")
def polynomial_names(names, degree):
    from itertools import combinations_with_replacement

    return [" ".join(c) for d in range(1, degree + 1) for c in combinations_with_replacement(names, d)]


@mistake("f38_names_one")
def polynomial_names(names, degree):
    from itertools import combinations_with_replacement

    result = ["1"]
    for d in range(1, degree + 1):
        for combo in combinations_with_replacement(range(len(names)), d):
            parts = [names[i] + (f"^{combo.count(i)}" if combo.count(i) > 1 else "") for i in sorted(set(combo))]
            result.append(" ".join(parts))
    return result
