/**
 * Suggestions for a text field, after the ARIA 1.2 pattern "editable combobox with list autocomplete". The field inside works without
 * this; texts come from the attributes the server wrote.
 */

interface Suggestion {
  id: string;
  label: string;
  detail?: string;
}

const shortestQuery = 2;
const typingPause = 200;
/** Long enough for the screen reader to finish echoing the keys. */
const announcementPause = 1000;

class Combobox extends HTMLElement {
  #input!: HTMLInputElement;
  /** Without it a choice leads to the address that its id is. */
  #chosenId: HTMLInputElement | null = null;
  #list!: HTMLUListElement;
  #none!: HTMLElement;
  #status!: HTMLElement;
  #suggestions: Suggestion[] = [];
  /** The text the suggestions belong to. */
  #suggestedFor = '';
  #active = -1;
  #request: AbortController | undefined;
  /** Suggestions are asked for, or will be in a moment. */
  #waiting = false;
  #typing = 0;
  #announcing = 0;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input:not([type=hidden])');
    const chosenId = this.querySelector<HTMLInputElement>('input[type=hidden]');
    if (input === null || (chosenId === null && this.dataset['go'] === undefined) || this.#input !== undefined) return;
    this.#input = input;
    this.#chosenId = chosenId;
    this.#build();
    input.addEventListener('input', () => this.#typed());
    input.addEventListener('keydown', (event) => this.#pressed(event));
    input.addEventListener('blur', () => this.#left());
    // Keeps the focus in the field; the choice itself is made on click, so that a finger can scroll the list.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
      if (option !== null) this.#choose(Number(option.dataset['index']));
    });
  }

  disconnectedCallback(): void {
    this.#stop();
    clearTimeout(this.#announcing);
  }

  #build(): void {
    const listId = `${this.#input.id}-vorschlaege`;
    this.#list = document.createElement('ul');
    Object.assign(this.#list, { id: listId, className: 'k-combobox__list', hidden: true });
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', this.dataset['options'] ?? '');
    this.#none = document.createElement('p');
    Object.assign(this.#none, { className: 'k-combobox__list k-combobox__none', hidden: true });
    this.#none.setAttribute('aria-hidden', 'true');
    this.#status = document.createElement('div');
    this.#status.className = 'k-sr';
    this.#status.setAttribute('role', 'status');
    this.append(this.#list, this.#none, this.#status);
    // The browser's own suggestions would lie on top of ours.
    this.#input.autocomplete = 'off';
    this.#input.setAttribute('role', 'combobox');
    this.#input.setAttribute('aria-autocomplete', 'list');
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.setAttribute('aria-controls', listId);
  }

  #typed(): void {
    if (this.#chosenId !== null) this.#chosenId.value = '';
    this.#request?.abort();
    clearTimeout(this.#typing);
    const query = this.#input.value.trim();
    if (query.length < shortestQuery) {
      this.#suggestions = [];
      this.#close();
      return;
    }
    this.#waiting = true;
    this.#typing = window.setTimeout(() => void this.#search(query), typingPause);
  }

  /** Suggestions that are on their way do not come any more. */
  #stop(): void {
    this.#request?.abort();
    clearTimeout(this.#typing);
    this.#waiting = false;
  }

  async #search(query: string): Promise<void> {
    this.#request = new AbortController();
    const { signal } = this.#request;
    try {
      const url = new URL(this.getAttribute('src') ?? '', location.href);
      url.searchParams.set('q', query);
      const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
      if (!response.ok) throw new Error(String(response.status));
      const suggestions = await response.json() as Suggestion[];
      if (!signal.aborted) this.#show(suggestions, query);
    } catch {
      if (signal.aborted) return;
      this.#waiting = false;
      this.#close();
      this.#announce(this.dataset['failed'] ?? '');
    }
  }

  #show(suggestions: Suggestion[], query: string): void {
    this.#waiting = false;
    // Whoever has left the field meanwhile wants no list to open behind them.
    if (document.activeElement !== this.#input) return;
    this.#suggestions = suggestions;
    this.#suggestedFor = query;
    this.#active = -1;
    this.#list.replaceChildren(...suggestions.map((suggestion, index) => this.#option(suggestion, index)));
    const some = suggestions.length > 0;
    this.#list.hidden = !some;
    this.#none.hidden = some || (this.dataset['none'] ?? '') === '';
    this.#none.textContent = this.dataset['none'] ?? '';
    this.#input.setAttribute('aria-expanded', String(some));
    this.#input.removeAttribute('aria-activedescendant');
    const { none = '', one = '', count = '' } = this.dataset;
    this.#announce(suggestions.length === 0 ? none : suggestions.length === 1 ? one : count.replace('{n}', String(suggestions.length)));
  }

  #option({ label, detail }: Suggestion, index: number): HTMLElement {
    const option = document.createElement('li');
    Object.assign(option, { id: `${this.#list.id}-${index}`, className: 'k-combobox__option' });
    option.setAttribute('role', 'option');
    option.dataset['index'] = String(index);
    option.setAttribute('aria-selected', 'false');
    option.append(label);
    if (detail !== undefined && detail !== '') {
      const second = document.createElement('span');
      second.className = 'k-combobox__detail';
      second.append(detail);
      // The space keeps label and detail apart when they are read as one text.
      option.append(' ', second);
    }
    return option;
  }

  #pressed(event: KeyboardEvent): void {
    const open = !this.#list.hidden;
    const last = this.#suggestions.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        if (!open && last >= 0) this.#reopen();
        if (last >= 0) this.#activate(this.#active >= last ? 0 : this.#active + 1);
        break;
      case 'ArrowUp':
        if (!open && last >= 0) this.#reopen();
        if (last >= 0) this.#activate(this.#active <= 0 ? last : this.#active - 1);
        break;
      case 'Home':
      case 'End':
        // Before a suggestion is marked these keys belong to the text.
        if (!open || this.#active < 0) return;
        this.#activate(event.key === 'Home' ? 0 : last);
        break;
      case 'Enter':
        if (!open || this.#active < 0) return;
        this.#choose(this.#active);
        break;
      case 'Escape':
        if (!open && this.#none.hidden && !this.#waiting) return;
        // Those of an earlier text are not to come back by an arrow.
        if (this.#waiting) this.#suggestions = [];
        this.#stop();
        this.#close();
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [position, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(position === index));
      if (position === index) {
        this.#input.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  #choose(index: number): void {
    const suggestion = this.#suggestions[index];
    if (suggestion === undefined) return;
    this.#input.value = suggestion.label;
    if (this.#chosenId === null) {
      this.#close();
      this.#go(suggestion.id);
      return;
    }
    this.#chosenId.value = suggestion.id;
    this.#close();
    this.#announce(suggestion.label);
    this.dispatchEvent(new CustomEvent('k-choose', { bubbles: true, detail: suggestion }));
  }

  /** Only to a page of this site. */
  #go(address: string): void {
    const url = new URL(address, location.href);
    if (url.origin === location.origin) location.assign(url);
  }

  /**
   * Whoever types a name in full has chosen it, even without touching the list; only if the list is of this text, and knows the name once.
   * Anything else, such as a postcode, is left to the server, which asks back.
   */
  #left(): void {
    const text = this.#input.value.trim();
    const typed = text.toLocaleLowerCase('de');
    const matches = this.#suggestedFor === text ? this.#suggestions.filter(({ label }) => label.toLocaleLowerCase('de') === typed) : [];
    if (this.#chosenId?.value === '' && matches.length === 1) this.#chosenId.value = matches[0]!.id;
    this.#close();
  }

  #reopen(): void {
    this.#list.hidden = false;
    this.#active = -1;
    this.#input.setAttribute('aria-expanded', 'true');
  }

  #close(): void {
    this.#list.hidden = true;
    this.#none.hidden = true;
    this.#active = -1;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }

  #announce(text: string): void {
    clearTimeout(this.#announcing);
    this.#announcing = window.setTimeout(() => {
      if (this.#status.textContent !== text) this.#status.textContent = text;
    }, announcementPause);
  }
}

customElements.define('k-combobox', Combobox);
