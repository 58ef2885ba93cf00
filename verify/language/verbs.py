"""Nothing in; lists of verbs out: those that report speech, and finite forms common in news."""

SAY = frozenset(
    """
    said says say stated announced announces insisted insists claimed declared declares
    explained explains argued argues warned warns tweeted tweets replied replies remarked
    commented acknowledged acknowledges admitted admits conceded concedes contended
    contends alleges asserted asserts testified reiterated reiterates quipped joked complained
    recalled vowed pledged promised emphasized emphasised predicted predicts estimated
    confirmed confirms maintained maintains denied denies tells told lamented
    cautioned cautions disclosed
    """.split()
)
"""Verbs that report speech whatever stands beside them."""

ALSO_SAY = frozenset(
    """
    added adds states claims estimates noted notes wrote writes reported reports suggested
    suggests believes believed thinks thought hopes hoped revealed reveals found finds showed
    shows stressed stresses observed continued responded answered asked asks called calls
    described describes agreed agrees indicated indicates feared fears expects expected learned
    boasted proposed proposes posted shouted screamed alleged repeated read reads exclaimed
    whispered murmured countered concluded concludes ruled disputed disputes reckoned reckons
    """.split()
)
"""Verbs that report speech only with "that", a colon or a quotation beside them."""

ADDRESS = frozenset(
    """
    accused accuses urged urges criticized criticised criticizes criticises blasted blasts
    condemned condemns praised praises blamed blames thanked threatened threatens ordered orders
    demanded demands rejected rejects dismissed dismisses denounced denounces slammed hailed
    mocked refused refuses
    """.split()
)
"""Verbs that say something of or to somebody, who is their object."""

BESIDE = frozenset(
    """
    adds advised advises apologised apologized appealed began begged begins bellowed blasted
    blogged boasts bragged brags cautioned chanted chants chimed clarified clarifies complains
    concurred counsels counters cried cries crowed cut deadpanned declared elaborated emailed
    fired fumed goes guessed gushed hinted hints hit hollered implored inquired instructed
    instructs interjected interrupted intoned jeered joked jokes lamented laments laughed
    marveled marvelled mused muses muttered mutters offered offers opined opines piped pleaded
    pleads pledges pointed points predicted pressed proclaimed proclaims pushed put puts queried
    quips quoted quotes railed ranted reasoned reasons rebuked recommended recounted recounts
    reflected reflects rejoined remarks remembered remembers repeats replies responds retorted
    retorts roared ruled sang scoffed scoffs shot shrugged sighed sings smiled snapped specified
    speculated speculates stated stipulated summarised summarized summed surmised taunted teased
    tells texted theorized thundered trumpeted tweets urges ventured volunteered vows warned
    weighed went wondered wonders yelled yells
    """.split()
)
"""Verbs that report speech only right beside a quotation that is a sentence of its own."""

SAYING = frozenset(
    """
    saying adding telling writing tweeting declaring insisting arguing warning asking calling
    describing noting explaining claiming stating joking replying responding continuing labeling
    labelling dubbing urging vowing promising shouting yelling chanting concluding suggesting
    quipping proclaiming announcing reading predicting accusing complaining lamenting recalling
    screaming singing demanding pledging emphasizing emphasising stressing reiterating repeating
    asserting boasting retorting observing remarking commenting acknowledging conceding admitting
    """.split()
)
"""Participles that report speech: their speaker is the subject of the verb they go with."""

DENIALS = frozenset(
    "denied denies deny rejected rejects dismissed dismisses disputed disputes dispute".split()
)

BE = frozenset("is are was were isn't aren't wasn't weren't".split())
AUXILIARIES = BE | frozenset(
    """
    has have had hasn't haven't hadn't do does did don't doesn't didn't will would won't
    wouldn't can could can't couldn't cannot may might must should shouldn't shall
    """.split()
)
"""Verbs that are finite by themselves: whatever carries one is a clause."""

PAST = frozenset(
    """
    beat became began bent bet bit bled blew bought broke brought built burned burnt burst came
    caught chose clung cost crept cut dealt drank drew drove dug fell fed felt fled flew flung
    forbade forgot forgave fought found froze gave got grew heard held hid hit hung hurt kept knelt
    knew laid lay led leaned left lent let lost made meant met overcame overtook paid put quit
    ran rang rode rose said sang sank sat saw sent set shook shone shot showed shrank shut slept
    slid sold sought spent spoke spread sprang split stole stood strode struck stuck stung swam
    swept swore swung taught thought threw told took tore understood undertook underwent upheld
    went wept withdrew withstood woke won wore wrote
    """.split()
)
"""Past forms that do not end in -ed. Those that double as present or noun are left to context."""

PARTICIPLES = frozenset(
    """
    beaten born broken chosen done drawn driven eaten fallen flown forbidden forgotten frozen given
    gone grown hidden known ridden risen seen shaken shown spoken stolen sung sunk sworn taken
    thrown torn withdrawn woken worn written
    """.split()
)
"""Participles that are no past form and do not end in -ed."""

PRESENT = frozenset(
    """
    abandons accepts accounts accuses achieves acts adopts affects agrees aims allows announces
    apologises apologizes appeals appears appoints approves argues arrests arrives asks assumes
    attacks attends attracts avoids awaits backs bans beats becomes begins believes belongs bids
    blames blocks boasts bombs boosts borders breaks brings broadcasts brokers builds buys calls
    cancels captures carries causes celebrates challenges changes charges chooses claims clears
    climbs closes collapses collects comes commands condemns confirms considers consists contains
    continues controls convicts costs covers crashes creates criticizes cuts damages dampens deals
    decides declares defeats defends delays delivers demands denies depends deploys describes
    destroys detains dies discovers dismisses divides drives drops earns elects eliminates emerges
    employs enables ends enjoys enters escapes evacuates executes expands expects explodes extends
    faces fails falls fears feels fights files finds fines fires fixes flees follows forces fuels
    gains gets gives goes grants grows halts happens heads hears helps hikes hints hires hits
    holds hopes hosts hurts ignores imposes includes increases injures insists intends invades
    investigates invites involves joins jumps keeps kills knows lacks launches lays leads leaks
    learns leaves lies lifts likes links lists lives loads looks loses lowers maintains makes
    manages marks means meets mourns moves names nears needs nominates notes objects obliges
    offers opens operates opposes orders ousts outlines overturns owes owns passes pays picks
    plans plays pledges plunges points poses praises prepares presents presses prevents produces
    promises prompts proposes protests proves provides pulls pursues pushes puts quits raids
    raises ranks reaches reads recalls receives reduces refers reflects refuses regains rejects
    rejoins relates releases relies remains reports represents requests requires rescues resigns
    resumes retains retires retreats returns reveals reverses reviews rises rules runs saves says
    scores scraps seals seeks seems sees seizes sells sends serves sets settles sheds shoots shows
    shuts signs sits slams slips slows soars sparks speaks spends spreads stabs stands starts
    stays steps stops strikes strips struggles sues suffers suggests supports surges survives
    suspends swears takes targets teaches tells tends tests threatens tightens tops touches tries
    turns unveils upholds urges uses vetoes visits votes vows walks wants warns weighs welcomes
    widens wins withdraws works writes yields
    """.split()
)
"""Third person forms common in news; many are plural nouns too and need a subject in front."""
