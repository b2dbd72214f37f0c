// Finds and ranks: a title counts more than a heading and that more than the text, a short one more than a long one; a
// whole word counts more than the beginning of one; words with one slip are looked for only where a word is not found
// otherwise. A question that is a term of the glossary is answered by its entry first.
import {Folding, IDEOGRAPH} from './fold.js';

const DEFINITION = 12;
const TITLE = 8;
const HEADING = 4;
const TEXT = 1;
const BEGINNING = .7;
const SLIP = .3;
const OTHER_NAME = .8;
const LEAST = .25;

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
      const part = this.#parts.push({page, title, href: id ? `${href}#${id}` : href, heading, text,
        headingWords: new Set(this.#folding.words(heading).map(({word}) => word))}) - 1;
      this.#add(text, part, TEXT);
      this.#add(heading, part, HEADING);
      if (i === 0) {
        this.#add(title, part, TITLE);
      }
    }));
  }

  #add(text, part, weight) {
    const words = this.#folding.words(text);
    const whole = weight === TEXT ? 1 : .25 + .75 / Math.sqrt(words.length);
    for (const {word} of words) {
      const parts = this.#vocabulary.get(word) ?? new Map();
      parts.set(part, Math.max(weight * whole, parts.get(part) ?? 0));
      this.#vocabulary.set(word, parts);
    }
  }

  /**
   * The pages that answer a question, the best first: [{title, href, heading, text, found}]. href, heading and text are
   * those of the section that answers it best; found holds the words that were found.
   */
  find(question) {
    const words = [...new Set(this.#folding.words(question).map(({word}) => word))];
    const asked = this.#ideas(words);
    const ideas = asked.map(names => this.#look(names, asked.length === 1)).filter(idea => idea.parts.size > 0);
    const found = new Set(ideas.flatMap(idea => [...idea.words]));
    const pages = new Map();
    let all = 0;
    for (const {parts} of ideas) {
      const rarity = Math.log(1 + this.#parts.length / parts.size);
      all += rarity;
      const best = new Map();
      for (const [part, weight] of parts) {
        const {page} = this.#parts[part];
        best.set(page, Math.max(weight, best.get(page) ?? 0));
        const known = pages.get(page) ?? {page, weight: 0, rarity: 0, ideas: 0, parts: new Map()};
        known.parts.set(part, (known.parts.get(part) ?? 0) + weight * rarity);
        pages.set(page, known);
      }
      best.forEach((weight, page) => {
        pages.get(page).weight += weight * rarity;
        pages.get(page).rarity += rarity;
        pages.get(page).ideas++;
      });
    }
    const ranked = [...pages.values()].map(({page, weight, rarity, ideas: some, parts}) => {
      const [part] = [...parts].reduce((a, b) => b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a);
      const often = Math.log(1 + [...parts.values()].reduce((a, b) => a + b)) / 10;
      return {page, part, whole: some === ideas.length, score: (weight + often) * (.3 + .7 * rarity / all)};
    }).sort((a, b) => b.score - a.score || a.page - b.page);
    return ranked
      .filter(({score, whole}) => whole || score >= ranked[0].score * LEAST)
      .map(({part}) => ({...this.#parts[part], found}));
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
    const meant = ideas.filter(([[word], ...others]) => others.length || word.length > 1 || IDEOGRAPH.test(word));
    return meant.length ? meant : ideas;
  }

  /** Where an idea is found, and by which words. */
  #look([asked, ...others], only) {
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
    (only ? this.#definitions([asked, ...others]) : []).forEach(part => parts.set(part, DEFINITION));
    return {parts, words};
  }

  /** The sections whose headings hold more than one name of a term: the glossary's entries. */
  #definitions(names) {
    return names.length < 2 ? [] : [...this.#parts.keys()].filter(part => {
      const {headingWords} = this.#parts[part];
      return names.filter(name => name.every(word => headingWords.has(word))).length > 1;
    });
  }

  #match(word, loosely) {
    // a short word that is one is seldom the beginning of another
    const whole = !loosely || (word.length < 4 && this.#vocabulary.has(word) && !IDEOGRAPH.test(word));
    const found = this.#collect(known => known === word ? 1 : !whole && isBeginning(word, known) ? BEGINNING : 0);
    return found.words.size || !loosely || word.length < 4
      ? found
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
  return known.startsWith(word) && (word.length > 1 || IDEOGRAPH.test(word));
}
