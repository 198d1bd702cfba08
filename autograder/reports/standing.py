"""What is said of a score beside the score: decisions, lateness, what was taken, what is waiting."""

from __future__ import annotations

from ..gradebook.rows import Late, Standing
from ..grading.results import Language, Result, Text
from ..messages import LANGUAGES, sentence


def notes_on(standing: Standing | None, result: Result) -> list[Text]:
    """Sentences for the student, the most important first; nothing where the score is simply the suite's."""
    if standing is None:
        return []
    lines = []
    if standing.override is not None:
        lines.append(_text("standing_override", why=standing.override.why, raw=_score(standing.raw)))
    if standing.late is not None:
        lines.append(_late(standing, standing.late))
    if standing.waiting:
        lines.append(_text("standing_waiting"))
    if standing.chosen != "newest" and (standing.attempts > 1 or standing.chosen == "decided"):
        lines.append(_text(f"standing_{standing.chosen.replace('-', '_')}", attempts=standing.attempts))
    lines += [Text(*(remark.text(language) for language in LANGUAGES)) for remark in standing.notes]
    return lines + voided(standing, result)


def adds_nothing(standing: Standing | None, result: Result) -> bool:
    """Whether a page says the same with this standing as without any."""
    if standing is None:
        return True
    return standing.score == result.score and not standing.voided and not notes_on(standing, result)


def voided(standing: Standing, result: Result) -> list[Text]:
    """A sentence for each case that was taken out, which is the same for the whole class."""
    lines = []
    titles = {case.id: case.title for case in result.cases}
    for void in standing.voided:
        title = titles.get(void.case, Text(void.case, void.case))
        lines.append(Text(*(sentence("standing_voided", lang, title=title[lang], why=void.why) for lang in LANGUAGES)))
    return lines


def lateness(late: Late | None, language: Language) -> str:
    """How late, in a few words; empty where it was in time."""
    if late is None:
        return ""
    if late.seconds is None:
        return sentence("late_marked", language)
    off = f" (-{late.off:g} %)" if late.off else ""
    return duration(late.seconds, language) + off


def duration(seconds: int, language: Language) -> str:
    """A time as people say it, such as 2 d 3 h."""
    days, rest = divmod(seconds, 86_400)
    hours, minutes = rest // 3600, rest % 3600 // 60
    parts = [(days, "late_days"), (hours, "late_hours"), (minutes, "late_minutes")]
    return " ".join(sentence(key, language, count=count) for count, key in parts if count) or sentence(
        "late_minutes", language, count=1
    )


def _late(standing: Standing, late: Late) -> Text:
    if late.seconds is None:
        return _text("standing_marked_late")
    times = {language: duration(late.seconds, language) for language in LANGUAGES}
    key = "standing_late" if late.off else "standing_late_free"
    computed = standing.raw if standing.raw is None else int(standing.raw * (100 - late.off) / 100 + 0.5)
    facts = {"off": f"{late.off:g}", "percent": f"{late.percent_per_day:g}", "grace": f"{late.grace_days:g}"}
    facts |= {"raw": _score(standing.raw), "score": _score(computed)}
    return Text(*(sentence(key, language, time=times[language], **facts) for language in LANGUAGES))


def _score(score: int | None) -> str:
    return "–" if score is None else str(score)


def _text(key: str, **facts: object) -> Text:
    return Text(*(sentence(key, language, **facts) for language in LANGUAGES))
