"""The playground's page in a real Chromium, with the references and with broken modules."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.grading.assignment import ROOT
from tests.playground_page import TOKEN, append, solved
from tests.slow import all_but, slow

from page import server as served  # isort: skip  # its folder is put on the path by the line above
from page.process import Worker  # isort: skip

sync_api: Any = pytest.importorskip(
    "playwright.sync_api", reason="playwright is not installed: pip install -e '.[browser]'"
)
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium: apt-get install chromium")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
#: Milliseconds; the machine of a test may be busy.
PATIENCE = 40_000


class Tab:
    """A page of a playground, with what it asked for and what its console said."""

    def __init__(self, page: Any, server: served.Server, fragment: str = TOKEN) -> None:
        self.page, self.asked, self.said = page, [], []
        page.set_default_timeout(PATIENCE)
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        self.origin = f"http://127.0.0.1:{server.server_address[1]}/"
        page.goto(f"{self.origin}#{fragment}")

    def ready(self) -> Tab:
        self.page.wait_for_selector("#times li")
        return self

    def wait(self, holds: Callable[[], Any]) -> None:
        """Wait until `holds` does; the page's policy allows no text that is carried out as a script."""
        for _ in range(PATIENCE // 50):
            if holds():
                return
            self.page.wait_for_timeout(50)
        raise AssertionError("it never came true")

    def text(self, selector: str) -> str:
        return str(self.page.inner_text(selector))

    def epoch(self) -> int:
        return int(self.text("#epoch"))

    def apply(self, line: str) -> None:
        """Give the page a line of settings, and wait until it shows them."""
        self.page.evaluate("document.getElementById('carry').open = true")
        self.page.fill("#settings-line", line)
        self.page.click("#settings-apply")
        self.page.evaluate("document.activeElement.blur()")
        for pair in line.split("&"):
            self.wait(lambda pair=pair: pair in self.page.input_value("#settings-line"))

    def pixels(self, selector: str) -> str:
        return str(self.page.eval_on_selector(selector, "canvas => canvas.toDataURL()"))

    def notes(self) -> str:
        return "\n".join(self.page.locator(".note p").all_inner_texts())


Opener = Callable[..., Tab]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def opened(browser: Any) -> Iterator[Opener]:
    """Opens the page on these modules."""
    running: list[tuple[Any, served.Server, Worker]] = []

    def start(paths: dict[str, Path | None], width: int = 1280, locale: str = "en-US", fragment: str = TOKEN) -> Tab:
        worker = Worker(paths, [str(ROOT)])
        server = served.Server(worker.ask, TOKEN)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        page = browser.new_page(viewport={"width": width, "height": 900}, locale=locale)
        running.append((page, server, worker))
        return Tab(page, server, fragment)

    yield start
    for page, server, worker in running:
        page.close()
        server.shutdown()
        server.server_close()
        worker.end()


@pytest.fixture
def paths(tmp_path: Path) -> dict[str, Path | None]:
    return solved(tmp_path)


def test_it_learns_and_asks_for_nothing_elsewhere(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths).ready()
    assert "agrees with differences" in tab.text("#light") and tab.epoch() == 0
    before = tab.pixels("#big")
    tab.page.click("#play")
    tab.wait(lambda: tab.epoch() >= 5)
    tab.page.click("#play")
    assert tab.pixels("#big") != before
    assert tab.text("#times li") and "playground.py" in tab.text("#times")
    assert all(url.startswith(tab.origin) for url in tab.asked)
    assert not any(TOKEN in url.partition("#")[0] for url in tab.asked)
    assert tab.said == []


@slow
def test_squares_part_the_circle(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths).ready()
    tab.apply("features=x1%5E2%2Cx2%5E2&layers=")
    tab.page.select_option("#speed", "25")
    tab.page.click("#play")
    tab.wait(lambda: tab.epoch() >= 255)
    tab.page.click("#play")
    assert tab.text("#score") == "100.0 %"


@slow
def test_keys_and_reset(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths).ready()
    first = tab.page.input_value("#weight-value")
    tab.page.keyboard.press("ArrowRight")
    tab.wait(lambda: tab.epoch() == 1)
    tab.wait(lambda: tab.page.input_value("#weight-value") != first)
    tab.page.keyboard.press("Space")
    tab.wait(lambda: tab.epoch() > 3)
    tab.page.keyboard.press("Space")
    tab.page.wait_for_timeout(300)
    tab.page.keyboard.press("r")
    tab.wait(lambda: tab.epoch() == 0)
    assert tab.page.input_value("#weight-value") == first
    tab.page.click("#new-weights")
    tab.wait(lambda: tab.page.input_value("#weight-value") != first)


@slow
def test_every_control_is_reached_by_tab_with_a_visible_focus(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths).ready()
    wanted = set(tab.page.evaluate(
        "[...document.querySelectorAll('button, select, input, summary')]"
        ".filter(e => e.id && !e.disabled && e.checkVisibility()).map(e => e.id)"
    ))  # fmt: skip
    seen, outlined = set(), True
    for _ in range(90):
        tab.page.keyboard.press("Tab")
        place, width = tab.page.evaluate(
            "[document.activeElement.id, getComputedStyle(document.activeElement).outlineWidth]"
        )
        seen.add(place)
        outlined = outlined and width != "0px"
    assert wanted <= seen and outlined


@slow
def test_what_is_pointed_at_is_shown_large(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths).ready()
    tab.page.mouse.move(5, 5)
    whole = tab.pixels("#big")
    tab.page.hover("[aria-label='neuron 1 of layer 1']")
    tab.wait(lambda: tab.pixels("#big") != whole)
    tab.page.mouse.move(5, 5)
    tab.wait(lambda: tab.pixels("#big") == whole)


@slow
def test_a_weight_is_edited_and_layers_and_features_change(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths).ready()
    tab.page.select_option("#weight-name", "W1[1,2]")
    tab.page.fill("#weight-value", "-3.5")
    tab.page.keyboard.press("Enter")
    tab.wait(lambda: tab.page.input_value("#weight-value") == "-3.5")
    tab.page.click("#more-layers")
    tab.wait(lambda: "layers=4%2C2%2C2" in tab.page.input_value("#settings-line"))
    tab.page.click("[aria-label='One neuron more in layer 1']")
    tab.wait(lambda: "layers=5%2C2%2C2" in tab.page.input_value("#settings-line"))
    tab.page.click("[aria-label='feature x1x2']")
    tab.wait(lambda: "features=x1%2Cx2%2Cx1x2" in tab.page.input_value("#settings-line"))
    assert tab.page.locator(".node").count() == 7 + 5 + 2 + 2 + 1
    assert tab.page.locator("#links > path").count() == 3 * 5 + 5 * 2 + 2 * 2 + 2


@slow
def test_single_batches_and_the_slope_of_a_link(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths).ready()
    tab.page.keyboard.press("b")
    tab.wait(lambda: tab.text("#of-batch") == "batch 1 of 25")
    tab.page.click("#step-batch")
    tab.wait(lambda: tab.text("#of-batch") == "batch 2 of 25")
    assert tab.epoch() == 0
    tab.page.select_option("#weight-name", "b2[1]")
    tab.wait(lambda: tab.text("#slope") != "–")
    slope = tab.text("#slope")
    tab.page.click("#step")
    tab.wait(lambda: tab.epoch() == 1 and tab.text("#of-batch") == "" and tab.text("#slope") != slope)
    assert tab.said == []


@slow
@pytest.mark.parametrize("place", ["W1[0,0]", "b1[2]"])
def test_a_link_and_a_bias_are_dragged(place: str, opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths).ready()
    x, y = tab.page.evaluate(WHERE[place[0]])
    tab.page.mouse.move(x, y)
    tab.wait(lambda: tab.page.input_value("#weight-name") == place)
    value = float(tab.page.input_value("#weight-value"))
    tab.page.mouse.down()
    tab.page.mouse.move(x, y - 40, steps=2)
    tab.page.mouse.move(x, y - 80, steps=2)
    tab.wait(lambda: float(tab.page.input_value("#weight-value")) == pytest.approx(value + 2, abs=1e-3))
    tab.page.mouse.up()
    tab.page.mouse.move(x, y - 300)
    assert tab.epoch() == 0 and tab.page.input_value("#weight-name") == place


#: A third along the first link; the bias of the third neuron.
WHERE = {
    "W": """(() => {
  const link = document.querySelector("#hits path"), at = link.getPointAtLength(link.getTotalLength() / 3);
  const ground = document.getElementById("links").getBoundingClientRect();
  return [ground.x + at.x, ground.y + at.y];
})()""",
    "b": """(() => {
  const box = document.querySelectorAll(".node i")[2].getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
})()""",
}


@slow
def test_a_feature_of_ones_own_is_drawn_and_chosen(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths).ready()
    append(paths["features"], "\n\nOWN = {'<b>r</b>': lambda x1, x2: np.hypot(x1, x2)}\n")
    tab.wait(lambda: tab.page.locator("[aria-label='feature <b>r</b>']").count() == 1)
    tab.page.click("[aria-label='feature <b>r</b>']")
    tab.wait(lambda: "r%3C%2Fb%3E" in tab.page.input_value("#settings-line"))
    assert "<b>r</b>" in tab.page.locator(".node .name").all_inner_texts()
    tab.page.click("#step")
    tab.wait(lambda: tab.epoch() == 1)
    assert tab.said == []


@slow
def test_what_is_copied(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths).ready()
    tab.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.page.evaluate("document.getElementById('carry').open = true")
    tab.page.click("#settings-copy")
    tab.wait(lambda: tab.text("#settings-copy") == "Copied")
    assert tab.page.evaluate("navigator.clipboard.readText()") == tab.page.input_value("#settings-line")


@slow
def test_a_function_that_raises_is_grey_with_its_line_and_a_saved_file_heals(
    opened: Opener, paths: dict[str, Path | None]
) -> None:
    right = (paths["features"] or Path()).read_text(encoding="utf-8")
    append(paths["features"], "\n\ndef named_features(X, names):\n    raise KeyError('squares <b>are</b> hard')\n")
    tab = opened(paths).ready()
    assert "raise KeyError('squares <b>are</b> hard')" in tab.notes() and "features.py: named_features" in tab.notes()
    assert tab.page.is_disabled("[aria-label='feature x1^2']") and not tab.page.is_disabled("[aria-label='feature x1']")
    tab.page.click("#step")
    tab.wait(lambda: tab.epoch() == 1)
    assert "features.py: named_features" in tab.notes() and tab.page.is_disabled("[aria-label='feature x1^2']")
    tab.page.click("#language")
    tab.wait(lambda: "오류가 났어요" in tab.notes())
    (paths["features"] or Path()).write_text(right, encoding="utf-8")
    tab.wait(lambda: "features.py" in tab.text("#reloaded"))
    tab.wait(lambda: not tab.page.is_disabled("[aria-label='특성 x1^2']"))
    assert tab.notes() == "" and tab.said == []


@slow
def test_the_skeletons_give_a_grey_page_that_says_why(opened: Opener, tmp_path: Path) -> None:
    folder = ROOT / "assignments"
    tab = opened({name: folder / name / f"{name}.py" for name in solved(tmp_path)})
    tab.wait(lambda: tab.notes())
    assert tab.page.is_disabled("#play") and "make_data" in tab.notes() and "None" in tab.notes()
    tab.page.keyboard.press("Space")
    assert tab.said == []


@slow
def test_a_red_light_names_the_slope_and_the_factor(opened: Opener, paths: dict[str, Path | None]) -> None:
    append(paths["backprop"], "\n\nright = mlp_gradients\n\n\ndef mlp_gradients(X, *args):\n"
           "    loss, grads = right(X, *args)\n"
           "    return loss, {n: g * len(X) for n, g in grads.items()}\n")  # fmt: skip
    tab = opened(paths).ready()
    assert "does not agree" in tab.text("#light") and "50 times" in tab.text("#light")


@slow
def test_an_endless_loop_is_said_and_the_page_lives(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths).ready()
    append(paths["forward"], "\n\ndef forward(*args):\n    while True:\n        pass\n")
    tab.wait(lambda: "forward.py: forward did not come back" in tab.text("#banner"))
    assert "loop that never ends" in tab.notes()
    tab.page.click("#more-layers")
    tab.wait(lambda: tab.text("#layer-count").startswith("3"))


@slow
def test_a_learning_rate_that_is_too_high_is_said(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths).ready()
    tab.apply("data=plane&features=x1%5E2%2Cx2%5E2&layers=&lr=10")
    tab.page.select_option("#speed", "25")
    tab.page.click("#play")
    tab.wait(lambda: "learning rate is too high" in tab.text("#banner"))
    tab.page.keyboard.press("r")
    tab.wait(lambda: not tab.page.is_visible("#banner"))


@slow
def test_own_data_come_in_and_everything_goes_out(
    opened: Opener, paths: dict[str, Path | None], tmp_path: Path
) -> None:
    rows = "\n".join(f"{i / 10},{-i / 7},{i % 2}" for i in range(30))
    (tmp_path / "mine.csv").write_text(f"x1,x2,label\n{rows}\n", encoding="utf-8")
    tab = opened(paths).ready()
    tab.page.set_input_files("#csv", tmp_path / "mine.csv")
    tab.wait(lambda: "data=own" in tab.page.input_value("#settings-line"))
    tab.page.evaluate("document.getElementById('carry').open = true")
    kept = {}
    for button in ("#save-data", "#save-weights", "#save-settings"):
        with tab.page.expect_download() as download:
            tab.page.click(button)
        kept[button] = Path(download.value.path()).read_text(encoding="utf-8")
    assert len(kept["#save-data"].splitlines()) == 31
    assert set(json.loads(kept["#save-weights"])["params"]) == {"W1", "b1", "W2", "b2", "W3", "b3"}
    assert "optimizer=SGD" in kept["#save-settings"]
    (tmp_path / "bad.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    tab.page.set_input_files("#csv", tmp_path / "bad.csv")
    tab.wait(lambda: "three numbers" in tab.text("#banner"))


@slow
def test_the_panels(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths).ready()
    tab.page.evaluate("document.querySelectorAll('details').forEach(panel => { panel.open = true; })")
    tab.wait(lambda: tab.page.locator("#confusion td").count() == 5)
    empty = tab.pixels("#bent-picture")
    tab.page.click("#race-start")
    tab.wait(lambda: tab.page.locator("#race-list li").count() == 7)
    tab.page.click("#race-stop")
    tab.page.click("#step")
    tab.wait(lambda: tab.pixels("#bent-picture") != empty)
    for _ in range(4):
        tab.page.click("#stop-next")
    assert "21:27" in tab.text("#stop-title")
    tab.page.click("#stop-try")
    tab.wait(lambda: "hidden=relu" in tab.page.input_value("#settings-line"))
    assert tab.page.is_checked("#kinks") and not tab.page.is_disabled("#kinks")
    tab.page.locator("#challenge-list button").nth(1).click()
    tab.wait(lambda: "data=xor" in tab.page.input_value("#settings-line"))
    tab.page.select_option("#puzzle", "4")
    tab.wait(lambda: "Small enough" in tab.text("#puzzle-state"))
    pasted: dict[str, Any] = {}
    body = tab.page.input_value("#puzzle-text").replace("\n", "\n    ")
    exec(f"import numpy as np\ndef smallest():\n    {body}", pasted)  # what the page made, from numbers and names
    told = pasted["smallest"]()
    assert told["hidden"] == "relu" and told["params"]["W1"].shape == (2, 3)


@slow
def test_batch_norm_experts_and_classic_methods(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths).ready()
    tab.page.select_option("#kind", "batchnorm")
    tab.wait(lambda: "beta1[0]" in tab.text("#weight-name"))
    assert tab.page.is_disabled("#loss") and "agrees" in tab.text("#light")
    tab.page.select_option("#kind", "experts")
    tab.wait(lambda: "4 experts" in tab.text("#layer-count"))
    tab.wait(lambda: tab.page.locator("#gates li").count() == 4)
    empty = tab.pixels("#routes")
    tab.page.click("#step")
    tab.wait(lambda: tab.epoch() == 1 and tab.pixels("#routes") != empty)
    assert tab.page.locator("#links > path").count() == 2 * 4 + 4
    tab.page.click("#classic summary")
    tab.wait(lambda: "%" in tab.text("#classic-score"))
    boxes = tab.pixels("#classic-picture")
    tab.page.select_option("#method", "svm_lifted")
    tab.wait(lambda: tab.pixels("#classic-picture") != boxes)
    assert tab.said == [] and tab.notes() == ""


@slow
def test_a_kind_without_its_module_cannot_be_chosen(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened({**paths, "experts": None}).ready()
    offered = tab.page.evaluate("[...document.querySelectorAll('#kind option')].map(o => [o.value, o.disabled])")
    assert offered == [["plain", False], ["batchnorm", False], ["experts", True]]


@slow
def test_a_setting_that_is_none_is_refused_with_a_sentence(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths).ready()
    tab.page.evaluate("document.getElementById('carry').open = true")
    tab.page.fill("#settings-line", "data=<img src=x onerror=alert(1)>")
    tab.page.click("#settings-apply")
    tab.wait(lambda: "cannot be set so: data" in tab.text("#banner"))
    tab.page.click("#step")
    tab.wait(lambda: tab.epoch() == 1)


@slow
def test_a_wrong_token_is_said(opened: Opener, paths: dict[str, Path | None]) -> None:
    tab = opened(paths, fragment="wrong")
    tab.wait(lambda: "address is not complete" in tab.text("#banner"))


INLINE = """
(() => {
  const script = document.createElement("script");
  script.textContent = "window.ran = 1";
  document.body.append(script);
  return window.ran === 1;
})()
"""


@slow
def test_the_policy_stops_a_script_that_somebody_writes_into_the_page(
    opened: Opener, paths: dict[str, Path | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not opened(paths).ready().page.evaluate(INLINE)
    monkeypatch.setitem(served.HEADERS, "Content-Security-Policy", "default-src * 'unsafe-inline'")
    assert opened(paths).ready().page.evaluate(INLINE)


@slow
def test_another_site_cannot_ask(opened: Opener, paths: dict[str, Path | None], browser: Any) -> None:
    tab = opened(paths).ready()
    page = browser.new_page()
    page.goto("about:blank")
    ask = (
        "url => fetch(url, {method: 'POST', body: '{\"epochs\": 1}', headers: HEADERS})"
        ".then(a => a.type + a.status, () => 'refused')"
    )
    # with the token a browser asks first whether it may, and it may not; without it nothing is answered
    token = json.dumps({"X-Playground-Token": TOKEN})
    assert page.evaluate(ask.replace("HEADERS", token), f"{tab.origin}api/frame") == "refused"
    assert page.evaluate(ask.replace("HEADERS", "{}"), f"{tab.origin}api/frame") == "refused"
    own = ask.replace("HEADERS", token)
    assert tab.page.evaluate(own, f"{tab.origin}api/frame") == "basic200"
    page.close()
    tab.wait(lambda: tab.epoch() == 0)


@pytest.mark.parametrize("locale", all_but(["en-US", "ko-KR"], "ko-KR"))
@pytest.mark.parametrize("width", all_but([360, 768, 1280], 360))
def test_it_fits_names_everything_and_can_be_read(
    width: int, locale: str, opened: Opener, paths: dict[str, Path | None]
) -> None:
    tab = opened({**paths, "metrics": None}, width, locale).ready()
    tab.apply("layers=8%2C8%2C8%2C8%2C8%2C8")
    tab.page.evaluate("document.querySelectorAll('details').forEach(panel => { panel.open = true; })")
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.page.evaluate("document.documentElement.lang") == locale[:2]
    assert tab.page.evaluate(NAMELESS) == []
    assert tab.page.evaluate(FAINT) == []
    assert tab.said == []


#: What can be pressed or filled in and has no name for a screen reader.
NAMELESS = """
[...document.querySelectorAll('button, select, input, textarea, canvas[role=img], progress')].filter(e =>
  e.checkVisibility() && !(e.getAttribute('aria-label') || e.textContent.trim() && e.tagName === 'BUTTON'
  || e.labels && [...e.labels].some(l => l.innerText.trim()))).map(e => e.outerHTML.slice(0, 80))
"""
#: Text whose contrast is below 4.5 : 1 (WCAG 2.2, 1.4.3); what is switched off may be pale.
FAINT = """
(() => {
  const parse = text => (text.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
  const linear = v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = rgb => rgb.slice(0, 3).map(v => linear(v / 255))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = e => {
    for (; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const speaks = e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  return [...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility() && !e.closest(':disabled') && speaks(e))
    .filter(e => {
      const [a, b] = [light(parse(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
      return (a + 0.05) / (b + 0.05) < 4.5;
    }).map(e => e.tagName + ' ' + e.textContent.slice(0, 40));
})()
"""
