"""No input; English words of one meaning that stemming leaves apart, each with its equal.

Forms of irregular verbs and nouns, two spellings of one word, nouns made of verbs, and words that
news writing uses as equals. Anything that could hide a difference is left out: "arrested" is not
"detained", nor "murdered" "killed", nor "soared" "rose".
"""

from __future__ import annotations

from typing import Final

__all__ = ["EQUAL_WORDS"]

_IRREGULAR = """
ate/eat beaten/beat became/become blew/blow blown/blow bore/bear broke/break broken/break
brought/bring built/build businessmen/businessman came/come caught/catch chairmen/chairman
children/child chose/choose chosen/choose congressmen/congressman councilmen/councilman
crises/crisis dealt/deal drank/drink drawn/draw drew/draw driven/drive drove/drive dug/dig eaten/eat
fed/feed feet/foot felt/feel firemen/firefighter fishermen/fisherman fled/flee flew/fly flown/fly
forbade/forbid forbidden/forbid forgot/forget forgotten/forget fought/fight freed/release
froze/freeze frozen/freeze grew/rise grown/rise gunmen/gunman hid/hide hidden/hide hit/strike
kept/keep knew/know knives/knife known/know laid/lay lent/lend meant/mean men/man mice/mouse
overthrew/overthrow overthrown/overthrow policemen/police ran/run rang/ring rebuilt/rebuild
ridden/ride rode/ride salesmen/salesman sang/sing sank/sink saw/see seen/see servicemen/serviceman
shaken/shake shelves/shelf shook/shake shrank/shrink slain/slay slept/sleep sought/seek spent/spend
spokesmen/spokesman stole/steal stolen/steal stood/stand stuck/stick sung/sing sunk/sink swam/swim
swept/sweep swore/swear sworn/swear swung/swing taught/teach teeth/tooth thieves/thief thought/think
threw/throw thrown/throw tore/tear torn/tear understood/understand undertook/undertake
withdrawn/withdraw withdrew/withdraw withheld/withhold wives/wife wolves/wolf women/woman wore/wear
worn/wear
"""

# What somebody does and what then was done: "decided" and "the decision".
_NOUNS_OF_VERBS = """
admission/admit advice/advise analysis/analyze belief/believe choice/choose closure/close
collision/crash complaint/complain decision/decide defence/defend defense/defend delivery/deliver
departure/depart destruction/destroy disclosure/disclose discovery/discover division/divide
expansion/expand explosion/explode exposure/expose flight/fly growth/rise imprisonment/jail
inquiry/inquire invasion/invade marriage/marry merger/merge payment/pay permission/allow
production/produce recovery/recover reduction/reduce sale/sell seizure/seize settlement/settle
submission/submit suspension/suspend theft/steal
"""

# British and American: of one word, and of two.
_SPELLINGS = """
aeroplane/plane airplane/plane anaesthetic/anesthetic analyse/analyze apartment/flat
apologise/apologize armour/armor behaviour/behavior capitalise/capitalize centre/center
characterise/characterize cheque/check civilise/civilize colour/color counsellor/counselor
countrywide/nationwide criminalise/criminalize criticise/criticize decriminalise/decriminalize
elevator/lift emphasise/emphasize endeavour/endeavor favour/favor favourite/favorite fibre/fiber
finalise/finalize freeway/motorway gaol/jail garbage/rubbish gasoline/petrol grey/gray
haemorrhage/hemorrhage harbour/harbor honour/honor hospitalise/hospitalize humour/humor
jewellery/jewelry judgement/judgment kilometre/kilometer kindergarten/nursery labour/labor
legalise/legalize licence/license litre/liter lorry/truck manoeuvre/maneuver mathematics/maths
maximise/maximize metre/meter minimise/minimize mobilise/mobilize modernise/modernize mom/mother
mould/mold mum/mother neighbour/neighbor neighbourhood/neighborhood normalise/normalize
organisation/organization organise/organize paediatric/pediatric paralyse/paralyze penalise/penalize
plough/plow prioritise/prioritize privatise/privatize programme/program publicise/publicize
radicalise/radicalize railroad/railway realise/realize recognise/recognize reorganise/reorganize
rumour/rumor sceptical/skeptical scrutinise/scrutinize sidewalk/pavement soccer/football
specialise/specialize stabilise/stabilize standardise/standardize subsidise/subsidize sulphur/sulfur
summarise/summarize symbolise/symbolize sympathise/sympathize terrorise/terrorize theatre/theater
trash/rubbish traumatise/traumatize tumour/tumor tyre/tire utilise/utilize vacation/holiday
vandalise/vandalize victimise/victimize weaponise/weaponize whisky/whiskey
"""

