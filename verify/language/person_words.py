"""Nothing in; words for people out: what an unnamed person is called, and what tells a gender."""

_MALE = """
man boy father grandfather brother son grandson husband uncle nephew widower boyfriend bridegroom
groom gentleman king prince duke lord monk priest friar imam pope stepfather stepson godfather
actor waiter businessman fisherman fireman policeman salesman spokesman chairman congressman
councilman gunman policemen sportsman craftsman cameraman stepbrother grandpa guy
"""
_FEMALE = """
woman girl mother grandmother sister daughter granddaughter wife aunt niece widow girlfriend bride
lady queen princess duchess nun actress waitress businesswoman policewoman saleswoman spokeswoman
chairwoman congresswoman councilwoman stepmother stepdaughter godmother heiress hostess landlady
midwife ballerina
"""
_EITHER = """
accountant activist admiral adult adviser advisor aide ambassador analyst ancestor anchor
archbishop architect artist assailant assistant astronaut athlete attacker attendee attorney
author baby baker banker believer bidder billionaire biologist bishop blogger bodyguard bomber
boss boxer broker builder burglar butcher buyer bystander cadet campaigner candidate captain
cardinal caretaker carpenter cashier ceo chair chairperson challenger champion chancellor chef
chemist chief child citizen clerk climber co-founder coach colleague colonel columnist comedian
commander commentator commissioner composer conductor constable consultant contestant contractor
convict correspondent cosmonaut councillor councilor counsellor counselor courier cousin curator
customer cyclist dancer defector defendant defender demonstrator dentist deputy descendant
deserter detainee detective developer dictator diplomat director dissident diver doctor donor
driver drummer economist editor electrician employee employer engineer entertainer entrepreneur
envoy examiner executive expert farmer fiance fighter filmmaker firefighter follower founder
friend fugitive geologist goalkeeper golfer governor graduate guard guest guitarist headteacher
heir hero hijacker hiker historian host hostage incumbent infant inmate inspector insurgent intern
interpreter investigator investor jockey journalist judge juror kidnapper killer landlord lawmaker
lawyer leader lecturer legend legislator librarian lieutenant listener lobbyist magistrate magnate
manager mathematician mayor mechanic mediator member midfielder migrant militant millionaire miner
minister moderator monarch murderer musician negotiator neighbor neighbour nominee novelist nurse
officer official operative opponent organiser organizer orphan owner painter paramedic parent
partner passenger passer-by passerby pastor pedestrian pensioner person philanthropist
photographer physician physicist pianist pilot plaintiff player playwright plumber poet politician
preacher predecessor premier presenter president president-elect prisoner producer professor
prosecutor protester publisher pundit pupil rabbi racer rancher rapper reader rebel recruit
recruiter referee refugee regulator relative reporter rescuer researcher resident retiree rival
robber ruler runner sailor scholar scientist sculptor secretary seller senator sergeant shepherd
sheriff shooter shopper sibling singer smoker soldier speaker spokesperson spouse sprinter spy
staffer strategist striker student successor superintendent supporter surgeon survivor suspect
swimmer teacher teen teenager tenant terrorist thief toddler tourist trader trainer translator
treasurer trooper trucker trustee tutor twin tycoon umpire user vendor veteran veterinarian vicar
victim viewer villager visitor voter watchman whistleblower winger winner witness woodcutter
worker wrestler writer youth
"""

MALE_NOUNS = frozenset(_MALE.split())
FEMALE_NOUNS = frozenset(_FEMALE.split())
PERSON_NOUNS = MALE_NOUNS | FEMALE_NOUNS | frozenset(_EITHER.split())
"""What one person is called without a name, in lower case."""

GENERIC_PEOPLE = frozenset("anyone anybody someone somebody everyone everybody nobody".split())
"""Words for a person nobody in particular."""

MALE_TITLES = frozenset(
    "mr sir lord king prince pope father brother imam sheikh emperor duke baron".split()
)
FEMALE_TITLES = frozenset(
    "mrs ms miss lady dame queen princess sister empress duchess baroness madam".split()
)
"""Forms of address in front of a name, in lower case without a full stop."""
