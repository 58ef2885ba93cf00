"""The voices of a finding in; the lines that say on whose word a claim rests out."""

from collections.abc import Sequence

from verify.records import Finding, Voice, VoiceKind, is_one_voice
from verify.render.wording import count, status_words

_NAMED = 3


def voice_line(finding: Finding) -> str:
    """On whose word the supporters of a claim rest; "" where all say it themselves."""
    told = [voice for voice in finding.voices if voice.kind is not VoiceKind.OWN]
    total = len(finding.origins_for)
    if not told:
        return ""
    if is_one_voice(finding):
        return f"one voice: all {total} origins rest on {_name(told[0])}"
    if total == 1 and len(finding.voices) == 1:
        return f"rests on {_name(told[0])}"
    parts = [f"{voice.origins} on {_name(voice)}" for voice in told[:_NAMED]]
    more = f" and {len(told) - _NAMED} more voices" if len(told) > _NAMED else ""
    return f"of {count(total, 'origin')}, {', '.join(parts)}{more}"


def content_line(finding: Finding) -> str:
    """Who has what was said otherwise than from its speaker; "" where nothing was said."""
    content, speaker = finding.content, finding.claim.speaker
    if not content.text:
        return ""
    others = [voice for voice in content.for_it if voice.kind is not VoiceKind.SAME]
    parts = [
        f"{words} {_names(voices)}"
        for words, kind in (
            ("own finding of", VoiceKind.OWN),
            ("also said by", VoiceKind.NAMED),
            ("also said by unnamed", VoiceKind.UNNAMED),
        )
        if (voices := [voice for voice in others if voice.kind is kind])
    ]
    if content.against:
        parts.append(f"otherwise in {_names(content.against)}")
    if not parts and any(voice.kind is VoiceKind.SAME for voice in content.for_it):
        return f"what was said: nobody has it but on the word of {speaker}"
    told = "; ".join(parts) or content.reason
    return f"what was said: {status_words(content.status)} – {told}"


def _names(voices: Sequence[Voice]) -> str:
    more = f" and {len(voices) - _NAMED} more" if len(voices) > _NAMED else ""
    return ", ".join(voice.name for voice in voices[:_NAMED]) + more


def _name(voice: Voice) -> str:
    return f"{voice.name} (unnamed)" if voice.kind is VoiceKind.UNNAMED else voice.name
