"""The tables of the first version, as SQL; nothing in. Frozen: later changes are new migrations.

Each row of a table with an `id` is named by the hash of its content (a run by its start), rows
that belong to another by its id and their position, 1 being the first. What each column means
stands in schema.py, and a test holds the two against each other.
"""

_PUBLISHED = """
    published TEXT NOT NULL,
    published_at TEXT,
    published_precision TEXT NOT NULL,
    published_zone TEXT NOT NULL,
    published_provenance TEXT NOT NULL,"""

TABLES: tuple[str, ...] = (
    """CREATE TABLE publishers (
    label TEXT NOT NULL,
    outlet TEXT NOT NULL,
    country TEXT NOT NULL,
    language TEXT NOT NULL,
    owner TEXT NOT NULL,
    is_agency INTEGER NOT NULL CHECK (is_agency IN (0, 1)),
    is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
    counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
    id TEXT PRIMARY KEY
) STRICT""",
    f"""CREATE TABLE articles (
    label TEXT NOT NULL,
    title TEXT NOT NULL,{_PUBLISHED}
    url TEXT NOT NULL,
    text TEXT NOT NULL,
    id TEXT PRIMARY KEY
) STRICT""",
    """CREATE TABLE claims (
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    speaker TEXT NOT NULL,
    cue TEXT NOT NULL,
    worth REAL NOT NULL,
    is_ambiguous INTEGER NOT NULL CHECK (is_ambiguous IN (0, 1)),
    candidates TEXT NOT NULL,
    original TEXT NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles(id),
    id TEXT PRIMARY KEY
) STRICT""",
    """CREATE TABLE claim_spans (
    claim_id TEXT NOT NULL REFERENCES claims(id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    PRIMARY KEY (claim_id, position)
) STRICT""",
    """CREATE TABLE claim_numbers (
    claim_id TEXT NOT NULL REFERENCES claims(id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    value REAL NOT NULL,
    unit TEXT NOT NULL,
    hedge TEXT NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL,
    is_ordinal INTEGER NOT NULL CHECK (is_ordinal IN (0, 1)),
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    PRIMARY KEY (claim_id, position)
) STRICT""",
    """CREATE TABLE claim_dates (
    claim_id TEXT NOT NULL REFERENCES claims(id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    is_relative INTEGER NOT NULL CHECK (is_relative IN (0, 1)),
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    PRIMARY KEY (claim_id, position)
) STRICT""",
    """CREATE TABLE claim_quotations (
    claim_id TEXT NOT NULL REFERENCES claims(id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    speaker TEXT NOT NULL,
    cue TEXT NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    PRIMARY KEY (claim_id, position)
) STRICT""",
    """CREATE TABLE sources (
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    publisher_id TEXT NOT NULL REFERENCES publishers(id),
    path TEXT NOT NULL,
    files TEXT NOT NULL,
    needs_network INTEGER NOT NULL CHECK (needs_network IN (0, 1)),
    is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    id TEXT PRIMARY KEY
) STRICT""",
    """CREATE TABLE answers (
    source TEXT NOT NULL,
    status TEXT NOT NULL,
    query TEXT NOT NULL,
    lead_count INTEGER NOT NULL,
    detail TEXT NOT NULL,
    source_id TEXT REFERENCES sources(id),
    id TEXT PRIMARY KEY
) STRICT""",
    f"""CREATE TABLE leads (
    source TEXT NOT NULL,
    url TEXT NOT NULL,
    headline TEXT NOT NULL,{_PUBLISHED}
    publisher_id TEXT NOT NULL REFERENCES publishers(id),
    id TEXT PRIMARY KEY
) STRICT""",
    """CREATE TABLE page_bodies (
    sha256 TEXT PRIMARY KEY,
    size_bytes INTEGER NOT NULL,
    body_zlib BLOB NOT NULL
) STRICT""",
    """CREATE TABLE pages (
    asked_url TEXT NOT NULL,
    final_url TEXT NOT NULL,
    status TEXT NOT NULL,
    detail TEXT NOT NULL,
    fetched_at TEXT,
    content_type TEXT NOT NULL,
    sha256 TEXT REFERENCES page_bodies(sha256),
    facts_provenance TEXT NOT NULL,
    lead_id TEXT NOT NULL REFERENCES leads(id),
    id TEXT PRIMARY KEY
) STRICT""",
    """CREATE TABLE page_headers (
    page_id TEXT NOT NULL REFERENCES pages(id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (page_id, position)
) STRICT""",
    """CREATE TABLE page_facts (
    page_id TEXT NOT NULL REFERENCES pages(id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (page_id, position)
) STRICT""",
    f"""CREATE TABLE reports (
    label TEXT NOT NULL,
    outlet TEXT NOT NULL,
    title TEXT NOT NULL,{_PUBLISHED}
    status TEXT NOT NULL,
    detail TEXT NOT NULL,
    url TEXT NOT NULL,
    canonical_url TEXT NOT NULL,
    author TEXT NOT NULL,
    language TEXT NOT NULL,
    source TEXT NOT NULL,
    publisher_id TEXT NOT NULL REFERENCES publishers(id),
    page_url TEXT NOT NULL,
    page_sha256 TEXT NOT NULL,
    text TEXT NOT NULL,
    id TEXT PRIMARY KEY
) STRICT""",
    """CREATE TABLE extractions (
    page_id TEXT NOT NULL REFERENCES pages(id),
    extractor TEXT NOT NULL,
    report_id TEXT NOT NULL REFERENCES reports(id),
    PRIMARY KEY (page_id, extractor)
) STRICT""",
    """CREATE TABLE results (
    label TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles(id),
    claim_count INTEGER NOT NULL,
    report_count INTEGER NOT NULL,
    origin_count INTEGER NOT NULL,
    id TEXT PRIMARY KEY
) STRICT""",
    """CREATE TABLE result_settings (
    result_id TEXT NOT NULL REFERENCES results(id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (result_id, position)
) STRICT""",
    """CREATE TABLE result_claims (
    result_id TEXT NOT NULL REFERENCES results(id),
    position INTEGER NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claims(id),
    PRIMARY KEY (result_id, position)
) STRICT""",
    """CREATE TABLE result_answers (
    result_id TEXT NOT NULL REFERENCES results(id),
    position INTEGER NOT NULL,
    answer_id TEXT NOT NULL REFERENCES answers(id),
    PRIMARY KEY (result_id, position)
) STRICT""",
    """CREATE TABLE result_reports (
    result_id TEXT NOT NULL REFERENCES results(id),
    position INTEGER NOT NULL,
    report_id TEXT NOT NULL REFERENCES reports(id),
    PRIMARY KEY (result_id, position)
) STRICT""",
    """CREATE TABLE runs (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    result_id TEXT REFERENCES results(id),
    version TEXT NOT NULL,
    command TEXT NOT NULL
) STRICT""",
    """CREATE TABLE origins (
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    result_id TEXT NOT NULL REFERENCES results(id),
    position INTEGER,
    id TEXT PRIMARY KEY
) STRICT""",
    """CREATE TABLE origin_members (
    origin_id TEXT NOT NULL REFERENCES origins(id),
    position INTEGER NOT NULL,
    report_id TEXT NOT NULL REFERENCES reports(id),
    report_position INTEGER NOT NULL,
    PRIMARY KEY (origin_id, position)
) STRICT""",
    """CREATE TABLE findings (
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    score REAL NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claims(id),
    result_id TEXT NOT NULL REFERENCES results(id),
    id TEXT PRIMARY KEY
) STRICT""",
    """CREATE TABLE finding_origins (
    finding_id TEXT NOT NULL REFERENCES findings(id),
    side TEXT NOT NULL CHECK (side IN ('for', 'against')),
    position INTEGER NOT NULL,
    origin_id TEXT NOT NULL REFERENCES origins(id),
    PRIMARY KEY (finding_id, side, position)
) STRICT""",
    """CREATE TABLE finding_reports (
    finding_id TEXT NOT NULL REFERENCES findings(id),
    how TEXT NOT NULL CHECK (how IN ('silent', 'unread')),
    position INTEGER NOT NULL,
    report_id TEXT NOT NULL REFERENCES reports(id),
    PRIMARY KEY (finding_id, how, position)
) STRICT""",
    """CREATE TABLE evidence (
    position INTEGER NOT NULL,
    relation TEXT NOT NULL,
    passage TEXT NOT NULL,
    outlet TEXT NOT NULL,
    published TEXT NOT NULL,
    counting TEXT NOT NULL,
    score REAL NOT NULL,
    supports REAL NOT NULL,
    contradicts REAL NOT NULL,
    matched TEXT NOT NULL,
    missing TEXT NOT NULL,
    report_id TEXT NOT NULL REFERENCES reports(id),
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    finding_id TEXT NOT NULL REFERENCES findings(id),
    id TEXT PRIMARY KEY
) STRICT""",
    """CREATE TABLE checks (
    evidence_id TEXT NOT NULL REFERENCES evidence(id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    outcome TEXT NOT NULL,
    claim_value TEXT NOT NULL,
    report_value TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (evidence_id, position)
) STRICT""",
    """CREATE TABLE evidence_steps (
    evidence_id TEXT NOT NULL REFERENCES evidence(id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    value REAL NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (evidence_id, position)
) STRICT""",
    """CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    finding_id TEXT NOT NULL REFERENCES findings(id),
    verdict TEXT NOT NULL CHECK (verdict IN ('agree', 'disagree', 'unsure')),
    note TEXT NOT NULL DEFAULT '',
    reviewer TEXT NOT NULL DEFAULT '',
    reviewed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT""",
)

# Foreign keys that no primary key starts with, and what the store itself looks up.
INDEXED: tuple[tuple[str, str], ...] = (
    ("claims", "article_id"),
    ("sources", "publisher_id"),
    ("sources", "name"),
    ("answers", "source_id"),
    ("leads", "publisher_id"),
    ("pages", "sha256"),
    ("pages", "lead_id"),
    ("reports", "publisher_id"),
    ("reports", "page_sha256"),
    ("extractions", "report_id"),
    ("results", "article_id"),
    ("result_claims", "claim_id"),
    ("result_answers", "answer_id"),
    ("result_reports", "report_id"),
    ("runs", "result_id"),
    ("runs", "started_at"),
    ("origins", "result_id"),
    ("origin_members", "report_id"),
    ("findings", "result_id"),
    ("findings", "claim_id"),
    ("finding_origins", "origin_id"),
    ("finding_reports", "report_id"),
    ("evidence", "finding_id"),
    ("evidence", "report_id"),
    ("reviews", "finding_id"),
)

SEARCHED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("claims", ("text",)),
    ("reports", ("title", "text")),
    ("evidence", ("passage",)),
)
# Accents folded, no stemming: the reports may be in any language.
SEARCH_TOKENIZER = "unicode61 remove_diacritics 2"
