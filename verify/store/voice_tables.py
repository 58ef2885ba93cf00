"""What voices and the summary add to the tables before it, as SQL; nothing in. Frozen."""

TABLES: tuple[str, ...] = (
    """CREATE TABLE finding_voices (
    finding_id TEXT NOT NULL REFERENCES findings(id),
    side TEXT NOT NULL CHECK (side IN ('claim', 'said-for', 'said-against')),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    origin_count INTEGER NOT NULL,
    PRIMARY KEY (finding_id, side, position)
) STRICT""",
    """CREATE TABLE voice_wordings (
    finding_id TEXT NOT NULL REFERENCES findings(id),
    side TEXT NOT NULL,
    voice INTEGER NOT NULL,
    position INTEGER NOT NULL,
    passage TEXT NOT NULL,
    report_id TEXT NOT NULL REFERENCES reports(id),
    report_position INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    PRIMARY KEY (finding_id, side, voice, position)
) STRICT""",
    """CREATE TABLE finding_contents (
    finding_id TEXT PRIMARY KEY REFERENCES findings(id),
    text TEXT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL
) STRICT""",
    """CREATE TABLE result_concerns (
    result_id TEXT NOT NULL REFERENCES results(id),
    position INTEGER NOT NULL,
    finding_id TEXT NOT NULL REFERENCES findings(id),
    reason TEXT NOT NULL,
    PRIMARY KEY (result_id, position)
) STRICT""",
)
INDEXED = (("voice_wordings", "report_id"), ("result_concerns", "finding_id"))

LOOK_FIRST = """
SELECT result_concerns.position AS place,
       findings.status AS status,
       claims.text AS claim,
       result_concerns.reason AS why,
       claims.worth AS worth,
       findings.position AS number,
       latest_results.article AS article,
       findings.id AS finding_id,
       claims.rowid AS search_row
FROM latest_results
JOIN result_concerns ON result_concerns.result_id = latest_results.result_id
JOIN findings ON findings.id = result_concerns.finding_id
JOIN claims ON claims.id = findings.claim_id
ORDER BY latest_results.checked_at DESC, latest_results.article_id, result_concerns.position"""

VOICES_BY_CLAIM = """
SELECT claims.text AS claim,
       findings.status AS status,
       finding_voices.side AS side,
       finding_voices.kind AS kind,
       finding_voices.name AS voice,
       finding_voices.origin_count AS origin_count,
       (SELECT count(*) FROM voice_wordings
        WHERE voice_wordings.finding_id = finding_voices.finding_id
          AND voice_wordings.side = finding_voices.side
          AND voice_wordings.voice = finding_voices.position) AS report_count,
       coalesce((SELECT passage FROM voice_wordings
        WHERE voice_wordings.finding_id = finding_voices.finding_id
          AND voice_wordings.side = finding_voices.side
          AND voice_wordings.voice = finding_voices.position
        ORDER BY voice_wordings.position LIMIT 1), '') AS passage,
       coalesce(finding_contents.text, '') AS what_was_said,
       coalesce(finding_contents.status, '') AS said_status,
       findings.position AS number,
       latest_results.article AS article,
       findings.id AS finding_id,
       claims.rowid AS search_row
FROM latest_results
JOIN findings ON findings.result_id = latest_results.result_id
JOIN claims ON claims.id = findings.claim_id
JOIN finding_voices ON finding_voices.finding_id = findings.id
LEFT JOIN finding_contents ON finding_contents.finding_id = findings.id
ORDER BY latest_results.checked_at DESC, latest_results.article_id, findings.position,
         finding_voices.side, finding_voices.position"""

VIEWS = (("look_first", LOOK_FIRST.strip()), ("voices_by_claim", VOICES_BY_CLAIM.strip()))
