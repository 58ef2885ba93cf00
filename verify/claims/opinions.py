"""A sentence of an article in; how far it judges and how far it tells of facts out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verify.claims.words import Part, Word

# What weighs how much was set on the dev part of benchmarks/labels/roles.json, in halves, and
# checked on its other part; measure again with python -m benchmarks.roles.
_NORM = re.compile(
    r"""\b(?:should(?:n['’]t)?|ought|deserves?|needs?\sto|had\sbetter|let['’]s|
    let\sus|(?:it(?:\sis|['’]s)|is)\stime\s(?:to|for|that)|cannot\safford|can['’]t\safford|would\sdo\swell|
    to\sblame|has\sto\s(?:stop|end|change|go)|have\sto\s(?:stop|end|change|ask|face)|
    owes?\s(?:it|us|them|the)|are\sto\sblame|no\sexcuse|demands?\sa)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# A duty may be the writer's demand or the law's: it weighs less than "should".
_DUTY = re.compile(r"\bmust(?!\shave)\b")
_JUDGEMENT = re.compile(
    r"""\b(?:good|great(?:est)?|better|best|bad|worse|worst|wrong|right(?=\s(?:to|about|thing|idea|call|
    way|for|when))|true|smart|wise|unwise|foolish|stupid|silly|sensible|reasonable|prudent|reckless|
    dangerous|risky|harmful|shameful\w*|disgrace\w*|outrage\w*|absurd\w*|ridiculous\w*|ludicrous|
    wonderful|terrible|terribly|horribl[ey]|awful|brilliant|stunning|amazing|beautiful|ugly|dreadful|
    disast(?:er|rous\w*)|nightmare|tragic(?:ally)?|pathetic|impressive|remarkabl[ey]|
    extraordinar\w+|important\w*|crucial\w*|essential(?:ly)?|vital|urgent|welcome|worrying|worrisome|
    troubl(?:ing|ed|esome)|alarming\w*|exciting|boring|interesting|compelling|convincing|unconvincing|
    deplorable|chilling|cynical\w*|cowardly|cowardice|brave|bold|timid|weak(?:er|ly)?|feeble|hollow|
    empty|shallow|petty|cruel|decent|honest(?:ly)?|dishonest|shameless|lazy|greed\w*|arrogan\w+|
    incompeten\w+|fail(?:ure|s\sto)|scandal(?:ous)?|farce|joke|mess|sham|fiasco|blunder|folly|fantasy|
    hypocri\w+|hysteri\w+|so-called|lunacy|madness|insult\w*|betray\w*|naive|realistic|unrealistic|
    wildly|overly|hopelessly|utterly|deeply|simply|merely|hardly|plainly|surely|clearly|obviously|sadly|
    unfortunately|fortunately|thankfully|ironically|frankly|undoubtedly|arguably|alas|luckily|finally\sa|
    fair|unfair|unjust|nonsense|myth|real\s(?:issue|question|problem|reason|test|point)|
    (?:far|much|way|all)\stoo\s\w+|too\s\w+(?=[.!;]?$)|really|truly|indeed|genuinely|
    too\s(?:much|little|late|many|few|often|long|big|expensive|far)|long\soverdue|well\sdone|
    matters?(?=[.,;!]|\smore|\smost|\sto)|worth|costly|chaotic|elaborate|profound\w*|pretty\smuch|
    nothing\s(?:but|short|less)|seem(?:s|ed)?|seemingly|appears?(?!\s(?:on|at|in|before|with|alongside)\b)|appeared(?!\s(?:on|at|in|before|with|for|alongside)\b)|
    hopefully|feels?\slike|felt\slike|apparently|crowded|big\sproblems?|one\sof\sthe\smost|most\s\w+ive|ever\screated|than\sanyone\selse)\b""",
    re.VERBOSE,
)
# A noun that judges names a thing already spoken of behind "the" and a word that leads to it:
# "linked to the scandal", "after the failure of the bank".
_NAMED = re.compile(
    r"""\b(?:in|to|of|on|by|with|over|about|from|after|before|during|since|into|for|through|amid)\s
    (?:the|this|that|its|their|his|her|another)\s(?:[\w-]+\s)?(?:scandal|failures?|disaster|fiasco|mess|blunder|farce|
    nightmare|betrayal|insult|joke|sham)\b(?!\sof\s(?:our|this\sage)) |
    \b(?:to|in|over|amid|after|by)\s(?:[\w-]+\s)?scandal\b""",
    re.VERBOSE,
)
# What somebody is praised or blamed for is judged by who praises and blames.
_OTHERS_JUDGE = re.compile(
    r"\b(?:prais|criticis|criticiz|condemn|accus|blam|hail|denounc|commend|applaud|honou?r|rebuk|"
    r"reprimand|attack|mock|admir|thank)(?:ed|es|s|ing)\b[^,;]*"
)
# A degree that nothing measures: "was more cautious", "no more thrilling sight", "ended badly".
_DEGREE = re.compile(
    r"""\b(?:(?:is|are|was|were|looks?|looked|feels?|felt|sounds?|sounded|no|remains?|remained)\s
    (?:far\s|much\s|no\s|even\s|rather\s)?(?:more|less|so|very|quite|rather)\s
    [a-z]+(?:ing|ous|ful|ive|ic|able|ible|less|ant|ent|al|ly)\b(?![^,;.]*\sthan\b) |
    (?:badly|poorly|superbly|beautifully|brilliantly|splendidly|shabbily)
    (?!\s(?:\w+ed|hurt|burnt|in\sneed)\b) |
    no\s(?:serious|sane|honest|reasonable|sensible|decent)\s[a-z]+ |
    (?:is|are|was|were)\sno\smore\s[a-z]+\s(?!than\b)[a-z]+ |
    (?:led|leads?|leading|changed?)\sthe\sworld |
    a\scertain\s[a-z]+(?:ty|ness|ism|ion|ce)\b |
    (?:there\s(?:is|are|was|were)|has|have|had)\s(?:few|little)\s[a-z]+)""",
    re.VERBOSE,
)
_STANCE = re.compile(
    r"""(?:\b(?:of\scourse|no\s(?:doubt|wonder|surprise|question)|never\smind|after\sall|to\sbe\ssure|
    simply\sput|in\sother\swords|the\s(?:question|point|truth|problem|trouble|lesson|answer|irony|danger)\s(?:is|now)|
    what\s(?:this|that|it)\smeans|it\smeans|that\smeans|means?\s(?:that\s|admitting|accepting)|in\s(?:my|our)\s(?:view|judgment|
    judgement|opinion)|i\s(?:believe|think|hope|find|suspect|wonder|doubt|fear|know)|we\s(?:believe|think|hope|
    suspect|doubt|fear|know|all)|hard\s(?:not\s)?to|easy\sto|bad\sidea|good\sidea|good\snews|
    (?:isn['’]t|is\snot|not)\s(?:just|only|merely|about)|missed?\sthe\spoint|a\slot\sof|at\sits\s(?:core|heart)|
    a\scall\sfor|as\s(?:true|simple|clear)\s(?:as|that)|looks?\slike|sounds?\slike|tends?\sto|
    for\sgranted|virtually|the\sworld\swe\slive|one\sconclusion|make\sno\smistake|like\sit\sor\snot|to\sthe\sadvantage|
    should\sbe\s(?:clear|obvious)|the\sfuture\sof|the\sappearance\sof|doesn['’]t\smean)\b|^not,?\s|\benough(?=[.!]$)|!$)""",
    re.IGNORECASE | re.VERBOSE,
)
_GUESS = re.compile(
    r"""\b(?:could(?:n['’]t)?|might|may(?!\s(?:\d|include|have))|perhaps|maybe|possibly|probabl[ey]|presumably|
    would(?:n['’]t)?|supposedly|potentially|never\sknow|
    (?<!more\s)(?<!less\s)(?<!\bas\s)likely)\b""",
    re.VERBOSE,
)
# A forecast can be checked; in a column it is one more guess.
_FORECAST = re.compile(r"\b(?:will|won['’]t)\b")
_WRITER = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Oo]urs?|us|[Yy]ou|[Yy]ours?|"
    r"you['’](?:re|ve|d|ll))\b"
)
_FIGURE = re.compile(
    r"(?<![A-Za-z])\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens?|"
    r"hundreds?|thousands?|millions?|billions?|half|percent|per cent)\b(?!-(?:way|edged|sided)\b)"
)
_TIME = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|"
    r"September|October|November|December|(?:last|this|next)\s(?:week|month|year|spring|summer|fall|"
    r"autumn|winter|night)|yesterday|today|tomorrow|"
    r"(?:last|this|next|in|since|until|by)\s(?:early\s|mid-|late\s)?May|May\s\d+|\d+\sMay|in\s\d{4}|ago|since\s\d{4})\b"
)
# What is done or going on without a past form: "has denied", "is investigating".
_DOING = re.compile(
    r"\b(?:(?:has|have|had)\s(?:(?:\w+ly|also|not|never|now|been)\s)*[a-z]+(?:ed|en|wn|ne|me|ade|aid|"
    r"old|ut|ught|ept|eft|ost|un|ung|it)|(?:is|are)\s(?:(?:now|still|also|already|being)\s)*[a-z]+ing)\b"
)
_REPORTED_QUESTION = re.compile(r"\bwhether\b[^.;]{0,60}")
_NORM_WEIGHT, _JUDGEMENT_WEIGHT, _STANCE_WEIGHT, _GUESS_WEIGHT = 2.0, 1.0, 1.5, 0.5
_DUTY_WEIGHT = 0.75
_WRITER_WEIGHT, _STANDING_WEIGHT = 1.0, 0.5
_FIGURE_WEIGHT, _TIME_WEIGHT, _DEED_WEIGHT, _DOING_WEIGHT, _NAME_WEIGHT = 1.5, 1.5, 1.0, 0.75, 0.25
_MOST_NAMES = 6
_FEWEST_OF_ADVICE = 4
_MOST_OF_A_KIND = 3  # the fourth word of one kind says nothing new


