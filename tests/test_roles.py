"""Which lines belong to the page and which sentences are claims, quotes, opinions and so on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.claims import read_sentences, split_claims
from verify.claims.page_lines import find_page_line
from verify.records import Article, Role

PAGE_LINES = """
Read more: The mayor said it rained
Related: Council votes again
RelatedHallsee: Council votes again
PHOTOS: The ten best bridges of the county
Photo by Ann Low
By Ann Low
By Ann Low and Bob Ash, Hallsee Post
Von Max Muster, Berlin
Par Claire Vaillant
4 min read
Updated 3:15 PM EST, Mon November 20, 2016
Published on Nov. 20, 2016
Sign up for our newsletter. It is free.
Follow us on Twitter
Share
Facebook | Twitter | Email
12 comments
Leave a comment
We use cookies to improve your experience.
By continuing to use this site you agree to our terms.
© 2016 Hallsee Post
All rights reserved.
Topics: bridge, council
Correction: An earlier version said Tuesday.
Editor's note: This story has been updated.
(Reporting by Ann Low; Editing by Bob Ash)
The Associated Press contributed to this report.
Ann Low is a staff writer for the Hallsee Post.
What a night! pic.twitter.com/abcd — Ann Low (@annlow) November 20, 2016
pic.twitter.com/abcd
<tweet id="12">
![A bridge](bridge.jpg)
## Very brief
| Year | Deaths |
|------|--------|
2015 | 20 | 30
for (int i = 0; i < n; i++) {
return x;
HALLSEE, Peru (AP) —
November 20, 2016
— Ann Low
(BEGIN VIDEO CLIP)
File - In this Nov. 3, 2016 photo, Low speaks in Hallsee.
Bob Ash speaks on Monday. (AP Photo/Kim Roy)
Lesen Sie auch: Rat stimmt ab
Foto: dpa
Stand: 12.03.2019, 10:15 Uhr
À lire aussi : Le conseil vote
Publié le 3 mai 2018
Te puede interesar: El consejo
Leia também: O conselho
Leggi anche: Il consiglio
Anzeige
Advertisement
Skip to content
Have a tip? Send it to us.
ad
Copyright 2016 Hallsee Post. All rights reserved. This material may not be published.
Download our app
Most read
In this article: Low, Ash
Continue reading
Last updated: 5 hours ago
3 hours ago
*Read more: Why bridges fall*
> Related: Ten bridges that fell
Never miss a story: turn on notifications.
FOR IMMEDIATE RELEASE
Embargoed until 9 a.m. on Monday
Home / News / Crime
Startseite > Regional > Hallsee
[Image: the bridge at night]
Ledger Sport | Football | By Ann Low
Bob Ash, 34, leaves the court (PA)
The Ledger is not responsible for the content of external sites.
The views expressed here are the author's own.
To read more stories like this, become a member.
Watch the full interview below:
Mayor Ann Low, left, at the opening of the bridge in 2014.
A crane stands over the bridge on Monday, Nov. 21, 2016.
Rescuers carry a man from the water. Kim Roy/Northgate Press
Ledger writer Kim Roy in Northgate contributed to this report.
Low reported from Hallsee and Ash from Northgate.
An earlier version of this report gave the wrong year.
This is a developing story and will be updated.
""".strip().splitlines()
CLAIM_LINES = """
Published reports say the mayor resigned.
Updated figures show 20 people died.
Cookie maker Ash fell 5 percent on Monday.
Related deaths rose to 20 on Monday.
Support for the mayor fell to 20 percent.
Photos of the dead were published on Monday.
Print sales fell 5 percent in May.
Comments by the mayor drew anger on Monday.
Live fire hit the village on Sunday.
By Monday, 20 people had died.
By Hallsee standards, the fire was small, police said.
Share prices fell 5 percent on Monday.
Follow-up tests showed no trace, the lab said.
Like many towns, Hallsee lost its plant in 2010.
Opinion polls put Low ahead by 5 points.
Sources said Low had resigned.
Video shows the bridge falling into the river.
Log sales fell in 2010.
Subscribers fell by 20 percent.
Home prices rose 5 percent in May.
Search teams found two bodies on Sunday.
Close aides said Low would resign.
Get-out-the-vote drives reached 2,000 people.
HALLSEE, Peru (AP) — Two men spoke.
Correction officers went on strike on Monday.
Stand-ins played on Saturday.
Companies cut 2,000 jobs in May.
Contact with the ship was lost on Monday.
If Low wins, she said, taxes will rise.
Topics ranged from trade to war.
Save the Children said 20 people died.
Report cards were sent on Monday.
The AP photographer Kim Roy was hurt.
Advertisement sales fell 40 percent.
Copyright fees made up half of her income.
More than 20 people died.
""".strip().splitlines()
OTHER_CLAIMS = """
Kim Roy contributed 2,000 euros to the campaign.
The engineers reported from the tunnel that it was dry.
You could hear it two miles away, Ash said.
The law will take effect on Jan. 1, 2020.
Mayor Low turned left, then right, and hit a wall.
In a photo released by police, Low holds the key.
This bridge was built in 2012.
Print sales fell 5 percent in May.
""".strip().splitlines()
BLOCKS = (
    "Related\nMayor faces questions over repairs\nThree cars found in the river",
    "From: Kim Roy\nSent: 21 November 2016 08:01\nSubject: The road is closed until noon",
    "About Northgate Holdings\nNorthgate Holdings builds bridges in 14 countries.\nMedia contact",
    "12 comments\nbridgefan\nThey knew about this for years.\nReply",
    "# # #\nAbout the Hallsee Institute\nThe Hallsee Institute has studied bridges since 1956.",
    "Ann Low is a professor of law at Hallsee University. Her latest book came out in May.",
)
EDITORIAL = """The bridge nobody needs

Hallsee should not spend another cent on its new bridge. The plan is a reckless waste of money.
Last May the council borrowed 40 million euros for it. That was a mistake, and everybody knows it.
Do we really need a second way across a river that a child can wade through? Of course we do not.
A town that closes its library must not build monuments to its mayor. It is time to stop.
Mayor Ann Low said on Monday that the bridge would bring jobs. Perhaps it will, for its builders.
The old bridge carried 2,000 cars a day in 2015. Our children deserve better than this folly."""
EDITORIAL_ROLES = "o oo co ?o oo co co"


def _roles(text: str) -> list[Role]:
    return [sentence.role for sentence in read_sentences(Article(text))]


@pytest.mark.parametrize("line", PAGE_LINES)
def test_a_line_of_the_page_is_boilerplate(line):
    """Pointers, calls, credits, captions, notices, markup, tables and code are no claims."""
    text = f"Bridge falls in Hallsee\n\n{line}\n\nThe bridge fell on Monday, police said."
    sentences = read_sentences(Article(text))
    middle = [s for s in sentences if 25 <= s.start < 25 + len(line)]
    assert {s.role for s in middle} == {Role.BOILERPLATE}
    assert all(s.reason for s in middle)


@pytest.mark.parametrize("line", CLAIM_LINES)
def test_a_sentence_that_opens_like_a_line_of_the_page_is_kept(line):
    """Published reports, a maker of cookies and their like tell something."""
    assert find_page_line(line, is_first_line=False) == ""


@pytest.mark.parametrize("line", OTHER_CLAIMS)
def test_a_sentence_that_has_the_words_of_a_page_is_kept(line):
    """What is told of somebody is no note on the text and no call to its reader."""
    assert _roles(f"Bridge falls\n\nThe bridge fell.\n\n{line}\n\nIt was old.")[2] is Role.CLAIM


@pytest.mark.parametrize("block", BLOCKS)
def test_lines_are_of_the_page_for_what_stands_around_them(block):
    """Headlines under "Related", a firm on itself, what readers wrote, who the author is."""
    text = f"Bridge falls\n\nThe bridge fell on Monday.\n\n{block}"
    assert set(_roles(text)[2:]) == {Role.BOILERPLATE}


def test_a_section_of_the_article_about_something_is_read():
    """Only what somebody says of himself stands under his name."""
    text = "Bridge falls\n\nThe bridge fell.\n\nAbout the money\n\nIt came from the county."
    assert _roles(text)[-1] is Role.CLAIM


@pytest.mark.parametrize(
    "dateline", ["LIMA, Peru (AP) —", "**LIMA, Nov. 20, 2016 (AP)** —", "LIMA /PRNewswire/ --"]
)
def test_a_dateline_is_a_sentence_of_its_own(dateline):
    """It is the page's, and the sentence behind it is a claim."""
    sentences = read_sentences(Article(f"Bridge falls\n\n{dateline} Two men died on Monday."))
    assert [s.text for s in sentences[1:]] == [dateline, "Two men died on Monday."]
    assert [s.role for s in sentences[1:]] == [Role.BOILERPLATE, Role.CLAIM]


def test_a_line_of_results_is_no_claim():
    """A label and figures without a verb say nothing that can be asked."""
    line = "Women, 5,000m: 1 N Low (Ken) 14:21.07; 2 E Ash (SA) 14:23.51."
    assert _roles(f"Low wins\n\nLow won on Monday.\n\n{line}")[-1] is Role.OTHER


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Arkley United 2-1 Mossend Town", Role.CLAIM),
        ("FT: Arkley 2–1 Mossend (aet)", Role.CLAIM),
        ("Arkley 24, Mossend 17", Role.CLAIM),
        ("Chapter 2-1 Summary", Role.BOILERPLATE),
        ("Section 3-2", Role.BOILERPLATE),
    ],
)
def test_who_played_whom_and_how_it_ended_is_a_claim(line, role):
    """It has no verb, and is neither a head nor a link."""
    assert _roles(f"Low wins\n\nLow won on Monday.\n\n{line}\n\nRain fell.")[2] is role


