// <m2m-session-watch>: asks the console how long the session still lasts, which does not prolong it, warns two minutes
// before its end, and goes to the sign-in page when it is over.
const WARN = 120;
const OFTEN = 30;

class SessionWatch extends HTMLElement {
  connectedCallback() {
    this.innerHTML =
      '<dialog aria-labelledby="session-title" aria-describedby="session-text"><h2 id="session-title">Still there?</h2>' +
      '<p id="session-text" role="timer"></p><button type="button">Stay signed in</button></dialog>';
    this.dialog = this.querySelector('dialog');
    this.text = this.querySelector('p');
    this.querySelector('button').addEventListener('click', () => this.stay());
    this.dialog.addEventListener('cancel', (event) => { event.preventDefault(); this.stay(); });
    this.look();
  }

  disconnectedCallback() {
    clearTimeout(this.next);
  }

  async ask(path) {
    try {
      const answer = await fetch(new URL(path, document.baseURI), { cache: 'no-store', redirect: 'manual' });
      return answer.ok ? Number(await answer.text()) : 0;
    } catch {
      return NaN;
    }
  }

  async look() {
    this.show(await this.ask('account/left'));
  }

  async stay() {
    this.show(await this.ask('account/stay'));
  }

  show(left) {
    clearTimeout(this.next);
    if (!this.isConnected) return;
    if (left <= 0) {
      location.assign(new URL('login', document.baseURI));
      return;
    }
    if (left <= WARN) {
      this.text.textContent = `Nothing was done for a while: you will be signed out in ${left} seconds.`;
      if (!this.dialog.open) this.dialog.showModal();
    } else if (this.dialog.open) {
      this.dialog.close();
    }
    // Another tab may have done something meanwhile: what counts is what the console says.
    this.next = setTimeout(() => this.look(), 1000 * (Number.isNaN(left) ? OFTEN : left <= WARN ? 1 : Math.min(left - WARN, 3600)));
  }
}
if (!customElements.get('m2m-session-watch')) customElements.define('m2m-session-watch', SessionWatch);
