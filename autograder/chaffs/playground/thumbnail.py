"""The wrong ideas about `thumbnail`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "every tenth pixel instead of a mean", "ko": "평균 대신 픽셀을 건너뛰며 골랐어요"},
    hint={"en": "Mean of the block: a checkerboard becomes grey.", "ko": "블록의 평균이에요. 체커판은 회색이 돼요."},
)
class p20_every_tenth:
    stride = edit("image.reshape(small, factor, small, factor).mean(axis=(1, 3))", "image[::factor, ::factor].copy()")

    class loops:
        def thumbnail(image, factor=10):
            image = np.asarray(image, dtype=float)
            n, m = image.shape
            if n != m or n % factor:
                raise ValueError("square and divisible")
            return np.array([[image[i, j] for j in range(0, n, factor)] for i in range(0, n, factor)])

    class unchecked:
        def thumbnail(image, factor=10):
            rows = np.arange(0, len(image), factor)
            return np.array(image, dtype=float)[np.ix_(rows, rows)]


@misconception(
    title={"en": "rows and columns of blocks are mixed", "ko": "블록의 행과 열이 섞였어요"},
    hint={
        "en": "A block is factor rows of factor neighbours each.",
        "ko": "블록은 이웃한 칸 factor개짜리 행 factor개예요.",
    },
)
class p21_axes_mixed:
    first_and_second = edit(
        "reshape(small, factor, small, factor).mean(axis=(1, 3))",
        "reshape(small, small, factor, factor).mean(axis=(2, 3))",
    )

    class flat:
        def thumbnail(image, factor=10):
            image = np.array(image, dtype=float)
            if image.shape[0] != image.shape[1] or image.shape[0] % factor:
                raise ValueError("square and divisible")
            k = image.shape[0] // factor
            return image.reshape(k * k, factor * factor).mean(axis=1).reshape(k, k)

    class chunks:
        def thumbnail(image, factor=10):
            image = np.asarray(image, dtype=float)
            k = len(image) // factor
            if image.shape != (k * factor, k * factor):
                raise ValueError("square and divisible")
            flat, size = image.ravel().tolist(), factor * factor
            means = [sum(flat[i : i + size]) / size for i in range(0, len(flat), size)]
            return np.array([means[r * k : (r + 1) * k] for r in range(k)])


@misconception(
    title={"en": "pixels one step apart instead of blocks", "ko": "블록 대신 같은 간격으로 떨어진 픽셀을 모았어요"},
    hint={"en": "Neighbours belong into one block.", "ko": "이웃한 픽셀이 한 블록이에요."},
)
class p21_combs:
    swapped = edit(
        "reshape(small, factor, small, factor).mean(axis=(1, 3))",
        "reshape(factor, small, factor, small).mean(axis=(0, 2))",
    )

    class strided:
        def thumbnail(image, factor=10):
            image = np.asarray(image, dtype=float)
            if image.shape[0] != image.shape[1] or image.shape[0] % factor:
                raise ValueError("square and divisible")
            k = len(image) // factor
            return np.array([[image[i::k, j::k].mean() for j in range(k)] for i in range(k)])


@misconception(
    title={"en": "the sum instead of the mean", "ko": "평균 대신 합이에요"},
    hint={"en": "A picture of ones stays a picture of ones.", "ko": "모두 1인 그림은 작아져도 모두 1이에요."},
)
class block_sums:
    summed = edit(".mean(axis=(1, 3))", ".sum(axis=(1, 3))")

    class reduceat:
        def thumbnail(image, factor=10):
            image = np.asarray(image, dtype=float)
            if image.shape[0] != image.shape[1] or image.shape[0] % factor:
                raise ValueError("square and divisible")
            at = np.arange(0, len(image), factor)
            return np.add.reduceat(np.add.reduceat(image, at, axis=0), at, axis=1)


@misconception(
    title={"en": "the largest value instead of the mean", "ko": "평균 대신 최댓값이에요"},
    hint={"en": "Mean of the block: a checkerboard becomes grey.", "ko": "블록의 평균이에요. 체커판은 회색이 돼요."},
)
class block_maxima:
    maxima = edit(".mean(axis=(1, 3))", ".max(axis=(1, 3))")


@misconception(
    title={"en": "the factor is taken as the new side", "ko": "factor를 새 그림의 한 변으로 봤어요"},
    hint={"en": "factor is the side of a block.", "ko": "factor는 블록의 한 변이에요."},
)
class factor_as_side:
    side = edit("small = len(image) // factor", "small, factor = factor, len(image) // factor")


@misconception(
    title={"en": "the thumbnail is transposed", "ko": "작은 그림이 전치됐어요"},
    hint={"en": "Rows stay rows.", "ko": "행은 행으로 남아요."},
)
class thumbnail_transposed:
    turned = edit("return means", "return means.T")


@misconception(
    title={"en": "any picture passes", "ko": "어떤 그림이든 통과해요"},
    hint={
        "en": "Say so where the picture is not square, and where factor does not divide its side.",
        "ko": "그림이 정사각형이 아니거나 factor가 한 변을 나누지 못하면 알려 주세요.",
    },
)
class any_picture_passes:
    class rest_cut_off:
        def thumbnail(image, factor=10):
            image = np.asarray(image, dtype=float)
            if image.shape[0] != image.shape[1]:
                raise ValueError("not square")
            k = len(image) // factor
            return image[: k * factor, : k * factor].reshape(k, factor, k, factor).mean(axis=(1, 3))

    class rectangles:
        def thumbnail(image, factor=10):
            image = np.asarray(image, dtype=float)
            n, m = image.shape
            if n % factor or m % factor:
                raise ValueError("not divisible")
            return image.reshape(n // factor, factor, m // factor, factor).mean(axis=(1, 3))

    class loops:
        def thumbnail(image, factor=10):
            image = np.array(image, dtype=float)
            rows, columns = range(0, image.shape[0], factor), range(0, image.shape[1], factor)
            return np.array([[image[i : i + factor, j : j + factor].mean() for j in columns] for i in rows])


@misconception(
    title={"en": "another error than ValueError", "ko": "ValueError가 아닌 오류를 내요"},
    hint={"en": "The contract names the exception to raise.", "ko": "함수의 약속에 어떤 예외를 낼지 적혀 있어요."},
)
class thumbnail_another_error:
    type_error = edit("raise ValueError(", "raise TypeError(")
    assertion = edit(
        'if image.ndim != 2 or image.shape[0] != image.shape[1] or len(image) % factor:\n        raise ValueError(f"cannot part an image {image.shape} into blocks of {factor} × {factor}")',
        "assert image.shape[0] == image.shape[1] and len(image) % factor == 0",
    )


@misconception(
    title={"en": "the mean is a whole number", "ko": "평균이 정수예요"},
    hint={"en": "Means of whole numbers need not be whole.", "ko": "정수의 평균이 정수라는 법은 없어요."},
)
class means_rounded:
    rounded = edit("return means", "return means.round()")


@misconception(
    title={"en": "another default factor", "ko": "factor의 기본값이 달라요"},
    hint={"en": "Look at the first line of the function once more.", "ko": "함수의 첫 줄을 다시 보세요."},
)
class thumbnail_default:
    five = edit("factor: int = 10", "factor: int = 5")