def test_the_sentences_of_an_editorial_are_told_apart():
    """What judges is opinion, what tells of a deed or a figure is a claim."""
    letters = {
        Role.OPINION: "o",
        Role.CLAIM: "c",
        Role.QUESTION: "?",
        Role.OTHER: "x",
        Role.QUOTE: "q",
        Role.BOILERPLATE: "b",
    }
    found = "".join(letters[role] for role in _roles(EDITORIAL))
    assert found == EDITORIAL_ROLES.replace(" ", "")


def test_a_judgement_beside_a_checkable_fact_is_a_claim():
    """Mixed sentences are checked for their fact."""
    text = "The shameful deal of May 2015 cost Hallsee 40 million euros."
    assert _roles(f"Council meets\n\n{text}") == [Role.CLAIM, Role.CLAIM]


def test_a_forecast_in_a_report_is_a_claim():
    """That something will happen can be checked; that it should cannot."""
    assert _roles("Hallsee news\n\nThe road will open in spring.")[1] is Role.CLAIM
    assert _roles("Hallsee news\n\nThe road should never open.")[1] is Role.OPINION


def test_code_between_fences_is_no_claim():
    """Whatever stands in a fenced block, up to its end."""
    text = "Bridge falls\n\n```\nThe bridge fell on Monday.\n```\n\nThe bridge fell on Monday."
    assert _roles(text)[-1] is Role.CLAIM
    assert set(_roles(text)[1:-1]) == {Role.BOILERPLATE}


