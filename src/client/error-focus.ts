/** After a form was refused: the focus goes to the summary of errors, and from its links to the field with its label in sight. */

const summary = document.querySelector<HTMLElement>('[data-error-summary]');

if (summary !== null) {
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[href^="#"]');
    const field = link === null ? null : document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (field === null) return;
    event.preventDefault();
    // The label or legend, so that the question is on the screen and not only its control.
    const label = field.closest('fieldset')?.querySelector('legend') ?? field.closest('.kern-form-input')?.querySelector('label');
    (label ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}

export {};
