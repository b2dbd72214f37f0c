// On every page: the key "/" leads to the search. On the search page it also shows the field, and fetches the search
// itself when somebody begins to use it.
const root = document.querySelector('.search');
const field = root?.querySelector('.search__field');
const link = document.querySelector('.navigation__search');

function begin() {
  field.removeEventListener('focus', begin);
  import('./search.js').then(search => search.start(root));
}

addEventListener('keydown', event => {
  const typing = event.target.isContentEditable || event.target.closest?.('input, select, textarea');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
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

if (root) {
  root.hidden = false;
  if (new URLSearchParams(location.search).get('q')) {
    begin();
  } else {
    field.addEventListener('focus', begin);
  }
  if (location.hash === '#search-field') {
    field.focus();
  }
}
