"""Notes on a score: decisions, lateness, which attempt counts, and whether a person has to decide."""

from __future__ import annotations

from ..gradebook.rows import Late, Standing
from ..grading.results import Language, Result, Text
from ..messages import LANGUAGES, sentence


def notes_on(standing: Standing | None, result: Result) -> list[Text]:
    """Sentences for the student, the most important first; none if the score is simply the suite's."""
    if standing is None:
        return []
    lines = []
    if standing.override is not None:
        lines.append(_text("standing_override", why=standing.override.why, raw=_score(standing.raw)))
    if standing.late is not None:
        lines.append(_late(standing, standing.late))
    if standing.waiting:
        lines.append(_text("standing_waiting"))
    if _choice_matters(standing):
        key = standing.chosen.replace("-", "_")
        lines.append(_text(f"standing_{key}", attempts=standing.attempts))
    for remark in standing.notes:
        lines.append(Text(*(remark.text(language) for language in LANGUAGES)))
    return lines + voided(standing, result)


def _choice_matters(standing: Standing) -> bool:
    """Whether the student should know which attempt counts: not if it is the newest or the only one."""
    if standing.chosen == "newest":
        return False
    return standing.attempts > 1 or standing.chosen == "decided"


def adds_nothing(standing: Standing | None, result: Result) -> bool:
    """Whether a page is the same with this standing as without one."""
    if standing is None:
        return True
    if standing.score != result.score or standing.voided:
        return False
    return not notes_on(standing, result)


def voided(standing: Standing, result: Result) -> list[Text]:
    """A sentence for each case that does not count; the same for the whole class."""
    lines = []
    titles = {case.id: case.title for case in result.cases}
    for void in standing.voided:
        title = titles.get(void.case, Text(void.case, void.case))  # a case of an older suite has no title
        texts = [sentence("standing_voided", language, title=title[language], why=void.why) for language in LANGUAGES]
        lines.append(Text(*texts))
    return lines


def lateness(late: Late | None, language: Language) -> str:
    """How late, in a few words; empty if it was on time."""
    if late is None:
        return ""
    if late.seconds is None:
        return sentence("late_marked", language)
    off = f" (-{late.off:g} %)" if late.off else ""
    return duration(late.seconds, language) + off


def duration(seconds: int, language: Language) -> str:
    """A duration in days, hours and minutes, such as 2 d 3 h; at least one minute."""
    days, rest = divmod(seconds, 86_400)
    hours, rest = divmod(rest, 3600)
    minutes = rest // 60
    parts = []
    for count, key in ((days, "late_days"), (hours, "late_hours"), (minutes, "late_minutes")):
        if count:
            parts.append(sentence(key, language, count=count))
    if not parts:
        return sentence("late_minutes", language, count=1)
    return " ".join(parts)


def _late(standing: Standing, late: Late) -> Text:
    if late.seconds is None:
        return _text("standing_marked_late")
    key = "standing_late" if late.off else "standing_late_free"
    computed = None
    if standing.raw is not None:
        computed = int(standing.raw * (100 - late.off) / 100 + 0.5)  # half a point is rounded up
    facts = {
        "off": f"{late.off:g}",
        "percent": f"{late.percent_per_day:g}",
        "grace": f"{late.grace_days:g}",
        "raw": _score(standing.raw),
        "score": _score(computed),
    }
    texts = []
    for language in LANGUAGES:
        time = duration(late.seconds, language)
        texts.append(sentence(key, language, time=time, **facts))
    return Text(*texts)


def _score(score: int | None) -> str:
    return "–" if score is None else str(score)


def _text(key: str, **facts: object) -> Text:
    """The sentence in both languages."""
    return Text(*(sentence(key, language, **facts) for language in LANGUAGES))