def test_a_newsletter_line_of_two_sentences_is_boilerplate_whole():
    """The line says what it is, not each of its sentences."""
    text = "Bridge falls\n\nSign up for our newsletter. More than 2,000 people read it.\n\nIt fell."
    assert _roles(text)[1:3] == [Role.BOILERPLATE, Role.BOILERPLATE]


def test_a_credit_after_the_last_sentence_is_boilerplate():
    """Agencies put it on the same line."""
    text = "The bridge fell on Monday. (Reporting by Ann Low; Editing by Bob Ash)"
    assert _roles(f"Bridge falls\n\n{text}")[1:] == [Role.CLAIM, Role.BOILERPLATE]


def test_a_quotation_of_several_paragraphs_is_quote_throughout():
    """The middle sentences carry no mark and are still somebody's words."""
    text = "Bridge falls\n\nLow said: “We waited for hours.\n\n“Nobody came to help us. We left.”"
    assert _roles(text)[2:] == [Role.QUOTE, Role.QUOTE]


def test_an_opinion_says_which_words_judge():
    """The reason is for a reporter, who wants to see why a sentence was left out."""
    (_, sentence) = read_sentences(Article("Hallsee news\n\nThe road should never open."))
    assert sentence.reason == "judges rather than tells: “should”"


@pytest.mark.parametrize(
    "text",
    [
        "“We waited. Nobody came. We left.”",
        "(((““((“We waited.",
        "הגשר נפל ביום שני. THE BRIDGE FELL. 桥塌了。",
        "A cafe\u0301 😀👩‍👩‍👧 shut on Monday. 😀",
        "THE BRIDGE FELL ON MONDAY. TWO PEOPLE DIED.",
        "a\tb\tc\n1\t2\t3\n",
        "x" * 20_000,
    ],
)
def test_odd_input_keeps_every_character_and_its_place(text):
    """One quotation, open marks, mixed scripts, emoji, capitals, tables, no sentence at all."""
    sentences = read_sentences(Article(text))
    assert all(text[s.start : s.end] == s.text and s.reason for s in sentences)
    assert "".join("".join(s.text.split()) for s in sentences) == "".join(text.split())


