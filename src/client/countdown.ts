/**
 * Keeps "Noch 2 Stunden und 5 Minuten." current. It changes once a minute and is silent; only the last two sentences, a minute apart,
 * are announced.
 */

type Texts = Record<'left' | 'join' | 'day' | 'days' | 'hour' | 'hours' | 'minute' | 'minutes' | 'soon' | 'now', string>;

class Countdown extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    const until = Date.parse(this.getAttribute('until') ?? '');
    if (Number.isNaN(until)) return;
    const texts = JSON.parse(this.dataset['texts'] ?? '{}') as Texts;
    this.#tick(until, texts);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #tick(until: number, texts: Texts): void {
    const left = until - Date.now();
    const minutes = Math.floor(left / 60_000);
    if (left < 90_000) this.setAttribute('role', 'status');
    const sentence = left <= 0 ? texts.now : minutes < 1 ? texts.soon : texts.left.replace('{time}', timeLeft(minutes, texts));
    if (this.textContent !== sentence) this.textContent = sentence;
    if (left > 0) this.#timer = window.setTimeout(() => this.#tick(until, texts), (left % 60_000) + 50);
  }
}

/** The two largest units: days and hours, hours and minutes, or minutes. */
function timeLeft(minutes: number, texts: Texts): string {
  const write = (count: number, one: string, many: string): string => (count === 1 ? one : many.replace('{n}', String(count)));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const parts = [
    days > 0 ? write(days, texts.day, texts.days) : '',
    hours > 0 ? write(hours, texts.hour, texts.hours) : '',
    days === 0 && minutes % 60 > 0 ? write(minutes % 60, texts.minute, texts.minutes) : '',
  ];
  return parts.filter(Boolean).join(texts.join);
}

customElements.define('k-countdown', Countdown);
