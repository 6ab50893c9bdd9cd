import { describe, expect, it } from 'vitest';
import { CheckboxField, CheckboxGroup, RadioGroup } from '../../src/ui/choice.tsx';
import { Combobox } from '../../src/ui/combobox.tsx';
import { ErrorSummary } from '../../src/ui/error-summary.tsx';
import { fieldId } from '../../src/ui/form-errors.ts';
import { DateField, Form, SelectField, TextArea, TextField, TimeField } from '../../src/ui/form.tsx';
import { GalleryForm } from '../../src/ui/gallery.tsx';
import { elements, galleryErrors, htmlOf } from './render.tsx';

const options = [{ value: 'a', label: 'Eins' }, { value: 'b', label: 'Zwei', hint: 'Erklärung.' }];
const common = { name: 'feld', label: 'Frage', hint: 'Ein Satz.', error: 'So geht es nicht.', required: true } as const;

/** Every control with its tag, refused. */
const refused = {
  TextField: { tag: 'input', html: htmlOf(<TextField {...common} value="<b>" />) },
  DateField: { tag: 'input', html: htmlOf(<DateField {...common} value="2026-11-24" />) },
  TimeField: { tag: 'input', html: htmlOf(<TimeField {...common} value="14:00" />) },
  TextArea: { tag: 'textarea', html: htmlOf(<TextArea {...common} value="</textarea><script>" />) },
  SelectField: { tag: 'select', html: htmlOf(<SelectField {...common} options={options} value="b" />) },
  Combobox: { tag: 'input', html: htmlOf(<Combobox {...common} searchUrl="/suche" value='"K"' idValue="08" />) },
  RadioGroup: { tag: 'fieldset', html: htmlOf(<RadioGroup {...common} options={options} value="b" />) },
  CheckboxGroup: { tag: 'input', html: htmlOf(<CheckboxGroup {...common} options={options} values={['b']} />) },
  CheckboxField: { tag: 'input', html: htmlOf(<CheckboxField {...common} checked />) },
};

describe.each(Object.entries(refused))('%s', (name, { tag, html }) => {
  const control = elements(html, tag)[0]!;

  it('is invalid and described by its error', () => {
    expect(control['aria-invalid']).toBe('true');
    expect(control['aria-describedby']!.split(' ')).toContain('feld-feld-fehler');
    expect(html).toMatch(/id="feld-feld-fehler"[^>]*>.*So geht es nicht\./);
  });

  it('refers to ids that exist', () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]));
    const references = [...html.matchAll(/\s(?:aria-describedby|for)="([^"]*)"/g)].flatMap((match) => match[1]!.split(' '));
    expect(references.filter((reference) => !ids.has(reference))).toEqual([]);
    expect(ids).toContain(fieldId('feld'));
  });

  it('has a label, its hint in the description, and says that it is required', () => {
    expect(html).toMatch(/<(label|legend)[^>]*>Frage</);
    expect(html).toMatch(/aria-describedby="[^"]*-hinweis/);
    // A group of boxes cannot be required in ARIA; it is not marked as optional, which says the same.
    if (name !== 'CheckboxGroup') expect(control['aria-required']).toBe('true');
    expect(html).not.toContain('freiwillig');
    expect(html).not.toMatch(/\s(required|disabled)[\s>=]/);
  });
});

describe('controls', () => {
  it('keep what was typed, as text', () => {
    expect(refused.TextField.html).toContain('value="&lt;b>"');
    expect(refused.TextArea.html).toContain('&lt;/textarea>&lt;script>');
    expect(refused.TextArea.html.match(/<script/g)).toBeNull();
    expect(refused.SelectField.html).toMatch(/<option selected[^>]*value="b"|<option value="b" selected/);
    expect(refused.Combobox.html).toContain('value="&quot;K&quot;"');
    expect(elements(refused.Combobox.html, 'input').find(({ type }) => type === 'hidden')).toMatchObject({ name: 'feldId', value: '08' });
    expect(elements(refused.RadioGroup.html, 'input').filter((input) => 'checked' in input).map(({ value }) => value)).toEqual(['b']);
  });

  it('are marked as optional without `required`', () => {
    expect(htmlOf(<TextField name="x" label="Funktion" />)).toContain('(freiwillig)');
    expect(htmlOf(<TextField name="x" label="Role" />, 'en')).toContain('(optional)');
  });

  it('leave the checking to the server', () => {
    expect(elements(htmlOf(<Form action="/x">…</Form>), 'form')[0]).toMatchObject({ method: 'post', action: '/x', novalidate: '' });
    expect(elements(htmlOf(<Form action="/x">…</Form>, 'en'), 'form')[0]).toMatchObject({ action: '/en/x' });
  });
});

describe('the error summary', () => {
  const html = htmlOf(<GalleryForm errors={galleryErrors} />);

  it('can be focused, comes before the heading, and leads to every field', () => {
    expect(elements(html, 'section')[0]).toMatchObject({ id: 'fehler', tabindex: '-1' });
    expect(html.indexOf('id="fehler"')).toBeLessThan(html.indexOf('<h1'));
    const summary = html.slice(0, html.indexOf('<h1'));
    const targets = elements(summary, 'a').map(({ href }) => href!.slice(1));
    expect(targets).toEqual(Object.keys(galleryErrors).map(fieldId));
    const focusable = ['input', 'select', 'textarea'].flatMap((tag) => elements(html, tag)).map(({ id }) => id);
    expect(targets.filter((target) => !focusable.includes(target))).toEqual([]);
  });

  it('is absent without errors', () => {
    expect(htmlOf(<ErrorSummary errors={{}} />)).toBe('');
  });
});
