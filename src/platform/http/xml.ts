/** Finished markup; made by `xml` only. */
export class Xml {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/**
 * XML from a template; every value is escaped for text and for attributes in double quotes, except what is XML already.
 * Undefined is nothing, a list is one after the other. Characters that XML 1.0 does not know are left out.
 */
export function xml(strings: TemplateStringsArray, ...values: (string | number | Xml | undefined | readonly Xml[])[]): Xml {
  return new Xml(String.raw({ raw: strings }, ...values.map(markup)));
}

function markup(value: string | number | Xml | undefined | readonly Xml[]): string {
  if (value === undefined) return '';
  if (value instanceof Xml) return value.toString();
  if (typeof value === 'object') return value.map(String).join('');
  return String(value).toWellFormed().replace(FORBIDDEN, '').replace(/[&<>"']/g, (c) => ENTITIES[c as keyof typeof ENTITIES]);
}

// eslint-disable-next-line no-control-regex -- control characters are what is left out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const;
