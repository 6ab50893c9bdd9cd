import { Parser } from 'htmlparser2';

/** A form as it stands in a page, with what a browser would send if nothing was typed. */
export interface FoundForm {
  action: string;
  fields: [name: string, value: string][];
  /** Everything that could be chosen: options and radio buttons. */
  choices: [name: string, value: string][];
}

/** The forms of a page that post. Of radio buttons the last one counts, so that each name has one value; boxes are ticked. */
export function postedForms(html: string): FoundForm[] {
  const found: FoundForm[] = [];
  let form: (FoundForm & { method: string }) | undefined;
  let select: string | undefined;
  let area: [string, string] | undefined;
  const parser = new Parser({
    onopentag(tag, { name, value, action, method, ...rest }) {
      if (tag === 'form') form = { action: action ?? '', method: (method ?? 'get').toLowerCase(), fields: [], choices: [] };
      if (!form || (!name && tag !== 'option')) return;
      if (tag === 'input' && rest['type'] === 'radio') form.choices.push([name!, value ?? '']);
      if (tag === 'option' && select) form.choices.push([select, value ?? '']);
      if (tag === 'input' && rest['type'] === 'radio') form.fields = form.fields.filter(([other]) => other !== name);
      if (tag === 'input' || tag === 'button') form.fields.push([name!, value ?? '']);
      if (tag === 'select') select = name;
      if (tag === 'textarea') area = [name!, ''];
      if (tag === 'option' && select && ('selected' in rest || !form.fields.some(([other]) => other === select))) {
        form.fields = [...form.fields.filter(([other]) => other !== select), [select, value ?? '']];
      }
    },
    ontext(text) { if (area) area[1] += text; },
    onclosetag(tag) {
      if (tag === 'textarea' && area) { form?.fields.push(area); area = undefined; }
      if (tag === 'select') select = undefined;
      if (tag === 'form' && form) {
        if (form.method === 'post') found.push({ action: form.action, fields: form.fields, choices: form.choices });
        form = undefined;
      }
    },
  });
  parser.end(html);
  return found;
}
