"""The wrong ideas about `polar`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@misconception(
    title={"en": "the angle is arctan(x₂ / x₁)", "ko": "각을 arctan(x₂ / x₁)으로 구했어요"},
    hint={
        "en": "The quotient is the same for opposite points. atan2 knows the quadrant.",
        "ko": "반대편 점도 나눈 값은 같아요. atan2는 사분면을 알아요.",
    },
)
class f34_polar_arctan:
    class divided:
        def polar(X):
            x1, x2 = np.asarray(X, float).T
            with np.errstate(divide="ignore", invalid="ignore"):
                return np.stack([np.hypot(x1, x2), np.arctan(x2 / x1)], axis=1)

    class loops:
        def polar(X):
            import math

            return np.array([[math.hypot(float(a), float(b)), math.atan(float(b) / float(a))] for a, b in X])

    class zero_guarded:
        def polar(X):
            X = np.array(X, dtype=float)
            r = np.sqrt((X**2).sum(axis=1))
            safe = np.where(X[:, 0] == 0, 1e-12, X[:, 0])
            return np.column_stack([r, np.arctan(X[:, 1] / safe)])


@misconception(
    title={"en": "the angle is arccos(x₁ / r), always positive", "ko": "각을 arccos(x₁ / r)로 구해서 늘 양수예요"},
    hint={
        "en": "Below the x₁ axis the angle is negative: atan2.",
        "ko": "x₁ 축 아래에서는 각이 음수예요: atan2.",
    },
)
class half_plane_by_arccos:
    class arccos:
        def polar(X):
            X = np.asarray(X, float)
            r = np.linalg.norm(X, axis=1)
            return np.column_stack([r, np.arccos(X[:, 0] / np.where(r == 0, 1, r))])

    class arcsin:
        def polar(X):
            X = np.asarray(X, float)
            r = np.hypot(X[:, 0], X[:, 1])
            return np.column_stack([r, np.arcsin(X[:, 1] / np.where(r == 0, 1, r))])

    class loop:
        def polar(X):
            rows = []
            for a, b in np.array(X, dtype=float):
                r = np.sqrt(a * a + b * b)
                rows.append([r, np.arccos(a / r) if r > 0 else 0.0])
            return np.array(rows)


@misconception(
    title={"en": "r is without the root", "ko": "r에 제곱근이 빠졌어요"},
    hint={
        "en": "r is a distance: (3, 4) is 5 away, not 25.",
        "ko": "r은 거리예요. (3, 4)는 25가 아니라 5만큼 떨어져 있어요.",
    },
)
class f35_polar_squared:
    class sum_of_squares:
        def polar(X):
            x1, x2 = np.asarray(X, float).T
            return np.stack([x1**2 + x2**2, np.arctan2(x2, x1)], axis=1)

    class loops:
        def polar(X):
            rows = []
            for a, b in np.array(X, dtype=float):
                rows.append([a * a + b * b, np.arctan2(b, a)])
            return np.array(rows)

    class einsum:
        def polar(X):
            X = np.array(X, dtype=float)
            return np.c_[np.einsum("nd,nd->n", X, X), np.arctan2(X[:, 1], X[:, 0])]


@misconception(
    title={"en": "r is the sum of both, not the distance", "ko": "r이 거리가 아니라 두 수의 합이에요"},
    hint={
        "en": "The straight way: Pythagoras.",
        "ko": "곧은 길이에요: 피타고라스.",
    },
)
class r_is_a_sum:
    class absolute:
        def polar(X):
            x1, x2 = np.asarray(X, float).T
            return np.stack([np.abs(x1) + np.abs(x2), np.arctan2(x2, x1)], axis=1)

    class largest:
        def polar(X):
            X = np.asarray(X, float)
            return np.stack([np.abs(X).max(axis=1), np.arctan2(X[:, 1], X[:, 0])], axis=1)

    class plain_sum:
        def polar(X):
            X = np.array(X, dtype=float)
            return np.column_stack([X[:, 0] + X[:, 1], np.arctan2(X[:, 1], X[:, 0])])


@misconception(
    title={"en": "the angle starts at the x₂ axis", "ko": "각을 x₂ 축에서 쟀어요"},
    hint={
        "en": "θ starts at the x₁ axis: atan2 takes x₂ first.",
        "ko": "θ는 x₁ 축에서 시작해요. atan2는 x₂를 먼저 받아요.",
    },
)
class f35_polar_from_x2:
    class swapped:
        def polar(X):
            x1, x2 = np.asarray(X, float).T
            return np.stack([np.hypot(x1, x2), np.arctan2(x1, x2)], axis=1)

    class loops:
        def polar(X):
            import math

            return np.array([[math.hypot(a, b), math.atan2(a, b)] for a, b in np.array(X, dtype=float).tolist()])

    class columns:
        def polar(X):
            X = np.array(X, dtype=float)
            out = np.empty_like(X)
            out[:, 0] = np.linalg.norm(X, axis=1)
            out[:, 1] = np.arctan2(*X.T)
            return out


@convention(
    title={"en": "the angle is in degrees", "ko": "각이 도 단위예요"},
    hint={
        "en": "Here θ is in radians, in (−π, π].",
        "ko": "여기서 θ는 라디안이고 (−π, π]예요.",
    },
)
class degrees:
    class rad2deg:
        def polar(X):
            x1, x2 = np.asarray(X, float).T
            return np.stack([np.hypot(x1, x2), np.degrees(np.arctan2(x2, x1))], axis=1)

    class loops:
        def polar(X):
            return np.array([[np.hypot(a, b), np.arctan2(b, a) * 180 / np.pi] for a, b in np.array(X, dtype=float)])

    class columns:
        def polar(X):
            X = np.array(X, dtype=float)
            r = np.linalg.norm(X, axis=1)
            return np.c_[r, np.rad2deg(np.arctan2(X[:, 1], X[:, 0]))]


@convention(
    title={"en": "the angle lies in [0, 2π)", "ko": "각이 [0, 2π)에 있어요"},
    hint={
        "en": "Here it lies in (−π, π], as atan2 gives it.",
        "ko": "여기서는 atan2처럼 (−π, π]에 있어요.",
    },
)
class zero_to_two_pi:
    class modulo:
        def polar(X):
            x1, x2 = np.asarray(X, float).T
            return np.stack([np.hypot(x1, x2), np.arctan2(x2, x1) % (2 * np.pi)], axis=1)

    class where:
        def polar(X):
            X = np.array(X, dtype=float)
            theta = np.arctan2(X[:, 1], X[:, 0])
            theta = np.where(theta < 0, theta + 2 * np.pi, theta)
            return np.column_stack([np.sqrt((X**2).sum(axis=1)), theta])

    class loop:
        def polar(X):
            rows = []
            for a, b in np.array(X, dtype=float).tolist():
                t = np.arctan2(b, a)
                if t < 0:
                    t += 2 * np.pi
                rows.append([np.sqrt(a**2 + b**2), t])
            return np.array(rows)


@misconception(
    title={"en": "the angle stands before r", "ko": "각이 r보다 앞에 있어요"},
    hint={
        "en": "Columns r, θ.",
        "ko": "열은 r, θ 순서예요.",
    },
)
class angle_first:
    class swapped:
        def polar(X):
            x1, x2 = np.asarray(X, float).T
            return np.stack([np.arctan2(x2, x1), np.hypot(x1, x2)], axis=1)

    class loop:
        def polar(X):
            return np.array([[np.arctan2(b, a), np.sqrt(a**2 + b**2)] for a, b in np.array(X, dtype=float)])

    class columns:
        def polar(X):
            X = np.array(X, dtype=float)
            out = np.zeros(X.shape)
            out[:, 0] = np.arctan2(X[:, 1], X[:, 0])
            out[:, 1] = np.linalg.norm(X, axis=1)
            return out


@misconception(
    title={"en": "goes from r and θ to x₁ and x₂", "ko": "r과 θ에서 x₁과 x₂로 갔어요"},
    hint={
        "en": "The other way: from the point to distance and angle.",
        "ko": "반대 방향이에요. 점에서 거리와 각으로 가요.",
    },
)
class back_to_plane:
    class cos_sin:
        def polar(X):
            r, t = np.asarray(X, float).T
            return np.stack([r * np.cos(t), r * np.sin(t)], axis=1)

    class loop:
        def polar(X):
            return np.array([[r * np.cos(t), r * np.sin(t)] for r, t in np.array(X, dtype=float)])

    class complex_numbers:
        def polar(X):
            X = np.array(X, dtype=float)
            z = X[:, 0] * np.exp(1j * X[:, 1])
            return np.column_stack([z.real, z.imag])


@misconception(
    title={"en": "r and θ are rows", "ko": "r과 θ가 행이에요"},
    hint={
        "en": "A row is a sample: (N, 2).",
        "ko": "행이 샘플이에요: (N, 2).",
    },
)
class rows_returned:
    class pair:
        def polar(X):
            x1, x2 = np.asarray(X, float).T
            return np.array([np.hypot(x1, x2), np.arctan2(x2, x1)])

    class vstack:
        def polar(X):
            X = np.array(X, dtype=float)
            return np.vstack([np.linalg.norm(X, axis=1), np.arctan2(X[:, 1], X[:, 0])])

    class tuple_of_two:
        def polar(X):
            X = np.array(X, dtype=float)
            r = np.sqrt(X[:, 0] ** 2 + X[:, 1] ** 2)
            theta = np.arctan2(X[:, 1], X[:, 0])
            return r, theta
