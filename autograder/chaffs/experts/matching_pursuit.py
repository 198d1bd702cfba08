"""The wrong ideas about `matching_pursuit`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={
        "en": "the column with the largest inner product is picked, whatever its length",
        "ko": "열의 길이를 보지 않고 내적이 가장 큰 열을 골랐어요",
    },
    hint={
        "en": "A long column is not a good one: how much does it reduce the rest?",
        "ko": "긴 열이 좋은 열은 아니에요. 남은 것을 얼마나 줄이나요?",
    },
)
class x30_pursuit_without_length:
    absolute = edit("int(np.argmax(reductions >= reductions.max() - least))", "int(np.argmax(np.abs(products)))")

    squared = edit(
        "int(np.argmax(reductions >= reductions.max() - least))",
        "int(np.argmax(products**2 >= (products**2).max() - least))",
    )

    class loop:
        def matching_pursuit(Phi, y, steps):
            Phi, y = _floats(Phi, y)
            w, picks, rest = np.zeros(Phi.shape[1]), [], y
            small = 1e-12 * (y @ y)
            for _ in range(steps):
                c = Phi.T @ rest
                if max(c**2 / (Phi**2).sum(axis=0)) <= small:
                    break
                k = int(np.argmax(abs(c)))
                a = c[k] / (Phi[:, k] @ Phi[:, k])
                w[k] += a
                rest = rest - a * Phi[:, k]
                picks.append(k)
            return w, picks


@misconception(
    title={"en": "a weight picked before is overwritten", "ko": "전에 고른 가중치를 덮어썼어요"},
    hint={"en": "A column may come again: add to its weight.", "ko": "같은 열이 또 나올 수 있어요. 가중치에 더하세요."},
)
class x31_pursuit_overwrites:
    checked = edit("weights[pick] += step", "weights[pick] = step")

    kept = edit("weights[pick] += step", "weights[pick] = weights[pick] or step")

    class loop:
        def matching_pursuit(Phi, y, steps):
            Phi, y = _floats(Phi, y)
            w, picks, rest = np.zeros(Phi.shape[1]), [], y
            small = 1e-12 * (y @ y)
            for _ in range(steps):
                c = Phi.T @ rest
                r = c**2 / (Phi**2).sum(axis=0)
                if r.max() <= small:
                    break
                k = int(np.flatnonzero(r >= r.max() - small)[0])
                w[k] = c[k] / (Phi[:, k] @ Phi[:, k])
                rest = rest - w[k] * Phi[:, k]
                picks.append(k)
            return w, picks


@misconception(
    title={"en": "a column is never picked again", "ko": "같은 열을 다시 고르지 않아요"},
    hint={
        "en": "It may come again: after its neighbour moved, there is something left for it.",
        "ko": "또 나올 수 있어요. 이웃 열이 움직인 뒤에는 그 열이 설명할 것이 남아요.",
    },
)
class x32_pursuit_never_twice:
    checked = edit(
        "reductions = products**2 / squares",
        "reductions = products**2 / squares * ~np.isin(np.arange(len(squares)), picks)",
    )

    zeroed = edit(
        "reductions = products**2 / squares", "reductions = products**2 / squares\n        reductions[picks] = 0.0"
    )

    class loop:
        def matching_pursuit(Phi, y, steps):
            Phi, y = _floats(Phi, y)
            w, picks, rest = np.zeros(Phi.shape[1]), [], y
            small = 1e-12 * (y @ y)
            left = list(range(Phi.shape[1]))
            while left and len(picks) < steps:
                r = [(Phi[:, k] @ rest) ** 2 / (Phi[:, k] @ Phi[:, k]) for k in left]
                if max(r) <= small:
                    break
                k = left[next(i for i, v in enumerate(r) if v >= max(r) - small)]
                left.remove(k)
                a = Phi[:, k] @ rest / (Phi[:, k] @ Phi[:, k])
                w[k] += a
                rest = rest - a * Phi[:, k]
                picks.append(k)
            return w, picks


@convention(
    title={"en": "all picked columns are fitted again at each step", "ko": "단계마다 고른 열을 모두 다시 맞췄어요"},
    hint={
        "en": "That is orthogonal matching pursuit; here only the new pick moves.",
        "ko": "그것은 직교 매칭 추적이에요. 여기서는 새로 고른 것만 움직여요.",
    },
)
class pursuit_orthogonal:
    class refit:
        def matching_pursuit(Phi, y, steps):
            Phi, y = _floats(Phi, y)
            w, picks, rest = np.zeros(Phi.shape[1]), [], y
            small = 1e-12 * (y @ y)
            for _ in range(steps):
                r = (Phi.T @ rest) ** 2 / (Phi**2).sum(axis=0)
                if r.max() <= small:
                    break
                picks.append(int(np.flatnonzero(r >= r.max() - small)[0]))
                own = sorted(set(picks))
                w[own] = np.linalg.lstsq(Phi[:, own], y, rcond=None)[0]
                rest = y - Phi @ w
            return w, picks

    class joint:
        def matching_pursuit(Phi, y, steps):
            Phi, y = _floats(Phi, y)
            K = Phi.shape[1]
            w, picks, rest = np.zeros(K), [], y.copy()
            eps = 1e-12 * np.sum(y**2)
            for _ in range(steps):
                gain = np.array([(p @ rest) ** 2 / (p @ p) for p in Phi.T])
                if gain.max() <= eps:
                    break
                pick = int(np.nonzero(gain >= gain.max() - eps)[0][0])
                picks.append(pick)
                chosen = list(dict.fromkeys(picks))
                w = np.zeros(K)
                w[chosen] = joint_weights(Phi[:, chosen], y)
                rest = y - Phi[:, chosen] @ w[chosen]
            return w, picks

    class normal_equations:
        def matching_pursuit(Phi, y, steps):
            Phi, y = _floats(Phi, y)
            w, picks, rest = np.zeros(Phi.shape[1]), [], y
            lengths, small = np.linalg.norm(Phi, axis=0), 1e-12 * (y @ y)
            while len(picks) < steps:
                gain = (Phi.T @ rest / lengths) ** 2
                best = gain.max()
                if best <= small:
                    break
                picks.append(int(np.argmax(gain >= best - small)))
                used = np.unique(picks)
                A = Phi[:, used]
                w[used] = np.linalg.solve(A.T @ A, A.T @ y)
                rest = y - A @ w[used]
            return w, picks


@misconception(
    title={"en": "columns that point away are not considered", "ko": "반대로 향한 열은 보지 않았어요"},
    hint={"en": "A negative weight reduces as well.", "ko": "음의 가중치도 줄여요."},
)
class pursuit_looks_at_the_sign:
    signed = edit("reductions = products**2 / squares", "reductions = np.sign(products) * products**2 / squares")

    class loop:
        def matching_pursuit(Phi, y, steps):
            Phi, y = _floats(Phi, y)
            w, picks, rest = np.zeros(Phi.shape[1]), [], y
            lengths, small = np.linalg.norm(Phi, axis=0), 1e-12 * (y @ y)
            for _ in range(steps):
                scores = (Phi.T @ rest) / lengths
                if np.max(scores**2) <= small:
                    break
                k = int(np.argmax(scores))
                a = scores[k] / lengths[k]
                w[k] += a
                rest = rest - a * Phi[:, k]
                picks.append(k)
            return w, picks

    class positive_only:
        def matching_pursuit(Phi, y, steps):
            Phi, y = _floats(Phi, y)
            w, picks, rest = np.zeros(Phi.shape[1]), [], y
            small = 1e-12 * (y @ y)
            for _ in range(steps):
                best, best_gain = -1, small
                for k in range(Phi.shape[1]):
                    product = Phi[:, k] @ rest
                    if product <= 0:
                        continue
                    gain = product**2 / (Phi[:, k] @ Phi[:, k])
                    if gain > best_gain + small * (best >= 0):
                        best, best_gain = k, gain
                if best < 0:
                    break
                a = Phi[:, best] @ rest / (Phi[:, best] @ Phi[:, best])
                w[best] += a
                rest = rest - a * Phi[:, best]
                picks.append(best)
            return w, picks


@misconception(
    title={"en": "it goes on when nothing is left to gain", "ko": "얻을 것이 없어도 계속해요"},
    hint={
        "en": "Beyond the rank there is only rounding noise: stop there.",
        "ko": "더 줄일 수 없으면 반올림 잡음만 남아요. 거기서 멈추세요.",
    },
)
class pursuit_never_stops:
    checked = edit("reductions.max() <= least", "False")

    zero_only = edit("reductions.max() <= least", "reductions.max() == 0.0")

    class loop:
        def matching_pursuit(Phi, y, steps):
            Phi, y = _floats(Phi, y)
            w, picks, rest = np.zeros(Phi.shape[1]), [], y
            small = 1e-12 * (y @ y)
            for _ in range(steps):
                gains = [(p @ rest) ** 2 / (p @ p) for p in Phi.T]
                best = max(gains)
                k = [i for i, g in enumerate(gains) if g >= best - small][0]
                p = Phi[:, k]
                a = p @ rest / (p @ p)
                w[k] += a
                rest = rest - a * p
                picks.append(k)
            return w, picks


@misconception(
    title={"en": "the limit does not depend on y", "ko": "멈추는 기준이 y의 크기와 무관해요"},
    hint={
        "en": "Relative to ‖y‖²: a tiny y is no reason to stop.",
        "ko": "‖y‖²에 견준 기준이에요. y가 작다고 멈추지는 않아요.",
    },
)
class pursuit_stops_at_a_fixed_size:
    checked = edit("reductions.max() <= least", "reductions.max() <= 1e-12")

    norm = edit("reductions.max() <= least", "rest @ rest < 1e-10")

    class loop:
        def matching_pursuit(Phi, y, steps):
            Phi, y = _floats(Phi, y)
            w, picks, rest = np.zeros(Phi.shape[1]), [], y
            small = 1e-12 * (y @ y)
            while len(picks) < steps and np.linalg.norm(rest) > 1e-6:
                gains = (Phi.T @ rest) ** 2 / np.sum(Phi**2, axis=0)
                k = int(np.where(gains >= gains.max() - small)[0][0])
                a = Phi[:, k] @ rest / (Phi[:, k] @ Phi[:, k])
                w[k] += a
                rest = rest - a * Phi[:, k]
                picks.append(k)
            return w, picks


@misconception(
    title={
        "en": "among equal reductions rounding chooses, or the last",
        "ko": "줄어드는 양이 같을 때 반올림이나 마지막 번호가 골라요",
    },
    hint={
        "en": "Equals differ by up to 1e-12·‖y‖²; the lowest column of them is taken.",
        "ko": "1e-12·‖y‖² 이하로 다르면 같은 거예요. 그중 번호가 가장 작은 열을 골라요.",
    },
)
class pursuit_ties_by_rounding:
    rounding = edit("int(np.argmax(reductions >= reductions.max() - least))", "int(np.argmax(reductions))")

    last = edit(
        "int(np.argmax(reductions >= reductions.max() - least))",
        "int(np.flatnonzero(reductions >= reductions.max() - least)[-1])",
    )

    class loop:
        def matching_pursuit(Phi, y, steps):
            Phi, y = _floats(Phi, y)
            w, picks, rest = np.zeros(Phi.shape[1]), [], y
            small = 1e-12 * (y @ y)
            for _ in range(steps):
                best, best_gain = 0, 0.0
                for k in range(Phi.shape[1]):
                    gain = (Phi[:, k] @ rest) ** 2 / (Phi[:, k] @ Phi[:, k])
                    if gain >= best_gain:
                        best, best_gain = k, gain
                if best_gain <= small:
                    break
                a = Phi[:, best] @ rest / (Phi[:, best] @ Phi[:, best])
                w[best] += a
                rest = rest - a * Phi[:, best]
                picks.append(best)
            return w, picks


@misconception(
    title={
        "en": "the step is not divided by the column's squared length",
        "ko": "한 걸음을 열 길이의 제곱으로 나누지 않았어요",
    },
    hint={"en": "Fit the picked column by least squares.", "ko": "고른 열을 최소제곱으로 맞추세요."},
)
class pursuit_step_without_length:
    product = edit("products[pick] / squares[pick]", "products[pick]")

    length = edit("products[pick] / squares[pick]", "products[pick] / np.sqrt(squares[pick])")

    class loop:
        def matching_pursuit(Phi, y, steps):
            Phi, y = _floats(Phi, y)
            w, picks, rest = np.zeros(Phi.shape[1]), [], y
            lengths, small = np.linalg.norm(Phi, axis=0), 1e-12 * (y @ y)
            for _ in range(steps):
                gains = (Phi.T @ rest / lengths) ** 2
                if gains.max() <= small:
                    break
                k = int(np.flatnonzero(gains >= gains.max() - small)[0])
                a = Phi[:, k] @ rest
                w[k] += a
                rest = rest - a * Phi[:, k]
                picks.append(k)
            return w, picks


@misconception(
    title={"en": "the picks are sorted or each told once", "ko": "고른 열을 정렬하거나 한 번씩만 적었어요"},
    hint={
        "en": "In the order in which they were picked, one for each step.",
        "ko": "고른 순서대로, 단계마다 하나씩이에요.",
    },
)
class pursuit_picks_sorted:
    ordered = edit("return weights, picks", "return weights, sorted(picks)")

    once = edit("return weights, picks", "return weights, list(dict.fromkeys(picks))")

    from_one = edit("picks.append(pick)", "picks.append(pick + 1)")


@misconception(
    title={"en": "one step too many or too few", "ko": "한 단계가 많거나 적어요"},
    hint={"en": "At most `steps` steps.", "ko": "많아야 `steps` 단계예요."},
)
class pursuit_one_step_off:
    more = edit("range(steps)", "range(steps + 1)")

    fewer = edit("range(steps)", "range(steps - 1)")

    class loop:
        def matching_pursuit(Phi, y, steps):
            Phi, y = _floats(Phi, y)
            w, picks, rest = np.zeros(Phi.shape[1]), [], y
            small, done = 1e-12 * (y @ y), 0
            while done <= steps:
                done += 1
                gains = (Phi.T @ rest) ** 2 / (Phi * Phi).sum(axis=0)
                if max(gains) <= small:
                    break
                k = int(np.argmax(gains >= max(gains) - small))
                a = Phi[:, k] @ rest / (Phi[:, k] @ Phi[:, k])
                w[k] += a
                rest = rest - a * Phi[:, k]
                picks.append(k)
            return w, picks


@misconception(
    title={"en": "only the weights are returned", "ko": "가중치만 돌려줬어요"},
    hint={"en": "(w, picks) is asked for.", "ko": "(w, picks)를 돌려주세요."},
)
class pursuit_weights_alone:
    w = edit("return weights, picks", "return weights")

    class loop:
        def matching_pursuit(Phi, y, steps):
            Phi, y = _floats(Phi, y)
            w, rest = np.zeros(Phi.shape[1]), y
            small = 1e-12 * (y @ y)
            for _ in range(steps):
                gains = np.array([(p @ rest) ** 2 / (p @ p) for p in Phi.T])
                if gains.max() <= small:
                    break
                k = np.argmax(gains >= gains.max() - small)
                a = Phi[:, k] @ rest / (Phi[:, k] @ Phi[:, k])
                w[k] += a
                rest = rest - a * Phi[:, k]
            return w


@misconception(
    title={"en": "the y that was passed in is changed", "ko": "받은 y를 바꿔 놓아요"},
    hint={"en": "`-=` writes into the caller's array.", "ko": "`-=`는 부른 쪽의 배열에 써요."},
)
class pursuit_writes_into_y:
    minus = edit("rest = rest - step * Phi[:, pick]", "rest -= step * Phi[:, pick]")

    class loop:
        def matching_pursuit(Phi, y, steps):
            Phi, y = _floats(Phi, y)
            w, picks = np.zeros(Phi.shape[1]), []
            small = 1e-12 * (y @ y)
            for _ in range(steps):
                gains = (Phi.T @ y) ** 2 / np.sum(Phi**2, axis=0)
                if gains.max() <= small:
                    break
                k = int(np.argmax(gains >= gains.max() - small))
                a = Phi[:, k] @ y / (Phi[:, k] @ Phi[:, k])
                w[k] += a
                y -= a * Phi[:, k]
                picks.append(k)
            return w, picks

    class normalised_columns:
        def matching_pursuit(Phi, y, steps):
            Phi, rest = _floats(Phi, y)
            lengths = np.linalg.norm(Phi, axis=0)
            Phi /= lengths
            w, picks = np.zeros(len(lengths)), []
            small = 1e-12 * (rest @ rest)
            while len(picks) < steps:
                products = Phi.T @ rest
                if np.max(products**2) <= small:
                    break
                k = int(np.argmax(products**2 >= np.max(products**2) - small))
                w[k] += products[k] / lengths[k]
                rest = rest - products[k] * Phi[:, k]
                picks.append(k)
            return w, picks


@misconception(
    title={"en": "the arguments are not made into floats first", "ko": "인수를 먼저 실수로 바꾸지 않았어요"},
    hint={
        "en": "What does `matching_pursuit` do with a list, and what is 200 + 100 in eight bits?",
        "ko": "`matching_pursuit`에 리스트를 주면 어떻게 되나요? 8비트에서 200 + 100은 얼마인가요?",
    },
)
class pursuit_keeps_kind:
    unconverted = edit("_floats(Phi, y)", "(np.asarray(Phi), np.asarray(y))")

    class as_given:
        def matching_pursuit(Phi, y, steps):
            w, picks, rest = np.zeros(Phi.shape[1]), [], y
            small = 1e-12 * (y @ y)
            for _ in range(steps):
                products = Phi.T @ rest
                squares = (Phi**2).sum(axis=0)
                gains = products**2 / squares
                if gains.max() <= small:
                    break
                k = int(np.argmax(gains >= gains.max() - small))
                w[k] += products[k] / squares[k]
                rest = rest - products[k] / squares[k] * Phi[:, k]
                picks.append(k)
            return w, picks

    class loop:
        def matching_pursuit(Phi, y, steps):
            Phi, rest = np.array(Phi), np.array(y)
            w, picks = np.zeros(Phi.shape[1]), []
            small = 1e-12 * np.sum(rest**2)
            for _ in range(steps):
                gains = [np.dot(p, rest) ** 2 / np.dot(p, p) for p in Phi.T]
                if max(gains) <= small:
                    break
                k = next(i for i, g in enumerate(gains) if g >= max(gains) - small)
                p = Phi[:, k]
                a = np.dot(p, rest) / np.dot(p, p)
                w[k] += a
                rest = rest - a * p
                picks.append(k)
            return w, picks