_EQUALS = """
accord/deal acquire/buy acquisition/buy actress/actor ad/advertise additional/extra
administration/government advert/advertise afterwards/later agreement/deal aircraft/plane
airliner/plane alter/change annual/yearly applaud/praise apprehend/catch area/region assist/help
atomic/nuclear attorney/lawyer automobile/car avert/prevent baby/infant bicycle/bike bigger/larger
biggest/largest blackout/outage blast/explode bn/billion burial/bury bushfire/wildfire
campaigner/activist cargo/freight cease/stop cellphone/mobile chairperson/chairman
chairwoman/chairman chopper/helicopter climb/rise collide/crash commend/praise company/firm
compel/force competitor/rival condemn/denounce construct/build construction/build contend/argue
coronavirus/covid corporation/company costly/expensive counterfeit/fake create/establish dad/father
daybreak/dawn deteriorate/worsen disease/illness dispatch/send downpour/rain drop/fall
earthquake/quake employee/worker endorse/support enlarge/expand enormous/huge entire/whole
erect/build ex/former examination/exam finish/end fireman/firefighter footage/video free/release
frontier/border game/match gig/concert got/get gotten/get graft/corruption grandma/grandmother
grow/rise grower/farmer halt/stop halve/half handgun/pistol hazard/danger house/home hurt/injure
immigrant/migrant imprison/jail increase/rise influenza/flu injury/injure inoculate/vaccine
insolvency/bankrupt insolvent/bankrupt instruct/order insurgent/rebel intend/plan jab/vaccine
jetliner/plane jobless/unemployed journey/trip kid/child lawmaker/legislator lawsuit/sue levy/tax
loosen/ease massive/huge medication/medicine mend/repair mn/million movie/film mudslide/landslide
nearly/almost negotiation/talk numerous/many obtain/receive outlaw/ban overturn/quash pact/deal
pensioner/retiree permit/allow photograph/photo physician/doctor pick/choose picture/photo
pledge/promise policeman/police policewoman/police predict/forecast probe/investigate prohibit/ban
prolong/extend proof/evidence pupil/student purchase/buy quick/fast quit/resign rail/railway
rainfall/rain rapid/fast raze/destroy reckon/think recruit/hire refrigerator/fridge relax/ease
relocate/move remark/comment renowned/famous replica/copy require/need rescue/save research/study
retain/keep reveal/disclose salary/wage scheme/plan scrap/abandon seize/capture select/choose
shed/cut shore/coast shut/close slash/cut soldier/troop solicitor/lawyer spark/cause
specialist/expert spokesperson/spokesman spokeswoman/spokesman squad/team staff/worker stay/remain
store/shop subsequent/later supervise/oversee swift/fast takeover/buy taxi/cab telephone/phone
television/tv tenant/renter trigger/cause truce/ceasefire university/uni versus/vs vessel/ship
vital/crucial vow/promise wealthiest/richest wealthy/rich wed/marry wedding/marry wounded/injure
wreck/destroy
"""

_SHORT = """
apr/april aug/august capt/captain col/colonel dec/december feb/february gen/general gov/governor
govt/government intl/international jan/january kg/kilogram kilo/kilogram km/kilometer lab/laboratory
nov/november oct/october prof/professor rep/representative sen/senator sept/september sgt/sergeant
"""

_PEOPLES = """
afghan/afghanistan algerian/algeria argentine/argentina argentinian/argentina armenian/armenia
australian/australia austrian/austria azerbaijani/azerbaijan bangladeshi/bangladesh
belarusian/belarus belgian/belgium bolivian/bolivia bosnian/bosnia brazilian/brazil
bulgarian/bulgaria cambodian/cambodia cameroonian/cameroon canadian/canada chilean/chile
colombian/colombia congolese/congo croatian/croatia cuban/cuba cypriot/cyprus czech/czechia
danish/denmark dutch/netherlands ecuadorean/ecuador egyptian/egypt emirati/emirates english/england
eritrean/eritrea estonian/estonia ethiopian/ethiopia european/europe filipino/philippines
finnish/finland georgian/georgia ghanaian/ghana greek/greece haitian/haiti hungarian/hungary
indian/india indonesian/indonesia iranian/iran iraqi/iraq irish/ireland israeli/israel italian/italy
jamaican/jamaica japanese/japan jordanian/jordan kazakh/kazakhstan kenyan/kenya kuwaiti/kuwait
latvian/latvia lebanese/lebanon libyan/libya lithuanian/lithuania malaysian/malaysia maltese/malta
mexican/mexico moldovan/moldova moroccan/morocco mozambican/mozambique nepalese/nepal
nigerian/nigeria norwegian/norway omani/oman pakistani/pakistan palestinian/palestine peruvian/peru
polish/poland portuguese/portugal qatari/qatar romanian/romania rwandan/rwanda scottish/scotland
senegalese/senegal serbian/serbia singaporean/singapore slovak/slovakia slovenian/slovenia
somali/somalia spanish/spain sudanese/sudan swedish/sweden swiss/switzerland taiwanese/taiwan
tanzanian/tanzania thai/thailand tunisian/tunisia turkish/turkey ugandan/uganda venezuelan/venezuela
vietnamese/vietnam welsh/wales yemeni/yemen zambian/zambia zimbabwean/zimbabwe
"""

EQUAL_WORDS: Final[dict[str, str]] = dict(
    pair.split("/")
    for pairs in (_IRREGULAR, _NOUNS_OF_VERBS, _SPELLINGS, _EQUALS, _SHORT, _PEOPLES)
    for pair in pairs.split()
)