@dataclass(frozen=True, slots=True)
class Leaning:
    """How far a sentence judges and how far it tells, in the same unit; the words that judge.

    `guesses` are words of mere possibility: they make no judgement by themselves.
    """

    judging: float
    telling: float
    cues: tuple[str, ...]
    guesses: tuple[str, ...]

    @property
    def balance(self) -> float:
        """Above 0 when it judges more than it tells."""
        return self.judging - self.telling


def find_leaning(text: str, words: Sequence[Word]) -> Leaning:
    """How far a sentence judges; `text` without its quotations, `words` as they were read."""
    own = _REPORTED_QUESTION.sub("", text)
    norms, duties = _NORM.findall(own), _DUTY.findall(own)
    judged = _OTHERS_JUDGE.sub("", _NAMED.sub("", text[:1].lower() + text[1:]))
    judgements = _JUDGEMENT.findall(judged)  # the Great Lakes are a name
    degrees = _DEGREE.findall(judged)
    stances = _STANCE.findall(text)
    guesses = _GUESS.findall(text[:1].lower() + text[1:])
    writer = _WRITER.findall(text)
    verbs = [word for word in words if word.part is Part.VERB]
    if not verbs and _is_advice(words):
        norms.append(words[0].lower)
    is_past = any(word.is_past for word in verbs)
    judging = (
        _NORM_WEIGHT * bool(norms)
        + _DUTY_WEIGHT * bool(duties)
        + _JUDGEMENT_WEIGHT * min(_MOST_OF_A_KIND, len(judgements) + len(degrees))
        + _STANCE_WEIGHT * min(_MOST_OF_A_KIND, len(stances))
        + _GUESS_WEIGHT * min(_MOST_OF_A_KIND, len(guesses))
        + _GUESS_WEIGHT * bool(_FORECAST.search(text))
        + _WRITER_WEIGHT * bool(writer)
        + _STANDING_WEIGHT * (not is_past)
    )
    names = sum(word.text[:1].isupper() for word in words[1:])
    telling = (
        _FIGURE_WEIGHT * bool(_FIGURE.search(text))
        + _TIME_WEIGHT * bool(_TIME.search(text))
        + _deed_weight(text, is_past=is_past, has_names=names > 0)
        + _NAME_WEIGHT * min(_MOST_NAMES, names)
    )
    cues = (*norms, *duties, *judgements, *degrees, *stances, *writer[:1])
    return Leaning(
        judging, telling, tuple(dict.fromkeys(cue.lower() for cue in cues)), tuple(guesses)
    )


def _is_advice(words: Sequence[Word]) -> bool:
    """Whether the words begin with a bare verb and its object: "Audit the project"."""
    if len(words) < _FEWEST_OF_ADVICE or words[0].part is not Part.WORD:
        return False
    is_bare = not words[0].lower.endswith(("s", "ed", "ing", "day"))
    return is_bare and words[1].part is Part.DETERMINER and words[-1].text in (".", "!")


def _deed_weight(text: str, *, is_past: bool, has_names: bool) -> float:
    """What a past or present deed tells: more when somebody is named beside it."""
    if is_past:
        return _DEED_WEIGHT if has_names else _DEED_WEIGHT / 2
    return _DOING_WEIGHT if _DOING.search(text) else 0.0
