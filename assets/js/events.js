// The events, as of the moment of reading: what has passed since the bake moves to the archive, clock times are said in
// the reader's zone too, and the filters answer at once. Without this script the filters are links to pages of their
// own.
import './site.js';

/** Moves what is over to the list that takes it up; where there is none, it goes. */
function pass() {
  for (const event of document.querySelectorAll('[data-until]')) {
    // Canada's English writes dates as ISO 8601 does, so that they compare as text
    const today = new Intl.DateTimeFormat('en-CA', {timeZone: event.dataset.zone}).format(new Date());
    if (today <= event.dataset.until) {
      continue;
    }
    delete event.dataset.until;
    if (!event.matches('li')) {
      event.querySelector('.ticket__calendar')?.remove();
      continue;
    }
    const archive = document.getElementById(event.dataset.list);
    if (archive) {
      archive.hidden = false;
      archive.querySelector('.event-list').prepend(event);
    } else {
      event.remove();
    }
  }
}

/** Says clock times as the reader's own clock will show them, where that is another time. */
function tellLocalTimes() {
  const language = document.documentElement.lang.replace(/^en$/, 'en-GB'); // the day before the month
  const clockTime = {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'};
  // a browser that does not know the language would speak English: numbers alone (as Swedish writes them) then say it
  const format = Intl.DateTimeFormat.supportedLocalesOf(language).length
    ? new Intl.DateTimeFormat(language, {
      day: 'numeric', month: 'long', year: 'numeric', ...clockTime, timeZoneName: 'long',
    })
    : new Intl.DateTimeFormat('sv', {
      day: '2-digit', month: '2-digit', year: 'numeric', ...clockTime, timeZoneName: 'shortOffset',
    });
  for (const clock of document.querySelectorAll('[data-start]')) {
    const {start, end, label} = clock.dataset;
    const from = new Date(start);
    const there = new Date(`${start.slice(0, 16)}Z`);
    const offset = there - from;
    if (offset === -60000 * from.getTimezoneOffset()) {
      continue;
    }
    const local = document.createElement('span');
    local.className = 'event__local';
    local.textContent = `${label} ${format.formatRange(from, new Date(end))}`;
    clock.append(' ', local);
  }
}

const filter = document.querySelector('.filter');

/** Shows only what bears all the marks; an empty list of them shows everything. */
function show(marks) {
  const found = entry => marks.every(mark => marksOf(entry).includes(mark));
  for (const entry of document.querySelectorAll('[data-marks], .event, #formats .card')) {
    entry.hidden = !found(entry);
  }
  for (const day of document.querySelectorAll('.month__day[data-items]')) {
    const list = day.closest('section');
    const visible = day.dataset.items.split(' ').find(id => list.querySelector(`[id="${id}"]:not([hidden])`));
    visible ? day.setAttribute('href', `#${visible}`) : day.removeAttribute('href');
    day.firstElementChild.setAttribute('aria-hidden', Boolean(visible)); // the number alone, or date and titles
    day.lastElementChild.hidden = !visible;
  }
  for (const part of document.querySelectorAll('.month, .section--events, #upcoming, #formats')) {
    part.hidden = !part.querySelector('.month__day[href], .event:not([hidden]), .card:not([hidden])');
  }
  for (const list of document.querySelectorAll('.month__undated')) {
    list.hidden = !list.nextElementSibling.querySelector('li:not([hidden])');
  }
  const nothing = document.getElementById('nothing-to-come');
  if (nothing) {
    nothing.hidden = marks.length > 0 || Boolean(document.querySelector('#upcoming .event'));
  }
}

function marksOf(entry) {
  return (entry.dataset.marks ?? '').split(' ');
}

/** Lets the filters answer at once; several questions can be answered together. The answers stand in the address. */
function filterAtOnce() {
  const status = filter.querySelector('.filter__status');
  const all = filter.querySelector('.filter__all');
  const links = [...filter.querySelectorAll('.filter__value')];
  const facetOf = link => link.closest('[data-facet]').dataset.facet;
  const entries = [...document.querySelectorAll('.event, #formats .card')];

  function chosen() {
    const asked = new URLSearchParams(location.search);
    return links.filter(link => asked.get(facetOf(link)) === link.dataset.code);
  }

  function answer() {
    const now = chosen();
    const marks = now.map(link => link.dataset.mark);
    show(marks);
    for (const link of links) {
      const others = now.filter(other => facetOf(other) !== facetOf(link));
      const address = new URL(location.pathname, location.href);
      [...others, ...now.includes(link) ? [] : [link]]
        .forEach(one => address.searchParams.set(facetOf(one), one.dataset.code));
      link.href = address;
      now.includes(link) ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current');
      const wanted = [...others.map(other => other.dataset.mark), link.dataset.mark];
      link.parentElement.querySelector('.filter__count').textContent =
        entries.filter(entry => wanted.every(mark => marksOf(entry).includes(mark))).length;
    }
    all.hidden = now.length === 0;
    const count = entries.filter(entry => !entry.hidden).length;
    const words = count ? filter.dataset.count.replace('{0}', count) : filter.dataset.none;
    status.textContent = now.length ? `${now.map(link => link.textContent).join(' + ')} – ${words}` : words;
  }

  filter.addEventListener('click', event => {
    const link = event.target.closest('a');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    history.pushState(null, '', link.href);
    answer();
    if (link.closest('[hidden]')) {
      filter.querySelector('summary').focus(); // the focus must not get lost with the link
    }
  });
  addEventListener('popstate', answer);
  answer();
}

pass();
tellLocalTimes();
if (filter && !filter.dataset.chosen) {
  filterAtOnce();
} else {
  show([]);
}
