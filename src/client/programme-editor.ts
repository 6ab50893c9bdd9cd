/**
 * The programme editor with a script: times follow while one types, and every change is saved without leaving the page. The form inside
 * works without this; what the server answers replaces what was reckoned here.
 */
import { enableDragging } from './programme/dragging.ts';
import { clock, minuteOf, timetable, type Slot } from './programme/timetable.ts';

interface Texts {
  conflicts: Record<'overlap' | 'overlapFirst' | 'gap' | 'gapFirst' | 'beyond_end', string>;
  exact: string;
  tooShort: string;
  tooLong: string;
  undated: string;
  until: string;
  minute: string;
  minuteOne: string;
  minuteMany: string;
  live: { saved: string; failed: string };
  drag: string;
  keys: string;
}

/** Buttons that lead to another page: the browser sends these itself. */
const leaving = /^(edit|insert|append)/;
const typingPause = 1200;
/** Saving while one types is said at most so often; what a button did is always said. */
const announcementPause = 10_000;

class ProgrammeEditor extends HTMLElement {
  #texts!: Texts;
  #status!: HTMLElement;
  #start: number | undefined;
  #end: number | undefined;
  #typing = 0;
  #announced = 0;
  /** Requests follow one another, so that a later one builds on what an earlier one has saved. */
  #queue: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    if (this.#texts !== undefined) return;
    this.#texts = JSON.parse(this.dataset['texts'] ?? '{}') as Texts;
    this.#status = document.createElement('p');
    this.#status.setAttribute('role', 'status');
    this.#status.className = 'k-sr';
    this.#prepare(this);
    this.addEventListener('input', (event) => this.#typed(event.target as HTMLElement));
    this.addEventListener('change', (event) => { if (isTime(event.target as HTMLElement)) this.#saveTimes(); });
    this.addEventListener('submit', (event) => this.#submitted(event));
    this.addEventListener('keydown', (event) => this.#pressed(event));
    enableDragging(this, {
      list: () => this.querySelector('ol'), items: () => this.#items,
      move: (item, before) => this.#act(`before:${item.dataset['item']}:${before?.dataset['item'] ?? 'end'}`),
    });
  }

  get #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-item]')];
  }

  /** After loading and after every exchange: adds what only a script can do, handles to drag and a hint about the keys. */
  #prepare(page: HTMLElement): void {
    const minutes = (text: string | undefined): number | undefined => (text === undefined || text === '' ? undefined : Number(text));
    this.#start = minutes(page.dataset['start']);
    this.#end = minutes(page.dataset['end']);
    for (const sign of this.querySelectorAll<HTMLElement>('.k-prog-item__sign')) {
      Object.assign(sign, { draggable: true, title: this.#texts.drag });
      sign.classList.add('k-prog-handle');
    }
    const hint = document.createElement('p');
    Object.assign(hint, { className: 'k-muted k-small', textContent: this.#texts.keys });
    this.querySelector('ol')?.after(hint);
    this.append(this.#status);
  }

  #typed(field: HTMLElement): void {
    if (!isTime(field)) return;
    this.#reckon();
    clearTimeout(this.#typing);
    this.#typing = window.setTimeout(() => this.#saveTimes(), typingPause);
  }

  /** Shows the times that follow from what stands in the fields; while a field is no number, the last ones stay. */
  #reckon(): void {
    const items = this.#items;
    const typed = items.map((item) => ({ minutes: minutesOf(item), pinned: minuteOf(fieldOf(item, 'pinned')?.value ?? '') }));
    if (typed.some(({ minutes }) => Number.isNaN(minutes))) return;
    const slots = timetable(typed, this.#start, this.#end);
    for (const [at, item] of items.entries()) this.#show(item, slots[at]!, items[at - 1]);
    this.#draw(typed.map(({ minutes }) => minutes));
    this.#summarise(slots.at(-1)?.to ?? 0);
  }

  /** The strip of lengths above the list. */
  #draw(minutes: readonly number[]): void {
    const total = minutes.reduce((sum, n) => sum + n, 0) || 1;
    let at = 0;
    for (const [index, bar] of [...this.querySelectorAll('[data-strip]')].entries()) {
      const width = ((minutes[index] ?? 0) / total) * 1000;
      bar.setAttribute('x', at.toFixed(1));
      bar.setAttribute('width', Math.max(width - 4, 1).toFixed(1));
      at += width;
    }
  }

  #time(minutes: number): string {
    return this.#start === undefined ? fill(this.#texts.minute, { n: minutes }) : clock(this.#start + minutes);
  }

  #minutes(n: number): string {
    return fill(n === 1 ? this.#texts.minuteOne : this.#texts.minuteMany, { n });
  }

  #show(item: HTMLElement, slot: Slot, before: HTMLElement | undefined): void {
    setText(item.querySelector('[data-from]'), this.#time(slot.from));
    setText(item.querySelector('[data-to]'), fill(this.#texts.until, { time: this.#time(slot.to) }));
    const { conflicts } = this.#texts;
    const values = { before: before?.querySelector('[data-title]')?.textContent ?? '' };
    const sentences: string[] = [];
    if (slot.overlap > 0) {
      sentences.push(fill(before ? conflicts.overlap : conflicts.overlapFirst, { ...values, minutes: this.#minutes(slot.overlap) }));
    }
    if (slot.gap > 0) sentences.push(fill(before ? conflicts.gap : conflicts.gapFirst, { ...values, minutes: this.#minutes(slot.gap) }));
    if (slot.beyondEnd > 0) sentences.push(fill(conflicts.beyond_end, { minutes: this.#minutes(slot.beyondEnd) }));
    item.querySelector('[data-conflicts]')?.replaceChildren(...sentences.map((sentence) => {
      const line = document.createElement('li');
      line.textContent = sentence;
      return line;
    }));
  }

  #summarise(total: number): void {
    const { exact, tooShort, tooLong, undated } = this.#texts;
    const gap = this.#start === undefined || this.#end === undefined ? 0 : total - (this.#end - this.#start);
    const text = this.#start === undefined ? undated : gap === 0 ? exact : gap < 0 ? tooShort : tooLong;
    setText(
      this.querySelector('[data-summary]'),
      fill(text, { minutes: this.#minutes(total), time: this.#time(total), gap: this.#minutes(Math.abs(gap)) }),
    );
  }

  #saveTimes(): void {
    clearTimeout(this.#typing);
    if (this.#items.every(isSaved) || this.#items.some((item) => Number.isNaN(minutesOf(item)))) return;
    this.#send(undefined, (page) => {
      this.#takeTimes(page);
      if (Date.now() - this.#announced > announcementPause) this.#say(this.#texts.live.saved);
    });
  }

  #submitted(event: SubmitEvent): void {
    const button = event.submitter as HTMLButtonElement | null;
    const action = button?.name === 'action' ? button.value : undefined;
    clearTimeout(this.#typing);
    if (action !== undefined && leaving.test(action)) return;
    event.preventDefault();
    this.#act(action);
  }

  #act(action: string | undefined): void {
    this.#send(action, (page, address) => {
      this.#takeAll(page);
      this.#focusAfter(action, address);
      this.#say(this.querySelector('.k-prog-acted, #rueckgaengig p')?.textContent ?? this.#texts.live.saved);
    });
  }

  /** Posts the form in the background; what comes back is the page a reader without a script would see. */
  #send(action: string | undefined, take: (page: HTMLElement, address: URL) => void): void {
    this.#queue = this.#queue.then(async () => {
      const form = this.querySelector('form');
      if (form === null) return;
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
      if (action !== undefined) body.append('action', action);
      try {
        // Not form.action: that is a button here, because buttons are called so.
        const response = await fetch(form.getAttribute('action') ?? '', { method: 'POST', body });
        const page = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector<HTMLElement>('k-programme-editor');
        if (page === null) throw new Error(String(response.status));
        const typedMeanwhile = [...new FormData(form)].filter(([name, value]) => /^(minutes|pinned)-/.test(name) && body.get(name) !== value);
        if (response.ok) take(page, new URL(response.url));
        else this.#takeAll(page);
        this.#putBack(typedMeanwhile);
      } catch {
        // Signed out, disconnected, or something broke: the form is still there, and its button takes the reader on.
        this.#say(this.#texts.live.failed, true);
      }
    });
  }

  /** What was typed while the answer was under way stays, and is saved next. */
  #putBack(typed: [string, FormDataEntryValue][]): void {
    for (const [name, value] of typed) {
      const field = this.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`);
      if (field !== null && typeof value === 'string') field.value = value;
    }
    if (typed.length === 0) return;
    this.#reckon();
    this.#saveTimes();
  }

  /** Takes over what the server reckoned, and leaves the fields and the focus alone. */
  #takeTimes(page: HTMLElement): void {
    const fresh = [...page.querySelectorAll<HTMLElement>('[data-item]')];
    // Somebody else added, removed or moved items: then the whole list is taken.
    const order = (items: readonly HTMLElement[]): string => items.map((item) => item.dataset['item']).join();
    if (order(fresh) !== order(this.#items)) return this.#takeAll(page);
    for (const [at, item] of this.#items.entries()) {
      for (const part of ['[data-from]', '[data-to]', '[data-notes]']) {
        setText(item.querySelector(part), fresh[at]!.querySelector(part)?.textContent ?? '');
      }
      item.querySelector('[data-conflicts]')?.replaceChildren(...fresh[at]!.querySelector('[data-conflicts]')?.childNodes ?? []);
      fieldOf(item, 'seen')!.value = fieldOf(fresh[at]!, 'seen')!.value;
    }
    for (const part of ['.k-prog-summary', '.k-prog-release']) this.querySelector(part)?.replaceWith(page.querySelector(part) ?? '');
  }

  #takeAll(page: HTMLElement): void {
    const focused = document.activeElement;
    const selector = !(focused instanceof HTMLElement) || !this.contains(focused) ? undefined
      : focused.id !== '' ? `#${CSS.escape(focused.id)}`
        : focused instanceof HTMLButtonElement && focused.value !== '' ? `button[value="${CSS.escape(focused.value)}"]` : undefined;
    const open = this.#items.filter((item) => item.querySelector('details')?.open).map((item) => item.dataset['item']);
    this.replaceChildren(...page.childNodes);
    this.#prepare(page);
    for (const item of this.#items) if (open.includes(item.dataset['item'])) item.querySelector('details')!.open = true;
    if (selector !== undefined) this.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  /** To where the reader goes on: the pressed button of the moved item, the copy, the button to undo. */
  #focusAfter(action: string | undefined, address: URL): void {
    const id = address.searchParams.get('punkt');
    const pressed = action === undefined ? null : this.querySelector<HTMLElement>(`button[value="${CSS.escape(action)}"]`);
    const item = id === null ? null : this.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
    const hidden = pressed?.closest('details')?.open === false;
    const target = address.searchParams.has('weg') ? this.querySelector<HTMLElement>('#rueckgaengig button')
      : hidden ? item : pressed ?? item;
    // Whoever moved an item by keys goes on in the field they were in.
    if (item === null || item === document.activeElement || !item.contains(document.activeElement)) target?.focus({ preventScroll: true });
    (target?.closest('li') ?? target)?.scrollIntoView({ block: 'nearest' });
  }

  #pressed(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const item = (event.target as HTMLElement).closest<HTMLElement>('[data-item]');
    if (item === null) return;
    event.preventDefault();
    this.#act(`${event.key === 'ArrowUp' ? 'up' : 'down'}:${item.dataset['item']}`);
  }

  /** `shown`: also for those who see, because they have to do something. */
  #say(text: string, shown = false): void {
    this.#announced = Date.now();
    this.#status.textContent = text;
    this.#status.className = shown ? 'k-prog-failed' : 'k-sr';
  }
}

function isTime(field: HTMLElement): boolean {
  return field instanceof HTMLInputElement && /^(minutes|pinned)-/.test(field.name);
}

function fieldOf(item: HTMLElement, kind: 'minutes' | 'pinned' | 'seen'): HTMLInputElement | null {
  return item.querySelector<HTMLInputElement>(`input[name^="${kind}-"]`);
}

/** NaN while the field holds no number of minutes. */
function minutesOf(item: HTMLElement): number {
  const text = fieldOf(item, 'minutes')?.value.trim() ?? '';
  return /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
}

function isSaved(item: HTMLElement): boolean {
  return fieldOf(item, 'seen')?.value === `${minutesOf(item)}|${fieldOf(item, 'pinned')?.value ?? ''}`;
}

function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

function setText(element: Element | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}

customElements.define('k-programme-editor', ProgrammeEditor);
