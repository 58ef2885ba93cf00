"""How verify's pages in Datasette look; nothing in, an address that holds the style sheet out."""

from urllib.parse import quote

_WIDE = ("claim", "claim_id", "best_evidence", "passage", "reason", "label", "text", "original")
_MIDDLE = ("title", "why", "claim_says", "report_says", "detail", "outlets", "article", "headline")
_QUOTED = ("words_in_the_claim", "words_in_the_report", "result", "result_id", "article_id")
_CHANGED = ("before", "after")
_LINKED = ("report_id", "finding_id", "evidence_id", "publisher_id", "query", "command", "name")

_STYLE = (
    f"{','.join('td.col-' + name for name in (*_WIDE, *_QUOTED, *_CHANGED))}{{min-width:17em}}",
    f"{','.join('td.col-' + name for name in (*_MIDDLE, *_LINKED))}{{min-width:9em}}",
    "td,.facet-info a{unicode-bidi:isolate}",
    "td{vertical-align:top;overflow-wrap:break-word}",
    "td time,.verify-mark,td.verify-open{white-space:nowrap}",
    # A green tint for what was found, red for what differs; each has a second sign than colour.
    "mark.matched{background:#e2f3e4;color:inherit}",
    "mark.differs{background:#fbd5d5;color:inherit;font-weight:bold}",
    "mark.differs{border-bottom:2px solid #b3261e}",
    "ul.verify-checks{margin:.4em 0 0;font-size:.9em}",
    "ul.verify-checks li{list-style:none;color:#8c1d18}",
    "ul.verify-list{margin:0}ul.verify-list li{display:inline-block;background:#eceff4}",
    "ul.verify-list li{border-radius:3px;padding:0 .4em;margin:0 .3em .2em 0;list-style:none}",
    ".verify-mark{border-radius:3px;padding:.05em .45em;background:#eceff4}",
    ".verify-mark.good{background:#d8f0dc}.verify-mark.bad{background:#fbd5d5}",
    ".verify-mark.doubt{background:#ffe9c7}.verify-mark.part{background:#e3e6fb}",
    "body.table .verify-long{max-height:7em;overflow-y:auto}",
    "body.row .verify-long{max-width:45em}",
    "ul.verify-origins{padding-left:1.5em;max-width:60em}ul.verify-origins li{margin:0 0 .4em}",
    "ol.verify-evidence{padding-left:1.5em;max-width:60em}ol.verify-evidence li{margin:0 0 1em}",
    "ol.verify-evidence blockquote{margin:.3em 0 0;padding-left:1em;border-left:3px solid #ccd}",
    ".verify-hash{color:#777}",
    "table.verify-row th{text-align:left;vertical-align:top;padding:.3em 1em .3em 0}",
    "table.verify-row td{padding:.3em 1em .3em 0}td.verify-why{color:#666;font-size:.85em}",
    "dl.column-descriptions{font-size:.85em;line-height:1.5;max-height:4.6em;overflow-y:auto}",
    "dl.column-descriptions dt,dl.column-descriptions dd{display:inline;margin:0;padding:0}",
    "dl.column-descriptions dd{white-space:normal;padding:0 1em 0 .4em}",
    ".facet-info ul{max-height:9em;overflow-y:auto}",
    ".metadata-description ul{margin:0 0 1em 1.5em}",
    ".metadata-description ul li{list-style-type:disc}",
    ".metadata-description p.verify-tally{line-height:2}",
    ".metadata-description input[type=search]{width:22em;max-width:100%}",
)

STYLE_ADDRESS = "data:text/css," + quote("".join(_STYLE))
