/**
 * Keeps the page of the day up to date. It asks a small address how things stand; only when something has changed it fetches
 * the page itself and takes over the parts that differ, so that there is one place that knows how they look: the server.
 */

interface State {
  key: string;
  asOf: string;
  announcement: string;
  /** Until the next question; 0: nothing will change any more. */
  seconds: number;
}

const MAX_WAIT_SECONDS = 300;
const QUIET_MS = 10_000;

class LiveProgramme extends HTMLElement {
  #timer = 0;
  #failures = 0;
  #seconds = 0;
  #key = '';
  #paused = false;
  #spoken = '';
  #spokenAt = -Infinity;
  /** What the server sent last for each part, before other islands changed it. */
  #parts = new Map<string, string>();

  connectedCallback(): void {
    this.#key = this.dataset['key'] ?? '';
    this.#seconds = Number(this.dataset['seconds'] ?? 0);
    for (const part of this.#shown()) this.#parts.set(nameOf(part), part.innerHTML);
    const button = this.querySelector<HTMLButtonElement>('button[data-pause]');
    if (button !== null) {
      button.hidden = false;
      button.addEventListener('click', () => this.#togglePause(button));
    }
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#plan(this.#seconds);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#onVisibility);
  }

  #onVisibility = (): void => {
    if (document.hidden) clearTimeout(this.#timer);
    else if (this.#seconds > 0) this.#plan(0.2);
  };

  #togglePause(button: HTMLButtonElement): void {
    this.#paused = !this.#paused;
    button.textContent = (this.#paused ? button.dataset['resume'] : button.dataset['pause']) ?? '';
    if (this.#paused) clearTimeout(this.#timer);
    else this.#plan(0.2);
  }

  #plan(seconds: number): void {
    clearTimeout(this.#timer);
    if (seconds > 0 && !this.#paused && !document.hidden) this.#timer = window.setTimeout(() => void this.#ask(), seconds * 1000);
  }

  async #ask(): Promise<void> {
    try {
      const answer = await fetch(this.getAttribute('src') ?? '', { headers: { accept: 'application/json' }, cache: 'no-store' });
      // Led to the sign-in page, or the seat is gone: asking again would not help.
      if (answer.redirected || answer.status === 404) return this.#end();
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const state = await answer.json() as State;
      if (state.key !== this.#key && await this.#renew()) {
        this.#key = state.key;
        this.#announce(state.announcement);
      }
      this.#failures = 0;
      this.#seconds = state.seconds;
      this.#say('[data-live="as-of"]', state.asOf);
      this.#say('[data-problem]', '');
      if (state.seconds === 0) this.querySelector<HTMLElement>('button[data-pause]')?.remove();
      this.#plan(state.seconds);
    } catch {
      this.#failures += 1;
      this.#say('[data-problem]', this.dataset['offline'] ?? '');
      this.#plan(Math.min(MAX_WAIT_SECONDS, Math.max(this.#seconds, 20) * 2 ** (this.#failures - 1)));
    }
  }

  /** Takes over what differs. A part in use (the focus is inside) stays as it is until the next time: then the answer is false. */
  async #renew(): Promise<boolean> {
    const page = await fetch(location.pathname, { cache: 'no-store' });
    if (!page.ok || page.redirected) throw new Error('no page');
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector(this.localName);
    if (fresh === null) throw new Error('no programme');
    let complete = true;
    for (const part of this.#shown()) {
      const next = fresh.querySelector(`[data-live="${nameOf(part)}"]`);
      if (next === null || next.innerHTML === this.#parts.get(nameOf(part))) continue;
      if (part.contains(document.activeElement)) {
        complete = false;
        continue;
      }
      this.#parts.set(nameOf(part), next.innerHTML);
      part.replaceChildren(...[...next.childNodes].map((node) => document.importNode(node, true)));
    }
    return complete;
  }

  #shown(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-live]')];
  }

  /** One polite sentence, at most every ten seconds and never the same twice in a row. */
  #announce(sentence: string): void {
    const now = performance.now();
    if (sentence === '' || sentence === this.#spoken || now - this.#spokenAt < QUIET_MS) return;
    this.#spoken = sentence;
    this.#spokenAt = now;
    this.#say('[data-announcement]', sentence);
  }

  #end(): void {
    this.#seconds = 0;
    this.#say('[data-problem]', this.dataset['ended'] ?? '');
  }

  #say(selector: string, text: string): void {
    const place = this.querySelector(selector);
    if (place !== null && place.textContent !== text) place.textContent = text;
  }
}

function nameOf(part: HTMLElement): string {
  return part.dataset['live'] ?? '';
}

customElements.define('k-live-programme', LiveProgramme);
