"""Nothing in; the patterns by which reported speech is read in an English sentence out."""

from __future__ import annotations

import re

from verify.language.verbs import ADDRESS, ALSO_SAY, AUXILIARIES, PAST, SAY

ADVERBS = (
    "also|later|earlier|then|recently|repeatedly|previously|reportedly|has|have|had|now|again|"
    "publicly|still|once|since|immediately|separately|further|even|just|initially|angrily|strongly|"
    "sharply|flatly|categorically|already|subsequently"
)
# Verbs without an ending: they report speech only behind a subject in the plural.
PLURAL = frozenset(
    """argue warn claim insist deny allege believe suggest show maintain contend acknowledge admit
    estimate predict""".split()
)
# These do only with what they are called or dispute behind them.
WITHOUT_ENDING = PLURAL | {"call", "dispute"}
# Nouns too, in front of which a plural may stand: "details of the insurance claim".
ALSO_NOUNS = frozenset("claim show estimate call dispute".split())
# Where the head of a noun phrase ends: "supporters of the toll".
HEAD_END = re.compile(
    r"\s(?:of|by|for|in|at|from|on|with|to|against|near|around|across|behind|who)\s", re.IGNORECASE
)
DESCRIBES = frozenset("describe describes described".split())
LABELS = frozenset("labelled labeled branded dubbed termed characterised characterized".split())
CALLS = DESCRIBES | LABELS | frozenset("called calls call".split())
DISPUTES = frozenset("disputed disputes dispute".split())
# What is disputed as speech, not as land: "disputed that", "disputed those figures".
DISPUTED = re.compile(
    r"\s(?:that\s|whether\s|(?:[\w’'-]+\s){0,3}(?:claims?|figures?|numbers?|accounts?|allegations?|"
    r"findings?|versions?|charges?|accusations?|suggestions?|estimates?|reports?|assertions?|tolls?|"
    r"characteri[sz]ations?|notions?|ideas?|assessments?|statements?)\b)"
)
# Verbs that may close what somebody says, marks left out, and what stands behind them then.
TAGS = frozenset(
    """wrote writes posted posts added adds noted notes reported reports observed suggested suggests
    reckoned reckons ruled found thought believes believed hoped hopes""".split()
)
TAG_END = re.compile(
    r"(?:\s(?:on\s[A-Z][\w.]*|in\s(?:an?|his|her|their|its)\s(?:[\w’'-]+\s?){1,3}|"
    r"(?:on\s)?[A-Z][a-z]+day|yesterday|today|later|again)){0,2}(?:[.,;!?]|\s*$)"
)
PLURAL_SUBJECTS = frozenset("people police men women they we i you many some others most".split())
PRONOUNS = frozenset("he she they we it i you who".split())
# Plural nouns as well as verbs: a subject in front of them is a whole noun phrase.
NOUNS = frozenset("claims reports estimates notes states".split())
EVIDENCE = frozenset(("show", "suggest"))
PAPERS = frozenset(
    """reports studies surveys polls figures documents papers emails records filings letters files
    statistics data analyses memos messages""".split()
)
# What shows something in the way of a source: documents, data and images, not popularity.
SHOWS = frozenset(("show", "shows", "showed"))
SOURCES = PAPERS | frozenset(
    """report study survey poll figure document paper email record filing letter file statistic
    analysis memo message image images photo photos photograph photographs picture pictures video
    videos footage film clip clips tape tapes recording recordings map maps chart charts scan scans
    transcript transcripts note notes diary diaries audit audits review research findings evidence
    log logs minutes census index accounts x-ray x-rays post-mortem autopsy cctv paperwork
    screenshot screenshots""".split()
)
ONLY_SAY = frozenset(("would only say", "would say only", "could only say", "will only say"))
_VERBS = SAY | ALSO_SAY | ADDRESS | WITHOUT_ENDING | ONLY_SAY | LABELS
CUE = re.compile(
    rf"(?<![\w’'-])(?P<before>(?:(?:{ADVERBS})\s){{0,3}})"
    rf"(?P<cue>{'|'.join(sorted(_VERBS, key=lambda w: (-len(w), w)))}|heard|hears)"
    r"(?P<particle>(?:(?:(?<=called)|(?<=calls))\s(?:on|for|upon))?)(?![\w’'-])",
)
# What was said where these heard it or were told: the first are bodies, in whose name it is told;
# of the others it is only known that somebody told them.
HEARING = frozenset("court inquest inquiry tribunal hearing committee commission panel".split())
HEARERS = frozenset("jury jurors magistrates mps peers councillors".split())
HEARS = frozenset(("heard", "hears"))
HEARING_END = re.compile(rf"\b(?:{'|'.join(sorted(HEARING | HEARERS))}|bailey)\s$", re.IGNORECASE)
# "The jury was told that", "it was alleged that"
UNSAID = re.compile(
    rf"(?<![\w’'-])(?P<before>(?:was|were|is|(?:has|have|had)\sbeen)\s(?:(?:{ADVERBS}|[a-z]+ly)\s)?)"
    r"(?P<cue>told|alleged|claimed|said|reported|announced|confirmed|revealed|suggested|argued|"
    r"stated|disclosed|estimated|understood|believed|thought)(?P<particle>)(?![\w’'-])"
)
ACCORDING = re.compile(r"\b[Aa]ccording to\s+")
QUOTED_AS = re.compile(
    r"(?:(?P<be>\b(?:is|was|are|were|(?:has|have|had)\sbeen)\s)(?:\w+ly\s)?quoted\s"
    r"(?:(?:by|in)\s(?:(?!\bas\b)[^,;:\"“”]){2,80}?\s)?"
    r"|\bquot(?:ed|es)\s(?P<who>(?:(?!\bas\b)[^,;:\"“”]){2,80}?)\s)as\ssaying\b"
)
# "The plan was described by critics as a disgrace"
DESCRIBED_BY = re.compile(
    r"\b(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?:\w+ly\s)?"
    r"(?P<cue>described|labelled|labeled|branded|dubbed|characteri[sz]ed)\sby\s(?=[^,;:]{2,80}?\sas\s)"
)
# Besides the verbs of saying, whatever may name whose words these are.
MAY_SAY = re.compile(r"\b[Aa]ccording to\s|\bas saying\b|\b[Ii]t (?:is|was) understood\b")
ARTICLE = re.compile(r"(?:the|a|an|its|their|his|her|our|my)\s+", re.IGNORECASE)
# Where a noun phrase in front of a verb begins at the latest.
PHRASE_BREAK = re.compile(
    r"[;:\"“”‘(\[)\]…—–]|,(?!\d)|--|''|’’|\s-\s|\b(?:and|but|while|as|that|when|because|after|before|if|"
    r"although|though|or|so|whether|where|which|what|than|then|until|since|yet|who|how|why)\b",
    re.IGNORECASE,
)
# These begin a clause that only says when, why or against what something happened.
SUBORDINATE = frozenset(
    "after before when because since until if while although though whether".split()
)
# The subject of what is said stands in front of the speaker: "papers that Low said were lost".
GAP = re.compile(
    rf"\s(?:\w+ly\s)?(?:{'|'.join(sorted(AUXILIARIES))}|showed|proved|contained|led|meant|made|gave|"
    r"came|belonged|caused|killed)\s"
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
    r"\s*(?::|[:,]?\s?[\"“„«]|[:,]?\s?''|[:,]?\s‘|,?\s?(?:that|how|why|whether|what)\b|\s(?:who|where)\b)",
    re.IGNORECASE,
)
QUOTE_FOLLOWS = re.compile(r"\s(?:[\"“„«‘]|'')")
# "wrote in a note that", "reported on Friday that"
LATER_THAT = re.compile(r"\s(?:in|on|at|to|during|later)\s(?:[\w’'.]+\s){1,5}that\s")
RELATIVE_END = re.compile(r"\b(?:what|which|whom|that)$")
CLAUSE_FOLLOWS = re.compile(
    r"\s(?:he|she|it|they|we|i|there|the|a|an|this|these|those|his|her|its|their|no|some|many|more|"
    r"all|[A-Z][\w.]*)\b"
)
BY = re.compile(r"\sby\s")
TO = re.compile(r"\sto\s")
WITH_CLAUSE = frozenset(
    "believes thinks hopes fears suggests suggested believed wrote hoped feared thought".split()
)
# Of whom it follows: "Low, who says", "Low, who also said".
WHO_BEFORE = re.compile(r",? (?P<who>who)(?: (?:also|has|had|later|then))?\s+$")
QUOTE_OPENS = re.compile(r",?:?\s*[\"“„«‘']")
# Who speaks and has no name: "According to police the man fled".
GROUP = re.compile(
    r"\s*(?:the )?(?P<who>police|officials|authorities|witnesses|prosecutors|investigators|"
    r"residents|scientists|researchers|experts|analysts|doctors|reports|sources)(?= [a-z])"
)
HE_CLOSES = re.compile(r"\s(?:he|she|they)(?=\s*(?:[,.;:!?”\"]|$))")
DETERMINERS = frozenset(
    """the a an this that these those his her its their our my no some any every each two three four
    five six ten several many few most all other another""".split()
)
# What a clause begins with for certain: "claims he was", "found there was".
SUBJECT_FOLLOWS = re.compile(
    rf"\s(?:(?:he|she|they|we|I)\s\w|(?:it|there|you)\s(?:{'|'.join(sorted(AUXILIARIES))})\b)"
)
# Up to seven words with no sign between them, in which a subject and its verb may stand.
NOUN_FOLLOWS = re.compile(r"(?:\s[\w’'.%$£€-]+){2,7}")
FINITE = AUXILIARIES | frozenset(
    """knew went took gave came became saw spoke wrote began drew drove fell flew forgot froze grew
    rode rose sang sank shook stole swam swore threw tore wore woke broke chose ate drank""".split()
)
MAYBE_FINITE = PAST - FINITE
NO_CLAUSE = frozenset(
    """who whom whose which that what where when how why to and but or while as because if after
    before since until""".split()
)
# Behind these a past form has no object: it is a participle ("the bodies buried in the wood").
NO_OBJECT = frozenset(
    """in on at by from with to of for under over near behind inside outside during after before
    into through about as against along between last this late early yesterday today and or
    open shut""".split()
)
# Verbs, besides those of saying, that a clause may follow at once: "shows the army knew".
TELLS = PLURAL | frozenset(
    """claims shows showed found finds reveals revealed notes noted adds added reports reported
    estimates estimated indicates indicated suggests suggested heard""".split()
)
TELLS_LATER = (TELLS - {"adds", "added"}) | {"wrote", "writes"}
CLOSES_BEFORE = re.compile(r"(?:[,?!][\"”’']{0,2}|[.…][\"”’']{1,2}|[\"”’']{1,2},?|--|—|–)\s*$")
# What follows "said" and is no speaker.
NO_SPEAKER = frozenset(
    ("that", "so", "it was", "otherwise", "nothing", "little", "more", "less", "much", "yes", "no")
)
AGENT = re.compile(
    r"(?:provided|released|issued|distributed|posted|given|written)\sby\s", re.IGNORECASE
)
DONE_BY = re.compile(r"[a-z]+\sby\s")
BRACKET_END = re.compile(r"\s\([^()]{1,40}\)$")
IS_ONE_WHO = re.compile(r"an?\s(?:[\w’'-]+\s){1,6}who\s")
IS_A = re.compile(r"an?\s(?:[a-z\d][\w’'-]*\s?){1,8}$")
DOING = re.compile(r"[a-z]{3,}ing\b")  # "Low, quoting Ash, said"
PARTICIPLE = re.compile(r"[a-z]+(?:ed|ing)\s")
_TOLD = (SAY | WITH_CLAUSE | PLURAL) - frozenset(
    ("estimated", "promised", "wrote", "claim", "estimate")
)
SAID = re.compile(rf"(?<![\w’'-])(?:{'|'.join(sorted(_TOLD, key=lambda w: (-len(w), w)))})\s")
LAST_PRONOUN = re.compile(r"(?<=\s)(?:he|she|they|we|I)$")
LAST_SUBJECT = re.compile(r"(?<=\s)(?:he|she|it|they|we|I)$")
# "a note seen by the Post", "a report published Wednesday"
REDUCED = re.compile(
    r"(?<=\w)\s(?:[a-z]+ly\s)?(?:[a-z]{3,}ed|seen|shown|read|written|given|held|made|sent|taken|known)\s"
    r"(?:(?:by|on|in|at|from|with|under|this|last|late|early|yesterday|today)\b|"
    r"[A-Z][a-z]+day\b).*$"
)
# What may stand between a speaker and the verb besides: "(R-Ohio)", "Low, the chair, today said".
SET_APART = re.compile(
    r"\s\([^()]{1,60}\)$|(?<=[,)])\s(?:today|yesterday|(?:on\s)?[A-Z][a-z]+day)$"
)
# "Three warned over the leak": they were; "warned over the weekend that" is speech.
WARNED_OVER = re.compile(r"\sover\s(?!the\s(?:weekend|phone|radio|years|past|last)\b)")
# Who declares an emergency, war or a winner has done it by that; who declares that p says p.
DECREED = re.compile(
    r"\s(?:(?:an?|\d+|two|three|four|five|six|seven)\s\w|"
    r"(?!(?:on|in|at|to|by|for|that|he|she|it|they|we|as|after|during|later)\b)[a-z]+(?<!ly)"
    r"(?:\s(?:on|in|against|over|for|after|at|from|across|with)\b|[.,;]|$)|"
    r"(?:(?:the|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}\sthe)\s)?(?:winner|champion|victor)s?\b|"
    r"(?:the|its|their|his|her)\s(?:\w+\s){0,2}(?:independence|intention|interest|bankruptcy|war)\b)"
)
BY_WHOM = re.compile(r"\s(?:of|for|by|in|on|over)\b")
CLOSES_NAME = re.compile(r"\s*(?:[,.;:?!)”\"]|$)")
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
# What is said goes on behind who says it: ", the regulator ruled, but should not be given".
GOES_ON = re.compile(rf",\s(?:and|but|or|yet)\s(?:{'|'.join(sorted(AUXILIARIES))})\b")
SEMICOLON = re.compile(r";\s")
THERE = re.compile(r"there\s(?:is|are|was|were|has|have|had)\b", re.IGNORECASE)
# With one of these a clause behind a semicolon is still reported.
STILL = re.compile(r"\b(?:would|will|could|might|should|that)\b", re.IGNORECASE)
TAIL = re.compile(
    r"\s(?:in|on|at|after|during|by|via|when|as|to|from|later|earlier|yesterday|today|[A-Z][a-z]+day)"
    r"\b|[.,;?!”\"’'\s]*$|[.,;]\s"
)
