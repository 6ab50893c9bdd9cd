/**
 * Shows what sounds like a project while its title and its sentence are typed. The server writes the list, as it would before saving; whoever
 * has seen it for the very same words is not asked a second time.
 */

interface Answer {
  announcement: string;
  html: string;
}

const SHORTEST_PLAN = 8;
const PLAN_TYPED_MS = 600;
const BETWEEN_ANNOUNCEMENTS_MS = 10_000;

class Similar extends HTMLElement {
  #fields: HTMLInputElement[] = [];
  #shown!: HTMLElement;
  #status!: HTMLElement;
  #seen!: HTMLInputElement;
  #html = '';
  #typing = 0;
  #announcing = 0;
  #spokenAt = -Infinity;
  #request: AbortController | undefined;

  connectedCallback(): void {
    this.#fields = ['title', 'sentence'].flatMap((name) => {
      const field = document.getElementById(this.dataset[name] ?? '');
      return field instanceof HTMLInputElement ? [field] : [];
    });
    if (this.#fields.length < 2 || this.#shown !== undefined) return;
    this.#shown = document.createElement('div');
    this.#status = document.createElement('div');
    this.#status.className = 'k-sr';
    this.#status.setAttribute('role', 'status');
    this.#seen = document.createElement('input');
    Object.assign(this.#seen, { type: 'hidden', name: 'gesehen', value: '' });
    this.append(this.#shown, this.#status, this.#seen);
    for (const field of this.#fields) field.addEventListener('input', () => this.#typed());
    // A page that came back with its values.
    if (this.#words() !== '') this.#typed();
  }

  disconnectedCallback(): void {
    this.#request?.abort();
    clearTimeout(this.#typing);
    clearTimeout(this.#announcing);
  }

  #words(): string {
    return this.#fields.map(({ value }) => value.trim()).join(' ').trim();
  }

  #typed(): void {
    this.#request?.abort();
    clearTimeout(this.#typing);
    this.#seen.value = '';
    if (this.#words().length < SHORTEST_PLAN) return this.#show({ announcement: '', html: '' });
    this.#typing = window.setTimeout(() => void this.#ask(), PLAN_TYPED_MS);
  }

  async #ask(): Promise<void> {
    this.#request = new AbortController();
    const { signal } = this.#request;
    try {
      const url = new URL(this.getAttribute('src') ?? '', location.href);
      url.searchParams.set('titel', this.#fields[0]!.value);
      url.searchParams.set('satz', this.#fields[1]!.value);
      const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
      if (!response.ok || response.redirected) throw new Error(String(response.status));
      this.#show(await response.json() as Answer);
    } catch {
      // Nothing is lost: the server asks before it saves.
    }
  }

  #show({ announcement, html }: Answer): void {
    // The same list is left alone: somebody may be reading it.
    if (this.#html !== html) {
      this.#shown.innerHTML = html;
      this.#html = html;
      this.#announce(announcement);
    }
    this.#seen.value = html === '' ? '' : 'ja';
  }

  /** At most one announcement in ten seconds, and only the last. */
  #announce(text: string): void {
    clearTimeout(this.#announcing);
    const wait = Math.max(1000, this.#spokenAt + BETWEEN_ANNOUNCEMENTS_MS - Date.now());
    this.#announcing = window.setTimeout(() => {
      this.#spokenAt = Date.now();
      this.#status.textContent = text;
    }, wait);
  }
}

customElements.define('k-similar', Similar);
