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
Houston|Islamabad|Istanbul|Jakarta|Jerusalem|Johannesburg|Kabul|Karachi|Kharkiv|Khartoum|Kiev|Kyiv|
Lagos|Lahore|Lima|Lisbon|Liverpool|London|Luhansk|Lyon|Madrid|Manchester|Manila|Mariupol|Marseille|
Melbourne|Miami|Milan|Minneapolis|Minsk|Mogadishu|Monaco|Montreal|Moscow|Mosul|Mumbai|Munich|
Nairobi|Naples|Nashville|Odesa|Orlando|Oslo|Ottawa|Paris|Philadelphia|Phoenix|Pittsburgh|Prague|
Pretoria|Pyongyang|Raqqa|Riyadh|Rome|Rotterdam|Sacramento|Sarajevo|Seattle|Seoul|Shanghai|Sofia|
Stockholm|Sydney|Taipei|Tampa|Tehran|Tokyo|Toronto|Tripoli|Tunis|Vancouver|Venice|Vienna|Vilnius|
Warsaw|Washington|Wuhan|Zagreb|Zurich|New York|Los Angeles|San Francisco|Las Vegas|New Orleans|
San Diego|Mexico City|Buenos Aires|Rio de Janeiro|Sao Paulo|Cape Town|Kuala Lumpur|Tel Aviv|
Ho Chi Minh City|New Delhi|Phnom Penh|Addis Ababa|Abu Dhabi|Victoria|Brooklyn|Manhattan|Queens|
Bronx
"""

_STATES = """
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|
Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|
Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|
North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|
Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming
"""
_REGIONS = """
Ontario|Quebec|Alberta|Crimea|
Donbas|Kashmir|Chechnya|Siberia|Catalonia|Bavaria|Xinjiang|Queensland|Kurdistan|Darfur|
Antarctica|Arctic|Atlantic|Pacific|Mediterranean|Caribbean|Balkans
"""

_MALE = """
Aaron Abdul Abdullah Adam Adrian Ahmed Aidan Alain Alan Albert Alejandro Alessandro Alex Alexander
Alexandre Alexei Alfonso Alfred Alfredo Ali Allan Allen Ambrose Amir Anatoly Anders Andre Andreas
Andrei Andres Andrew Andrzej Andrés Andy Angus Anthony Antoine Anton Antonio Antony Armando Arne
Arnold Arthur Arturo Ashok Augusto Axel Barack Barry Bartosz Bashar Ben Benjamin Bernard
Bernie Bertrand Bill Bjorn Bjørn Bob Bogdan Boris Brad Bradley Brandon Brett Brian Bruce Bruno
Bryan Camilo Carl Carlos Carsten Cedric Cesar Charles Charlie Chinedu Chris Christian Christoph
Christopher Chuck Clarence Claude Clemens Clive Colin Craig Cristiano Curtis Cyril Damian Damien
Dan Daniel Darius Darren Dave David Davide Dean Declan Denis Dennis Derek Desmond Dick Didier Diego
Dieter Dirk Dmitri Dmitry Dominic Don Donald Doug Douglas Dragan Duncan Dylan Eamon Earl Ed Eddie
Edgar Edmond Edmund Eduardo Edward Edwin Elijah Emeka Emil Emilio Emmanuel Enrico Enrique Eric Erik
Ernest Ernesto Esteban Ethan Eugene Evan Fabian Fabio Faisal Farid Federico Felix Fernando Fidel
Filip Finn Florian Francis Francisco Franco Francois Frank Franklin Franz François Fred Frederick
Friedrich Frédéric Gabriel Gareth Gary Gavin Geert Geoff Geoffrey Georg George Georgi Gerald Gerard
Gerhard Gilbert Giorgio Giovanni Giuseppe Glen Glenn Goran Gordon Graham Greg Gregor Gregory Guido
Guillermo Gunther Gustav Gustavo Guy Günter Günther Haakon Habib Hamid Hamza Hans Harald Harold
Harry Harvey Hasim Hassan Hector Heinrich Helmut Hendrik Henri Henrik Henry Herbert Herman Hiroshi
Horst Howard Hugh Hugo Humberto Hussein Håkon Héctor Iain Ian Ibrahim Ibrahima Ignacio Igor Imran
Iqbal Isaac Ismail István Ivan Ivo Jack Jacob Jacques Jaime Jake Jakob Jakub James Jamie Janek
Janusz Jared Jason Javier Jeff Jeffrey Jens Jeremy Jerome Jerry Jerzy Jesse Jesús Jim Jimmy Jiří
Joachim Joao Joaquin Jochen Joe Joel Johan Johann Johannes John Johnny Jon Jonas Jonathan Jorge
Jose Josef Joseph Josh Joshua Josip José João Juan Juergen Julian Julio Jurgen Justin Jérôme József
Jürgen Kamal Karim Karl Kaspar Kazimierz Keith Ken Kenji Kenneth Kevin Khalid Kirk Klaas Klaus Knut
Kofi Kojo Konrad Konstantin Krzysztof Kurt Kwame Kwesi Kyle Larry Lars Laurence Lawrence Lech Lee
Leif Leo Leon Leonard Leonid Lewis Liam Lindsey Lionel Lloyd Lorenzo Louis Luca Lucas Luciano
Ludwig Luigi Luis Luke Luís László Maciej Mads Magnus Mahmoud Malcolm Manfred Manuel Marc Marcel
Marco Marcus Marek Mariano Mario Mark Markus Marshall Martin Marvin Massimo Mateo Mathias Matt
Matteo Matthew Matthias Mattias Maurice Mauricio Mauro Max Mehdi Michael Miguel Mike Mikhail Milan
Miroslav Mitch Mitt Mogens Mohamed Mohammad Mohammed Morten Muhammad Murray Mustafa Nathan Neil
Nelson Niall Nicholas Nick Nicolas Niels Nigel Niklas Nikolai Nils Noah Norman Olaf Olav Oleg
Oliver Olivier Omar Oscar Oskar Osman Otto Owen Pablo Patrice Patrick Paul Paulo Pavel Pedro Pete
Peter Phil Philip Philippe Phillip Pierre Pieter Piotr Rafael Rainer Rajesh Ralph Ramon Ramón Randy
Rashid Raul Ravi Ray Raymond Raúl Recep Reginald Reinhard Renato Rex Ricardo Richard Rick Riddick
Rob Robert Roberto Robin Roderick Rodney Rodrigo Roger Roland Rolf Romain Ron Ronald Ross Roy Ruben
Rudolf Rudy Rupert Russell Ryan Salman Sam Samuel Sanjay Santiago Saul Scott Sean Sebastian Serge
Sergei Sergey Sergio Seth Shane Shaun Shinzo Sigurd Silvio Simon Sipho Slobodan Soren Spencer
Stanislav Stanley Stefan Stefano Steffen Stephen Steve Steven Stewart Stuart Stéphane Sven
Sébastien Søren Tadeusz Takashi Tarek Tariq Ted Terence Terry Thabo Theo Theodore Thierry Thomas
Thorsten Tim Timothy Tobias Toby Todd Tom Tomas Tomasz Tommy Tomás Tomáš Tony Torsten Travis Trevor
Tunde Tyler Ulrich Umberto Uwe Vaclav Valentin Vasily Victor Viggo Vikram Viktor Vincent Vincenzo
Vladimir Vladislav Volodymyr Václav Wade Waldemar Walter Warren Wayne Werner Wesley Wilhelm William
Willie Wladimir Wolfgang Xavier Yannick Yasser Yaw Youssef Yuri Yusuf Yves Zachary Zoltan Zoltán
Zoran Álvaro Íñigo Óscar
"""

_FEMALE = """
Abigail Adele Adriana Agata Agnes Agnieszka Aicha Aisha Alejandra Alena Alexandra Alice Alicia Alina
Aline Alison Allison Amal Amanda Amelia Amina Amira Amy Amélie Ana Anastasia Andrea Anette Angela
Anika Anita Anja Anke Ann Anna Anne Annette Annie Annika Antonella Antonia Apolline Asha Astrid
Audrey Augusta Augustina Aurelie Aurélie Barbara Beata Beatrice Beatriz Belén Benedicte Bernadette
Beth Betsy Betty Birgit Blanca Brenda Bridget Brigid Brigitte Britney Bronwyn Camila Carina Carla
Carlotta Carly Carmen Carol Carolina Caroline Carolyn Catarina Catherine Cathy Cecilia Celia Chantal
Charlotte Cheryl Chiara Chidinma Chloe Chloé Christina Christine Cindy Claire Clara Claudia
Condoleezza Connie Consuelo Cordelia Corinne Cornelia Courtney Cristina Cynthia Dagmar Daisy Dana
Daniela Danuta Daphne Debbie Deborah Delphine Denise Diana Diane Dilma Dolores Donna Doris Dorota
Dorothea Dorothy Ebba Edith Edna Edwina Eileen Elaine Eleanor Elena Elif Elisabeth Eliza Elizabeth
Elke Ella Ellen Elodie Elsa Emilia Emilie Emily Emma Enid Erica Erika Erin Erna Estelle Esther Ethel
Eugenia Eunice Eva Eveline Evelyn Ewa Fabiola Fatima Fatma Fatou Federica Felicia Felicity Fernanda
Fiona Flavia Florence Frances Francesca Franziska Françoise Freya Frieda Gabriela Gabrielle
Geneviève Geraldine Gertrude Gina Giulia Gladys Gloria Grace Greta Gretchen Gudrun Gwen Hanna Hannah
Hanne Harriet Hazel Heather Hedwig Heidi Helen Helena Helene Helga Henrietta Hilda Hillary Holly
Hélena Hélène Ida Ilse Imogen Ines Inga Inge Ingeborg Ingrid Inés Irena Irene Irina Irma Isabel
Isabella Isabelle Isolde Ivana Ivanka Ivonne Jacqueline Jadwiga Jana Jane Janet Janice Janina
Jasmine Jean Jeanne Jennifer Jenny Jessica Jill Joan Joanna Joanne Jodie Johanna Josefa Josefina
Josephine Joyce Juana Judith Judy Julia Julianne Julie Juliet Juliette Jutta Kamala Karen Karin
Karina Karla Katarina Katarzyna Kate Katerina Katharina Katherine Kathleen Kathryn Kathy Katie Katja
Katrin Katya Keiko Kelly Kerstin Khadija Kim Kimberly Kirsten Kirsti Klara Kristen Kristin Krystyna
Laila Lakshmi Lara Larissa Latifa Laura Lauren Leila Lena Leonie Leonora Leslie Liesl Lilian Liliana
Lily Linda Linnea Lisa Lise Liv Livia Liz Lois Loretta Lori Lorraine Lotte Louise Lucia Lucille Lucy
Lucía Ludmila Luisa Luise Luiza Lydia Lynn Madeleine Magdalena Maggie Malala Malgorzata Manuela
Marcela Marcia Margaret Margarethe Margarita Margit Margot Maria Mariam Mariana Marianne Marie
Marieke Mariella Marija Marilyn Marina Marine Marion Marjorie Marta Martha Martina Mary María
Mathilde Matilda Maureen Maya Meera Megan Meike Melania Melanie Melissa Mercedes Meryl Mia Michelle
Mildred Miriam Mirjam Moira Molly Mona Monica Monika Monique Mónica Nadezhda Nadia Nadine Nancy
Naomi Natalia Natalie Natalya Natasha Nathalie Ngozi Nicola Nicole Nicoletta Nikki Nilufar Nina
Noemi Nora Odette Odile Olga Olivia Oprah Ottilie Paloma Pamela Paola Patricia Patrizia Paula
Pauline Peggy Penny Petra Philippa Phyllis Pilar Priscilla Priya Rachel Rahel Rania Raquel Rebecca
Regina Renata Renee Rita Roberta Rosa Rosalia Rosalie Rosalind Rose Rosemary Roxana Ruth Ruxandra
Sabina Sabine Sabrina Safiya Sally Salma Samantha Sandra Sanna Sara Sarah Serena Sharon Sheila
Shirley Sigrid Silke Silvana Silvia Sinead Siobhan Sofía Solveig Solène Sonia Sophia Sophie Soraya
Stella Stephanie Sue Sunita Susan Susana Susanna Susanne Suzanne Svetlana Sybil Sylvia Tamara Tania
Tara Tatiana Tatyana Teresa Thandi Thelma Theresa Therese Thérèse Tiffany Tilda Tina Tracy Ulla
Ulrike Ursula Valentina Valeria Valerie Vanda Vanessa Vera Verena Veronica Verónica Victoria Violet
Virginia Virginie Vittoria Vivian Viviana Wanda Wendy Wilhelmina Winifred Winnie Xenia Yasmin
Yasmina Yolanda Yulia Yvette Yvonne Zainab Zara Zeynep Zoe Zofia Zoé Zuzana Ángela Élise Élodie
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
REGIONS = frozenset(name.strip() for name in f"{_STATES}|{_REGIONS}".split("|"))
STATES = frozenset(name.strip() for name in _STATES.split("|")) | frozenset(
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Georgia Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont
    Neb Nev N.H N.J N.M N.Y N.C N.D Okla Ore Pa R.I S.C S.D Tenn Tex Vt Va Wash W.Va Wis Wyo
    """.split()
)
"""The states of the United States and how newspapers shorten them, without the last full stop."""

PLACES = COUNTRIES | REGIONS | frozenset(name.strip() for name in _CITIES.split("|"))
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

SHORT_TITLES = frozenset(
    "AG DA MP MEP MSP Cllr Supt Insp Det DCI DI Cmdr Cpl Adm Brig Msgr Atty".split()
)
"""The same cut short, as written: "DA Poole", but "Da Silva"."""

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
    "pictures studios entertainment enterprises partners ventures brothers sons air lines "
    "railways rail buses shipping marine steel oil gas mining media software labs laboratories "
    "stores telecom mobile electric logistics textiles chemicals brewing breweries cement "
    "insurance shipyards biotech semiconductors robotics aerospace aviation petroleum "
    "publishing".split()
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

# Behind these "of" and a country are part of the name: "the northern Gulf of Mexico".
OF_A_LAND = frozenset(
    """gulf strait bay battle isle isles islands coast king queen prince princess duke emperor
    sultan bishop archbishop cardinal patriarch voice bank republic kingdom state states emirate
    emirates union federation people peoples parliament church house chamber
    academy museum tour masters""".split()
)

# What teams are called: "Rangers won the cup".
CLUBS = frozenset(
    "ranger wanderer raider warrior saint pirate giant knight hunter champion".split()
)
