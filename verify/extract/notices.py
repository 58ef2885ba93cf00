"""The text of a short page in; whether it is a notice that stands in a report's place out.

Each pattern is tied to the page itself ("this page", "cookies", "subscribers"), since a report may
speak of things that were not found, of consent and of paying. English comes first in each.
"""

from __future__ import annotations

import re
from typing import Final


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE | re.DOTALL | re.MULTILINE)


PAYWALL: Final = _any_of(
    r"(?:subscribe|log ?in|sign ?in|register|sign up|become a (?:member|subscriber)|join)\b.{0,60}"
    r"\b(?:to|and) (?:continue|keep|read|finish|unlock|access|view)",
    r"to (?:continue|keep) reading|subscribers?[- ]only|only (?:available )?(?:for|to) subscribers",
    r"(?:exclusive|reserved) (?:for|to) (?:our )?subscribers|already a subscriber",
    r"this (?:article|story|content) is for (?:paying |paid )?(?:subscribers|members)",
    r"you have (?:reached|used) .{0,40}free articles|unlock (?:this|the full) (?:article|story)",
    r"you have (?:0|no|zero) (?:more )?free articles|no free articles (?:left|remaining)",
    # The others name this very text, since lists of other stories stand at the end of pages, each
    # marked as for subscribers.
    # German
    r"dieser (?:Artikel|Beitrag|Inhalt) ist (?:\w+ ){0,2}(?:für|unseren) (?:\w+ )?\w*abonnent",
    r"(?:abonnieren|anmelden|registrieren|bestellen|testen) und (?:\w+ ){0,3}weiterlesen",
    r"um (?:\w+ ){0,4}weiter ?zu ?lesen|mit (?:\w+ ){0,3}\w*abo(?:nnement)? weiterlesen",
    r"(?:diesen Artikel|diesen Beitrag) (?:\w+ ){0,3}(?:freischalten|weiterlesen)",
    # French
    r"(?:cet article|ce contenu|la suite) est réservée? (?:\w+ )?(?:à nos|aux) abonnés",
    r"(?:abonnez|connectez|inscrivez)-vous[^\n.]{0,60}pour (?:lire|continuer|accéder|poursuivre)",
    r"il vous reste \d+(?:[.,]\d+)? ?% de cet article|pour lire la suite de (?:cet |l['’])article",
    # Spanish
    r"est[ea] (?:artículo|contenido|noticia) (?:es|está) (?:\w+ )?para (?:\w+ )?suscriptores",
    r"(?:suscríbe(?:te|se)|regístrate|inicia sesión|hazte suscriptora?)[^\n.]{0,60}"
    r"para (?:seguir|continuar|leer|acceder)",
    r"para (?:seguir|continuar) leyendo",
    # Portuguese
    r"est[ea] (?:artigo|conteúdo|notícia|matéria|reportagem) é (?:\w+ )?(?:para|a|de) (?:\w+ )?"
    r"(?:assinantes|subscritores)",
    r"(?:assine|cadastre-se|registe-se|inicie sessão|faça (?:o |seu )?login)[^\n.]{0,60}"
    r"para (?:continuar|ler|acessar|aceder)",
    r"para continuar (?:lendo|a ler)",
    # Italian
    r"quest(?:o articolo|o contenuto|a notizia) è (?:\w+ )?(?:agli|per gli|ai nostri) abbonati",
    r"(?:abbonati|accedi|registrati)[^\n.]{0,60}per (?:continuare|leggere|proseguire)",
    r"per continuare a leggere",
)
CONSENT: Final = _any_of(
    r"before you continue|we value your privacy|your privacy (?:choices|matters)",
    r"accept (?:all )?(?:the )?(?:use of )?cookies|accept all and",
    r"manage (?:my |your )?(?:cookie|consent|privacy)",
    r"(?:our|and our) \d* ?partners (?:store|use|process)|consent to (?:the use|our use|cookies)",
    r"this (?:site|website) uses cookies|we (?:and our partners )?use cookies",
    # German
    r"(?:alle |und )?Cookies (?:akzeptieren|zulassen|annehmen)|alle akzeptieren und",
    r"bevor Sie (?:fortfahren|weiterlesen|zu \w+ weitergehen)|Ihre Privatsphäre ist uns wichtig",
    r"wir (?:schätzen|respektieren) Ihre Privatsphäre",
    r"wir und unsere (?:\d+ )?Partner|diese (?:Web)?(?:site|seite) (?:verwendet|nutzt) Cookies",
    r"(?:wir (?:verwenden|nutzen)|Verwendung von) Cookies",
    r"mit Werbung (?:und Tracking )?(?:weiter)?lesen",
    # French
    r"accepter (?:tous )?(?:les )?cookies|tout accepter|continuer sans accepter",
    r"(?:nous respectons|le respect de) votre vie privée",
    r"nous et nos (?:\d+ )?partenaires|(?:ce site (?:web )?utilise|nous utilisons) des cookies",
    r"gérer (?:mes|vos|les) (?:cookies|consentements|choix de cookies)",
    # Spanish and Portuguese
    r"(?:aceptar|aceitar) (?:todas |todos )?(?:as |os |las )?cookies|aceitar tudo|aceptar todo",
    r"(?:valoramos|respetamos) (?:tu|su) privacidad|(?:valorizamos|respeitamos) a sua privacidade",
    r"nosotros y nuestros (?:\d+ )?socios|nós e (?:os )?nossos (?:\d+ )?parceiros",
    r"est[ea] (?:sitio|página|site)(?: web)? (?:utiliza|usa) cookies|(?:utilizamos|usamos) cookies",
    r"(?:gestionar|configurar|gerir|gerenciar) (?:las |mis |os |meus )?cookies",
    # Italian
    r"accetta (?:tutti )?(?:i )?cookie|accetta tutto|continua senza accettare",
    r"(?:rispettiamo la|teniamo alla) tua privacy|la tua privacy è importante",
    r"noi e i nostri (?:\d+ )?partner|questo sito (?:web )?(?:utilizza|usa) (?:i )?cookie",
    r"(?:utilizziamo|usiamo) (?:i )?cookie|gestisci (?:i )?(?:cookie|consensi)",
)
SCRIPTED: Final = _any_of(
    r"(?:enable|turn on|activate|requires?) java ?script|java ?script (?:is|must be|has been) "
    r"(?:disabled|enabled|required|turned off)|your browser (?:is not supported|does not support)",
    r"checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot",
    # German
    r"(?:aktivieren|schalten) Sie (?:bitte )?(?:das )?Java ?Script",
    r"Java ?Script (?:bitte )?aktivieren",
    r"Java ?Script (?:ist|wurde|muss|wird) (?:\w+ ){0,3}"
    r"(?:deaktiviert|aktiviert|eingeschaltet|ausgeschaltet|benötigt)",
    r"Browser wird (?:überprüft|nicht unterstützt)|Sie (?:ein Mensch|kein Roboter) sind",
    # French
    r"activer? (?:le )?Java ?Script|activez (?:le )?Java ?Script",
    r"Java ?Script (?:est|doit être|semble) (?:\w+ )?(?:désactivé|activé|requis|nécessaire)",
    r"votre navigateur n['’]est pas (?:pris en charge|compatible|supporté)",
    r"que vous (?:êtes (?:un )?(?:être )?humain|n['’]êtes pas un robot)",
    # Spanish and Portuguese
    r"(?:active|activa|activar|ative|ativar|habilite|habilita|habilitar) (?:el |o )?Java ?Script",
    r"Java ?Script (?:está|debe estar|deve estar|precisa estar) "
    r"(?:des)?(?:activado|ativado|habilitado|abilitado)",
    r"navegador no (?:es compatible|soporta)|navegador não (?:é (?:compatível|suportado)|suporta)",
    r"que (?:eres|es) (?:un )?humano|que (?:você )?é (?:um )?humano|não (?:sou|é) um robô"
    r"|no (?:soy|eres) un robot",
    # Italian
    r"(?:attiva|attivare|abilita|abilitare|attivate|abilitate) (?:il )?Java ?Script",
    r"Java ?Script (?:è|deve essere) (?:disattivato|disabilitato|attivato|abilitato)",
    r"browser non (?:è supportato|supporta)|che sei (?:un )?umano|non (?:sono|sei) un robot",
)
GONE: Final = _any_of(
    r"\b404\b|page not found",
    r"page (?:you (?:requested|are looking for) )?(?:could not|cannot|can['’]t) be found",
    r"(?:page|article|story)(?: you (?:requested|(?:are|were) looking for))? (?:no longer exists"
    r"|does ?n[o'’]t exist|does not exist|is no longer available"
    r"|has (?:been (?:re)?moved|expired))",
    r"we (?:can['’]t|cannot|could ?n[o'’]t|could not) find (?:the|that|this) page",
    r"nothing (?:was )?found here|your search .{0,60}returned no results",
    r"(?:this|the) (?:content|page|story|article) (?:is ?n['’]t|is not) available",
    r"(?:page|article|story) may have been (?:moved|removed|deleted|taken down)",
    r"the link (?:you followed )?may (?:be broken|have expired)",
    # German
    r"Seite (?:wurde |konnte )?(?:leider )?nicht gefunden",
    r"(?:Seite|Artikel|Beitrag) (?:existiert|ist) (?:leider )?nicht(?: mehr)?(?: verfügbar)?[.!]",
    r"(?:gesuchte|angeforderte|aufgerufene) (?:Seite|Artikel|Beitrag)[^.]{0,40} nicht",
    # French
    r"page (?:introuvable|non trouvée|inexistante)|contenu introuvable",
    r"(?:page|article)(?: que vous (?:avez demandée?|demandez|cherchez|recherchez))? "
    r"n['’](?:existe (?:pas|plus)|est (?:pas|plus) disponible|a pas (?:pu être|été) trouvée?)",
    # Spanish
    r"página no (?:encontrada|existe|disponible)",
    r"no (?:hemos encontrado|se ha encontrado|encontramos|se encontró|podemos encontrar) "
    r"(?:la|esta) página",
    r"(?:página|noticia|artículo)(?: que (?:buscas?|has? solicitado|estás? buscando))? "
    r"(?:ya )?no (?:existe|está disponible)",
    # Portuguese
    r"página não (?:encontrada|existe|disponível)",
    r"não (?:encontramos|foi possível encontrar) (?:a|esta|essa) página",
    r"(?:página|notícia|artigo|matéria)"
    r"(?: que (?:você )?(?:procura|procurou|solicitou|está procurando))?"
    r" (?:já )?não (?:existe|foi encontrad[ao]|está (?:mais )?disponível)",
    # Italian
    r"pagina non (?:trovata|esiste|disponibile)",
    r"(?:pagina|articolo)(?: richiest[ao]| che (?:cerchi|stai cercando|hai richiesto))? "
    r"non (?:esiste|è (?:più )?disponibile|è stat[ao] trovat[ao])",
)
# What a site shows to programs, to other countries, to strangers, or to all while it is mended.
REFUSED: Final = _any_of(
    r"think you (?:were|are) a bot|security of your connection|unusual traffic from your",
    r"you do(?:n['’]t| not) have permission to (?:access|view) this|^access (?:is )?denied$",
    r"unavailable (?:due to|for) legal reasons|not available in your (?:country|region|location)",
    r"from a country belonging to the European Economic Area",
    r"(?:our|this|the) (?:web)?(?:site|page) is (?:down|temporarily unavailable|under maintenance)",
    r"forgot(?:ten)? your password|enter the e-?mail address and password",
)