@pytest.mark.parametrize(
    "line",
    [
        "The firm | a maker of pumps | sold 40 of them in 2015, said Ann Low. It hired 30 people.",
        "Live | The bridge over the Dell fell at noon, and 20 people were hurt.",
    ],
)
def test_a_paragraph_with_bars_in_it_is_no_row_of_a_table(line):
    """Full sentences stand in no cell."""
    assert find_page_line(line, is_first_line=False) == ""


@pytest.mark.parametrize(
    "line",
    [
        "Dell | 20 | 30",
        "| Dell | The bridge over the river fell at noon, and 20 were hurt. |",
        "Bridge | Built in | Length | Fell in.",
        "Dell\t20\t30",
    ],
)
def test_short_cells_and_outer_bars_make_a_row_of_a_table(line):
    """A line that begins with a bar is one, whatever its cells say."""
    assert find_page_line(line, is_first_line=False) == "a row of a table"


@settings(max_examples=120, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from("aI1 .!?…\"“”'’«»*#|`\n\r\u2028(),-—@/\ud800é😀א"), max_size=160
    )
)
def test_sentences_are_the_text_in_order_and_always_the_same(text):
    """Spans slice to the text, in order, never crossing, nothing lost; same input, same output."""
    sentences = read_sentences(Article(text))
    assert sentences == read_sentences(Article(text))
    position = 0
    for sentence in sentences:
        assert position <= sentence.start < sentence.end <= len(text)
        assert text[sentence.start : sentence.end] == sentence.text
        assert not text[position : sentence.start].strip()
        position = sentence.end
    assert not text[position:].strip()


def test_a_duty_with_a_figure_is_no_opinion() -> None:
    text = "Judge Vale sentenced two men on Monday.\n\nBoth men must go to prison for nine years."
    assert [sentence.role for sentence in read_sentences(Article(text))] == [Role.CLAIM] * 2


_BODY = "The council met on Monday.\nIt closed the bridge.\nTraffic fell by 3 percent.\n"


