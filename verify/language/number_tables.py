"""No input; the words of numbers, units and hedges out, for the languages beside English."""

from __future__ import annotations

from dataclasses import dataclass

from verify.language.word_lists import word_set
from verify.records import Hedge

__all__ = ["NumberTable", "number_table"]


@dataclass(frozen=True, slots=True)
class NumberTable:
    """The words of one language, in lower case.

    `parts` are what spelled numbers are made of, as words or inside one; `scales` multiply what
    stands before; `joints` are the "and" inside a number; `shares` name a part ("tiers"), which
    counts only before one of `of`; `definite` words before "two" point back and count nothing;
    a figure after one of `labels` is a name ("Artikel 5").
    """

    language: str
    parts: dict[str, float]
    scales: dict[str, float]
    joints: frozenset[str]
    shares: dict[str, float]
    of: frozenset[str]
    one: frozenset[str]
    definite: frozenset[str]
    hedges: dict[tuple[str, ...], Hedge]
    units: dict[tuple[str, ...], str]
    ranges: tuple[str, str, str]
    labels: frozenset[str] = frozenset()
    is_compound: bool = False


def _series(words: str, first: int = 0, step: int = 1) -> dict[str, float]:
    """Words in order as numbers; forms of one number are joined by a stroke."""
    return {
        form: float(first + step * place)
        for place, forms in enumerate(words.split())
        for form in forms.split("/")
    }


def _hedges(**named: str) -> dict[tuple[str, ...], Hedge]:
    return {
        tuple(phrase.split()): Hedge[name.upper()]
        for name, phrases in named.items()
        for phrase in phrases.split("/")
    }


def _units(**named: str) -> dict[tuple[str, ...], str]:
    """Phrases of each unit; a name's underscores are spaces of the canonical one."""
    found = {
        tuple(phrase.split()): _NAMES.get(name, name.replace("_", " "))
        for name, phrases in named.items()
        for phrase in phrases.split("/")
    }
    return found | {("%",): "%", ("€",): "EUR", ("km",): "kilometre", ("kg",): "kilogram"}


