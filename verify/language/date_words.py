"""No input; the words of relative dates out, for German, French, Spanish, Portuguese, Italian."""

from __future__ import annotations

from verify.language.calendar_words import ENGLISH_WORDS, CalendarUnit, DateWords, Direction

__all__ = ["YEAR_PREPOSITIONS", "date_words"]

_UNIT = {
    "day": CalendarUnit.DAY, "week": CalendarUnit.WEEK, "weekend": CalendarUnit.WEEKEND,
    "month": CalendarUnit.MONTH, "quarter": CalendarUnit.QUARTER, "year": CalendarUnit.YEAR,
    "decade": CalendarUnit.DECADE,
}  # fmt: skip


def _numbered(words: str) -> dict[str, int]:
    """Words in order, from one on; forms of one meaning are joined by a stroke."""
    return {
        form: place
        for place, forms in enumerate(words.split(), start=1)
        for form in forms.split("/")
    }


def _units(day: str, week: str, weekend: str, month: str, quarter: str, year: str, decade: str
           ) -> dict[str, CalendarUnit]:  # fmt: skip
    named = {"day": day, "week": week, "weekend": weekend, "month": month, "quarter": quarter,
             "year": year, "decade": decade}  # fmt: skip
    return {form: _UNIT[name] for name, forms in named.items() for form in forms.split("/")}


def _modifiers(past: str, this: str, future: str) -> dict[str, Direction]:
    named = {Direction.PAST: past, Direction.THIS: this, Direction.FUTURE: future}
    return {form: direction for direction, forms in named.items() for form in forms.split("/")}


_WORDS = {
    "de": DateWords(
        weekdays=_numbered("montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag"),
        day_words={"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2},
        units=_units("tag/tage/tagen", "woche/wochen", "wochenende", "monat/monate/monaten",
                     "quartal/quartale/quartalen", "jahr/jahre/jahren/jahres",
                     "jahrzehnt/jahrzehnte/jahrzehnten"),
        counts=_numbered("ein/einer/einem/eine zwei drei vier fünf sechs sieben acht neun zehn elf "
                         "zwölf"),
        modifiers=_modifiers(
            "letzten/letzte/letzter/letztes/letztem/vergangenen/vergangene/vergangener/vergangenes/"
            "vergangenem/vorigen/vorige/voriger/voriges",
            "diesen/diese/dieser/dieses/diesem/laufenden",
            "nächsten/nächste/nächster/nächstes/nächstem/kommenden/kommende/kommender/kommendes"),
    ),
    "fr": DateWords(
        weekdays=_numbered("lundi mardi mercredi jeudi vendredi samedi dimanche"),
        day_words={"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "aujourd’hui": 0, "demain": 1,
                   "après-demain": 2},
        units=_units("jour/jours", "semaine/semaines", "week-end", "mois", "trimestre/trimestres",
                     "an/ans/année/années", "décennie/décennies"),
        counts=_numbered("un/une deux trois quatre cinq six sept huit neuf dix onze douze"),
        modifiers=_modifiers("dernier/dernière/passé/passée", "ce/cette/cet/courant",
                             "prochain/prochaine"),
    ),
    "es": DateWords(
        weekdays=_numbered("lunes martes miércoles jueves viernes sábado domingo"),
        day_words={"anteayer": -2, "ayer": -1, "anoche": -1, "hoy": 0, "mañana": 1},
        units=_units("día/días", "semana/semanas", "fin de semana", "mes/meses",
                     "trimestre/trimestres", "año/años", "década/décadas"),
        counts=_numbered("un/una dos tres cuatro cinco seis siete ocho nueve diez once doce"),
        modifiers=_modifiers("pasado/pasada/último/última", "este/esta",
                             "próximo/próxima/que viene"),
    ),
    "pt": DateWords(
        weekdays=_numbered("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado "
                           "domingo"),
        day_words={"anteontem": -2, "ontem": -1, "hoje": 0, "amanhã": 1},
        units=_units("dia/dias", "semana/semanas", "fim de semana", "mês/meses",
                     "trimestre/trimestres", "ano/anos", "década/décadas"),
        counts=_numbered("um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze"),
        modifiers=_modifiers("passado/passada/último/última", "este/esta/neste/nesta",
                             "próximo/próxima/que vem"),
    ),
    "it": DateWords(
        weekdays=_numbered("lunedì martedì mercoledì giovedì venerdì sabato domenica"),
        day_words={"ieri": -1, "oggi": 0, "stasera": 0, "domani": 1, "dopodomani": 2},
        units=_units("giorno/giorni", "settimana/settimane", "fine settimana", "mese/mesi",
                     "trimestre/trimestri", "anno/anni", "decennio/decenni"),
        counts=_numbered("un/una/uno due tre quattro cinque sei sette otto nove dieci undici "
                         "dodici"),
        modifiers=_modifiers("scorso/scorsa/passato/passata", "questo/questa/quest",
                             "prossimo/prossima"),
    ),
}  # fmt: skip
# The words after which four digits, or a month's name, are of the calendar.
YEAR_PREPOSITIONS = {
    "de": "im in jahr jahre seit bis von ab ende anfang mitte zwischen und vor nach januar februar "
    "märz april mai juni juli august september oktober november dezember wurde",
    "fr": "en depuis de à jusqu année années an fin début mi entre et dès du au avant après "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "en desde de hasta año años entre y a del antes después finales principios",
    "pt": "em desde de até ano anos entre e a do no antes depois final início",
    "it": "nel dal del in a al fino anno anni tra fra e da di prima dopo fine inizio ad",
}


def date_words(language: str) -> DateWords:
    """The words of relative dates in a language, English for languages not known here."""
    return _WORDS.get(language, ENGLISH_WORDS)
