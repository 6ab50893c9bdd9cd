import { describe, expect, it } from 'vitest';
import { readDirectoryFile, type Body } from '../../src/modules/organisations/directory-file.ts';
import { importRows } from '../../src/modules/organisations/import-rows.ts';
import { organisations } from '../../src/sample/organisations.ts';
import { association, fileOf, municipality, readOfficialFile, record, smallDirectory, type Line } from './directory-lines.ts';

function bodies(bytes: Uint8Array): Body[] {
  const read = readDirectoryFile(bytes);
  if (!read.ok) throw new Error(`line ${read.line}: ${read.fault}`);
  return read.file.bodies;
}
const fault = (bytes: Uint8Array | string): unknown => {
  const read = readDirectoryFile(Buffer.from(bytes));
  return read.ok ? 'ok' : [read.line, read.fault];
};

describe('a directory file', () => {
  it('gives each body once, with key, name, seat, figures and sums', () => {
    const read = readDirectoryFile(fileOf(smallDirectory()));
    expect(read).toMatchObject({ ok: true, file: { asOf: '2024-01-31', lines: smallDirectory().length } });
    const all = bodies(fileOf(smallDirectory()));
    expect(all.map(({ name, ars, ags }) => [name, ars, ags])).toEqual([
      ['Landkreis Altötting', '091710000000', '09171'], ['Landkreis Neumarkt in der Oberpfalz', '093730000000', '09373'],
      ['Verwaltungsgemeinschaft Marktl', '091715103000', null], ['Verwaltungsverband Berg bei Neumarkt in der Oberpfalz', '093735301000', null],
      ['Stadt Flensburg', '010010000000', '01001000'], ['Stadt Münster', '055150000000', '05515000'], ['Stadt Altötting', '091710111111', '09171111'],
      ['Markt Marktl', '091715103123', '09171123'], ['Gemeinde Stammham', '091715103132', '09171132'], ['Gemeinde Berg bei Neumarkt in der Oberpfalz', '093735301113', '09373113'],
      ['Stadt Neumarkt in der Oberpfalz', '093730147147', '09373147'], ['Gemeinde Neustadt', '093730151151', '09373151'], ['Markt Neustadt', '093735301167', '09373167'],
    ]);
    expect(all[0]).toEqual({
      kind: 'kreis', ars: '091710000000', ags: '09171', officialType: 'Landkreis', officialName: 'Altötting', name: 'Landkreis Altötting', shortName: 'Altötting',
      seat: 'Altötting', postcode: '84503', morePostcodes: false, population: 16_800, areaHa: 4_000, land: '09',
    });
    expect(all.find((b) => b.name === 'Markt Marktl')).toEqual({
      kind: 'gemeinde', ars: '091715103123', ags: '09171123', officialType: 'Markt', officialName: 'Marktl, M', name: 'Markt Marktl', shortName: 'Marktl', seat: 'Marktl',
      postcode: '84533', morePostcodes: false, population: 2_800, areaHa: 1_000, land: '09',
    });
  });

  it('may have a mark at its beginning, other line ends and no last one', () => {
    const text = fileOf(smallDirectory()).toString();
    const expected = bodies(Buffer.from(text));
    expect(bodies(Buffer.from(`\uFEFF${text}`))).toEqual(expected);
    expect(bodies(Buffer.from(text.replaceAll('\n', '\r\n')))).toEqual(expected);
    expect(bodies(Buffer.from(text.trimEnd().padEnd(text.length - 1)))).toEqual(expected);
  });

  const lines = smallDirectory();
  const change = (at: number, with_: Partial<Line>): Line[] => lines.map((line, n) => (n === at ? { ...line, ...with_ } : line));
  const at = (name: string, type: string): number => lines.findIndex((line) => line.name === name && line.type === type);
  const marktl = at('Marktl, M', '60');

  it.each<[string, Uint8Array | string, [number, string]]>([
    ['nothing', '', [1, 'empty']],
    ['something else', 'id;name\n1;Kiel\n', [1, 'length']],
    ['a file cut off within a line', fileOf(lines).subarray(0, 221 * 20 + 17), [21, 'length']],
    ['a file cut off within the Länder', fileOf(lines.slice(0, at('Hessen', '10'))), [at('Hessen', '10') + 1, 'laender_missing']],
    ['a file cut off before the Gemeinden of a Verband', fileOf(lines.slice(0, marktl)), [marktl + 1, 'without_municipality']],
    ['another encoding', Buffer.concat([fileOf(lines.slice(0, marktl)), Buffer.from(`${record({ ...lines[marktl]!, name: 'Märktl, M' })}\n`, 'latin1')]), [marktl + 1, 'not_utf8']],
    ['an unknown record', fileOf(lines).toString().replace(`\n60`, '\n70'), [at('Flensburg, Stadt', '60') + 1, 'record_type']],
    ['another day', fileOf(lines.slice(0, 3)).toString() + fileOf(lines.slice(3), '20230101').toString(), [4, 'other_date']],
    ['a day that is none', fileOf(lines, '20240230'), [1, 'date']],
    ['letters in a key', fileOf(change(marktl, { key: '0917112x' })), [marktl + 1, 'key']],
    ['an unknown type', fileOf(change(marktl, { code: '99' })), [marktl + 1, 'type_code']],
    ['markup in a name', fileOf(change(marktl, { name: '<script>alert(1)</script>' })), [marktl + 1, 'name']],
    ['a formula in a name', fileOf(change(marktl, { name: '=1+1' })), [marktl + 1, 'name']],
    ['no name', fileOf(change(marktl, { name: '' })), [marktl + 1, 'name']],
    ['a postcode of letters', fileOf(change(marktl, { postcode: '8453x' })), [marktl + 1, 'postcode']],
    ['a body twice', fileOf([...lines.slice(0, marktl + 1), ...lines.slice(marktl)]), [marktl + 2, 'duplicate']],
    ['a Gemeinde of an unknown Verband', fileOf(change(marktl, { association: '5999' })), [marktl + 1, 'no_parent']],
    ['a Verband of another Kreis', fileOf([...lines.slice(0, marktl), association('010010001', 'Falsch', '54'), ...lines.slice(marktl)]), [marktl + 1, 'no_parent']],
    ['Gemeinden out of order', fileOf([...lines.slice(0, marktl + 2), municipality('09171101', '5103', 'Zu spät', '64', 1, '84533'), ...lines.slice(marktl + 2)]), [marktl + 3, 'order']],
    ['no figures', fileOf(lines).toString().replace('00000002800', '           '), [marktl + 1, 'number']],
  ])('refuses %s and names the line', (_, bytes, expected) => {
    expect(fault(bytes)).toEqual(expected);
  });
});