_NAMES = {"percent": "%", "points": "percentage point"}
_GERMAN = NumberTable(
    language="de",
    parts=_series("null eins/ein/eine/einer/einem/einen zwei/zwo drei vier fünf sechs sieben acht "
                  "neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn "
                  "neunzehn")
    | _series("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10)
    | {"anderthalb": 1.5, "dutzend": 12.0},
    scales={"hundert": 1e2, "tausend": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6,
            "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9, "billion": 1e12, "billionen": 1e12},
    joints=word_set("und"),
    shares={"drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "achtel": 8, "zehntel": 10,
            "hälfte": 2},
    of=word_set("der des aller von dieser ihrer seiner"),
    one=word_set("ein eine einer einem einen eins"),
    definite=word_set("die der den beiden diese dieser diesen ihre seine"),
    hedges=_hedges(
        about="rund/etwa/ungefähr/circa/ca/zirka/schätzungsweise/gut",
        more_than="mehr als/über", at_least="mindestens/wenigstens/zumindest",
        at_most="höchstens/maximal/nicht mehr als", less_than="weniger als/unter",
        up_to="bis zu", nearly="fast/knapp/beinahe/nahezu",
    ),
    units=_units(percent="prozent", points="prozentpunkt/prozentpunkte/prozentpunkten",
                 EUR="euro", USD="dollar/us dollar", GBP="pfund", CHF="franken/schweizer franken",
                 cent="cent", second="sekunde/sekunden", minute="minute/minuten",
                 hour="stunde/stunden", day="tag/tage/tagen", week="woche/wochen",
                 month="monat/monate/monaten", year="jahr/jahre/jahren",
                 kilometre="kilometer/kilometern", metre="meter/metern",
                 centimetre="zentimeter/zentimetern", square_kilometre="quadratkilometer",
                 square_metre="quadratmeter", hectare="hektar", tonne="tonne/tonnen",
                 kilogram="kilogramm/kilo", gram="gramm", litre="liter/litern", degree="grad"),
    ranges=("bis", "und", "zwischen"),
    labels=word_set("artikel paragraph absatz seite platz nummer nr kapitel gruppe phase kanal "
                    "boeing airbus gleis zimmer linie paragraf anhang"),
    is_compound=True,
)  # fmt: skip
_FRENCH = NumberTable(
    language="fr",
    parts=_series("zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize "
                  "quatorze quinze seize")
    | _series("vingt/vingts trente quarante cinquante soixante septante", 20, 10)
    | {"octante": 80.0, "huitante": 80.0, "nonante": 90.0},
    scales={"cent": 1e2, "cents": 1e2, "mille": 1e3, "million": 1e6, "millions": 1e6,
            "milliard": 1e9, "milliards": 1e9, "billion": 1e12, "billions": 1e12},
    joints=word_set("et"),
    shares={"tiers": 3, "quart": 4, "quarts": 4, "cinquième": 5, "cinquièmes": 5, "dixième": 10,
            "moitié": 2},
    of=word_set("de des du d"),
    one=word_set("un une"),
    definite=word_set("les ces des leurs ses aux nos vos"),
    hedges=_hedges(
        about="environ/quelque/près de quelque/à peu près/autour de",
        more_than="plus de/plus d", at_least="au moins/au minimum",
        at_most="au plus/au maximum/pas plus de", less_than="moins de/moins d",
        up_to="jusqu'à/jusqu’à", nearly="près de/près d/presque",
    ),
    units=_units(percent="pour cent/pourcent", points="point de pourcentage/points de pourcentage",
                 EUR="euro/euros", USD="dollar/dollars", GBP="livres sterling",
                 CHF="francs suisses",
                 cent="centime/centimes", second="seconde/secondes", minute="minute/minutes",
                 hour="heure/heures", day="jour/jours", week="semaine/semaines", month="mois",
                 year="an/ans/année/années", kilometre="kilomètre/kilomètres",
                 metre="mètre/mètres", centimetre="centimètre/centimètres",
                 square_kilometre="kilomètres carrés", square_metre="mètres carrés",
                 hectare="hectare/hectares", tonne="tonne/tonnes",
                 kilogram="kilo/kilos/kilogrammes",
                 gram="gramme/grammes", litre="litre/litres", degree="degré/degrés"),
    ranges=("à", "et", "entre"),
    labels=word_set("article page chapitre numéro n° groupe phase chaîne boeing airbus ligne "
                    "chambre annexe"),
)  # fmt: skip
_SPANISH_HUNDREDS = ("doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas "
                     "quinientos/quinientas seiscientos/seiscientas setecientos/setecientas "
                     "ochocientos/ochocientas novecientos/novecientas")  # fmt: skip
_SPANISH = NumberTable(
    language="es",
    parts=_series("cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce "
                  "trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte "
                  "veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro veinticinco "
                  "veintiséis veintisiete veintiocho veintinueve")
    | _series("treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento", 30, 10)
    | _series(_SPANISH_HUNDREDS, 200, 100),
    scales={"mil": 1e3, "millón": 1e6, "millones": 1e6, "billón": 1e12, "billones": 1e12},
    joints=word_set("y"),
    shares={"tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "quinto": 5, "quintos": 5,
            "mitad": 2},
    of=word_set("de del"),
    one=word_set("un una uno"),
    definite=word_set("los las estos estas sus esos esas ambos"),
    hedges=_hedges(
        about="unos/unas/cerca de/alrededor de/aproximadamente/en torno a",
        more_than="más de/más del", at_least="al menos/por lo menos/como mínimo",
        at_most="como máximo/no más de", less_than="menos de/menos del",
        up_to="hasta", nearly="casi",
    ),
    units=_units(percent="por ciento", points="punto porcentual/puntos porcentuales",
                 EUR="euro/euros", USD="dólar/dólares", GBP="libras esterlinas",
                 peso="peso/pesos", cent="céntimo/céntimos/centavo/centavos",
                 second="segundo/segundos", minute="minuto/minutos", hour="hora/horas",
                 day="día/días", week="semana/semanas", month="mes/meses", year="año/años",
                 kilometre="kilómetro/kilómetros", metre="metro/metros",
                 centimetre="centímetro/centímetros", square_kilometre="kilómetros cuadrados",
                 square_metre="metros cuadrados", hectare="hectárea/hectáreas",
                 tonne="tonelada/toneladas", kilogram="kilo/kilos/kilogramos", gram="gramo/gramos",
                 litre="litro/litros", degree="grado/grados"),
    ranges=("a", "y", "entre"),
    labels=word_set("artículo página capítulo número grupo fase canal boeing airbus línea anexo"),
)  # fmt: skip
_PORTUGUESE_HUNDREDS = ("duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas "
                        "quinhentos/quinhentas seiscentos/seiscentas setecentos/setecentas "
                        "oitocentos/oitocentas novecentos/novecentas")  # fmt: skip
_PORTUGUESE = NumberTable(
    language="pt",
    parts=_series("zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze "
                  "catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito "
                  "dezenove/dezanove")
    | _series("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem/cento", 20, 10)
    | _series(_PORTUGUESE_HUNDREDS, 200, 100),
    scales={"mil": 1e3, "milhão": 1e6, "milhões": 1e6, "bilhão": 1e9, "bilhões": 1e9,
            "bilião": 1e12, "biliões": 1e12, "trilhão": 1e12, "trilhões": 1e12, "mi": 1e6,
            "bi": 1e9},
    joints=word_set("e"),
    shares={"terço": 3, "terços": 3, "quartos": 4, "quinto": 5, "quintos": 5,
            "metade": 2},
    of=word_set("de do da dos das"),
    one=word_set("um uma"),
    definite=word_set("os as dos das estes estas seus suas ambos"),
    hedges=_hedges(
        about="cerca de/aproximadamente/em torno de/uns/umas/por volta de",
        more_than="mais de", at_least="pelo menos/no mínimo/ao menos",
        at_most="no máximo/não mais de", less_than="menos de",
        up_to="até", nearly="quase",
    ),
    units=_units(percent="por cento", points="ponto percentual/pontos percentuais",
                 EUR="euro/euros", USD="dólar/dólares", GBP="libras esterlinas", BRL="real/reais",
                 cent="centavo/centavos/cêntimo/cêntimos", second="segundo/segundos",
                 minute="minuto/minutos", hour="hora/horas", day="dia/dias", week="semana/semanas",
                 month="mês/meses", year="ano/anos",
                 kilometre="quilômetro/quilômetros/quilómetro/quilómetros", metre="metro/metros",
                 centimetre="centímetro/centímetros", square_kilometre="quilômetros quadrados",
                 square_metre="metros quadrados", hectare="hectare/hectares",
                 tonne="tonelada/toneladas", kilogram="quilo/quilos/quilogramas",
                 gram="grama/gramas", litre="litro/litros", degree="grau/graus"),
    ranges=("a", "e", "entre"),
    labels=word_set("artigo página capítulo número grupo fase canal boeing airbus linha anexo"),
)  # fmt: skip
_ITALIAN = NumberTable(
    language="it",
    parts=_series("zero uno/un/una due tre/tré quattro cinque sei sette otto nove dieci undici "
                  "dodici tredici quattordici quindici sedici diciassette diciotto diciannove")
    | _series("venti/vent trenta/trent quaranta/quarant cinquanta/cinquant sessanta/sessant "
              "settanta/settant ottanta/ottant novanta/novant", 20, 10),
    scales={"cento": 1e2, "cent": 1e2, "mille": 1e3, "mila": 1e3, "milione": 1e6, "milioni": 1e6,
            "miliardo": 1e9, "miliardi": 1e9, "bilione": 1e12},
    joints=word_set("e"),
    shares={"terzo": 3, "terzi": 3, "quarto": 4, "quarti": 4, "quinto": 5, "quinti": 5, "metà": 2},
    of=word_set("di del dei degli delle della dell dello"),
    one=word_set("un una uno"),
    definite=word_set("i gli le dei degli delle questi queste suoi sue"),
    hedges=_hedges(
        about="circa/intorno a/all'incirca", more_than="più di/oltre/più del",
        at_least="almeno/perlomeno", at_most="al massimo/non più di",
        less_than="meno di/meno del/sotto", up_to="fino a", nearly="quasi",
    ),
    units=_units(percent="per cento/percento", points="punto percentuale/punti percentuali",
                 EUR="euro", USD="dollaro/dollari", GBP="sterline", CHF="franchi svizzeri",
                 cent="centesimi", second="secondo/secondi", minute="minuto/minuti",
                 hour="ora/ore", day="giorno/giorni", week="settimana/settimane",
                 month="mese/mesi", year="anno/anni", kilometre="chilometro/chilometri",
                 metre="metro/metri", centimetre="centimetri", hectare="ettaro/ettari",
                 square_kilometre="chilometri quadrati", square_metre="metri quadrati/metri quadri",
                 tonne="tonnellata/tonnellate", kilogram="chilo/chili/chilogrammi",
                 gram="grammo/grammi", litre="litro/litri", degree="grado/gradi"),
    ranges=("a", "e", "tra"),
    labels=word_set("articolo pagina capitolo numero gruppo fase canale boeing airbus linea "
                    "allegato"),
    is_compound=True,
)  # fmt: skip
_TABLES = {"de": _GERMAN, "fr": _FRENCH, "es": _SPANISH, "pt": _PORTUGUESE, "it": _ITALIAN}
_NOTHING = NumberTable("", {}, {}, frozenset(), {}, frozenset(), frozenset(), frozenset(), {}, {},
                       ("to", "and", "between"))  # fmt: skip


def number_table(language: str) -> NumberTable:
    """The table of a language; an empty one, which reads digits only, for one not known here."""
    return _TABLES.get(language, _NOTHING)
