// On every page: the key "/" leads to the search, Escape closes what the header has opened. On the search page it also
// shows the field, and fetches the search itself when somebody begins to use it.
const root = document.querySelector('.search');
const field = root?.querySelector('.search__field');
const link = document.querySelector('.navigation__search');

function begin() {
  field.removeEventListener('focus', begin);
  import('./search.js').then(search => search.start(root));
}

// Who speaks to the computer or hits keys by accident can switch the key off (WCAG 2.1.4). Nothing is stored for that:
// the wish stands in the address, and every link of the page that is followed carries it on.
const KEY = 'key';
const OFF = 'off';
let keyIsOff = new URLSearchParams(location.search).get(KEY) === OFF;

/** The address of a page of this site, with the reader's wish. */
function carryingOn(href) {
  const address = new URL(href, location.href);
  keyIsOff ? address.searchParams.set(KEY, OFF) : address.searchParams.delete(KEY);
  return address;
}

addEventListener('click', event => {
  const followed = event.target.closest?.('a[href]');
  if (keyIsOff && followed?.origin === location.origin && followed.pathname.endsWith('.html')
    && !followed.getAttribute('href').startsWith('#')) {
    followed.href = carryingOn(followed.href);
  }
}, true);

addEventListener('keydown', event => {
  const typing = event.target.isContentEditable || event.target.closest?.('input:not([type=checkbox]), select, textarea');
  const opened = document.querySelector('.header details[open]');
  if (event.key === 'Escape' && opened?.contains(document.activeElement)) {
    opened.open = false;
    opened.querySelector('summary').focus();
  }
  if (event.key !== '/' || keyIsOff || typing || event.ctrlKey || event.metaKey || event.altKey
    || event.defaultPrevented) {
    return;
  }
  if (field) {
    event.preventDefault();
    field.focus();
  } else if (link) {
    event.preventDefault();
    location.assign(`${link.href}#search-field`);
  }
});

// The list of languages lies over the page: it must not hide what the keyboard comes to next.
addEventListener('focusin', event => {
  const languages = document.querySelector('.language-switch[open]');
  if (languages && !languages.contains(event.target)) {
    languages.open = false;
  }
});

if (root) {
  const key = root.querySelector('.search__key input');
  key.checked = !keyIsOff;
  key.addEventListener('change', () => {
    keyIsOff = !key.checked;
    history.replaceState(null, '', carryingOn(location.href));
  });
  root.hidden = false;
  if (new URLSearchParams(location.search).get('q')) {
    root.classList.add('search--asked');
    document.querySelector('.index').hidden = true; // until it is known that nothing was found
    begin();
  } else {
    field.addEventListener('focus', begin);
  }
  if (location.hash === '#search-field') {
    field.focus();
  }
}