@pytest.mark.parametrize(
    "line",
    [
        "What the order does",
        "Drivers say it will cost them",
        "Dell weighs new meters near the pier",
        "Email news@dell.example or call 0555 960 144.",
        "Ann Low covers the council for the Dell Star.",
        "Editorials represent the views of the editors of the Dell Star.",
        "8:04 AM · Jun 18, 2024 · 412 Reposts · 19 Likes",
    ],
)
def test_a_line_between_paragraphs_that_tells_nothing_is_of_the_page(line):
    """Heads with a verb, links to other stories and notes on the paper are no claims."""
    article = Article(f"Dell closes bridge\n{_BODY}{line}\nThe work takes a year.\n")
    roles = {sentence.text: sentence.role for sentence in read_sentences(article)}
    assert roles[line] is Role.BOILERPLATE


def test_a_headline_whose_verb_is_a_change_asserts():
    """The plural of such a verb is also a noun; in a headline it tells what happened."""
    sentences = read_sentences(Article(f"Shares in Dell Mills slump after warning\n{_BODY}"))
    assert sentences[0].role is Role.CLAIM


def test_an_article_that_calls_itself_an_opinion_may_judge_without_strong_words():
    """The same sentences tell facts in a report."""
    judged = "But a toll now is a tax on patience."
    for head, role in (("EDITORIAL\n", Role.OPINION), ("", Role.CLAIM)):
        roles = {s.text: s.role for s in read_sentences(Article(f"{head}{_BODY}{judged}\n"))}
        assert roles[judged] is role


def test_advice_is_an_opinion():
    """A bare verb and its object assert nothing."""
    roles = {
        s.text: s.role
        for s in read_sentences(
            Article(f"{_BODY}Audit the whole project and publish every invoice.\n")
        )
    }
    assert roles["Audit the whole project and publish every invoice."] is Role.OPINION


@pytest.mark.parametrize(
    ("judged", "role"),
    [
        ("The tower is far too high.", Role.OPINION),
        ("The tower was closed on Monday, too.", Role.CLAIM),
        ("It doesn't tell you much about the bridge.", Role.OPINION),
        ("It said on Monday that the bridge was sound.", Role.CLAIM),
    ],
)
def test_a_degree_judges_and_what_speaks_to_the_reader_reports_nobody(judged, role):
    assert read_sentences(Article(f"{_BODY}{judged}\n"))[-1].role is role


def test_what_only_names_a_saying_reports_nothing():
    """In a column it is told apart like any other sentence."""
    text = "Peace does not mean the mayor must take back everything he said."
    assert read_sentences(Article(f"EDITORIAL\n{_BODY}{text}\n"))[-1].role is Role.OPINION


def test_a_figure_of_speech_with_a_number_word_is_no_figure():
    for words, role in (("two-edged sword", Role.OPINION), ("two-mile road", Role.CLAIM)):
        text = f"Pride is a {words}."
        assert read_sentences(Article(f"EDITORIAL\n{_BODY}{text}\n"))[-1].role is role


def test_hash_signs_between_paragraphs_part_them_and_end_nothing() -> None:
    """Some archives keep an article in one line; three signs also end a press release."""
    text = (
        "May 30, 2024 ### By Ann Low ### DELL (Norwire) - The port of Dell closed on Monday. ### "
        "Two ships sank there. ### The mayor said 12 people were hurt."
    )
    claims = [claim.text for claim in split_claims(Article(text))]
    assert claims == [
        "The port of Dell closed on Monday.",
        "Two ships sank there.",
        "The mayor said 12 people were hurt.",
    ]


def test_the_foot_of_a_press_release_begins_after_its_lead() -> None:
    """A head "About Dell Steel" among the first paragraphs would take the article away."""
    text = "Dell Steel opens a mill.\n\nAbout Dell Steel\n\nDell Steel has 300 workers.\n\n" + (
        "The mill opened on Monday in Port Ellis, the firm said. " * 8
    )
    assert any("opened on Monday" in claim.text for claim in split_claims(Article(text)))


