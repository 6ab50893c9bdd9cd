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
  #chosenId!: HTMLInputElement;
  #list!: HTMLUListElement;
  #none!: HTMLElement;
  #status!: HTMLElement;
  #suggestions: Suggestion[] = [];
  #active = -1;
  #request: AbortController | undefined;
  #typing = 0;
  #announcing = 0;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input:not([type=hidden])');
    const chosenId = this.querySelector<HTMLInputElement>('input[type=hidden]');
    if (input === null || chosenId === null || this.#input !== undefined) return;
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
    this.#request?.abort();
    clearTimeout(this.#typing);
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
    this.#chosenId.value = '';
    this.#request?.abort();
    clearTimeout(this.#typing);
    const query = this.#input.value.trim();
    if (query.length < shortestQuery) {
      this.#suggestions = [];
      this.#close();
      return;
    }
    this.#typing = window.setTimeout(() => void this.#search(query), typingPause);
  }

  async #search(query: string): Promise<void> {
    this.#request = new AbortController();
    const { signal } = this.#request;
    try {
      const url = new URL(this.getAttribute('src') ?? '', location.href);
      url.searchParams.set('q', query);
      const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
      if (!response.ok) throw new Error(String(response.status));
      this.#show(await response.json() as Suggestion[]);
    } catch {
      if (signal.aborted) return;
      this.#close();
      this.#announce(this.dataset['failed'] ?? '');
    }
  }

  #show(suggestions: Suggestion[]): void {
    // Whoever has left the field meanwhile wants no list to open behind them.
    if (document.activeElement !== this.#input) return;
    this.#suggestions = suggestions;
    this.#active = -1;
    this.#list.replaceChildren(...suggestions.map((suggestion, index) => this.#option(suggestion, index)));
    const some = suggestions.length > 0;
    this.#list.hidden = !some;
    this.#none.hidden = some;
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
        if (!open && this.#none.hidden) return;
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
    this.#chosenId.value = suggestion.id;
    this.#close();
    this.#announce(suggestion.label);
    this.dispatchEvent(new CustomEvent('k-choose', { bubbles: true, detail: suggestion }));
  }

  /** Whoever types a name in full has chosen it, even without touching the list. */
  #left(): void {
    const typed = this.#input.value.trim().toLocaleLowerCase('de');
    const matches = this.#suggestions.filter(({ label }) => label.toLocaleLowerCase('de') === typed);
    if (this.#chosenId.value === '' && matches.length === 1) this.#chosenId.value = matches[0]!.id;
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
