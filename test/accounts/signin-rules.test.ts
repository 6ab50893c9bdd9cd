import { describe, expect, it } from 'vitest';
import { codeMac, newCode, newSalt, newToken, safeReturnPath, sameMac, spellCode, tokenHash,
  typedCode } from '../../src/modules/accounts/signin.ts';

describe('the path to return to', () => {
  it.each([
    '/', '/veranstaltungen', '/veranstaltungen/bayern-kleines-rathaus/anmeldung', '/veranstaltungen?seite=2&suche=%C3%BC',
    '/en/veranstaltungen', '/meine-anmeldungen/0-1#oben',
    '/~a', '/_a', '/-a', '/a//b', "/a'b", '/a:b@c',
  ])('%s stays', (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([
    undefined, '', 'veranstaltungen', 'https://evil.de', 'https:/evil.de', 'http:evil.de', '//evil.de', '///evil.de', '////evil.de',
    '/\\evil.de', '\\\\evil.de', '\\/evil.de',
    '/\\/evil.de', '/a\\..\\..\\evil.de', '/%2f/evil.de', '/%5cevil.de', '/./evil.de', '/../evil.de', '/.', '/?to=evil', '/#evil',
    '/@evil.de', '/:80', '/;evil', '/ evil',
    ' /a', '/a b', '/a\tb', '/\t/evil.de', '/a\nb', '/a\r\nSet-Cookie: x=1', '/a\0', '/a\x7f', 'javascript:alert(1)', 'data:text/html,x',
    '/ü', '/a\u2028', '/a\u202e', `/${'a'.repeat(500)}`,
  ])('%j becomes the start page', (path) => {
    expect(safeReturnPath(path)).toBe('/');
  });

  it('is always of this site, as browsers read it', () => {
    for (const path of ['/a/../..//evil.de', '/a/..//evil.de/', '/a/%2e%2e//evil.de', '/en//evil.de', '/a@evil.de', '/a?//evil.de']) {
      expect(new URL(safeReturnPath(path), 'https://initiative-k.example').host).toBe('initiative-k.example');
    }
  });
});

describe('a typed code', () => {
  it.each([
    ['12345678', '12345678'], ['1234 5678', '12345678'], ['1234-5678', '12345678'], [' 12 34 56 78 \r\n', '12345678'],
    ['1234\u00a05678', '12345678'], ['00000000', '00000000'],
    ['1234567', undefined], ['123456789', undefined], ['1234567a', undefined], ['', undefined], ['１２３４５６７８', undefined],
    ['٠١٢٣٤٥٦٧', undefined],
    ['+12345678', undefined], ['1234.5678', undefined], ['1e345678', undefined], ["12345678' or 1=1", undefined],
  ])('%j is %s', (typed, code) => {
    expect(typedCode(typed)).toBe(code);
  });

  it('is read back from how the mail spells it', () => {
    for (let i = 0; i < 200; i++) {
      const code = newCode();
      expect(code).toMatch(/^\d{8}$/);
      expect(typedCode(spellCode(code))).toBe(code);
    }
    expect(spellCode('00123456')).toBe('0012 3456');
  });
});

describe('the MAC of a code', () => {
  const [secret, other] = [Buffer.alloc(32, 'a'), Buffer.alloc(32, 'b')];
  it('is the same for the same key, salt and code only', () => {
    const salt = newSalt();
    const mac = codeMac(secret, salt, '12345678');
    expect(sameMac(mac, codeMac(secret, salt, '12345678'))).toBe(true);
    for (const wrong of [codeMac(secret, salt, '12345679'), codeMac(other, salt, '12345678'), codeMac(secret, newSalt(), '12345678'),
      mac.subarray(1), Buffer.alloc(0)]) {
      expect(sameMac(mac, wrong)).toBe(false);
    }
  });

  it('and tokens are never twice the same', () => {
    const many = Array.from({ length: 1000 }, () => newToken());
    expect(new Set(many).size).toBe(1000);
    expect(tokenHash(many[0]!)).toHaveLength(32);
  });
});
