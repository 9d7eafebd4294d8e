// <m2m-time datetime="2026-11-23T17:02:11Z">: "3 days ago", kept current; the exact local time with its zone on hover.
const UNITS = [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60]];
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' });
const shown = new Set();

function words(seconds) {
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) return relative.format(-Math.trunc(seconds / length), unit);
  }
  return seconds < 0 ? 'in a moment' : 'just now';
}

class Time extends HTMLElement {
  static observedAttributes = ['datetime'];
  connectedCallback() { shown.add(this); this.render(); }
  disconnectedCallback() { shown.delete(this); }
  attributeChangedCallback() { this.render(); }
  render() {
    const at = new Date(this.getAttribute('datetime'));
    if (isNaN(at)) return;
    this.textContent = words((Date.now() - at) / 1000);
    this.title = exact.format(at);
  }
}
if (!customElements.get('m2m-time')) {
  customElements.define('m2m-time', Time);
  setInterval(() => shown.forEach((time) => time.render()), 20000);
}
