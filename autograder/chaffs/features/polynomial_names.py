"""The wrong ideas about `polynomial_names`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@misconception(
    title={"en": "powers only: the products have no name", "ko": "거듭제곱뿐이고 곱의 이름이 없어요"},
    hint={
        "en": "Products of different columns are monomials, too.",
        "ko": "서로 다른 열의 곱도 단항식이에요.",
    },
)
class f36_names_powers_only:
    class by_degree:
        def polynomial_names(names, degree):
            return [n if k == 1 else f"{n}^{k}" for k in range(1, degree + 1) for n in names]

    class loops:
        def polynomial_names(names, degree):
            found = list(names)
            for k in range(2, degree + 1):
                for n in names:
                    found.append(n + "^" + str(k))
            return found

    class by_column:
        def polynomial_names(names, degree):
            return [n + f"^{k}" * (k > 1) for n in names for k in range(1, degree + 1)]


@misconception(
    title={"en": '"x1 x2" and "x2 x1" are both there', "ko": '"x1 x2"와 "x2 x1"이 모두 있어요'},
    hint={
        "en": "They are the same monomial: each once.",
        "ko": "같은 단항식이에요. 한 번씩만 두세요.",
    },
)
class f37_names_twice:
    class product:
        def polynomial_names(names, degree):
            from itertools import groupby, product

            return [
                " ".join(n if (k := len(list(g))) == 1 else f"{n}^{k}" for n, g in groupby(m))
                for d in range(1, degree + 1)
                for m in product(names, repeat=d)
            ]

    class counted:
        def polynomial_names(names, degree):
            from itertools import product

            found = []
            for d in range(1, degree + 1):
                for m in product(names, repeat=d):
                    parts = [n if m.count(n) == 1 else f"{n}^{m.count(n)}" for n in dict.fromkeys(m)]
                    found.append(" ".join(parts))
            return found

    class stages:
        def polynomial_names(names, degree):
            stage, found = [[n] for n in names], []
            for _ in range(degree):
                found += [
                    " ".join(n + (f"^{m.count(n)}" if m.count(n) > 1 else "") for n in dict.fromkeys(m)) for m in stage
                ]
                stage = [[*m, n] for m in stage for n in names]
            return found


@convention(
    title={"en": '"1" stands in front', "ko": '맨 앞에 "1"이 있어요'},
    hint={
        "en": "There is no column of ones, and so no name for it.",
        "ko": "1로 된 열이 없으니 이름도 없어요.",
    },
)
class f38_names_one:
    class one:
        def polynomial_names(names, degree):
            found = ["1"]
            for m in _monomials(len(names), degree):
                found.append(
                    " ".join(names[d] if m.count(d) == 1 else f"{names[d]}^{m.count(d)}" for d in sorted(set(m)))
                )
            return found

    class empty_text:
        def polynomial_names(names, degree):
            found = [m for n in range(degree + 1) for m in combinations_with_replacement(range(len(names)), n)]
            return [
                " ".join(names[d] if m.count(d) == 1 else f"{names[d]}^{m.count(d)}" for d in sorted(set(m)))
                for m in found
            ]

    class exponents:
        def polynomial_names(names, degree):
            table = [e for e in np.ndindex(*(degree + 1,) * len(names)) if sum(e) <= degree]
            table.sort(key=lambda e: (sum(e), [-k for k in e]))
            parts = [[n if k == 1 else n + "^" + str(k) for n, k in zip(names, e, strict=True) if k] for e in table]
            return [" ".join(words) or "1" for words in parts]


@misconception(
    title={"en": "ordered by column: x1, x1^2, x1 x2", "ko": "열 순서로 놓였어요: x1, x1^2, x1 x2"},
    hint={
        "en": "By degree first, then as in a dictionary.",
        "ko": "먼저 차수 순서, 그다음은 사전 순서예요.",
    },
)
class f39_names_by_column:
    class sorted:
        def polynomial_names(names, degree):
            found = sorted(_monomials(len(names), degree))
            return [
                " ".join(names[d] if m.count(d) == 1 else f"{names[d]}^{m.count(d)}" for d in sorted(set(m)))
                for m in found
            ]

    class depth_first:
        def polynomial_names(names, degree):
            found = []

            def grow(m, start):
                for j in range(start, len(names)):
                    new = [*m, j]
                    found.append(
                        " ".join(
                            names[d] + (f"^{new.count(d)}" if new.count(d) > 1 else "") for d in dict.fromkeys(new)
                        )
                    )
                    if len(new) < degree:
                        grow(new, j)

            grow([], 0)
            return found

    class recursive:
        def polynomial_names(names, degree):
            def below(start, left):
                for j in range(start, len(names)):
                    yield (j,)
                    if left > 1:
                        for rest in below(j, left - 1):
                            yield (j, *rest)

            found = []
            for m in below(0, degree):
                words = []
                for j in sorted(set(m)):
                    words.append(names[j] if m.count(j) == 1 else names[j] + "^" + str(m.count(j)))
                found.append(" ".join(words))
            return found


@misconception(
    title={"en": "only the highest degree has names", "ko": "가장 높은 차수의 이름만 있어요"},
    hint={
        "en": "All degrees from 1 up to the degree.",
        "ko": "1차부터 그 차수까지 모두예요.",
    },
)
class f40_names_one_degree:
    class combinations:
        def polynomial_names(names, degree):
            found = combinations_with_replacement(range(len(names)), degree)
            return [
                " ".join(names[d] if m.count(d) == 1 else f"{names[d]}^{m.count(d)}" for d in sorted(set(m)))
                for m in found
            ]

    class by_count:
        def polynomial_names(names, degree):
            from collections import Counter

            return [
                " ".join(n + (f"^{k}" if k > 1 else "") for n, k in Counter(m).items())
                for m in combinations_with_replacement(list(names), degree)
            ]

    class exponents:
        def polynomial_names(names, degree):
            table = [e for e in np.ndindex(*(degree + 1,) * len(names)) if sum(e) == degree][::-1]
            return [" ".join(n if k == 1 else f"{n}^{k}" for n, k in zip(names, e, strict=True) if k) for e in table]


@misconception(
    title={"en": 'powers are written out: "x1 x1"', "ko": '거듭제곱을 풀어 썼어요: "x1 x1"'},
    hint={
        "en": 'A power is written with ^: "x1^2".',
        "ko": '거듭제곱은 ^로 써요: "x1^2".',
    },
)
class powers_written_out:
    class joined:
        def polynomial_names(names, degree):
            return [" ".join(m) for n in range(1, degree + 1) for m in combinations_with_replacement(names, n)]

    class indices:
        def polynomial_names(names, degree):
            return [" ".join(names[j] for j in m) for m in _monomials(len(names), degree)]

    class repeated:
        def polynomial_names(names, degree):
            found = []
            for m in _monomials(len(names), degree):
                text = ""
                for j in m:
                    text += " " + names[j]
                found.append(text.strip())
            return found


@misconception(
    title={"en": '"x1^1" stands for "x1"', "ko": '"x1" 대신 "x1^1"이라고 썼어요'},
    hint={
        "en": "The power 1 is not written.",
        "ko": "1제곱은 쓰지 않아요.",
    },
)
class power_one_written:
    class every_power:
        def polynomial_names(names, degree):
            return [
                " ".join(f"{names[d]}^{m.count(d)}" for d in sorted(set(m))) for m in _monomials(len(names), degree)
            ]

    class loop:
        def polynomial_names(names, degree):
            found = []
            for m in _monomials(len(names), degree):
                parts = []
                for j in range(len(names)):
                    if j in m:
                        parts.append(names[j] + "^" + str(m.count(j)))
                found.append(" ".join(parts))
            return found

    class counter:
        def polynomial_names(names, degree):
            from collections import Counter

            return [" ".join(f"{names[j]}^{k}" for j, k in Counter(m).items()) for m in _monomials(len(names), degree)]


@misconception(
    title={
        "en": "another sign stands between the factors or before the power",
        "ko": "인수 사이나 거듭제곱 앞에 다른 기호를 썼어요",
    },
    hint={
        "en": "A blank between factors, ^ before the power.",
        "ko": "인수 사이는 빈칸, 거듭제곱 앞은 ^예요.",
    },
)
class another_sign:
    class star:
        def polynomial_names(names, degree):
            return [
                "*".join(names[d] if m.count(d) == 1 else f"{names[d]}^{m.count(d)}" for d in sorted(set(m)))
                for m in _monomials(len(names), degree)
            ]

    class nothing:
        def polynomial_names(names, degree):
            return [
                "".join(names[d] if m.count(d) == 1 else f"{names[d]}^{m.count(d)}" for d in sorted(set(m)))
                for m in _monomials(len(names), degree)
            ]

    class two_stars:
        def polynomial_names(names, degree):
            return [
                " ".join(names[d] if m.count(d) == 1 else f"{names[d]}**{m.count(d)}" for d in sorted(set(m)))
                for m in _monomials(len(names), degree)
            ]

    class blank_at_the_end:
        def polynomial_names(names, degree):
            found = []
            for m in _monomials(len(names), degree):
                text = ""
                for d in sorted(set(m)):
                    text += names[d] + (f"^{m.count(d)}" if m.count(d) > 1 else "") + " "
                found.append(text)
            return found


@misconception(
    title={"en": "the names are fixed as x1, x2, …", "ko": "이름을 x1, x2, …로 고정했어요"},
    hint={
        "en": "Use the names that are given.",
        "ko": "받은 이름을 쓰세요.",
    },
)
class fixed_names:
    class x:
        def polynomial_names(names, degree):
            return [
                " ".join(f"x{d + 1}" if m.count(d) == 1 else f"x{d + 1}^{m.count(d)}" for d in sorted(set(m)))
                for m in _monomials(len(names), degree)
            ]

    class loop:
        def polynomial_names(names, degree):
            found = []
            for m in _monomials(len(names), degree):
                parts = []
                for j in sorted(set(m)):
                    k = m.count(j)
                    parts.append("x" + str(j + 1) + ("^" + str(k) if k > 1 else ""))
                found.append(" ".join(parts))
            return found

    class list_of_x:
        def polynomial_names(names, degree):
            names = ["x" + str(j) for j in range(1, len(names) + 1)]
            return [
                " ".join(names[d] if m.count(d) == 1 else f"{names[d]}^{m.count(d)}" for d in sorted(set(m)))
                for m in _monomials(len(names), degree)
            ]


@misconception(
    title={"en": "the names are sorted first", "ko": "이름을 먼저 정렬했어요"},
    hint={
        "en": "The order of the names is that of the columns.",
        "ko": "이름의 순서는 열의 순서예요.",
    },
)
class names_sorted:
    class sorted:
        def polynomial_names(names, degree):
            names = sorted(names)
            return [
                " ".join(names[d] if m.count(d) == 1 else f"{names[d]}^{m.count(d)}" for d in sorted(set(m)))
                for m in _monomials(len(names), degree)
            ]

    class factors_sorted:
        def polynomial_names(names, degree):
            return [
                " ".join(sorted(names[d] if m.count(d) == 1 else f"{names[d]}^{m.count(d)}" for d in set(m)))
                for m in _monomials(len(names), degree)
            ]

    class result_sorted:
        def polynomial_names(names, degree):
            found = []
            for n in range(1, degree + 1):
                of_degree = []
                for m in combinations_with_replacement(sorted(names), n):
                    parts = [v if m.count(v) == 1 else v + "^" + str(m.count(v)) for v in dict.fromkeys(m)]
                    of_degree.append(" ".join(parts))
                found += of_degree
            return found


@misconception(
    title={"en": "only powers up to 9, or up to 2, are written", "ko": "9 이하나 2 이하의 거듭제곱만 써요"},
    hint={
        "en": "A power may have two digits.",
        "ko": "거듭제곱은 두 자리일 수도 있어요.",
    },
)
class one_digit_powers:
    class squares:
        def polynomial_names(names, degree):
            return [
                " ".join(names[d] if m.count(d) == 1 else f"{names[d]}^2" for d in sorted(set(m)))
                for m in _monomials(len(names), degree)
            ]

    class last_digit:
        def polynomial_names(names, degree):
            return [
                " ".join(names[d] if m.count(d) == 1 else f"{names[d]}^{str(m.count(d))[-1]}" for d in sorted(set(m)))
                for m in _monomials(len(names), degree)
            ]
