"""The address of a web page in; the article on it out, or one clear reason why there is none."""

from typing import Protocol

from verify.cli.headline import put_headline
from verify.cli.notices import Notice
from verify.cli.reading import Given, check_length, make_article
from verify.errors import BadInput
from verify.records import Article, Page, PageStatus


class PageGetter(Protocol):
    """Gets one page; verify.fetch.WebFetcher is one."""

    def get(self, url: str) -> Page:
        """Wait for one address; what fails is the page's status."""
        ...


def is_address(name: str) -> bool:
    """True for an INPUT that begins as the address of a web page does."""
    return name.strip().casefold().startswith(("http://", "https://"))


def read_web_article(url: str, given: Given, *, notice: Notice, web: PageGetter) -> Article:
    """The article on a web page; the page is read in a process that can be killed.

    What the user gave wins over what the page says. The article's address is the one that
    answered, after redirects. Raises BadInput when the page cannot be had or holds no article.
    """
    from verify.extract import extract_pages

    notice(f"Reading {url}")
    page = web.get(url.strip())
    (report,) = extract_pages([page], worker_count=1)
    if report.status is not PageStatus.OK:
        why = f"{report.status}: {report.detail}" if report.detail else str(report.status)
        raise BadInput(
            f"{url} could not be read ({why}); "
            "open it in your browser, save the page or its text, and give that file"
        )
    check_length(report.text, url)
    text = put_headline(report.title, report.text)
    stated = Article(
        text, report.title, page.final_url, report.published, report.language, report.outlet
    )
    return make_article(text, url, given, page=stated, notice=notice)
