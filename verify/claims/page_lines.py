"""A line of an article in; what it is when it belongs to the page and not to the article, out."""

from __future__ import annotations

import re

from verify.language.datelines import read_dateline

# Lines a page puts around an article, by what they are. Each is matched at the start of a line
# that stands by itself, so none can run away; "$" keeps one-word buttons from opening a sentence.
POINTER, COMMENTS = "a pointer to another page", "the comment box"
STAMP, DATE_LINE = "a line on when it was published or changed", "a date line"
BYLINE, PLACE_LINE = "a byline", "a place line"
TELL_A_DAY = frozenset((STAMP, DATE_LINE, BYLINE, PLACE_LINE))
"""Of them, those whose day is that of the article."""
_KINDS: tuple[tuple[str, str], ...] = (
    (
        POINTER,
        r"""(?:read|see|watch|listen|learn)\s(?:more|also|next|now|here|on)\b | also\sread\b |
        more:\s |
        (?:related|recommended|trending|popular|read|watch|see|listen|videos?|photos?|
        pictures|gallery|must\sread|click|more|live|explainer|quiz|podcast)\s?: | related$ |
        related(?-i:(?=[A-Z])) |
        related\s(?:stories|articles|coverage|content|topics|links|posts|news)\b |
        (?:more|full)\s(?:story|coverage|on\sthis|from|stories|news)\b |
        most\s(?:read|popular|viewed)\b | you\s(?:may|might)\salso\s(?:like|be\sinterested)\b |
        don['’]t\smiss\b | what\sto\sread\snext\b | (?:click|tap|go)\s(?:here|to)\b |
        continue\sreading\b | story\scontinues\b | view\s(?:all|more)\b |
        view\s(?:comments|gallery)\b |
        for\s(?:more|further)\s(?:information|on\sthis|details|news)\b |
        next\s(?:article|story|up)\b | previous\s(?:article|story)\b | up\snext\b |
        show\smore$ | lesen\ssie\sauch | mehr\szum\sthema | mehr\sdazu | lesen\ssie\smehr |
        zum\sthema: | siehe\sauch | (?:à\s)?lire\saussi | en\ssavoir\splus | à\slire\s: |
        sur\sle\smême\ssujet | voir\saussi | le[ae]r?\s(?:también|más)\b | lee\smás\b |
        te\spuede\sinteresar | más\sinformación$ | ver\smás$ | leia\s(?:também|mais)\b |
        saiba\smais\b | veja\s(?:também|mais)\b | leggi\s(?:anche|di\spiù)\b | vedi\sanche\b |
        approfondisci\b""",
    ),
    (
        "a call to subscribe or to give",
        r"""subscribe\b | sign\s(?:up|in)\b | log\s?in\b | register\s(?:now|for|to)\b |
        newsletters?$ | newsletter\s(?:sign|anmeld|abonn)\w* |
        get\s(?:our|the\slatest|breaking|unlimited|more|email|notified|alerts)\b |
        download\s(?:our|the\sapp)\b | support\s(?:our|us|independent|local)\b | donate\b |
        become\sa\s(?:member|subscriber|supporter)\b | already\sa\s(?:member|subscriber)\b |
        try\s(?:it\s)?(?:free|for)\b | start\syour\s(?:free\s)?trial\b |
        enter\syour\se-?mail\b | thank\syou\sfor\s(?:reading|subscribing)\b |
        (?:do\syou\s)?have\s(?:a\stip|a\sstory|you\sseen)\b | got\sa\s(?:tip|story)\b |
        send\s(?:us|your|tips)\b | jetzt\sabonnieren | abonnieren | anmelden$ | abonnez-vous |
        inscrivez-vous | je\sm['’]abonne | déjà\sabonné | suscríbe | suscripción | regístrate |
        assine\b | cadastre-se | inscreva-se | iscriviti | abbonati | accedi$""",
    ),
    (
        "a share or follow line",
        r"""follow\s(?:us|@|our|\w+(?:\s\w+){0,3}\son\s(?:twitter|x|facebook|instagram))\b |
        share$ | tweet$ | share\s(?:this|on|via|your|with|article|story)\b | print$ | e-?mail$ |
        copy\slink$ | save$ | like$ |
        (?:facebook|twitter|whatsapp|instagram|linkedin|pinterest|reddit|telegram|x|pin|
        flipboard)(?:\s?[|/•·,]?\s?(?:facebook|twitter|whatsapp|e-?mail|instagram|linkedin|
        print|share|pinterest|reddit|telegram|x|pin))*$ | \d{1,2}:\d\d\s?[ap]m\s[·•|] |
        [\d.,]+[km]?\s(?:reposts|retweets|likes|replies|shares|views)\b.{0,60}$ |
        like\sus\son\b | find\sus\son\b |
        teilen$ | (?:artikel|beitrag)\steilen | drucken$ | merken$ | folgen\ssie\suns |
        partager\b.{0,40}$ | suivez[-\s] | imprimer$ | compartir\b.{0,30}$ | síguenos\b |
        compartilh(?:e|ar)\b.{0,30}$ | siga\b.{0,40}$ | condividi\b.{0,30}$ | seguici\b |
        stampa$ | join\s(?:us\son|our|the\sconversation|the\sdiscussion)\b""",
    ),
    (
        "an advertisement",
        r"""advertise(?:ment(?!\s\w+\s\w+ed\b|\s[^-—–]{0,38}\.$)|\swith)\b.{0,40}$ |
        sponsored\b.{0,60}$ | supported\sby\b |
        paid\s(?:content|post)\b | promoted\b.{0,30}$ | anzeige$ | werbung$ | publicité$ |
        publicidade?$ | pubblicità$ | ad$""",
    ),
    (
        COMMENTS,
        r"""(?:\d+|no)\s(?:comments?|kommentare|commentaires|comentarios|comentários|commenti)\b |
        comments?(?:\s?\(?\d*\)?|\sclosed|\sare\sclosed.{0,20}|\spolicy)$ |
        (?:post|leave|add|write)\sa\s(?:comment|reply)\b |
        be\sthe\sfirst\sto\s(?:comment|reply)\b | reply$ | report(?:\sabuse)?$ |
        what\sdo\syou\sthink\?.{0,60}$ | let\sus\sknow\sin\sthe\scomments\b |
        (?:log|sign)\sin\sto\scomment | kommentare?$ | kommentieren$ | commentaires?$ |
        comentarios?$ | comentários?$ | commenti$""",
    ),
    (
        "a notice on rights, privacy or cookies",
        r"""all\srights\sreserved |
        copyright\s?(?:©|\(c\)|:|\d{4}|by\b|of\b|notice|$) | © | \(c\)\s |
        terms\s(?:of|and)\s(?:use|service|conditions) | privacy\s(?:policy|notice|settings) |
        (?:we|this\s(?:site|website)|our\spartners)\s(?:use|uses|and)\b.{0,60}cookie |
        cookies?\s(?:policy|settings|preferences|notice|consent)\b | accept\s(?:all|cookies)\b |
        manage\s(?:cookies|preferences)\b |
        by\s(?:continuing|clicking|signing|using)\b.{0,80}(?:agree|accept|consent) |
        this\smaterial\smay\snot\sbe\s(?:published|reproduced) | reprinted\b |
        alle\srechte\svorbehalten | datenschutz | impressum$ | tous\sdroits\sréservés |
        todos\slos\sderechos | todos\sos\sdireitos | tutti\si\sdiritti |
        wir\s(?:verwenden|nutzen|setzen)\b.{0,40}cookies | nous\sutilisons\b.{0,40}cookies |
        utilizamos\s.{0,30}cookies | usamos\s.{0,30}cookies | utilizziamo\s.{0,30}cookie |
        disclaimer\b""",
    ),
    (
        "a picture caption or credit",
        r"""(?:photo|photograph|image|picture|video|graphic|illustration|caption|credit|source|
        file\sphoto|photo\scredit|image\scredit|media|foto|bild|symbolbild|quelle|grafik|
        crédit|crédits|légende|imagen|fuente|crédito|imagem|fonte|immagine|didascalia|
        archivfoto)s?(?:\s(?:by|credit|courtesy|copyright|caption|source))?\s?[:/] |
        (?:photo|image|video|photograph|picture|illustration)s?\s(?:by|courtesy|from|via|
        provided)\b | (?:image|media)\scaption\b |
        \(?(?:file|ap|reuters|afp|getty)\s?(?:photo|image|picture)\b | file\s?[-—–]\s |
        \d+\s(?:photos?|pictures|images|of\s\d+)$ | play\svideo\b | loading\.\.\.""",
    ),
    (
        "a credit of who reported",
        r"""\(?(?:additional\s)?(?:reporting|editing|writing|compiled|translation|production)
        \sby\b | \(?with\s(?:files|additional\sreporting|reporting|inputs)\s(?:from|by)\b |
        (?:the\s)?[\w.'’\s]{2,60}\scontributed\s(?:to\sthis|reporting|writing|from)\b |
        \S+(?:\s\S+){1,4}\s(?:is|are)\s(?:an?|the)\s(?:[\w-]+\s){0,3}(?:reporter|
        correspondent|columnist|staff\swriter|contributing\s\w+|freelance\w*)\b |
        contact\s(?:us|the\s(?:author|reporter|writer)|\w+(?:\s\w+)?\sat)\b |
        reach\s(?:him|her|the\sreporter|\w+(?:\s\w+)?)\sat\b |
        (?:e-?mail|call|phone|text|write\sto|ring)\s(?:\S{1,40}@\S|
        (?:us\s)?(?:on\s|at\s)?\+?\d[\d\s-]{6,}) |
        (?-i:[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,2})\s(?:covers|writes\s(?:about|on|for)|
        reports\s(?:on|for))\b.{0,80}[.]?$ |
        (?:the\s)?(?:editorials?|opinions?|views|columns?|letters|commentary)\b.{0,40}\b
        (?:represents?|reflects?|(?:is|are)\s(?:those|that|not\snecessarily|solely|
        the\s\w+['’]s\s(?:own|alone))\b) |
        this\s(?:article|story|post|piece|report|version)\s(?:was|has\sbeen|is|originally|
        first|appeared)\b | (?:a|an\searlier)\sversion\sof\sthis\s(?:article|story)\b""",
    ),
    (
        STAMP,
        r"""(?:updated|published|posted|last\s(?:modified|updated)|first\spublished|modified|
        filed|created|aktualisiert|veröffentlicht|erstellt|stand|publié|mis\sà\sjour|modifié|
        actualizado|publicado|atualizado|aggiornato|pubblicato)(?:\s?[:|]|\s(?:on|at|by|am|le|
        el|em|il|um|the)\b|\s\d|\s[A-Z][a-z]{2,8}\.?\s\d|\s\w+\sago\b).{0,80}$ |
        \d+\s(?:min(?:ute)?s?|hours?|days?)\s(?:read|ago)\b |
        (?:\d+\s)?(?:min\.?|minuten?|minutes|minutos|minuti)\s(?:lesezeit|de\slecture|
        de\slectura|de\sleitura|di\slettura)\b | lesezeit\b.{0,30}$ | reading\stime\b.{0,30}$ |
        temps\sde\slecture\b.{0,30}$ | tiempo\sde\slectura\b.{0,30}$ |
        tempo\sdi\slettura\b.{0,30}$""",
    ),
    (
        "a list of topics",
        r"""(?:tags?|topics?|categor(?:y|ies)|keywords?|labels?|filed\s(?:under|to)|
        in\sthis\s(?:article|story)|themen|schlagwörter|schlagworte|mots-clés|sujets|
        etiquetas|temas|tópicos|argomenti|companies|section)\s?:""",
    ),
    (
        "a correction of the editors",
        r"""(?:corrections?|clarification|korrektur|berichtigung|rectificatif|correcci[oó]n|
        correção|rettifica)\s?(?::|[—–-]\s) | editor['’]?s['’]?\snote\b |
        anm(?:erkung)?\.?\sd(?:er)?\.?\sred""",
    ),
    (
        "a note to the press",
        r"""(?:for\simmediate|not\sfor|for)\s(?:release|publication)\b.{0,60}$ |
        (?:under\s|strictly\s)?embargo(?:ed\s?(?:until|till|to|for|:|$)|\s?:|\suntil\s\d) |
        (?:press|news|media)\srelease$ | sperrfrist\b | sous\sembargo\b""",
    ),
    (
        "a part of the page",
        r"""skip\sto\b | back\sto\s(?:top|home)\b | breaking(?:\snews)?$ | live(?:\supdates)?$ |
        opinion$ | analysis$ | editorial$ | letters?\.?$ | abstract\.?$ | full\stext\.?$ |
        home$ | menu$ | search$ | close$ | contents$ | startseite$ | zur\sstartseite |
        sections?$ | transcript$ | partial\stranscript\b |
        (?:a\s)?transcript\s(?:follows|of)\b.{0,60}$""",
    ),
)
_LINES = tuple(
    (re.compile(rf"(?:{pattern})", re.IGNORECASE | re.VERBOSE), reason)
    for reason, pattern in _KINDS
)
# A sentence that opens like such a line and is this long, and ended, tells something.
_LONGEST_LINE = 200
_ENDED = re.compile(r"[.!?…][\"”’')\]]{0,3}$")
_URL = re.compile(
    r"(?:https?://|www\.|pic\.twitter\.com/)\S{1,500}$|\S{1,80}@\S{1,80}\.\w{2,8}$", re.IGNORECASE
)
_NAME = r"[^\W\d_a-zß-ÿ][\w.'’-]*"
_BYLINE = re.compile(
    rf"(?i:by|von|par|por|di|de|text:|story\sby|words\sby)\s(?:{_NAME}(?:\s(?:von|van|de|da|di|der))?[\s,]?\s?){{1,4}}"
    r"(?:(?:,|and|und|et|y|e|&|\||/|[—–-]|for|in)\s?.{0,80})?$",
)
_LONGEST_ENDED_BYLINE = 5  # "By Ann Low."; "By Monday, twenty people had died." tells something
_SIGNED = re.compile(rf"[-—–]\s?(?:{_NAME}\s?){{1,4}}$")
_MONTH = (
    r"(?:jan|feb|fév|mar|mär|apr|abr|avr|may|mai|mag|jun|jui|giu|jul|lug|aug|ago|aoû|sep|set|oct|okt|ott|"
    r"out|nov|dec|dez|dic|déc|ene|gen)[^\W\d_]{0,7}\.?"
)
_DATE_LINE = re.compile(
    rf"(?:[^\W\d_]{{3,10}},?\s)?(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|"
    rf"\d{{1,2}}\.?\s(?:de\s)?{_MONTH},?\s(?:de\s)?\d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
    r"(?:[\s,|•·-].{0,40})?$",
    re.IGNORECASE,
)
_TOLD_AFTER = re.compile(r"[—–]\s?\w|(?<![ap]\.m)\.$")  # a dateline with its sentence
_PLACE_LINE = re.compile(r"[A-Z][A-Z .,'’-]{2,40}(?:\([A-Za-z .]{2,30}\))?\s?(?:—|–|--|-)?$")
_CREDIT_END = re.compile(
    r"(?:/\s?(?:AP|AFP|Reuters|Getty(?: Images)?|EPA|Shutterstock|Bloomberg|dpa)|"
    r"\((?:AP|AFP|Reuters|Getty|EPA|dpa)?\s?(?:Photo|Image|Picture|Foto)s?[^)]{0,120}\)|"
    r"Getty Images)"
    r"\W{0,3}$",
    re.IGNORECASE,
)
# The end of an embedded post: "pic.twitter.com/… — Ann Low (@low) November 20, 2016".
_POST_END = re.compile(
    r"(?:(?:pic\.twitter\.com|t\.co|https?:)\S{0,60}\s?)?[—–-]{1,2}\s?.{1,60}\(@\w{1,30}\).{0,40}$"
)
_CREDIT_NOTE = re.compile(
    r"\((?:additional\s)?(?:reporting|editing|writing|compiled|with\sfiles)\s(?:by|from)\b",
    re.IGNORECASE,
)
_MARKUP = re.compile(
    r"<[/!]?[a-z][^<>]{0,2000}>|!\[[^\]]{0,300}\]\([^)]{0,500}\)|"
    r"(?:[*+-]\s)?\[[^\]]{0,300}\]\([^)]{0,500}\)\W{0,3}$|[-=_*~#|:+\s]{3,}$",
    re.IGNORECASE,
)
_HEADING = re.compile(r"#{1,6}\s|\*\*[^*]{1,100}\*\*:?$|__[^_]{1,100}__$")
_TABLE = re.compile(r"[^|]{0,200}\|[^|]{0,200}\||[^\t]{1,200}\t[^\t]{1,200}\t|\|")
_CELL_END = re.compile(r"[|\t]")
_LONGEST_CELL = 8  # words; a full sentence with a | in it has more between two of them
_CODE = re.compile(
    r"(?:(?:def|class|import|from|return|if|for|while|var|let|const|function|public|private|static|"
    r"#include|using|package|select|insert|update|echo|print)\b.{0,200}[(){};=:]|return\b|[\w.$]{1,60}\s?[:+-]?=|[\w.]{1,60}\(|"
    r"[{}\[\]();]|//|/\*|\$\s).{0,300}[(){};:=,\]]$|[{}\[\]();,\s]+$",
)
# The way through an outlet's sections: "Home / News / UK", "Startseite > Regional".
_STEP = re.compile(r"\s[/>›»]\s")
_LONGEST_STEP = 3  # words
_FEWEST_STEPS = 3  # "War / Peace" may be a headline
_FIRST_STEPS = frozenset("home startseite accueil inicio portada início news nachrichten".split())
_STAGE_NOTE = re.compile(r"\([A-Z][A-Z .,'’-]{3,60}\)?[.)]*$")


