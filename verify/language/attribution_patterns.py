"""Nothing in; the patterns by which reported speech is read in an English sentence out."""

from __future__ import annotations

import re

from verify.language.verbs import ADDRESS, ALSO_SAY, SAY

ADVERBS = (
    "also|later|earlier|then|recently|repeatedly|previously|reportedly|has|have|had|now|again|"
    "publicly|still|once|since|immediately|separately|further|even|just|initially|angrily|strongly|"
    "sharply|flatly|categorically|already|subsequently"
)
CUE = re.compile(
    rf"(?<![\w’'-])(?P<before>(?:(?:{ADVERBS})\s){{0,3}})"
    rf"(?P<cue>{'|'.join(sorted(SAY | ALSO_SAY | ADDRESS, key=lambda w: (-len(w), w)))})"
    r"(?P<particle>(?:(?:(?<=called)|(?<=calls))\s(?:on|for|upon))?)(?![\w’'-])",
)
ACCORDING = re.compile(r"\b[Aa]ccording to\s+")
PRONOUN = re.compile(r"(?:he|she|they|it|we|i)\b", re.IGNORECASE)
ARTICLE = re.compile(r"(?:the|a|an|its|their|his|her|our|my)\s+", re.IGNORECASE)
# Where a noun phrase in front of a verb begins at the latest.
PHRASE_BREAK = re.compile(
    r"[,;:\"“”‘(\[)\]…—–]|--|''|’’|\s-\s|\b(?:and|but|while|as|that|when|because|after|before|if|"
    r"although|though|or|so|whether|where|which|what|than|then|until|since|yet|who|how|why)\b",
    re.IGNORECASE,
)
NOT_ACTIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|to|not|will|would|can|could|may|might|should|must|do|does|"
    r"did|the|a|an|of|its|their|his|her)\s*$",
    re.IGNORECASE,
)
PREPOSITION = re.compile(
    r"(?:in|on|at|from|by|with|during|after|before|under|over|through|about|against|like|for|to|"
    r"of|into|near|amid|despite|since|until)\s",
    re.IGNORECASE,
)
THAT = re.compile(r"\s*,?\s*that\b", re.IGNORECASE)
CONTENT_FOLLOWS = re.compile(
    r"\s*(?::|[:,]?\s?[\"“„«]|[:,]?\s?''|[:,]?\s‘|,?\s?(?:that|how|why|whether|what)\b)",
    re.IGNORECASE,
)
CLAUSE_FOLLOWS = re.compile(
    r"\s(?:he|she|it|they|we|i|there|the|a|an|this|these|those|his|her|its|their|no|some|many|more|"
    r"all|[A-Z][\w.]*)\b"
)
WITH_CLAUSE = frozenset(
    "believes thinks hopes fears suggests suggested believed wrote hoped feared thought".split()
)
CLOSES_BEFORE = re.compile(r"(?:[,?!][\"”’']{0,2}|[.…][\"”’']{1,2}|[\"”’']{1,2},?|--|—|–)\s*$")
AGENT = re.compile(
    r"(?:provided|released|issued|published|distributed|posted|given|written)\sby\s", re.IGNORECASE
)
PARTICIPLE = re.compile(r"[a-z]+(?:ed|ing)\s")
ADVERB_END = re.compile(r"\s[a-z]+ly$")
MARKS = re.compile(r"[\"“”;:]")
# What may stand between a speaker and the verb: "Obama on Thursday said".
CIRCUMSTANCE = re.compile(
    r"\s(?:(?:on|in|late|early|late\son)\s(?:[A-Z][a-z]+day|[A-Z][a-z]{2,8}(?:\s\d{1,2})?)|yesterday|today|"
    r"[A-Z][a-z]+day|for\s(?:\w+\s){1,2}(?:days|weeks|months|years))$"
)
PHRASE_END = re.compile(
    r"[,;:?!\"“”()]|\.(?=\s|$|[\"”’])|\s(?:in|on|at|after|before|during|by|via|when|as|while|who|"
    r"whose|which|to|with|about|following|late|early|earlier|later|yesterday|today|and|but|from|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|June|July|Aug|Sept|Oct|Nov|"
    r"Dec|adding|referring|speaking|citing|through|that|told|is|was|has|had)\b"
)
ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Prof)$")
TAIL = re.compile(
    r"\s(?:in|on|at|after|during|by|via|when|as|to|from|later|earlier|yesterday|today|[A-Z][a-z]+day)"
    r"\b|[.,;?!”\"’'\s]*$|[.,;]\s"
)
