"""Nothing in; lists of names out: countries and their people, places, first names, titles.

Written from general knowledge for news in English: large enough to tell a place from a person
in most sentences, small enough to be read. A name that is missing is still found, by its
capitals; it only gets the kind `other` where no other clue is near.
"""

_COUNTRIES = """
Afghanistan=Afghan Albania=Albanian Algeria=Algerian Angola=Angolan Argentina=Argentine
Armenia=Armenian Australia=Australian Austria=Austrian Azerbaijan=Azerbaijani Bahrain=Bahraini
Bangladesh=Bangladeshi Belarus=Belarusian Belgium=Belgian Bolivia=Bolivian Bosnia=Bosnian
Botswana=Botswanan Brazil=Brazilian Britain=British Bulgaria=Bulgarian Burundi=Burundian
Cambodia=Cambodian Cameroon=Cameroonian Canada=Canadian Chad=Chadian Chile=Chilean China=Chinese
Colombia=Colombian Congo=Congolese Croatia=Croatian Cuba=Cuban Cyprus=Cypriot Denmark=Danish
Ecuador=Ecuadorian Egypt=Egyptian England=English Eritrea=Eritrean Estonia=Estonian
Ethiopia=Ethiopian Fiji=Fijian Finland=Finnish France=French Gaza=Gazan Georgia=Georgian
Germany=German Ghana=Ghanaian Greece=Greek Guatemala=Guatemalan Guinea=Guinean Haiti=Haitian
Honduras=Honduran Hungary=Hungarian Iceland=Icelandic India=Indian Indonesia=Indonesian
Iran=Iranian Iraq=Iraqi Ireland=Irish Israel=Israeli Italy=Italian Jamaica=Jamaican Japan=Japanese
Jordan=Jordanian Kazakhstan=Kazakh Kenya=Kenyan Kosovo=Kosovar Kuwait=Kuwaiti Kyrgyzstan=Kyrgyz
Laos=Laotian Latvia=Latvian Lebanon=Lebanese Liberia=Liberian Libya=Libyan Lithuania=Lithuanian
Luxembourg=Luxembourgish Macedonia=Macedonian Madagascar=Malagasy Malawi=Malawian
Malaysia=Malaysian Mali=Malian Malta=Maltese Mauritania=Mauritanian Mexico=Mexican
Moldova=Moldovan Mongolia=Mongolian Montenegro=Montenegrin Morocco=Moroccan
Mozambique=Mozambican Myanmar=Burmese Namibia=Namibian Nepal=Nepalese Netherlands=Dutch
Nicaragua=Nicaraguan Niger=Nigerien Nigeria=Nigerian Norway=Norwegian Oman=Omani
Pakistan=Pakistani Palestine=Palestinian Panama=Panamanian Paraguay=Paraguayan Peru=Peruvian
Philippines=Filipino Poland=Polish Portugal=Portuguese Qatar=Qatari Romania=Romanian
Russia=Russian Rwanda=Rwandan Scotland=Scottish Senegal=Senegalese Serbia=Serbian
Singapore=Singaporean Slovakia=Slovak Slovenia=Slovenian Somalia=Somali Spain=Spanish
Sudan=Sudanese Sweden=Swedish Switzerland=Swiss Syria=Syrian Taiwan=Taiwanese Tajikistan=Tajik
Tanzania=Tanzanian Thailand=Thai Tibet=Tibetan Tunisia=Tunisian Turkey=Turkish Uganda=Ugandan
Ukraine=Ukrainian Uruguay=Uruguayan Uzbekistan=Uzbek Venezuela=Venezuelan Vietnam=Vietnamese
Wales=Welsh Yemen=Yemeni Zambia=Zambian Zimbabwe=Zimbabwean Europe=European Africa=African
Asia=Asian America=American
"""

_LONG_COUNTRIES = """
United States|United Kingdom|North Korea|South Korea|Saudi Arabia|South Africa|New Zealand|
Sri Lanka|Costa Rica|El Salvador|Dominican Republic|Czech Republic|Ivory Coast|Burkina Faso|
Sierra Leone|South Sudan|Papua New Guinea|United Arab Emirates|Hong Kong|Northern Ireland|
Puerto Rico|Vatican City|Cape Verde|East Timor|Trinidad and Tobago|Bosnia and Herzegovina|
Central African Republic|Democratic Republic of Congo|Soviet Union|West Bank|Latin America|
North America|South America|Central America|Middle East|Southeast Asia|Eastern Europe|
Western Europe|Central Asia|West Africa|East Africa|North Africa|Asia-Pacific
"""

