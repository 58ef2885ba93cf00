"""A language in; the words by which its news reports speech out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from verify.language.verbs import ADDRESS, ALSO_SAY, AUXILIARIES, BESIDE, PAST, SAY, SAYING


@dataclass(frozen=True, slots=True)
class Cues:
    """How one language reports speech, as patterns on the words beside a quotation.

    `verb` finds the verbs of saying, `source` the words that name whose account it is ("according
    to"), `pronoun` who may stand for a speaker, `article` what is no part of a speaker's name,
    `end` where a noun phrase behind a verb ends, `passive` what turns a verb in front of which it
    stands into hearsay, `gap` what may stand between a verb and its subject, `behind` what names
    the speaker right behind a quotation only ("so Low"), `inverted` verb and pronoun in one
    ("dit-il"). `is_inverting`: a time or place in front puts the
    subject behind the verb.
    `denial` are the verbs that deny the words, `denied_saying` denies that they were said.
    `finite` are verbs that no noun phrase holds.
    """

    verb: re.Pattern[str]
    source: re.Pattern[str]
    pronoun: re.Pattern[str]
    article: re.Pattern[str]
    end: re.Pattern[str]
    passive: re.Pattern[str]
    gap: re.Pattern[str]
    behind: re.Pattern[str]
    inverted: re.Pattern[str]
    is_inverting: bool
    denial: re.Pattern[str]
    denied_saying: re.Pattern[str]
    finite: frozenset[str]


def _words(words: str) -> str:
    """The words as alternatives of a pattern, the longest first; "_" is a blank."""
    alternatives = sorted(words.split(), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("_", r"\s") for word in alternatives)


_NEVER = r"(?!)"


def _cues(
    *,
    verb: str,
    source: str,
    pronoun: str,
    article: str,
    end: str,
    passive: str,
    gap: str,
    behind: str = "",
    inverted: str = "",
    is_inverting: bool = False,
    denial: str,
    denied_saying: str = "",
    finite: frozenset[str] = frozenset(),
) -> Cues:
    return Cues(
        re.compile(rf"(?<![\w’'-])(?:{_words(verb)})(?![\w’'-])"),
        re.compile(rf"(?:{_words(source)})\s*(?=\S)", re.IGNORECASE),
        re.compile(rf"(?:{_words(pronoun)})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?:(?:{_words(article)})\s+|l[’']|gl[’']|un[’'](?=\w))", re.IGNORECASE),
        re.compile(rf"[,;:?!()\"“”„«»—–]|\s-\s|\s(?:{_words(end)})(?!\w)"),
        re.compile(rf"(?:(?<!\w)(?:{_words(passive)}))\s*$", re.IGNORECASE),
        re.compile(rf"(?:\s*(?:{_words(gap)})(?!\w))*\s*", re.IGNORECASE),
        re.compile(rf"(?:{_words(behind)})\s+(?=\S)" if behind else _NEVER),
        re.compile(inverted or _NEVER),
        is_inverting,
        re.compile(_words(denial)),
        re.compile(denied_saying or _NEVER),
        finite,
    )


def _english() -> Cues:
    return _cues(
        denial="denied denies deny denying",
        finite=AUXILIARIES | PAST | SAY,
        denied_saying=r"\bden(?:ied|ies|ying)\s(?:ever\s|having\s)?(?:say|call|tell|said|called|told)",
        verb=" ".join(SAY | ALSO_SAY | ADDRESS | BESIDE | SAYING) + " called_on calls_on",
        source="according_to in_the_words_of",
        pronoun="he she they it we i you",
        article="the a an its their his her our my this that another",
        end="""in on at after before during by via when while as who whom whose which to with about
            following late early earlier later yesterday today tomorrow and_then and_added but from
            adding referring speaking citing pointing noting telling describing recalling saying
            explaining through that told said is was has had were are known filed here there
            Monday Tuesday Wednesday Thursday Friday Saturday Sunday recently last this shortly
            moments minutes hours days outside inside upon amid because if since until without
            against near again afterward afterwards once simply then back into over""",
        passive="is are was were be been being to not get gets got",
        gap="""also then later earlier recently repeatedly previously now again still once since
            immediately further even just simply quickly flatly finally often sometimes publicly
            reportedly angrily sharply famously has have had would will""",
    )


_GERMAN = """
    sagt sagte sagten sagen gesagt erklärt erklärte erklärten betont betonte betonten meint
    meinte meinten fügte_hinzu ergänzt ergänzte kritisiert kritisierte kritisierten warnt warnte
    warnten fordert forderte forderten teilt_mit teilte_mit teilten_mit teilte teilten schreibt
    schrieb schrieben berichtet berichtete berichteten behauptet behauptete behaupteten
    versichert versicherte versicherten bestätigt bestätigte bestätigten bestreitet bestritt
    bestritten dementiert dementierte dementierten antwortet antwortete antworteten fragt fragte
    fragten räumte_ein räumte räumten kündigte_an kündigte kündigten verkündet verkündete
    heißt_es hieß_es rief rufen riefen urteilt urteilte klagt klagte lobt lobte begründet
    begründete äußert äußerte unterstreicht unterstrich verspricht versprach droht drohte
    entgegnet entgegnete erzählt erzählte erwidert erwiderte twittert twitterte mahnt mahnte
    zitiert zitierte nennt nannte nannten bezeichnet bezeichnete weist_zurück wies_zurück wies
    wiesen lehnte_ab lehnte lehnten findet glaubt glaubte hofft hoffte
"""
_FRENCH = """
    dit disent disait a_dit ont_dit avait_dit déclare déclarait a_déclaré ont_déclaré affirme
    affirmait a_affirmé ont_affirmé explique expliquait a_expliqué ont_expliqué ajoute ajoutait
    a_ajouté ont_ajouté assure assurait a_assuré ont_assuré indique indiquait a_indiqué
    ont_indiqué précise précisait a_précisé ont_précisé souligne soulignait a_souligné
    ont_souligné estime estimait a_estimé ont_estimé annonce annonçait a_annoncé ont_annoncé
    raconte racontait a_raconté confie confiait a_confié rappelle rappelait a_rappelé insiste
    insistait a_insisté regrette regrettait a_regretté dénonce dénonçait a_dénoncé ont_dénoncé
    répond répondait a_répondu répondu répète a_répété promet a_promis avertit a_averti prévient
    a_prévenu demande demandait a_demandé s'interroge s’interroge s'est_félicité s’est_félicité
    écrit écrivait a_écrit ont_écrit lance lançait a_lancé juge jugeait a_jugé reconnaît
    a_reconnu admet a_admis conclut a_conclu poursuit a_poursuivi résume a_résumé témoigne
    a_témoigné martèle a_martelé nie a_nié ont_nié dément a_démenti ont_démenti rejette a_rejeté
    conteste a_contesté confirme a_confirmé ont_confirmé qualifie a_qualifié
"""
_SPANISH = """
    dice dicen dijo dijeron decía ha_dicho han_dicho había_dicho afirma afirmó afirmaron
    ha_afirmado declara declaró declararon ha_declarado explica explicó explicaron ha_explicado
    añade añadió añadieron ha_añadido agrega agregó agregaron asegura aseguró aseguraron
    ha_asegurado señala señaló señalaron ha_señalado indica indicó indicaron ha_indicado
    sostiene sostuvo sostuvieron manifiesta manifestó manifestaron expresa expresó expresaron
    comenta comentó comentaron cuenta contó contaron anuncia anunció anunciaron ha_anunciado
    advierte advirtió advirtieron subraya subrayó subrayaron insiste insistió insistieron
    responde respondió respondieron reconoce reconoció admite admitió confirma confirmó
    confirmaron ha_confirmado niega negó negaron ha_negado desmiente desmintió rechaza rechazó
    rechazaron pregunta preguntó preguntaron escribe escribió escribieron ha_escrito relata
    relató precisa precisó detalla detalló destaca destacó recuerda recordó lamenta lamentó
    denuncia denunció critica criticó promete prometió concluye concluyó considera consideró
    apunta apuntó exclama exclamó tuiteó califica calificó pide pidió pidieron reclama reclamó
    gritó exige exigió
"""
_PORTUGUESE = """
    diz dizem disse disseram dizia tem_dito afirma afirmou afirmaram declara declarou declararam
    explica explicou explicaram acrescenta acrescentou acrescentaram garante garantiu garantiram
    assegura assegurou ressalta ressaltou destaca destacou aponta apontou conta contou contaram
    anuncia anunciou anunciaram adverte advertiu alerta alertou insiste insistiu responde
    respondeu responderam reconhece reconheceu admite admitiu confirma confirmou confirmaram
    nega negou negaram desmente desmentiu rejeita rejeitou rejeitaram pergunta perguntou escreve
    escreveu escreveram relata relatou comenta comentou comentaram critica criticou lamenta
    lamentou promete prometeu conclui concluiu considera considerou avalia avaliou defende
    defendeu sublinha sublinhou frisa frisou salienta salientou referiu indicou refere adianta
    adiantou lembra lembrou completa completou informa informou informaram questiona questionou
    exclamou pede pediu pediram gritou exige exigiu
"""
_ITALIAN = """
    dice dicono disse dissero diceva ha_detto hanno_detto aveva_detto afferma affermano
    ha_affermato hanno_affermato affermò dichiara ha_dichiarato hanno_dichiarato dichiarò spiega
    spiegano ha_spiegato hanno_spiegato spiegò aggiunge ha_aggiunto hanno_aggiunto aggiunse
    assicura ha_assicurato sottolinea ha_sottolineato sottolineano sostiene ha_sostenuto
    sostengono racconta ha_raccontato hanno_raccontato annuncia ha_annunciato hanno_annunciato
    annunciò avverte ha_avvertito insiste ha_insistito risponde ha_risposto hanno_risposto
    rispose ammette ha_ammesso riconosce ha_riconosciuto conferma ha_confermato hanno_confermato
    nega ha_negato hanno_negato negò smentisce ha_smentito hanno_smentito respinge ha_respinto
    chiede ha_chiesto hanno_chiesto scrive ha_scritto hanno_scritto scrisse commenta
    ha_commentato critica ha_criticato promette ha_promesso conclude ha_concluso precisa
    ha_precisato osserva ha_osservato ricorda ha_ricordato denuncia ha_denunciato prosegue
    esclama ha_esclamato definisce ha_definito twitta ha_twittato replica ha_replicato ribadisce
    ha_ribadito chiese chiesero domandò gridò ammise confermò scrisse
"""


def _german() -> Cues:
    return _cues(
        denial="bestreitet bestritt bestritten dementiert dementierte dementierten",
        verb=_GERMAN,
        source="laut zufolge nach_Angaben_von nach_Angaben_der nach_Angaben_des",
        pronoun="er sie es man wir ich",
        article="der die das den dem des ein eine einer eines einem einen",
        end="""am im in an auf bei vor nach gegenüber mit über zu zum zur dem_Sender der_Zeitung
            den_Journalisten unter während als wie nachdem weil und_fügte und_sagte dazu dass
            heute gestern Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag laut zufolge
            seit aus gegen hinzu mit_Blick war waren ist sind wurde wurden hat haben habe sei seien
            soll sollen kam kamen zurück ab weiter dort hier""",
        passive="wird wurde wurden werden worden sei",
        gap="auch dann später zudem noch nun erneut außerdem hat haben hatte",
        is_inverting=True,
        behind="so",
    )


def _french() -> Cues:
    return _cues(
        denial="nie a_nié ont_nié dément a_démenti ont_démenti conteste a_contesté",
        verb=_FRENCH,
        source="selon d'après d’après à_en_croire",
        pronoun="il elle ils elles on nous je -t-il -t-elle",
        article="le la les un une des ce cette",
        end="""à au aux dans sur lors après avant devant mardi mercredi jeudi vendredi samedi
            dimanche lundi en qui dont pour par avec que hier aujourd'hui aujourd’hui ce_lundi
            ce_mardi ce_mercredi ce_jeudi ce_vendredi pendant depuis chez face auprès et_ajouté
            selon comme alors mais""",
        passive="est sont était étaient été être",
        inverted=r"(?:(?:a|ont|avait|avaient)-t-(elles?|ils?|on)\s\w+|[a-zé]+(?:-t)?-(elles?|ils?|on)\b)",
        gap="également aussi ensuite encore notamment ainsi déjà pourtant par_ailleurs",
    )


def _spanish() -> Cues:
    return _cues(
        denial="niega negó negaron ha_negado desmiente desmintió",
        verb=_SPANISH,
        source="según de_acuerdo_con de_acuerdo_a en_palabras_de",
        pronoun="él ella ellos ellas yo",
        article="el la los las un una unos unas",
        end="""a al ante en durante tras después antes este esta el_lunes el_martes
            el_miércoles el_jueves el_viernes el_sábado el_domingo ayer hoy que quien con por
            para sobre desde según cuando mientras y_añadió sin como entre""",
        passive="fue fueron es son sido ser",
        gap="también luego además después ayer hoy",
    )


def _portuguese() -> Cues:
    return _cues(
        denial="nega negou negaram desmente desmentiu",
        verb=_PORTUGUESE,
        source="segundo de_acordo_com conforme nas_palavras_de",
        pronoun="ele ela eles elas eu",
        article="o a os as um uma uns umas",
        end="""à ao aos às em no na nos nas durante após depois antes nesta neste na_segunda
            na_terça na_quarta na_quinta na_sexta ontem hoje que quem com por para sobre desde
            segundo quando enquanto e_acrescentou sem como entre perante""",
        passive="foi foram é são sido ser",
        gap="também ainda depois ontem hoje",
    )


def _italian() -> Cues:
    return _cues(
        denial="nega ha_negato hanno_negato negò smentisce ha_smentito",
        verb=_ITALIAN,
        source="secondo stando_a a_detta_di a_detta_del",
        pronoun="lui lei egli ella essi loro io",
        article="il lo la i gli le un uno una",
        end="""a al alla ai agli alle in nel nella nei durante dopo prima lunedì martedì mercoledì
            giovedì venerdì sabato domenica ieri oggi che chi con per su sul sulla da dal dalla
            secondo quando mentre e_ha davanti senza come tra fra intervistato""",
        passive="è sono era stato stata stati essere viene",
        gap="anche poi ancora inoltre infine",
        behind="così",
    )


_LANGUAGES = {
    "en": _english,
    "de": _german,
    "fr": _french,
    "es": _spanish,
    "pt": _portuguese,
    "it": _italian,
}


@lru_cache(maxsize=16)
def cues_of(language: str) -> Cues | None:
    """The cues of a language (ISO 639-1, "" counts as English); None where it has none here."""
    read = _LANGUAGES.get((language or "en").split("-")[0].lower())
    return read() if read else None
