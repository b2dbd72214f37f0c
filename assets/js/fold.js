// Makes of a text the words that a search compares, in the same way as weltoffen.search.Folding does in Java.
const MARK = /\p{M}/u;
const WORD = /[\p{L}\p{N}]/u;

/** Characters that stand without spaces between words. */
export const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A folding that goes by the table of an index; table: what is replaced by what. */
export class Folding {
  #table;
  #withinWords;
  #folded = new Map();

  constructor(table) {
    this.#table = table;
    this.#withinWords = Object.entries(table).filter(([same]) => [...same].length > 1);
  }

  /** The words of a text, in their order: [{word, start, end}], start and end being their place in the text. */
  words(text) {
    const words = [];
    let run = null;
    let at = 0;
    const close = () => {
      if (run?.ideographs) {
        const {characters} = run;
        for (let i = 0; i < Math.max(1, characters.length - 1); i++) {
          const pair = characters.slice(i, i + 2);
          words.push({word: pair.map(one => one.text).join(''), start: pair[0].start, end: pair.at(-1).end});
        }
      } else if (run) {
        const word = run.characters.map(one => one.text).join('');
        words.push({word: this.#within(word), start: run.characters[0].start, end: run.characters.at(-1).end});
      }
      run = null;
    };
    for (const original of text) {
      const place = {start: at, end: at + original.length};
      at += original.length;
      for (const character of this.#fold(original)) {
        const inWord = WORD.test(character);
        const ideographs = inWord && IDEOGRAPH.test(character);
        if (run && (!inWord || ideographs !== run.ideographs)) {
          close();
        }
        if (inWord) {
          run ??= {ideographs, characters: []};
          run.characters.push({text: character, ...place});
        }
      }
    }
    close();
    return words;
  }

  #fold(character) {
    let folded = this.#folded.get(character);
    if (folded === undefined) {
      folded = [...character.normalize('NFKD')]
        .filter(one => !MARK.test(one))
        .map(one => one.toLowerCase())
        .map(one => this.#table[one] ?? one)
        .join('');
      this.#folded.set(character, folded);
    }
    return folded;
  }

  #within(word) {
    return this.#withinWords.reduce((folded, [same, by]) => folded.replaceAll(same, by), word);
  }
}
