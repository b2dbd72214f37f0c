// Puts the reader's language first. Nobody is sent anywhere, and without this script the list is just in its own order.
const list = document.querySelector('.choice__languages');
const entries = [...list.children];

/** How well an entry fits a wish: 2 for the same tag or a wider one, 1 for the same language, 0 for another one. */
function fit(entry, wish) {
  const tag = entry.lang.toLowerCase();
  const wanted = wish.toLowerCase();
  if (tag === wanted || wanted.startsWith(`${tag}-`)) {
    return 2;
  }
  return tag.split('-')[0] === wanted.split('-')[0] && !tag.endsWith('-simple') ? 1 : 0;
}

for (const wish of navigator.languages) {
  const best = entries.map(entry => [fit(entry, wish), entry]).sort(([a], [b]) => b - a)[0];
  if (best[0] > 0) {
    best[1].classList.add('choice__language--preferred');
    list.prepend(best[1]);
    break;
  }
}
