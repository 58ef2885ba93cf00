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
accountant activist admiral adult adventurer adviser advisor aide ambassador analyst ancestor
anchor animator anthropologist archaeologist archbishop architect archivist artist assailant
assistant astronaut astronomer astrophysicist athlete attacker attendee attorney author baby
backbencher baker banker barrister bassist believer bidder billionaire biographer biologist bishop
blogger bodyguard bomber boss botanist bowler boxer broker builder burglar butcher buyer bystander
cadet campaigner candidate captain cardinal cardiologist caretaker carpenter cartoonist cashier
cellist ceo chair chairperson challenger champion chancellor chef chemist chief child choreographer
citizen clerk climatologist climber co-founder coach colleague colonel columnist comedian commander
commentator commissioner composer conductor constable consultant contestant contractor convict
coroner correspondent cosmonaut councillor councilor counsellor counselor counterpart courier
cousin cricketer curator customer cyclist dancer defector defendant defender demonstrator dentist
deputy dermatologist descendant deserter designer detainee detective developer dictator diplomat
director dissident diver doctor donor driver drummer ecologist economist editor electrician
employee employer engineer entertainer entomologist entrepreneur envoy epidemiologist essayist
examiner executive expert explorer farmer fiance fighter filmmaker firefighter follower footballer
founder friend fugitive gardener geneticist geographer geologist goalkeeper golfer governor
graduate guard guest guitarist gymnast headteacher heir helmsman hero hijacker hiker historian host
hostage hurdler illustrator immunologist incumbent infant inmate inspector instructor insurgent
intern interpreter investigator investor jockey joiner journalist judge juror kidnapper killer
landlord lawmaker lawyer leader lecturer legend legislator lexicographer librarian lieutenant
linguist listener lobbyist magistrate magnate manager mathematician mayor mechanic mediator member
mentor meteorologist midfielder migrant militant millionaire miner minister moderator monarch
mountaineer murderer musician negotiator neighbor neighbour neurologist neuroscientist neurosurgeon
nominee novelist nurse oceanographer officer official oncologist operative opponent organiser
organizer ornithologist orphan owner paediatrician painter palaeontologist paleontologist paramedic
parent partner passenger passer-by passerby pastor pathologist pedestrian pediatrician pensioner
person pharmacist philanthropist philosopher photographer physician physicist pianist pilot
plaintiff player playwright plumber poet politician preacher predecessor premier presenter
president president-elect prisoner producer professor prosecutor protester psychiatrist
psychologist publisher pundit pupil rabbi racer rancher ranger rapper rapporteur reader rebel
recruit recruiter referee refugee regulator relative reporter rescuer researcher resident retiree
rival robber rower ruler runner sailor saxophonist scholar scientist screenwriter sculptor
secretary seismologist seller senator sergeant shepherd sheriff shooter shopper sibling singer
skater skier skipper smoker snowboarder sociologist soldier solicitor songwriter speaker
spokesperson spouse sprinter spy staffer statistician strategist striker student successor
superintendent supporter surgeon surveyor survivor suspect swimmer teacher teen teenager tenant
terrorist theologian therapist thief toddler tourist trader trainer translator treasurer trooper
trucker trumpeter trustee tutor twin tycoon umpire user vendor veteran veterinarian vicar victim
viewer villager violinist virologist visitor volcanologist voter warden watchman whistleblower
winger winner witness woodcutter worker wrestler writer youth zoologist
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
