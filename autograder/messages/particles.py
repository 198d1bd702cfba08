"""Korean particles that agree with the word before them: `step`은, `softmax`는, `logit`이, 3을, 7로.

A sentence holds both forms, as in "{function}[은/는]"; which one is read depends on the last sound of the word before.
"""

from __future__ import annotations

import re

_CHOICE = re.compile(r"(?P<before>\S?)(?P<marks>[`'\")\]}*]*)\[(?P<closed>[가-힣]*)/(?P<open>[가-힣]+)\]")
#: Digits and capital letters by how their Korean names end: 0 영, 1 일, 3 삼, 6 육, 7 칠, 8 팔; L 엘, M 엠, N 엔, R 알.
_CLOSED = frozenset("013678LMNR")
_ENDS_IN_L = frozenset("178LRl")
LONGEST_WORD = 40
_FIRST_SYLLABLE, _LAST_SYLLABLE, _FINALS, _FINAL_L = 0xAC00, 0xD7A3, 28, 8


def agreed(text: str) -> str:
    """`text` with each "[closed/open]" replaced by the form that fits the word before it."""
    return _CHOICE.sub(lambda found: _chosen(text, found), text)


def _chosen(text: str, found: re.Match[str]) -> str:
    words = text[max(0, found.start("marks") - LONGEST_WORD) : found.start("marks")].split()
    closed, in_l = _last_sound(words[-1] if words else "")
    if found["open"] == "로":  # after ㄹ it is 로, too
        closed = closed and not in_l
    return found["before"] + found["marks"] + found["closed" if closed else "open"]


def _last_sound(word: str) -> tuple[bool, bool]:
    """Whether the word ends in a consonant as Koreans say it, and whether that is ㄹ."""
    word = word.rstrip("`'\")]}*.,")
    last = word[-1:]
    if _FIRST_SYLLABLE <= ord(last or "a") <= _LAST_SYLLABLE:
        final = (ord(last) - _FIRST_SYLLABLE) % _FINALS
        return final != 0, final == _FINAL_L
    if last.isdigit() or last.isupper():
        return last in _CLOSED, last in _ENDS_IN_L
    if re.search(r"([lmn]e?|ng|[aeiou]c?[bgkpt]|ic)$", word):  # 스텝, 로짓, 아담, 타임; but 그래디언트, 업데이트
        return True, word.endswith(("l", "le"))
    return False, False
