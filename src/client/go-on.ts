/** A step that is only there because reading a page changes nothing: where JavaScript runs it takes itself. */
class GoOn extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('form')?.requestSubmit();
  }
}

customElements.define('k-go-on', GoOn);
export {};