def find_page_line(line: str, *, is_first_line: bool) -> str:
    """What a whole line is that belongs to the page and not to the article; "" for all others."""
    named = line[1:] if line[:1] in "[(" and line[-1:] in "])" else line
    for pattern, reason in _LINES:
        if pattern.match(named) and (len(line) < _LONGEST_LINE or not _ENDED.search(line)):
            return reason
    return find_page_words(line) or _by_form(line, is_first_line=is_first_line)


def find_page_words(words: str) -> str:
    """What a sentence in a paragraph is that belongs to the page: a credit, link or signature."""
    if _URL.match(words):
        return "a link"
    if _CREDIT_END.search(words[-160:]):
        return "a picture credit"
    if "(@" in words and _POST_END.search(words[-200:]):
        return "the signature of an embedded post"
    return "a credit of who reported" if _CREDIT_NOTE.match(words) else ""


def _by_form(words: str, *, is_first_line: bool) -> str:
    """What the form of a whole line says: markup, tables, code, bylines and datelines."""
    if _MARKUP.match(words):
        return "markup"
    if _HEADING.match(words) and not is_first_line:
        return "a section head"
    if _is_trail(words):
        return "the way to the page"
    if any(_BYLINE.match(cell.strip()) for cell in words.split("|")[1:]):
        return "a byline"
    if _TABLE.match(words) and not _holds_sentence(words):
        return "a row of a table"
    if _CODE.match(words):
        return "a line of program code"
    if _DATE_LINE.match(words) and not _TOLD_AFTER.search(words):
        return DATE_LINE
    is_sentence = _ENDED.search(words) and len(words.split()) > _LONGEST_ENDED_BYLINE
    if (_BYLINE.match(words) and not is_sentence) or _SIGNED.match(words):
        return BYLINE
    dateline = read_dateline(words)
    is_place = dateline.is_found and dateline.end == len(words)
    if (is_place or _PLACE_LINE.match(words)) and not is_first_line:
        return PLACE_LINE
    return "a stage direction" if _STAGE_NOTE.match(words) else ""


def _is_trail(words: str) -> bool:
    steps = _STEP.split(words)
    fewest = _FEWEST_STEPS - (steps[0].lower() in _FIRST_STEPS)
    return len(steps) >= fewest and all(
        step and len(step.split()) <= _LONGEST_STEP and not _ENDED.search(step) for step in steps
    )


def _holds_sentence(words: str) -> bool:
    """Whether a line with | in it is prose: it ends as a sentence does, and goes on at length."""
    if words.startswith("|") or not _ENDED.search(words):
        return False
    return any(len(cell.split()) > _LONGEST_CELL for cell in _CELL_END.split(words))
