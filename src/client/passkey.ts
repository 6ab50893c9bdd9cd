/**
 * Makes or shows a passkey: asks the browser with the options in the page and sends its answer with the form around. Without
 * JavaScript, or where the browser knows no passkeys, the form stays hidden and the sentence beside it says what to do instead.
 */
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

class Passkey extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector<HTMLInputElement>('input[name=answer]')?.form ?? null;
    const { options, mode } = this.dataset;
    if (form === null || options === undefined || !browserSupportsWebAuthn()) return;
    form.hidden = false;
    for (const instead of this.querySelectorAll<HTMLElement>('[data-instead]')) instead.hidden = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask(form, mode, JSON.parse(options));
    });
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- options of either ceremony, as the server's library made them
  async #ask(form: HTMLFormElement, mode: string | undefined, optionsJSON: any): Promise<void> {
    const status = this.querySelector<HTMLElement>('[role=status]');
    try {
      const answer = mode === 'new' ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON });
      form.querySelector<HTMLInputElement>('input[name=answer]')!.value = JSON.stringify(answer);
      form.submit();
    } catch {
      // Cancelled by the person, timed out, or a key that is known already: they are still here and may try again.
      if (status !== null) status.textContent = this.dataset['failed'] ?? '';
    }
  }
}

customElements.define('k-passkey', Passkey);
