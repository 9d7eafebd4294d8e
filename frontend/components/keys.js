// Keys that work on every page: "/" goes to the search, "g" and a letter to a page, "?" shows the list.
const WAIT = 1200;
let goAt = 0;

const typing = (target) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role=combobox],[role=listbox],[role=menu]'));

const dialogOpen = () => document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]') !== null;

function go(letter) {
  const entry = document.querySelector(`vaadin-side-nav-item[data-key="${CSS.escape(letter)}"]`);
  entry?.shadowRoot?.querySelector('a')?.click();
  return entry !== null;
}

function handle(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.composedPath()[0]) || dialogOpen()) return;
  if (Date.now() - goAt < WAIT) {
    goAt = 0;
    if (go(event.key)) event.preventDefault();
  } else if (event.key === 'g') {
    goAt = Date.now();
  } else if (event.key === '/') {
    const search = document.querySelector('.search-field');
    if (search) {
      event.preventDefault();
      search.focus();
    }
  } else if (event.key === '?') {
    document.querySelector('vaadin-app-layout')?.dispatchEvent(new CustomEvent('show-keys'));
  }
}

if (!window.m2mConsoleKeys) {
  window.m2mConsoleKeys = true;
  document.addEventListener('keydown', handle);
}