describe('rows of an import', () => {
  const rows = importRows(bodies(fileOf(smallDirectory())));
  it('have addresses of their own, with the Kreis where a name is not the only one', () => {
    const slugs = Object.fromEntries(rows.map((row) => [row.ars, row.slug]));
    expect(slugs).toMatchObject({
      '055150000000': 'muenster', '091710000000': 'landkreis-altoetting', '091710111111': 'altoetting', '091715103000': 'verwaltungsgemeinschaft-marktl',
      '093730151151': 'neustadt-neumarkt-in-der-oberpfalz-093730151151', '093735301167': 'neustadt-neumarkt-in-der-oberpfalz-093735301167',
    });
    expect(new Set(rows.map((row) => row.slug)).size).toBe(rows.length);
  });

  it('keep the words of the official form', () => {
    expect(rows.find((row) => row.ars === '093730147147')).toMatchObject({ searchName: 'stadt neumarkt in der oberpfalz', searchMore: 'i d opf' });
    expect(rows.find((row) => row.ars === '091710111111')).toMatchObject({ searchName: 'stadt altoetting', searchMore: '' });
  });
});

const official = readOfficialFile();
describe.skipIf(!official)('the official file of 30.11.2023', () => {
  const all = official ? bodies(official) : [];
  it('has 10,775 Gemeinden, 294 Kreise and 1,166 Verbände in 16 Länder', () => {
    const count = (kind: string): number => all.filter((body) => body.kind === kind).length;
    expect([count('gemeinde'), count('kreis'), count('verband'), new Set(all.map((b) => b.land)).size]).toEqual([10_775, 294, 1_166, 16]);
    expect(new Set(all.map((b) => b.ars)).size).toBe(12_235);
    expect(all.filter((b) => !b.postcode || !b.seat || b.population === 0 || b.name.includes(', Stadt') || /\b(?:VGem|GVV|VVG|GKSt)\b/.test(b.name))).toEqual([]);
  });

  it('says of the bodies of the sample what the sample says', () => {
    const byKey = new Map(all.map((body) => [body.ars, body]));
    for (const { key: _, domain: __, parentKey: ___, ...given } of organisations as readonly Record<string, unknown>[]) {
      if (given['ars']) expect(byKey.get(given['ars'] as string)).toMatchObject(given);
    }
  });

  it('gives every body an address of its own', () => {
    const rows = importRows(all);
    expect(new Set(rows.map((row) => row.slug)).size).toBe(12_235);
    for (const { slug } of rows) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
