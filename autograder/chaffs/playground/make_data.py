"""The wrong ideas about `make_data`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "noise moves the points", "ko": "noise가 점을 옮겨요"},
    hint={
        "en": "In circle, xor, plane and bumps noise confuses labels, not places: only the label looks at the disturbed point.",
        "ko": "circle, xor, plane, bumps에서 noise는 자리가 아니라 레이블을 헷갈리게 해요. 흔들린 점을 보는 것은 레이블뿐이에요.",
    },
)
class p05_noise_moves_points:
    class label_from_the_moved_point:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name not in ("circle", "xor", "plane", "bumps"):
                return _right_make_data(name, n, noise, seed)
            rng = np.random.default_rng(seed)
            R = 5.0 if name in ("circle", "xor") else 6.0
            X = _POINTS[name]((n + 1) // 2, n, noise, rng) + noise * rng.uniform(-R, R, (n, 2))
            return X, labels(name, X)

    class returned_after_the_label:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            X, y = _right_make_data(name, n, 0.0, seed)
            if name in _REACH:
                X = X + noise * np.random.default_rng([seed, 1]).uniform(-_REACH[name], _REACH[name], X.shape)
                y = labels(name, X)
            elif noise:
                return _right_make_data(name, n, noise, seed)
            return X, y

    added = edit(
        "return X, labels(name, X + noise * rng.uniform(-_REACH[name], _REACH[name], (n, 2)))",
        "X = X + noise * rng.uniform(-_REACH[name], _REACH[name], (n, 2))\n        return X, labels(name, X)",
    )


@misconception(
    title={"en": "noise moves the points and leaves the labels", "ko": "noise가 점만 옮기고 레이블은 그대로예요"},
    hint={
        "en": "Here it is the other way: the points stay, and the label is that of the disturbed point.",
        "ko": "여기서는 반대예요. 점은 그대로이고 레이블이 흔들린 점의 것이에요.",
    },
)
class p05_points_moved_labels_kept:
    class clean_label:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name not in _REACH:
                return _right_make_data(name, n, noise, seed)
            X, y = _right_make_data(name, n, 0.0, seed)
            R = _REACH[name]
            return X + noise * np.random.default_rng(seed + 1).uniform(-R, R, (n, 2)), y

    moved = edit(
        "return X, labels(name, X + noise * rng.uniform(-_REACH[name], _REACH[name], (n, 2)))",
        "return X + noise * rng.uniform(-_REACH[name], _REACH[name], (n, 2)), labels(name, X)",
    )

    class normal_jitter:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            X, y = _right_make_data(name, n, 0.0 if name in _REACH else noise, seed)
            if name in _REACH:
                X = X + np.random.default_rng(seed).normal(0.0, 1.0, X.shape) * noise
            return X, y


@misconception(
    title={"en": "noise has no effect on labels", "ko": "noise가 레이블에 아무 영향도 주지 않아요"},
    hint={
        "en": "The label is that of the disturbed point. At noise 0.5 about a quarter of the circle's labels turn.",
        "ko": "레이블은 흔들린 점의 것이에요. noise가 0.5이면 circle의 레이블은 네 개 중 하나쯤 뒤집혀요.",
    },
)
class p06_noise_without_effect:
    clean = edit("X + noise * rng.uniform(-_REACH[name], _REACH[name], (n, 2))", "X")

    class by_side:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name == "circle":
                X, _ = _right_make_data(name, n, 0.0, seed)
                return X, np.where(np.arange(n) < n - n // 2, 1.0, -1.0)
            return _right_make_data(name, n, noise if name in ("gauss", "spiral") else 0.0, seed)

    class forgotten:
        def make_data(name, n, noise, seed):
            rng = np.random.default_rng(seed)
            if name not in ("circle", "xor", "plane", "bumps", "gauss", "spiral"):
                raise ValueError(name)
            X = _POINTS[name](-(-n // 2), n, noise, rng)
            if name in ("gauss", "spiral"):
                return X, np.array([1.0] * (n - n // 2) + [-1.0] * (n // 2))
            return X, labels(name, X)


@misconception(
    title={"en": "both coordinates are disturbed by the same number", "ko": "두 좌표를 같은 수로 흔들었어요"},
    hint={"en": "u1 and u2 are drawn on their own.", "ko": "u1과 u2는 따로 뽑아요."},
)
class one_disturbance_for_both:
    column = edit("_REACH[name], (n, 2)))", "_REACH[name], (n, 1)))")

    class vector:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name not in _REACH:
                return _right_make_data(name, n, noise, seed)
            X, _ = _right_make_data(name, n, 0.0, seed)
            u = noise * np.random.default_rng(seed).uniform(-_REACH[name], _REACH[name], n)
            return X, labels(name, np.stack([X[:, 0] + u, X[:, 1] + u], axis=1))


@misconception(
    title={"en": "one disturbance for all points", "ko": "모든 점을 같은 수로 흔들었어요"},
    hint={"en": "Every point is disturbed by numbers of its own.", "ko": "점마다 따로 뽑은 수로 흔들어요."},
)
class one_disturbance_for_all:
    row = edit("_REACH[name], (n, 2)))", "_REACH[name], 2))")

    class pair:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name not in _REACH:
                return _right_make_data(name, n, noise, seed)
            X, _ = _right_make_data(name, n, 0.0, seed)
            rng = np.random.default_rng(seed)
            u = np.array([rng.uniform(-1, 1), rng.uniform(-1, 1)])
            return X, labels(name, X + noise * _REACH[name] * u)


@misconception(
    title={"en": "the disturbance has the wrong size", "ko": "흔드는 크기가 달라요"},
    hint={
        "en": "R is 5 for circle and xor, 6 for plane and bumps; noise says which share of it is used.",
        "ko": "R은 circle과 xor에서 5, plane과 bumps에서 6이에요. noise는 그중 얼마를 쓰는지예요.",
    },
)
class disturbed_by_one:
    one = edit("rng.uniform(-_REACH[name], _REACH[name], (n, 2))", "rng.uniform(-1.0, 1.0, (n, 2))")

    class only_positive:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name not in _REACH:
                return _right_make_data(name, n, noise, seed)
            X, _ = _right_make_data(name, n, 0.0, seed)
            return X, labels(name, X + noise * (2 * np.random.default_rng(seed).random((n, 2)) - 1))


@misconception(
    title={"en": "the disturbance goes one way only", "ko": "한쪽으로만 흔들었어요"},
    hint={"en": "u goes from −R to R.", "ko": "u는 −R부터 R까지예요."},
)
class disturbed_to_one_side:
    half = edit("uniform(-_REACH[name],", "uniform(0.0,")

    class random:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name not in _REACH:
                return _right_make_data(name, n, noise, seed)
            X, _ = _right_make_data(name, n, 0.0, seed)
            return X, labels(name, X + noise * _REACH[name] * np.random.default_rng(seed).random((n, 2)))


@misconception(
    title={"en": "labels are flipped with probability noise", "ko": "레이블을 noise의 확률로 뒤집었어요"},
    hint={
        "en": "Points near the border are confused more often than others: the label is the disturbed point's.",
        "ko": "경계에 가까운 점이 더 자주 헷갈려요. 레이블은 흔들린 점의 것이에요.",
    },
)
class labels_flipped_at_random:
    class flipped:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            X, y = _right_make_data(name, n, noise if name in ("gauss", "spiral") else 0.0, seed)
            if name in ("circle", "xor"):
                y = np.where(np.random.default_rng([seed, 7]).random(n) < noise, -y, y)
            return X, y

    class half_as_often:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name in ("gauss", "spiral"):
                return _right_make_data(name, n, noise, seed)
            X, y = _right_make_data(name, n, 0.0, seed)
            flips = np.random.default_rng(seed).choice(n, int(n * noise / 2), replace=False)
            y[flips] *= -1
            return X, y


@misconception(
    title={"en": "normal noise instead of uniform noise", "ko": "고른 잡음 대신 정규분포 잡음이에요"},
    hint={"en": "u is drawn evenly from [−R, R).", "ko": "u는 [−R, R)에서 고르게 뽑아요."},
)
class disturbed_normally:
    gaussian = edit("rng.uniform(-_REACH[name], _REACH[name], (n, 2))", "_REACH[name] * rng.standard_normal((n, 2))")

    class same_spread:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name not in _REACH:
                return _right_make_data(name, n, noise, seed)
            X, _ = _right_make_data(name, n, 0.0, seed)
            scale = noise * _REACH[name] / 3**0.5
            return X, labels(name, X + np.random.default_rng(seed).normal(0.0, scale, (n, 2)))


@misconception(
    title={"en": "the variance of gauss is taken as its standard deviation", "ko": "gauss의 분산을 표준편차로 썼어요"},
    hint={
        "en": "0.5 + 7 · noise is the variance. What does the generator want?",
        "ko": "0.5 + 7 · noise는 분산이에요. 난수 생성기가 받는 것은 무엇일까요?",
    },
)
class p07_variance_as_deviation:
    class scale:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "gauss":
                return _right_make_data(name, n, noise, seed)
            rng = np.random.default_rng(seed)
            y = np.where(np.arange(n) < (n + 1) // 2, 1.0, -1.0)
            return rng.normal(2.0 * y[:, None], 0.5 + 7.0 * noise, (n, 2)), y

    class stacked:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "gauss":
                return _right_make_data(name, n, noise, seed)
            rng, a, b = np.random.default_rng(seed), n - n // 2, n // 2
            plus = rng.normal(loc=2, scale=0.5 + noise * 7, size=(a, 2))
            minus = rng.normal(loc=-2, scale=0.5 + noise * 7, size=(b, 2))
            return np.vstack([plus, minus]), np.hstack([np.ones(a), -np.ones(b)])

    class point_by_point:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "gauss":
                return _right_make_data(name, n, noise, seed)
            rng, X, y = np.random.default_rng(seed), [], []
            for i in range(n):
                side = 1.0 if 2 * i < n else -1.0
                X.append([2 * side + (0.5 + 7 * noise) * rng.standard_normal() for _ in "ab"])
                y.append(side)
            return np.array(X), np.array(y)


@misconception(
    title={"en": "the clouds of gauss stand elsewhere", "ko": "gauss의 구름이 다른 곳에 있어요"},
    hint={"en": "+ is around (2, 2), − around (−2, −2).", "ko": "+는 (2, 2), −는 (−2, −2) 둘레예요."},
)
class clouds_exchanged:
    class other_sign:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            X, y = _right_make_data(name, n, noise, seed)
            return (-X if name == "gauss" else X), y

    class swapped:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            X, y = _right_make_data(name, n, noise, seed)
            return (X - 4.0 * y[:, None], y) if name == "gauss" else (X, y)


@misconception(
    title={"en": "both coordinates of a cloud are one number", "ko": "구름의 두 좌표가 같은 수예요"},
    hint={
        "en": "A cloud is round: both coordinates are drawn on their own.",
        "ko": "구름은 둥글어요. 두 좌표를 따로 뽑아요.",
    },
)
class cloud_on_a_line:
    class column:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "gauss":
                return _right_make_data(name, n, noise, seed)
            y = np.where(np.arange(n) < (n + 1) // 2, 1.0, -1.0)
            z = np.random.default_rng(seed).normal(2.0 * y, (0.5 + 7.0 * noise) ** 0.5)
            return np.stack([z, z], axis=1), y


@misconception(
    title={"en": "the disc is filled evenly by area", "ko": "원판을 넓이로 고르게 채웠어요"},
    hint={
        "en": "The distance itself is drawn evenly: half of the inner points are nearer than 1.25.",
        "ko": "거리 자체를 고르게 뽑아요. 안쪽 점의 절반은 거리가 1.25보다 가까워요.",
    },
)
class p08_even_in_area:
    class root:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "circle":
                return _right_make_data(name, n, noise, seed)
            rng, m = np.random.default_rng(seed), (n + 1) // 2
            r = np.concatenate([2.5 * np.sqrt(rng.random(m)), rng.uniform(3.5, 5.0, n - m)])
            X = _around(r, rng.uniform(0.0, 2.0 * np.pi, n))
            return X, labels("circle", X + noise * rng.uniform(-5.0, 5.0, (n, 2)))

    class root_of_squares:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "circle":
                return _right_make_data(name, n, noise, seed)
            rng, X = np.random.default_rng(seed), []
            for i in range(n):
                low, high = (0.0, 2.5) if 2 * i < n else (3.5, 5.0)
                r, t = np.sqrt(rng.uniform(low**2, high**2)), rng.uniform(0, 2 * np.pi)
                X.append([r * np.sin(t), r * np.cos(t)])
            X = np.array(X)
            return X, labels("circle", X + noise * rng.uniform(-5, 5, X.shape))

    class rejected:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "circle":
                return _right_make_data(name, n, noise, seed)
            rng, inner, outer, m = np.random.default_rng(seed), [], [], (n + 1) // 2
            while len(inner) < m or len(outer) < n - m:
                p = rng.uniform(-5.0, 5.0, 2)
                r = float(np.hypot(*p))
                if r < 2.5 and len(inner) < m:
                    inner.append(p)
                elif 3.5 <= r < 5.0 and len(outer) < n - m:
                    outer.append(p)
            X = np.array(inner + outer)
            return X, labels("circle", X + noise * rng.uniform(-5.0, 5.0, X.shape))


@misconception(
    title={"en": "the ring has no gap to the disc", "ko": "원판과 고리 사이에 틈이 없어요"},
    hint={"en": "Between 2.5 and 3.5 there is no point.", "ko": "2.5와 3.5 사이에는 점이 없어요."},
)
class ring_without_gap:
    class from_the_edge:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "circle":
                return _right_make_data(name, n, noise, seed)
            rng, m = np.random.default_rng(seed), (n + 1) // 2
            r = np.concatenate([rng.uniform(0, 2.5, m), rng.uniform(2.5, 5.0, n - m)])
            X = _around(r, rng.uniform(0, 2 * np.pi, n))
            return X, labels(name, X + noise * rng.uniform(-5, 5, (n, 2)))


@misconception(
    title={"en": "half a turn only", "ko": "반 바퀴만 돌아요"},
    hint={"en": "t goes once around: 2π.", "ko": "t는 한 바퀴 2π를 돌아요."},
)
class half_a_turn:
    class pi:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "circle":
                return _right_make_data(name, n, noise, seed)
            rng, m = np.random.default_rng(seed), (n + 1) // 2
            r = np.concatenate([rng.uniform(0, 2.5, m), rng.uniform(3.5, 5.0, n - m)])
            X = _around(r, rng.uniform(0, np.pi, n))
            return X, labels(name, X + noise * rng.uniform(-5, 5, (n, 2)))


@misconception(
    title={"en": "xor is not pushed away from the axes on both sides", "ko": "xor를 축의 양쪽으로 밀어내지 않았어요"},
    hint={
        "en": "Away from the axis, on both sides: no coordinate is nearer to 0 than 0.3.",
        "ko": "축에서 양쪽으로 멀어져요. 어떤 좌표도 0에서 0.3보다 가깝지 않아요.",
    },
)
class p09_padding_on_one_side:
    class always_added:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "xor":
                return _right_make_data(name, n, noise, seed)
            rng = np.random.default_rng(seed)
            X = rng.uniform(-5.0, 5.0, (n, 2)) + 0.3
            return X, labels("xor", X + noise * rng.uniform(-5.0, 5.0, (n, 2)))

    class right_side_only:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "xor":
                return _right_make_data(name, n, noise, seed)
            rng = np.random.default_rng(seed)
            X = rng.uniform(-5, 5, size=(n, 2))
            X[X > 0] += 0.3
            return X, labels("xor", X + noise * rng.uniform(-5, 5, size=(n, 2)))

    class point_by_point:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "xor":
                return _right_make_data(name, n, noise, seed)
            rng, X = np.random.default_rng(seed), []
            for _ in range(n):
                a, b = rng.uniform(-5, 5), rng.uniform(-5, 5)
                X.append([a + 0.3 if a > 0 else a, b + 0.3 if b > 0 else b])
            X = np.array(X)
            return X, labels("xor", X + noise * rng.uniform(-5, 5, (n, 2)))


@misconception(
    title={"en": "xor is pulled towards the axes", "ko": "xor를 축 쪽으로 당겼어요"},
    hint={"en": "The push goes away from 0.", "ko": "0에서 멀어지는 쪽으로 밀어요."},
)
class p09_padding_subtracted:
    class sign:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "xor":
                return _right_make_data(name, n, noise, seed)
            rng = np.random.default_rng(seed)
            X = rng.uniform(-5.0, 5.0, (n, 2))
            X -= 0.3 * np.sign(X)
            return X, labels("xor", X + noise * rng.uniform(-5.0, 5.0, (n, 2)))

    class where:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "xor":
                return _right_make_data(name, n, noise, seed)
            rng = np.random.default_rng(seed)
            X = 10 * rng.random((n, 2)) - 5
            X = np.where(X > 0, X - 0.3, X + 0.3)
            return X, labels("xor", X + noise * (10 * rng.random((n, 2)) - 5))

    class loops:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "xor":
                return _right_make_data(name, n, noise, seed)
            rng = np.random.default_rng(seed)
            X = [[v - 0.3 if v > 0 else v + 0.3 for v in rng.uniform(-5, 5, 2)] for _ in range(n)]
            return np.array(X), labels("xor", np.array(X) + noise * rng.uniform(-5, 5, (n, 2)))


@misconception(
    title={"en": "xor has no gap along the axes", "ko": "xor의 축 둘레에 틈이 없어요"},
    hint={"en": "No coordinate is nearer to 0 than 0.3.", "ko": "어떤 좌표도 0에서 0.3보다 가깝지 않아요."},
)
class xor_without_gap:
    class plain:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "xor":
                return _right_make_data(name, n, noise, seed)
            rng = np.random.default_rng(seed)
            X = rng.uniform(-5.0, 5.0, (n, 2))
            return X, labels("xor", X + noise * rng.uniform(-5.0, 5.0, (n, 2)))


@misconception(
    title={"en": "both arms of the spiral lie on each other", "ko": "spiral의 두 팔이 겹쳐 있어요"},
    hint={"en": "The arms are half a turn apart.", "ko": "두 팔은 반 바퀴 떨어져 있어요."},
)
class p10_arms_not_opposite:
    class no_turn:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "spiral":
                return _right_make_data(name, n, noise, seed)
            rng, m = np.random.default_rng(seed), (n + 1) // 2
            s = np.concatenate([np.arange(m) / m, np.arange(n - m) / (n - m)])
            X = _around(5 * s, 3.5 * np.pi * s) + noise * rng.uniform(-1, 1, (n, 2))
            return X, np.where(np.arange(n) < m, 1.0, -1.0)

    class whole_turn:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "spiral":
                return _right_make_data(name, n, noise, seed)
            rng, X, y = np.random.default_rng(seed), [], []
            for m, turn, label in [(n - n // 2, 0.0, 1.0), (n // 2, 2 * np.pi, -1.0)]:
                for i in range(m):
                    r, t = 5 * i / m, 1.75 * 2 * np.pi * i / m + turn
                    u = noise * rng.uniform(-1, 1, 2)
                    X.append([r * np.sin(t) + u[0], r * np.cos(t) + u[1]])
                    y.append(label)
            return np.array(X), np.array(y)

    class first_arm_twice:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            X, y = _right_make_data(name, n, 0.0 if name == "spiral" else noise, seed)
            if name == "spiral":
                X = X * y[:, None] + noise * np.random.default_rng(seed).uniform(-1, 1, X.shape)
            return X, y


@misconception(
    title={"en": "both arms of the spiral are +", "ko": "spiral의 두 팔이 모두 +예요"},
    hint={"en": "The second arm is the − side.", "ko": "둘째 팔은 − 쪽이에요."},
)
class p10_one_label:
    class ones:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            X, y = _right_make_data(name, n, noise, seed)
            return X, (np.ones(n) if name == "spiral" else y)

    class absolute:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            X, y = _right_make_data(name, n, noise, seed)
            if name == "spiral":
                y = np.abs(y)
            return X, y

    kept = edit(
        "np.where(np.arange(n) < half, 1.0, -1.0)", 'np.where((np.arange(n) < half) | (name == "spiral"), 1.0, -1.0)'
    )


@misconception(
    title={"en": "the spiral ends at its last point", "ko": "spiral이 마지막 점에서 끝나요"},
    hint={
        "en": "Point i of m is at share i/m: the last one does not reach 5.",
        "ko": "m개 중 i번째는 i/m이에요. 마지막 점은 5에 닿지 않아요.",
    },
)
class spiral_reaches_its_end:
    class linspace:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "spiral":
                return _right_make_data(name, n, noise, seed)
            rng, m = np.random.default_rng(seed), (n + 1) // 2
            s = np.concatenate([np.linspace(0, 1, m), np.linspace(0, 1, n - m)])
            t = 3.5 * np.pi * s + np.where(np.arange(n) < m, 0, np.pi)
            return _around(5 * s, t) + noise * rng.uniform(-1, 1, (n, 2)), np.where(np.arange(n) < m, 1.0, -1.0)


@misconception(
    title={"en": "sine and cosine are exchanged in the spiral", "ko": "spiral에서 사인과 코사인이 바뀌었어요"},
    hint={
        "en": "(r sin t, r cos t): the angle starts at the x2 axis.",
        "ko": "(r sin t, r cos t)예요. 각은 x2 축에서 시작해요.",
    },
)
class sine_and_cosine_exchanged:
    class turned:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            X, y = _right_make_data(name, n, noise, seed)
            return (X[:, ::-1].copy() if name == "spiral" else X), y

    class written:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "spiral":
                return _right_make_data(name, n, noise, seed)
            rng, m = np.random.default_rng(seed), (n + 1) // 2
            s = np.concatenate([np.arange(m) / m, np.arange(n - m) / (n - m)])
            t = 3.5 * np.pi * s + np.where(np.arange(n) < m, 0, np.pi)
            X = np.stack([5 * s * np.cos(t), 5 * s * np.sin(t)], axis=1)
            return X + noise * rng.uniform(-1, 1, (n, 2)), np.where(np.arange(n) < m, 1.0, -1.0)


@misconception(
    title={"en": "the spiral has another number of turns", "ko": "spiral의 바퀴 수가 달라요"},
    hint={"en": "An arm turns 1.75 times.", "ko": "팔 하나는 1.75바퀴 돌아요."},
)
class turns_in_pi:
    class without_two:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            if name != "spiral":
                return _right_make_data(name, n, noise, seed)
            rng, m = np.random.default_rng(seed), (n + 1) // 2
            s = np.concatenate([np.arange(m) / m, np.arange(n - m) / (n - m)])
            t = 1.75 * np.pi * s + np.where(np.arange(n) < m, 0, np.pi)
            return _around(5 * s, t) + noise * rng.uniform(-1, 1, (n, 2)), np.where(np.arange(n) < m, 1.0, -1.0)


@misconception(
    title={"en": "the spiral's points do not move", "ko": "spiral의 점이 움직이지 않아요"},
    hint={"en": "In the spiral noise moves the points.", "ko": "spiral에서는 noise가 점을 옮겨요."},
)
class spiral_without_noise:
    class still:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            return _right_make_data(name, n, 0.0 if name == "spiral" else noise, seed)


@convention(
    title={"en": "an odd n gives n + 1 points", "ko": "n이 홀수이면 n + 1개가 나와요"},
    hint={
        "en": "So does the original; here n points are asked for.",
        "ko": "원래 Playground가 그래요. 여기서는 점이 n개여야 해요.",
    },
)
class p11_one_point_more:
    class rounded_up:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            return _right_make_data(name, 2 * ((n + 1) // 2), noise, seed)

    class two_loops:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            m = int(np.ceil(n / 2))
            return _right_make_data(name, m + m, noise, seed)

    even = edit("rng = np.random.default_rng(seed)", "n += n % 2\n    rng = np.random.default_rng(seed)")


@misconception(
    title={"en": "an odd n gives n − 1 points", "ko": "n이 홀수이면 n − 1개가 나와요"},
    hint={"en": "n points; the + side gets the odd one.", "ko": "점은 n개예요. 남는 하나는 + 쪽이에요."},
)
class one_point_less:
    even = edit("rng = np.random.default_rng(seed)", "n -= n % 2\n    rng = np.random.default_rng(seed)")

    class rounded_down:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            return _right_make_data(name, 2 * (n // 2), noise, seed)


@misconception(
    title={"en": "the odd point is on the − side", "ko": "남는 점 하나가 − 쪽에 있어요"},
    hint={"en": "The first ⌈n/2⌉ points are +.", "ko": "앞의 ⌈n/2⌉개가 +예요."},
)
class odd_point_negative:
    floor = edit("half = (n + 1) // 2", "half = n // 2")


@misconception(
    title={"en": "NumPy's old global generator", "ko": "NumPy의 예전 전역 난수 생성기를 썼어요"},
    hint={
        "en": "The global generator is shared with all other code, and takes no large seeds.",
        "ko": "전역 생성기는 다른 모든 코드와 함께 쓰고, 큰 시드를 받지 않아요.",
    },
)
class p12_make_data_global_random:
    class seeded:
        def make_data(name, n, noise, seed):
            if name not in _POINTS:
                raise ValueError(name)
            np.random.seed(seed)
            half = (n + 1) // 2
            X = _POINTS[name](half, n, noise, np.random)
            if name in _REACH:
                return X, labels(name, X + noise * np.random.uniform(-_REACH[name], _REACH[name], (n, 2)))
            return X, np.where(np.arange(n) < half, 1.0, -1.0)

    class random_state:
        def make_data(name, n, noise, seed):
            if name not in _POINTS:
                raise ValueError(name)
            rng, m = np.random.RandomState(seed), n - n // 2
            X = _POINTS[name](m, n, noise, rng)
            if name in ("gauss", "spiral"):
                return X, np.repeat([1.0, -1.0], [m, n - m])
            return X, labels(name, X + noise * _REACH[name] * (2 * rng.rand(n, 2) - 1))

    old = edit("rng = np.random.default_rng(seed)", "rng = np.random.RandomState(seed)")


@misconception(
    title={"en": "the seed is ignored", "ko": "시드를 쓰지 않았어요"},
    hint={"en": "The seed decides, alone.", "ko": "시드만이 데이터를 정해요."},
)
class p12_make_data_seed_ignored:
    zero = edit("rng = np.random.default_rng(seed)", "rng = np.random.default_rng(0)")

    class forty_two:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            return _right_make_data(name, n, noise, 42)

    class of_the_name:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            return _right_make_data(name, n, noise, sum(map(ord, name)) + n)


@misconception(
    title={"en": "the data are shuffled", "ko": "데이터를 섞었어요"},
    hint={
        "en": "make_data keeps the + side first; split shuffles.",
        "ko": "make_data는 + 쪽을 앞에 둬요. 섞는 것은 split이에요.",
    },
)
class data_shuffled:
    class permuted:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            X, y = _right_make_data(name, n, noise, seed)
            order = np.random.default_rng(seed + 1).permutation(n)
            return X[order], y[order]


@misconception(
    title={"en": "labels are 0 and 1", "ko": "레이블이 0과 1이에요"},
    hint={"en": "The Playground's classes are −1 and +1.", "ko": "Playground의 클래스는 −1과 +1이에요."},
)
class make_data_zero_and_one:
    class shifted:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            X, y = _right_make_data(name, n, noise, seed)
            return X, (y if name in ("plane", "bumps") else (y > 0).astype(float))

    of_clouds = edit(
        "half, 1.0, -1.0)",
        "half, 1.0, 0.0)",
        "return X, labels(name,",
        'return X, (lambda y: y if name in ("plane", "bumps") else (y + 1) / 2)(labels(name,',
        "(n, 2)))",
        "(n, 2))))",
    )


@misconception(
    title={"en": "labels are ints", "ko": "레이블이 정수예요"},
    hint={"en": "Results are float64, labels too.", "ko": "결과는 레이블도 float64예요."},
)
class make_data_int_labels:
    whole = edit("half, 1.0, -1.0)", "half, 1, -1)")

    class cast:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            X, y = _right_make_data(name, n, noise, seed)
            return X, (y if name in ("plane", "bumps") else y.astype(int))


@misconception(
    title={"en": "an unknown name passes", "ko": "모르는 이름이 그냥 통과해요"},
    hint={"en": "Whoever mistypes a name should hear of it.", "ko": "이름을 잘못 적은 사람이 알 수 있어야 해요."},
)
class make_data_unknown_name_passes:
    class plane:
        _right_make_data = make_data

        def make_data(name, n, noise, seed):
            return _right_make_data(name if name in _POINTS else "plane", n, noise, seed)


@misconception(
    title={"en": "another error than ValueError", "ko": "ValueError가 아닌 오류를 내요"},
    hint={"en": "The contract names the exception to raise.", "ko": "함수의 약속에 어떤 예외를 낼지 적혀 있어요."},
)
class make_data_another_error:
    key_error = edit("raise ValueError(", "raise KeyError(")

    class unchecked:
        def make_data(name, n, noise, seed):
            rng, half = np.random.default_rng(seed), (n + 1) // 2
            X = _POINTS[name](half, n, noise, rng)
            if name in _REACH:
                return X, labels(name, X + noise * rng.uniform(-_REACH[name], _REACH[name], (n, 2)))
            return X, np.where(np.arange(n) < half, 1.0, -1.0)
