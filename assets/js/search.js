// The search page: fetches the index of its language, shows what is found while somebody types, and keeps the question
// in the address. Other languages are fetched when nothing is found, or on request.
import {Ranking} from './ranking.js';

const PAUSE = 200;
const AROUND = 90;

/** Begins to search in the element with the class "search", whose data attributes hold the texts and addresses. */
export function start(root) {
  const part = name => root.querySelector(`.search__${name}`);
  const field = part('field');
  const list = document.querySelector('.index');
  const indexes = new Map();
  let wishOthers = false;
  let turn = 0;
  let waiting = 0;

  function index(href) {
    if (!indexes.has(href)) {
      const loading = fetch(href).then(answer => {
        if (!answer.ok) {
          throw new Error(`${href}: ${answer.status}`);
        }
        return answer.json();
      }).then(data => new Ranking(data));
      loading.catch(() => indexes.delete(href));
      indexes.set(href, loading);
    }
    return indexes.get(href);
  }

  async function answer() {
    const mine = ++turn;
    const question = field.value.trim();
    const address = new URL(location.href);
    question ? address.searchParams.set('q', question) : address.searchParams.delete('q');
    history.replaceState(null, '', address);
    if (!question) {
      show([], '');
      return;
    }
    try {
      const ranking = await index(root.dataset.index);
      if (mine === turn) {
        const hits = ranking.find(question);
        const text = hits.length ? root.dataset.count.replace('{0}', hits.length) : root.dataset.none;
        show(hits.map(hit => item(hit, ranking, root.dataset.index)), text);
        if (!hits.length || wishOthers) {
          await answerInOthers(question, mine, text);
        }
      }
    } catch {
      if (mine === turn) {
        show([], root.dataset.failed);
      }
    }
  }

  function show(items, text) {
    part('results').replaceChildren(...items);
    part('status').textContent = text;
    part('others').replaceChildren();
    part('more').hidden = !text || text === root.dataset.failed || wishOthers || !items.length;
    if (list) {
      list.hidden = items.length > 0;
    }
  }

  async function answerInOthers(question, mine, text) {
    let count = 0;
    for (const language of root.querySelectorAll('.search__languages a')) {
      const ranking = await index(language.href).catch(() => null);
      if (mine !== turn) {
        return;
      }
      const hits = ranking ? ranking.find(question).slice(0, 5) : [];
      count += hits.length;
      if (hits.length) {
        const group = element('section', {className: 'search__language', lang: language.lang, dir: language.dir},
          element('h2', {className: 'search__name'}, language.textContent),
          element('ol', {className: 'search__list'}, ...hits.map(hit => item(hit, ranking, language.href))));
        part('others').append(group);
      }
    }
    part('status').textContent = `${text} ${root.dataset.others.replace('{0}', count)}`;
  }

  field.addEventListener('input', event => {
    clearTimeout(waiting);
    if (!event.isComposing) {
      waiting = setTimeout(answer, PAUSE);
    }
  });
  field.addEventListener('compositionend', () => {
    clearTimeout(waiting);
    waiting = setTimeout(answer, PAUSE);
  });
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.isComposing) {
      clearTimeout(waiting);
      answer();
    }
  });
  part('more').addEventListener('click', () => {
    wishOthers = true;
    part('more').hidden = true;
    field.focus();
    answer();
  });

  const asked = new URLSearchParams(location.search).get('q');
  if (asked && !field.value) {
    field.value = asked;
  }
  index(root.dataset.index).catch(() => {});
  if (field.value) {
    answer();
  }
}

function item({title, href, heading, text, found}, ranking, from) {
  const marked = part => withMarks(part, ranking.places(part, found));
  const link = element('a', {className: 'search__link', href: new URL(href, new URL(from, document.baseURI)).href,
    hreflang: ranking.lang}, ...marked(title));
  if (heading) {
    link.append(' – ', ...marked(heading));
  }
  return element('li', {className: 'search__result'},
    link, element('p', {className: 'search__text'}, ...snippet(text, ranking.places(text, found))));
}

/** The part of a text around what was found, its words whole where they are parted by spaces. */
function snippet(text, places) {
  const first = places[0]?.[0] ?? 0;
  let from = Math.max(0, first - AROUND);
  let to = Math.min(text.length, first + 2 * AROUND);
  const spaceBefore = text.indexOf(' ', from);
  from = from && spaceBefore >= 0 && spaceBefore < first ? spaceBefore + 1 : from;
  const spaceBehind = text.lastIndexOf(' ', to);
  to = to < text.length && spaceBehind > first ? spaceBehind : to;
  const inside = places.filter(([start, end]) => start >= from && end <= to).map(([s, e]) => [s - from, e - from]);
  return [from ? '… ' : '', ...withMarks(text.slice(from, to), inside), to < text.length ? ' …' : ''];
}

function withMarks(text, places) {
  const pieces = [];
  let at = 0;
  for (const [start, end] of places) {
    pieces.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at)];
}

/** An element; its children are elements or text, which is never read as HTML. */
function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
