// Keeps a previewed page what a bake would make of it now: loads it again when it changed, without losing the place on
// it, swaps its style sheet without that, and renews the editor's bar.

const bar = document.getElementById("preview");
const PLACE = "previewPlace";
const OPEN = "preview-open";
let news;
let asking = false;
let askAgain = false;

async function renew() {
  if (asking) {
    askAgain = true;
    return;
  }
  asking = true;
  try {
    const answer = await fetch(`/_preview/state?path=${encodeURIComponent(location.pathname)}`);
    apply(await answer.json());
  } catch {
    // the server is gone; when it is back, it says so by itself
  } finally {
    asking = false;
    if (askAgain) {
      askAgain = false;
      renew();
    }
  }
}

function apply(state) {
  if (state.page !== bar.dataset.page) {
    history.replaceState({ ...history.state, [PLACE]: scrollY }, "");
    location.reload();
    return;
  }
  if (state.stylesheet !== bar.dataset.stylesheet) {
    swapStylesheet(bar.dataset.stylesheet, state.stylesheet);
    bar.dataset.stylesheet = state.stylesheet;
  }
  if (state.digest !== bar.dataset.bar) {
    const hadFocus = bar.contains(document.activeElement);
    bar.innerHTML = state.bar;
    bar.dataset.bar = state.digest;
    prepareBar();
    if (hadFocus) {
      bar.querySelector("summary").focus();
    }
  }
}

function swapStylesheet(old, now) {
  const link = [...document.querySelectorAll("link[rel=stylesheet]")].find((one) => one.getAttribute("href").endsWith(old));
  if (!link) {
    return;
  }
  const next = link.cloneNode();
  next.setAttribute("href", link.getAttribute("href").slice(0, -old.length) + now);
  next.addEventListener("load", () => link.remove());
  link.after(next);
}

function prepareBar() {
  const details = bar.querySelector("details");
  details.open = sessionStorage.getItem(OPEN) === "yes";
  details.addEventListener("toggle", () => sessionStorage.setItem(OPEN, details.open ? "yes" : "no"));
  showLine();
}

/** The line of the section that is read now, so that an editor finds it in the file. */
function showLine() {
  const line = bar.querySelector(".preview__line");
  if (!line) {
    return;
  }
  const above = [...bar.querySelectorAll("a[data-line]")].filter((link) => {
    const section = document.getElementById(link.hash.slice(1));
    return section && section.getBoundingClientRect().top < innerHeight / 4;
  });
  const text = scrollY > 0 && above.length > 0 ? above[above.length - 1].dataset.line : "1";
  if (line.textContent !== text) {
    line.textContent = text;
  }
}

function returnToPlace() {
  const place = history.state?.[PLACE];
  if (place !== undefined) {
    scrollTo({ top: place, behavior: "instant" });
    const { [PLACE]: _, ...others } = history.state;
    history.replaceState(others, "");
  }
}

/** Listens while the page is in view: a browser keeps only six connections open, and editors have many tabs. */
function listen() {
  if (document.hidden) {
    news?.close();
    news = undefined;
  } else if (!news) {
    news = new EventSource("/_preview/events");
    news.addEventListener("message", renew);
  }
}

returnToPlace();
prepareBar();
addEventListener("scroll", showLine, { passive: true });
document.addEventListener("visibilitychange", listen);
listen();