_CITIES = """
Aleppo|Algiers|Amsterdam|Ankara|Athens|Atlanta|Baghdad|Baltimore|Bangkok|Barcelona|Beijing|Beirut|
Belfast|Belgrade|Berlin|Birmingham|Bogota|Boston|Brasilia|Brisbane|Brussels|Bucharest|Budapest|
Cairo|Calais|Canberra|Caracas|Casablanca|Charlotte|Chicago|Cleveland|Cologne|Copenhagen|Dakar|
Dallas|Damascus|Delhi|Denver|Detroit|Dhaka|Donetsk|Dubai|Dublin|Edinburgh|Ferguson|Fukushima|
Geneva|Glasgow|Guantanamo|Hamburg|Hanoi|Harare|Havana|Helsinki|Hiroshima|Hollywood|Honolulu|
Houston|Islamabad|Istanbul|Jakarta|Jerusalem|Johannesburg|Kabul|Karachi|Kharkiv|Khartoum|Kiev|
Kyiv|Lagos|Lahore|Lima|Lisbon|Liverpool|London|Luhansk|Lyon|Madrid|Manchester|Manila|Mariupol|
Marseille|Melbourne|Miami|Milan|Minneapolis|Minsk|Mogadishu|Monaco|Montreal|Moscow|Mosul|Mumbai|
Munich|Nairobi|Naples|Nashville|Odesa|Orlando|Oslo|Ottawa|Paris|Philadelphia|Phoenix|Pittsburgh|
Prague|Pretoria|Pyongyang|Raqqa|Riyadh|Rome|Rotterdam|Sacramento|Sarajevo|Seattle|Seoul|Shanghai|
Sofia|Stockholm|Sydney|Taipei|Tampa|Tehran|Tokyo|Toronto|Tripoli|Tunis|Vancouver|Venice|Vienna|
Vilnius|Warsaw|Washington|Wuhan|Zagreb|Zurich|New York|Los Angeles|San Francisco|
Las Vegas|New Orleans|San Diego|Mexico City|Buenos Aires|Rio de Janeiro|Sao Paulo|Cape Town|
Kuala Lumpur|Tel Aviv|Ho Chi Minh City|New Delhi|Phnom Penh|Addis Ababa|Abu Dhabi|
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|
Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|
Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|
North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|
Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|Crimea|
Donbas|Kashmir|Chechnya|Siberia|Catalonia|Bavaria|Xinjiang|Queensland|Victoria|Kurdistan|Darfur|
Brooklyn|Manhattan|Queens|Bronx|Antarctica|Arctic|Atlantic|Pacific|Mediterranean|Caribbean|Balkans
"""

