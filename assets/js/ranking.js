// Finds and ranks: a title counts more than a heading and that more than the text; a whole word more than the beginning
// of one; words with one slip are looked for only where a word is not found otherwise.
import {Folding} from './fold.js';

const TITLE = 8;
const HEADING = 4;
const TEXT = 1;
const BEGINNING = .6;
const SLIP = .3;
const OTHER_NAME = .8;

/** Says whether two words differ by one letter more, less, different or swapped with its neighbour. */
export function isSlip(a, b) {
  if (Math.abs(a.length - b.length) > 1 || a === b) {
    return false;
  }
  let i = 0;
  while (i < a.length && a[i] === b[i]) {
    i++;
  }
  const rest = (word, from) => word.slice(from);
  return rest(a, i + 1) === rest(b, i + 1)
    || rest(a, i) === rest(b, i + 1)
    || rest(a, i + 1) === rest(b, i)
    || (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, i + 2) === rest(b, i + 2));
}

/** What can be found in one language; data: the content of its search.json. */
export class Ranking {
  #folding;
  #same;
  #parts = [];
  #vocabulary = new Map();

  constructor(data) {
    this.lang = data.lang;
    this.#folding = new Folding(data.fold);
    this.#same = data.same;
    data.pages.forEach(([title, href, parts], page) => parts.forEach(([id, heading, text], i) => {
      const part = this.#parts.push({page, title, href: id ? `${href}#${id}` : href, heading, text}) - 1;
      this.#add(text, part, TEXT);
      this.#add(heading, part, HEADING);
      if (i === 0) {
        this.#add(title, part, TITLE);
      }
    }));
  }

  #add(text, part, weight) {
    for (const {word} of this.#folding.words(text)) {
      const parts = this.#vocabulary.get(word) ?? new Map();
      parts.set(part, Math.max(weight, parts.get(part) ?? 0));
      this.#vocabulary.set(word, parts);
    }
  }

  /**
   * The pages that answer a question, the best first: [{title, href, heading, text, found}]. href, heading and text are
   * those of the section that answers it best; found holds the words that were found.
   */
  find(question) {
    const words = [...new Set(this.#folding.words(question).map(({word}) => word))];
    const ideas = this.#ideas(words).map(names => this.#look(names)).filter(idea => idea.parts.size > 0);
    const pages = new Map();
    for (const idea of ideas) {
      const rarity = Math.log(1 + this.#parts.length / idea.parts.size);
      const best = new Map();
      for (const [part, weight] of idea.parts) {
        const {page} = this.#parts[part];
        best.set(page, Math.max(weight, best.get(page) ?? 0));
        const found = pages.get(page) ?? {score: 0, ideas: 0, parts: new Map()};
        found.parts.set(part, (found.parts.get(part) ?? 0) + weight * rarity);
        pages.set(page, found);
      }
      best.forEach((weight, page) => {
        pages.get(page).score += weight * rarity;
        pages.get(page).ideas++;
      });
    }
    return this.#ranked([...pages.entries()], ideas);
  }

  /** Pages with everything that was asked for, where there are some; else those that come near. */
  #ranked(pages, ideas) {
    const found = new Set(ideas.flatMap(idea => [...idea.words]));
    const whole = pages.filter(([, page]) => page.ideas === ideas.length);
    const candidates = (whole.length ? whole : pages).map(([number, {score, ideas: some, parts}]) => {
      const [best] = [...parts].reduce((a, b) => b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a);
      return {number, score: score * (some / ideas.length) ** 2 + [...parts.values()].reduce((a, b) => a + b) / 100, best};
    });
    const limit = whole.length ? 0 : Math.max(0, ...candidates.map(({score}) => score)) * .4;
    return candidates
      .filter(({score}) => score >= limit)
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .map(({best}) => ({...this.#parts[best], found}));
  }

  /** What the words ask for: each idea is a list of names, and each name one or several words. */
  #ideas(words) {
    const ideas = [];
    for (let i = 0; i < words.length;) {
      const known = this.#same
        .flatMap(names => names.filter(name => name.every((word, k) => words[i + k] === word)).map(name => [name, names]))
        .sort(([a], [b]) => b.length - a.length)[0];
      if (known) {
        ideas.push([known[0], ...known[1].filter(name => name !== known[0])]);
        i += known[0].length;
      } else {
        ideas.push([[words[i++]]]);
      }
    }
    return ideas;
  }

  /** Where an idea is found, and by which words. */
  #look([asked, ...others]) {
    const parts = new Map();
    const words = new Set();
    for (const name of [asked, ...others]) {
      const matches = name.map(word => this.#match(word, name === asked));
      for (const [part] of matches[0].parts) {
        if (matches.every(match => match.parts.has(part))) {
          const weight = matches.reduce((sum, match) => sum + match.parts.get(part), 0) / matches.length
            * (name === asked ? 1 : OTHER_NAME);
          parts.set(part, Math.max(weight, parts.get(part) ?? 0));
          matches.forEach(match => match.words.forEach(word => words.add(word)));
        }
      }
    }
    return {parts, words};
  }

  #match(word, loosely) {
    const exact = this.#collect(known => known === word ? 1 : loosely && isBeginning(word, known) ? BEGINNING : 0);
    return exact.words.size || !loosely || [...word].length < 4
      ? exact
      : this.#collect(known => isSlip(word, known) ? SLIP : 0);
  }

  #collect(quality) {
    const parts = new Map();
    const words = new Set();
    for (const [known, places] of this.#vocabulary) {
      const factor = quality(known);
      if (factor) {
        words.add(known);
        places.forEach((weight, part) => parts.set(part, Math.max(weight * factor, parts.get(part) ?? 0)));
      }
    }
    return {parts, words};
  }

  /** Where words that were found stand in a text: [[start, end]], in order and without overlaps. */
  places(text, found) {
    const places = [];
    for (const {word, start, end} of this.#folding.words(text)) {
      const last = places.at(-1);
      if (found.has(word)) {
        if (last && start <= last[1]) {
          last[1] = Math.max(end, last[1]);
        } else {
          places.push([start, end]);
        }
      }
    }
    return places;
  }
}

function isBeginning(word, known) {
  return known.startsWith(word) && (word.length > 1 || /\p{Script=Han}/u.test(word));
}
