// <m2m-countdown datetime="2026-01-01T00:00:00Z">: how long until then, by the second; the exact time on hover.
class Countdown extends HTMLElement {
  static observedAttributes = ['datetime'];

  connectedCallback() {
    this.setAttribute('role', 'timer');
    // A timer that speaks every second would drown everything else.
    this.setAttribute('aria-live', 'off');
    this.timer = setInterval(() => this.show(), 1000);
    this.show();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  attributeChangedCallback() {
    this.show();
  }

  show() {
    const until = new Date(this.getAttribute('datetime'));
    if (Number.isNaN(until.getTime())) {
      return;
    }
    const left = Math.ceil((until - Date.now()) / 1000);
    this.title = until.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'long' });
    this.toggleAttribute('over', left <= 0);
    this.textContent = left > 0 ? `expires in ${clock(left)}` : 'expired';
  }
}

function clock(seconds) {
  const two = (number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return (hours > 0 ? `${hours}:${two(minutes)}` : `${minutes}`) + `:${two(seconds % 60)}`;
}

customElements.define('m2m-countdown', Countdown);