@pytest.mark.parametrize(
    "opening",
    [
        "Let us be honest: crime rose 40 per cent in Hallsee in 2019.",
        "Look at this page of history: the mills closed.",
        "Remember our pledge.",
    ],
)
def test_what_follows_a_call_in_a_column_is_still_told(opening):
    told = "The council closed two police stations. Nobody was charged."
    sentences = read_sentences(Article(f"Hallsee and its police\n\n{opening} {told}"))
    assert [s.role for s in sentences[-2:]] == [Role.CLAIM, Role.CLAIM]


def test_points_under_a_headline_are_claims_and_their_head_is_not():
    points = "Five dead in three counties\n40,000 homes without power\nTrains to resume on Saturday"
    body = "The Hall broke its banks on Monday. Police said 20 people were missing."
    sentences = read_sentences(Article(f"Flood hits Hallsee\n\nKey points\n{points}\n\n{body}"))
    head, *told = [s.role for s in sentences[1:5]]
    assert head is Role.BOILERPLATE
    assert told == [Role.CLAIM] * 3


@pytest.mark.parametrize("head", ["What happens next", "Why it matters", "How we counted them"])
def test_a_head_that_names_a_question_is_no_claim(head):
    text = f"Flood hits Hallsee\n\nThe Hall broke its banks.\n\n{head}\n\nThe army will come."
    sentences = read_sentences(Article(text))
    assert sentences[2].role is Role.BOILERPLATE


def test_the_headline_is_the_first_line_that_is_not_of_the_page():
    text = "Home / News / Crime\n\nBy Ann Low\n\nDelmar to close mill\n\nThe mill opened in 1990."
    sentences = read_sentences(Article(text))
    assert [s.role for s in sentences[:2]] == [Role.BOILERPLATE] * 2
    assert sentences[2].reason == "a headline that asserts"


@pytest.mark.parametrize("headline", ["Ten ways to save water", "How to vote in Hallsee"])
def test_a_headline_of_advice_asserts_nothing(headline):
    assert read_sentences(Article(f"{headline}\n\nThe mill opened."))[0].role is Role.OTHER


@pytest.mark.parametrize(
    "told",
    [
        "The former minister has been linked to the scandal.",
        "The minister was forced out after the failure of the bank.",
        "The nurse has been praised for her brave decision.",
        "Low will face voters next May.",
        "The mayor denied it.",
    ],
)
def test_a_word_that_names_or_reports_a_judgement_makes_no_opinion(told):
    text = f"Low in Hallsee\n\nThe council met on Monday in Hallsee. {told}"
    assert read_sentences(Article(text))[-1].role is Role.CLAIM


@pytest.mark.parametrize(
    "judged",
    [
        "Her rival was more cautious.",
        "The night ended badly for the hosts.",
        "There was a certain theatricality to the whole day.",
        "No serious engineer disputes this.",
    ],
)
def test_a_degree_that_nothing_measures_is_an_opinion(judged):
    text = f"Low in Hallsee\n\nThe council met on Monday in Hallsee. {judged}"
    assert read_sentences(Article(text))[-1].role is Role.OPINION


def test_a_manner_that_is_an_injury_is_told():
    text = "Crash in Hallsee\n\nThe bus left the road. The driver was badly hurt in Hallsee."
    assert read_sentences(Article(text))[-1].role is Role.CLAIM


@pytest.mark.parametrize(
    ("headline", "role"),
    [
        ("Transport minister resigns over bridge contract", Role.CLAIM),
        ("Mayor attacks plan for new harbour", Role.CLAIM),
        ("Transport minister and the bridge contract", Role.OTHER),
    ],
)
def test_a_headline_in_which_a_person_acts_asserts(headline, role):
    """A form in -s that is rare in prose tells there what somebody did."""
    assert read_sentences(Article(f"{headline}\n\nThe mill opened."))[0].role is role
