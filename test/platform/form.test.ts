import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { many, parseForm, rawForm, single } from '../../src/platform/http/form.ts';

const schema = z.object({
  name: z.string({ error: 'required' }).min(1, 'required').max(10, 'too_long').regex(/^[^0-9]*$/, 'digits'),
  topics: z.union([z.string(), z.array(z.string())]).optional().transform(many),
});

describe('a form', () => {
  it('that is right gives its value', () => {
    expect(parseForm(schema, { name: ' Anna ', topics: ['a', 'b'] })).toEqual({ ok: true, value: { name: 'Anna', topics: ['a', 'b'] } });
    expect(parseForm(schema, { name: 'Anna', topics: 'a', more: 'x' })).toEqual({ ok: true, value: { name: 'Anna', topics: ['a'] } });
  });

  it('takes the first of a field that came several times where one was asked for', () => {
    expect(parseForm(schema, { name: ['Anna', 'Berta'] })).toEqual({ ok: true, value: { name: 'Anna', topics: [] } });
  });

  it.each([
    [{ name: '' }, 'required'], [{}, 'required'], [{ name: '   ' }, 'required'], [{ name: ['', 'b'] }, 'required'], [{ name: ['1', 'b'] }, 'digits'], [{ name: [] }, 'required'],
    [{ name: { a: 'b' } }, 'required'],
    [{ name: 'x'.repeat(11) }, 'too_long'], [{ name: '1'.repeat(11) }, 'too_long'], [{ name: 'a1' }, 'digits'],
  ])('that is wrong (%j) names the first problem of a field and keeps what was typed', (body, code) => {
    const result = parseForm(schema, body);
    expect(result).toMatchObject({ ok: false, errors: { name: code } });
    if (!result.ok && 'name' in body && typeof body.name === 'string') expect(result.raw['name']).toBe(body.name.trim());
  });

  it.each([undefined, null, 'text', 42, [], ['a'], true])('that is none (%j) is an empty one', (body) => {
    expect(parseForm(schema, body)).toMatchObject({ ok: false, errors: { name: 'required' } });
  });
});

describe('what was typed', () => {
  it.each([
    ['a NUL', 'a\0b', 'ab'], ['control characters', '\x01a\x08\x0b\x0c\x1b[31m\x7f', 'a[31m'], ['line ends', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a tab', 'a\tb', 'a\tb'],
    ['space around', '\u00a0 a \ufeff', 'a'], ['a letter in two parts', 'Mu\u0308ller', 'Müller'],
    ['a letter beyond the first plane', '𝒜', '𝒜'], ['half a letter beyond the first plane', 'a\ud835', 'a\ufffd'], ['nothing', '', ''],
  ])('is cleaned of what cannot be typed or stored: %s', (_what, typed, stored) => {
    expect(rawForm({ field: typed })).toEqual(Object.assign(Object.create(null), { field: stored }));
    expect(rawForm({ field: [typed, typed] })['field']).toEqual([stored, stored]);
  });

  it('holds strings and lists of strings only', () => {
    expect({ ...rawForm({ a: 1, b: null, c: { d: 'e' }, f: ['g', 1, { h: 'i' }, ['j']], k: true, l: undefined }) }).toEqual({ f: ['g'] });
  });

  it('cannot reach any prototype', () => {
    const raw = rawForm(JSON.parse('{"__proto__": "x", "constructor": "y", "toString": "z", "hasOwnProperty": ["a"]}'));
    expect(Object.getPrototypeOf(raw)).toBeNull();
    expect(Object.keys(raw).sort()).toEqual(['__proto__', 'constructor', 'hasOwnProperty', 'toString']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(rawForm({})['constructor']).toBeUndefined();
    expect(parseForm(schema, JSON.parse('{"__proto__": {"name": "Anna"}}'))).toMatchObject({ ok: false, errors: { name: 'required' } });
  });

  it('is read as one or as many', () => {
    expect([single(undefined), single('a'), single(['a', 'b']), single([])]).toEqual(['', 'a', 'a', '']);
    expect([many(undefined), many('a'), many(['a', 'b'])]).toEqual([[], ['a'], ['a', 'b']]);
  });
});