_MALE = """
Aaron Abdul Abdullah Adam Adrian Ahmed Alan Albert Alejandro Alex Alexander Alexei Ali Allan Allen
Alfred Andre Andrei Andrew Andy Angus Anthony Antonio Antony Arnold Arthur Barack Barry Bashar Ben
Benjamin Bernard Bernie Bill Bob Boris Brad Bradley Brandon Brett Brian Bruce Bryan Carl Carlos
Cesar Charles Charlie Chris Christian Christopher Chuck Clarence Claude Colin Craig Curtis Dan
Daniel Dave David Dean Dennis Derek Diego Dick Dmitri Dmitry Don Donald Doug Douglas Duncan Dylan
Earl Ed Eddie Edgar Eduardo Edward Edwin Elijah Emmanuel Eric Ernest Ethan Eugene Evan Felix
Fernando Fidel Francis Francisco Franco Francois Frank Franklin Fred Frederick Gareth Gary Gavin
Geoff Geoffrey George Gerald Gerard Giorgio Giovanni Glen Glenn Gordon Graham Greg Gregory Guy
Hamid Hans Harold Harry Harvey Hasim Hassan Hector Henry Herbert Herman Howard Hugh Hugo Hussein
Ian Ibrahim Igor Ismail Ivan Jack Jacob Jacques Jake Jaime James Jamie Jared Jason Javier Jeff
Jeffrey Jeremy Jerome Jerry Jesse Jim Jimmy Joaquin Joe Joel John Johnny Jon Jonathan Jorge Jose
Joseph Josh Joshua Juan Julian Justin Karim Karl Keith Ken Kenneth Kevin Khalid Kirk Klaus Kofi
Kurt Kyle Larry Lars Laurence Lawrence Lee Leo Leon Leonard Leonid Lewis Liam Lindsey Lionel Lloyd
Louis Luca Lucas Luis Luke Mahmoud Malcolm Manuel Marc Marcel Marco Marcus Mario Mark Marshall
Martin Marvin Matt Matthew Maurice Mauricio Max Mehdi Michael Miguel Mike Mikhail Mitch Mitt
Mohamed Mohammad Mohammed Muhammad Murray Nathan Neil Nelson Nicholas Nick Nicolas Nigel Nikolai
Noah Norman Oleg Oliver Oscar Omar Owen Pablo Patrick Paul Paulo Pavel Pedro Pete Peter Phil
Philip Phillip Pierre Rafael Ralph Randy Raul Ray Raymond Recep Reginald Rex Ricardo Richard Rick
Riddick Rob Robert Roberto Robin Rodrigo Roger Roland Ron Ronald Ross Roy Rudy Rupert Russell Ryan
Salman Sam Samuel Scott Sean Sebastian Serge Sergei Sergey Seth Shane Shaun Shinzo Silvio Simon
Spencer Stanley Stefan Stephen Steve Steven Stewart Stuart Tariq Ted Terry Theodore Thomas Tim
Timothy Toby Todd Tom Tommy Tony Travis Trevor Tyler Viktor Victor Vincent Vladimir Volodymyr
Wade Walter Warren Wayne Wesley William Willie Wladimir Yasser Yuri Yusuf Zachary
"""

_FEMALE = """
Abigail Agnes Aisha Alexandra Alice Alicia Alison Allison Amanda Amelia Amy Ana Andrea Angela Anita
Ann Anna Anne Annie Audrey Barbara Beatrice Bernadette Beth Betsy Betty Brenda Bridget Britney
Camila Carla Carly Carmen Carol Caroline Carolyn Catherine Cathy Charlotte Cheryl Chloe Christina
Christine Cindy Claire Clara Claudia Condoleezza Connie Courtney Cristina Cynthia Daisy Dana
Deborah Debbie Denise Diana Diane Dilma Donna Doris Dorothy Edith Eileen Elaine Eleanor Elena
Elisabeth Elizabeth Ella Ellen Emily Emma Erica Erin Esther Eva Evelyn Fatima Fiona Florence
Frances Gabrielle Gina Gladys Gloria Grace Hannah Harriet Hazel Heather Heidi Helen Helena Hillary
Holly Ingrid Irene Isabel Isabella Ivanka Jacqueline Jane Janet Janice Jasmine Jean Jeanne Jennifer
Jenny Jessica Jill Joan Joanna Joanne Jodie Joyce Judith Judy Julia Julie Kamala Karen Kate
Katherine Kathleen Kathryn Kathy Katie Keiko Kelly Kim Kimberly Kirsten Kristen Kristin Lara Laura
Lauren Leila Leslie Lily Linda Lisa Liz Lois Loretta Lori Lorraine Louise Lucia Lucy Lydia Lynn
Madeleine Maggie Malala Marcia Margaret Maria Marie Marilyn Marina Marine Marion Marjorie Martha
Mary Maureen Maya Megan Melania Melanie Melissa Mercedes Meryl Mia Michelle Mildred Molly Monica
Nadia Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nikki Nina Nora Olga Olivia Oprah Pamela
Patricia Paula Pauline Peggy Penny Phyllis Priscilla Priya Rachel Rebecca Regina Renee Rita Roberta
Rosa Rose Rosemary Ruth Sally Samantha Sandra Sara Sarah Serena Sharon Sheila Shirley Silvia Sonia
Sophia Sophie Stella Stephanie Sue Susan Susanna Suzanne Svetlana Sylvia Tamara Tania Tara Teresa
Thelma Theresa Tiffany Tina Tracy Ursula Valerie Vanessa Vera Veronica Victoria Violet Virginia
Vivian Wanda Wendy Winnie Yolanda Yulia Yvonne Zoe
"""

