"""What a page complains of while a test uses it: errors in the console (a blocked script or style is one), exceptions,
requests that failed, answers with an error that the test did not announce."""

import re

from playwright.sync_api import ConsoleMessage, Error, Page, Request, Response

# The browser repeats in the console what `responses` says better.
ECHO = re.compile(r"Failed to load resource: the server responded with a status of (\d+)")


class Watch:
    """Collects complaints; `expect` announces answers with an error status that belong to the test."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.expected: set[int] = set()

    def expect(self, *statuses: int) -> None:
        self.expected |= set(statuses)

    def follow(self, page: Page) -> None:
        page.on("console", self._console)
        page.on("pageerror", self._error)
        page.on("requestfailed", self._failed)
        page.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        echo = ECHO.match(message.text)
        # htmx logs every answer with an error status.
        is_htmx = message.text.startswith("Response Status Error Code")
        if message.type == "error" and not echo and not (is_htmx and self.expected):
            self.problems.append(f"console: {message.text}")

    def _error(self, error: Error) -> None:
        self.problems.append(f"exception: {error}")

    def _failed(self, request: Request) -> None:
        # What a page still asks for when it is left is no failure.
        if request.failure != "net::ERR_ABORTED":
            self.problems.append(f"failed: {request.method} {request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.problems.append(f"answer: {response.status} {response.request.method} {response.url}")
