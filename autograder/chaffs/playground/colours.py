"""The wrong ideas about `colours`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "values beyond ±1 wrap around", "ko": "±1 밖의 값이 넘쳐서 돌아와요"},
    hint={
        "en": "A level above 255 or below 0 wraps around in uint8. Clamp the values first.",
        "ko": "uint8에서는 255보다 크거나 0보다 작은 값이 돌아와요. 먼저 값을 ±1로 자르세요.",
    },
)
class p24_not_clamped:
    class lines:
        def colours(values, discretize=False):
            v = np.asarray(values, dtype=float)
            if discretize:
                v = np.where(np.isnan(v), v, np.where(v >= 0, 1.0, -1.0))
            share = np.abs(v)[..., None]
            end = np.where(v[..., None] >= 0, np.array(BLUE), np.array(ORANGE))
            rgb = np.array(GREY) + share * (end - np.array(GREY))
            return np.where(np.isnan(v)[..., None], 128, rgb).astype(np.int64).astype(np.uint8)

    class two_sides:
        def colours(values, discretize=False):
            v = np.array(values, dtype=float)
            gone = np.isnan(v)
            v[gone] = 0
            if discretize:
                v = np.sign(v) + (v == 0)
            plus, minus = np.maximum(v, 0)[..., None], np.maximum(-v, 0)[..., None]
            rgb = np.array(GREY) + plus * np.subtract(BLUE, GREY) + minus * np.subtract(ORANGE, GREY)
            rgb[gone] = 128
            return np.rint(rgb).astype(int).astype(np.uint8)

    class one_by_one:
        def colours(values, discretize=False):
            values = np.asarray(values, dtype=float)
            out = np.zeros((*values.shape, 3), dtype=np.uint8)
            for index, v in np.ndenumerate(values):
                if discretize and v == v:
                    v = 1.0 if v >= 0 else -1.0
                end = BLUE if v > 0 else ORANGE
                out[index] = [
                    128 if v != v else int(g + abs(v) * (e - g)) % 256 for g, e in zip(GREY, end, strict=False)
                ]
            return out


@convention(
    title={"en": "blue and orange are exchanged", "ko": "파랑과 주황이 바뀌었어요"},
    hint={"en": "Blue is plus, orange minus.", "ko": "파랑이 +, 주황이 −예요."},
)
class p25_blue_and_orange_exchanged:
    ends = edit("zip(ORANGE, GREY, BLUE, strict=True)", "zip(BLUE, GREY, ORANGE, strict=True)")

    class negative:
        _right_colours = colours

        def colours(values, discretize=False):
            v = np.asarray(values, dtype=float)
            if discretize:
                v = np.where(np.isnan(v), v, np.where(v >= 0, 1.0, -1.0))
            return _right_colours(-v)

    class chosen:
        def colours(values, discretize=False):
            v = np.asarray(values, dtype=float)
            gone = np.isnan(v)
            v = np.where(gone, 0.0, v)
            v = np.where(v >= 0, 1.0, -1.0) if discretize else np.clip(v, -1, 1)
            end = np.where(v[..., None] > 0, (245, 147, 34), (8, 119, 189))
            rgb = np.array((232, 234, 235)) * (1 - np.abs(v))[..., None] + end * np.abs(v)[..., None]
            rgb[gone] = 128
            return np.round(rgb).astype(np.uint8)


@misconception(
    title={"en": "straight from orange to blue, without grey", "ko": "회색 없이 주황에서 파랑으로 바로 가요"},
    hint={
        "en": "0 is grey (232, 234, 235): two ramps meet there.",
        "ko": "0은 회색 (232, 234, 235)이에요. 두 변화가 거기서 만나요.",
    },
)
class p25_no_grey:
    class one_ramp:
        def colours(values, discretize=False):
            v = np.asarray(values, dtype=float)
            if discretize:
                v = np.where(np.isnan(v), v, np.where(v >= 0, 1.0, -1.0))
            share = (np.clip(v, -1, 1)[..., None] + 1) / 2
            rgb = (1 - share) * np.array(ORANGE) + share * np.array(BLUE)
            rgb[np.isnan(v)] = 128
            return np.rint(rgb).astype(np.uint8)

    two_ends = edit("[-1.0, 0.0, 1.0], levels", "[-1.0, 1.0], levels[::2]")

    class one_by_one:
        def colours(values, discretize=False):
            values = np.array(values, dtype=float)
            out = []
            for v in values.ravel():
                if v != v:
                    out.append((128, 128, 128))
                    continue
                v = (1.0 if v >= 0 else -1.0) if discretize else max(-1.0, min(1.0, float(v)))
                out.append(tuple(round(o + (b - o) * (v + 1) / 2) for o, b in zip(ORANGE, BLUE, strict=False)))
            return np.array(out, dtype=np.uint8).reshape((*values.shape, 3))


@misconception(
    title={"en": "zero is white", "ko": "0이 흰색이에요"},
    hint={"en": "0 is grey (232, 234, 235).", "ko": "0은 회색 (232, 234, 235)이에요."},
)
class p25_white:
    white = edit("zip(ORANGE, GREY, BLUE, strict=True)", "zip(ORANGE, (255.0, 255.0, 255.0), BLUE, strict=True)")

    class mixed:
        def colours(values, discretize=False):
            v = np.asarray(values, dtype=float)
            gone = np.isnan(v)
            v = np.where(gone, 0.0, v)
            v = np.where(v >= 0, 1.0, -1.0) if discretize else np.clip(v, -1, 1)
            end = np.where(v[..., None] >= 0, BLUE, ORANGE)
            rgb = 255 + np.abs(v)[..., None] * (end - 255)
            rgb[gone] = 128
            return rgb.astype(np.uint8)


@misconception(
    title={"en": "what is not a number looks like zero", "ko": "수가 아닌 값(NaN)이 0처럼 보여요"},
    hint={
        "en": "Grey (128, 128, 128) says: no number. A zero is a number.",
        "ko": "회색 (128, 128, 128)은 '수가 아님'을 뜻해요. 0은 수예요.",
    },
)
class p26_nan_is_zero:
    zero = edit("v = np.asarray(values, dtype=np.float64)", "v = np.nan_to_num(np.asarray(values, dtype=np.float64))")

    class filled:
        def colours(values, discretize=False):
            v = np.array(values, dtype=float)
            v[np.isnan(v)] = 0
            v = np.where(v < 0, -1.0, 1.0) if discretize else np.clip(v, -1, 1)
            rgb = [np.interp(v, (-1, 0, 1), ramp) for ramp in zip(ORANGE, GREY, BLUE, strict=False)]
            return np.rint(np.stack(rgb, axis=-1)).astype(np.uint8)

    class mixed:
        def colours(values, discretize=False):
            v = np.where(np.isnan(values), 0.0, np.asarray(values, dtype=float))
            if discretize:
                v = np.where(v >= 0, 1.0, -1.0)
            a = np.clip(v, -1.0, 1.0)[..., None]
            rgb = np.where(
                a >= 0, (1 - a) * np.array(GREY) + a * np.array(BLUE), (1 + a) * np.array(GREY) - a * np.array(ORANGE)
            )
            return np.round(rgb).astype(np.uint8)


@misconception(
    title={"en": "what is not a number is black", "ko": "수가 아닌 값(NaN)이 검은색이에요"},
    hint={"en": "NaN is shown as (128, 128, 128).", "ko": "NaN은 (128, 128, 128)로 보여요."},
)
class p26_nan_is_black:
    black = edit("shades[np.isnan(v)] = 128.0", "shades[np.isnan(v)] = 0.0")


@misconception(
    title={"en": "what is not a number raises an error", "ko": "수가 아닌 값(NaN)에서 오류가 나요"},
    hint={
        "en": "A network that has left the numbers should still be drawn.",
        "ko": "수를 벗어난 신경망도 그림은 그려야 해요.",
    },
)
class p26_nan_raises:
    class whole_numbers:
        def colours(values, discretize=False):
            values = np.asarray(values, dtype=float)
            out = np.zeros((*values.shape, 3), dtype=np.uint8)
            for index, v in np.ndenumerate(values):
                v = (1.0 if v >= 0 else -1.0) if discretize and v == v else v
                v = -1.0 if v < -1 else 1.0 if v > 1 else v
                end = BLUE if v > 0 else ORANGE
                out[index] = [round(g + abs(v) * (e - g)) for g, e in zip(GREY, end, strict=False)]
            return out

    refused = edit(
        "v = np.clip(v, -1.0, 1.0)",
        "v = np.clip(v, -1.0, 1.0)\n    if np.isnan(v).any():\n        raise ValueError('NaN')",
    )


@misconception(
    title={"en": "with discretize NaN gets a side", "ko": "discretize이면 NaN도 한쪽이 돼요"},
    hint={"en": "What is not a number has no sign, either.", "ko": "수가 아니면 부호도 없어요."},
)
class nan_gets_a_side:
    orange = edit("np.where(np.isnan(v), v, np.where(v >= 0.0, 1.0, -1.0))", "np.where(v >= 0.0, 1.0, -1.0)")


@misconception(
    title={"en": "with discretize 0 is on the − side or grey", "ko": "discretize이면 0이 −나 회색이에요"},
    hint={"en": "0 counts as +.", "ko": "0은 +로 쳐요."},
)
class zero_not_positive:
    above = edit("v >= 0.0, 1.0, -1.0", "v > 0.0, 1.0, -1.0")


@misconception(
    title={"en": "with discretize 0 stays grey", "ko": "discretize이면 0이 회색으로 남아요"},
    hint={"en": "Only two colours are left: 0 counts as +.", "ko": "색은 두 가지만 남아요. 0은 +로 쳐요."},
)
class zero_stays_grey:
    sign = edit("np.where(np.isnan(v), v, np.where(v >= 0.0, 1.0, -1.0))", "np.sign(v)")


@misconception(
    title={"en": "discretize is not used", "ko": "discretize를 쓰지 않았어요"},
    hint={"en": "With discretize only two colours are left.", "ko": "discretize이면 색이 두 가지만 남아요."},
)
class discretize_ignored:
    never = edit("if discretize:", "if False:")


@misconception(
    title={"en": "a few shades only", "ko": "색의 단계가 몇 개뿐이에요"},
    hint={
        "en": "The original has 31 shades; here they are continuous.",
        "ko": "원래는 31단계예요. 여기서는 이어져 있어요.",
    },
)
class thirty_one_shades:
    steps = edit("v = np.clip(v, -1.0, 1.0)", "v = np.round(np.clip(v, -1.0, 1.0) * 15) / 15")


@misconception(
    title={"en": "colours are floats from 0 to 1", "ko": "색이 0에서 1 사이의 실수예요"},
    hint={"en": "Whole levels from 0 to 255, uint8.", "ko": "0부터 255까지의 정수 단계, uint8이에요."},
)
class colours_as_shares:
    shares = edit("np.rint(shades).astype(np.uint8)", "shades / 255.0")
    floats = edit("np.rint(shades).astype(np.uint8)", "np.rint(shades)")


@misconception(
    title={"en": "colours are ints of another width", "ko": "색의 정수형이 uint8이 아니에요"},
    hint={"en": "Pixels are uint8.", "ko": "픽셀은 uint8이에요."},
)
class wide_pixels:
    wide = edit(".astype(np.uint8)", ".astype(np.int64)")


@misconception(
    title={"en": "the channels come first", "ko": "색 채널이 맨 앞에 와요"},
    hint={"en": "The three numbers are the last axis: (…, 3).", "ko": "세 수는 마지막 축이에요: (…, 3)."},
)
class channels_first:
    first = edit(
        "return np.rint(shades).astype(np.uint8)", "return np.moveaxis(np.rint(shades).astype(np.uint8), -1, 0)"
    )


@misconception(
    title={"en": "red and blue are exchanged", "ko": "빨강과 파랑 채널이 바뀌었어요"},
    hint={"en": "Red, green, blue, in this order.", "ko": "빨강, 초록, 파랑 순서예요."},
)
class blue_green_red:
    turned = edit("return np.rint(shades).astype(np.uint8)", "return np.rint(shades).astype(np.uint8)[..., ::-1]")


@misconception(
    title={"en": "values are scaled to their own range", "ko": "값을 자기 범위로 맞췄어요"},
    hint={
        "en": "±1 have fixed colours, whatever else is in the picture.",
        "ko": "그림에 무엇이 있든 ±1의 색은 정해져 있어요.",
    },
)
class colours_normalised:
    largest = edit("v = np.clip(v, -1.0, 1.0)", "v = v / max(1e-12, np.nanmax(np.abs(v)))")


@misconception(
    title={"en": "the given values are changed", "ko": "받은 값을 바꿨어요"},
    hint={
        "en": "The picture belongs to the caller. Work on a copy.",
        "ko": "그림은 부른 쪽의 것이에요. 복사본에서 작업하세요.",
    },
)
class colours_in_place:
    clipped = edit("v = np.clip(v, -1.0, 1.0)", "np.clip(v, -1.0, 1.0, out=v)")