_COUNTRY_PAIRS = tuple(pair.split("=") for pair in _COUNTRIES.split())

DEMONYMS = {demonym: country for country, demonym in _COUNTRY_PAIRS} | {
    "Argentinian": "Argentina",
    "Korean": "Korea",
    "Saudi": "Saudi Arabia",
    "Pole": "Poland",
    "Spaniard": "Spain",
    "Swede": "Sweden",
    "Turk": "Turkey",
    "Briton": "Britain",
    "Dane": "Denmark",
    "Finn": "Finland",
    "Serb": "Serbia",
    "Croat": "Croatia",
    "Kurdish": "Kurdistan",
    "Chechen": "Chechnya",
}
"""Adjective or inhabitant -> country: "Russian" -> "Russia"."""

COUNTRIES = frozenset(country for country, _ in _COUNTRY_PAIRS) | frozenset(
    name.strip() for name in _LONG_COUNTRIES.split("|")
)
PLACES = COUNTRIES | frozenset(name.strip() for name in _CITIES.split("|"))
MALE_NAMES = frozenset(_MALE.split())
FEMALE_NAMES = frozenset(_FEMALE.split())

ALIASES = {
    "us": "united states",
    "usa": "united states",
    "u s": "united states",
    "u s a": "united states",
    "united states of america": "united states",
    "america": "united states",
    "uk": "united kingdom",
    "u k": "united kingdom",
    "britain": "united kingdom",
    "great britain": "united kingdom",
    "eu": "european union",
    "e u": "european union",
    "un": "united nations",
    "u n": "united nations",
    "uae": "united arab emirates",
    "dprk": "north korea",
    "burma": "myanmar",
    "kiev": "kyiv",
    "holland": "netherlands",
    "gop": "republican party",
}
"""Other names of the same thing, both sides folded as name_forms.fold_name folds them."""

TITLES = frozenset(
    """
    president vice prime minister chancellor king queen prince princess pope sir lord lady dame mr
    mrs ms miss dr prof professor senator sen congressman congresswoman rep representative governor
    gov mayor judge justice general gen colonel col captain capt lieutenant lt sergeant sgt major
    admiral commander secretary attorney ambassador chairman chairwoman chief director sheriff
    officer detective inspector superintendent coach rev reverend father bishop archbishop cardinal
    imam rabbi sheikh ayatollah emperor spokesman spokeswoman candidate analyst economist author
    deputy foreign defense defence interior finance press first opposition leader former acting
    state premier speaker councillor commissioner president-elect treasurer
    """.split()
)
"""Words before a person's name that are not part of it, in lower case."""

ORGANISATION_WORDS = frozenset(
    """
    administration agency airlines airways alliance army assembly association authority bank board
    brigade bureau cabinet centre center church club college commission committee company
    confederation conference congress constabulary cooperation corporation corps council court
    department division embassy exchange federation force forces foundation front fund government
    group guard hospital house inc institute institution intelligence kremlin league legislature
    llc ltd media ministry mission movement museum navy network news office organisation
    organization parliament party pentagon plc police press radio red reserve school senate service
    services society soviet staff studios syndicate systems team television times trust union united
    university post journal
    """.split()
)
"""Words that make a name of several words an organisation, in lower case."""

CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
    fridays saturdays sundays january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs
    fri sat sun christmas easter ramadan thanksgiving gmt est edt utc am pm
    """.split()
)

STARTERS = frozenset(
    """
    a about above according across after again against ago all almost along already also although
    always amid among an and another any anyone anything around as asked at away back based be
    because been before behind being below besides between beyond both but by can citing clearly
    come
    commenting compared concerning could critics despite did do does done down due during each
    earlier early either else elsewhere even eventually ever every everyone everything except
    experts far few fewer finally first five following for former four from further get given go
    good
    great had half has have having he hello help her here hers herself him himself his hopefully how
    however hundreds i if in indeed initially inside instead into is isn't it its itself just keep
    last late later latest least less let like local long look made make many maybe me meanwhile
    might more moreover most much must my near nearly neither never nevertheless new next nine no
    nobody none nonetheless nor not nothing now obviously of off officials often oh ok okay old on
    once one only onto opposite or other others otherwise our out outside over overall own past
    people per perhaps please plus police post previously quite rather read recent recently related
    reports residents right same second see seven several she should similarly since six
    so some someone something sometimes soon sources still such sure take ten than thank thanks that
    the their them then there therefore these they third this those though thousands three through
    throughout thus to today together tomorrow tonight too toward towards two under unlike until up
    upon us used very was we well were what whatever when whenever where whereas whether which while
    who whoever whom whose why will with within without witnesses women men would year years yes
    yesterday yet you young your workers students scientists researchers investigators prosecutors
    lawyers lawmakers voters analysts authorities doctors firefighters soldiers troops protesters
    opponents supporters fans families parents children teachers leaders members journalists
    reporters rescuers survivors victims shares stocks prices sales profits another web users data
    it's that's there's he's she's i'm we're they're you're don't doesn't didn't won't can't
    i've we've they've i'll we'll they'll you'll let's what's who's here's i'd he'd she'd we'd
    """.split()
)
"""Words that open sentences and are capitalised for that alone, in lower case."""

GROUPS = frozenset(
    "Republican Democrat Democratic Labour Conservative Liberal Tory Christian Muslim Catholic "
    "Jewish Jew Islamist Sunni Shiite Communist Socialist Nazi Taliban".split()
)
"""Followers of a party or faith: never a person's name, whatever stands after them."""

PLACE_ENDS = frozenset(
    "County Island Islands River Lake Valley Mountains Street Avenue Road Square Province City "
    "Bay Beach Peninsula Sea Ocean Desert Strait Airport Bridge Park Arena Stadium Courthouse "
    "Hall Tower Plaza Village Town Hill Hills Mountain Mount Creek Canyon Forest Coast Cape "
    "Heights Springs Falls Harbour Harbor Gulf Canal District Region Parish Borough State "
    "Territory Republic Kingdom Duchy Cathedral Palace Castle Station Highway Boulevard Lane "
    "Drive".split()
)
"""Last words that make a name of several words a place."""

THING_ENDS = frozenset(
    "Trophy Cup Bowl Award Awards Prize Medal Championship Championships Open Games Series Season "
    "Campaign War Battle Treaty Accord Accords Agreement Act Bill Law Amendment Convention "
    "Protocol Declaration Constitution Code Plan Programme Program Project Operation Initiative "
    "Report Review Study Survey Festival Parade Day Week Night Year Revolution Movement Crisis "
    "Affair Scandal Trial Theory Syndrome Disease Virus Album Song Tour Show Concert Symphony "
    "Star Line Engine Mission Summit Prix Derby Marathon Race Rally Tournament Final Finals Test "
    "Match Classic Language Dynasty Era Age Period Empire Style System Class Model Edition "
    "Version Explorer".split()
)
"""Last words that make a name of several words that of an event, a law, a work or the like."""

COMPANY_ENDS = frozenset(
    "inc ltd corp co plc ag sa gmbh llc holdings group corporation company limited industries "
    "motors airlines airways pharmaceuticals technologies systems energy foods bank records "
    "pictures studios entertainment enterprises partners ventures brothers sons".split()
)
"""Last words that make a name of several words a company's, in lower case without a full stop."""

UNISEX_NAMES = frozenset(
    "Robin Leslie Lesley Kelly Kim Alex Jamie Lee Terry Tracy Dana Jean Jordan Taylor Casey "
    "Morgan Sam Chris Pat Lindsey Lindsay Marion Andrea Nicola Courtney Lynn Shannon Carmen "
    "Ashley Dominique Angel Jan Jo Drew Riley Quinn Avery Cameron Sidney Sydney Stacy Kerry Kai "
    "Noor Nur Sasha Nikita Yuki Wei Ming Dallas Kendall Reese Rowan Skyler Toni Bobbie Billie "
    "Frankie Max Jesse Jody Kit Laurie Lou Loren Mel Merle Micah Mickey Nicky Ollie Parker Rene "
    "Ricky Rory Rosario Trinidad Vivian Blair Beverly Evelyn Hilary Hollis Ariel".split()
)
"""First names that women and men bear: they tell no gender."""
