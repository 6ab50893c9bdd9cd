import { describe, expect, it } from 'vitest';
import { checkFile } from '../../src/modules/media/check.ts';
import { attachment, cleanFileName } from '../../src/modules/media/file-name.ts';
import { fileTypes } from '../../src/modules/media/file-types.ts';
import { createLine } from '../../src/modules/media/upload-line.ts';
import { eicar, openDocument, openXml, pdf, png, polyglot, svg, zip } from './hostile.ts';

const verdict = async (name: string, content: Buffer | string): Promise<string> => {
  const result = await checkFile(name, Buffer.from(content));
  return result.ok ? 'taken' : result.reason;
};
const macro = { name: 'word/vbaProject.bin', content: 'macro' };
const external = (type: string): string =>
  `<Relationships><Relationship Id="r2" Type="http://x/${type}" Target="https://example.org/x.dotm" TargetMode="External"/></Relationships>`;

describe('what towns upload', () => {
  it.each([
    ['Beschluss.pdf', pdf()], ['GROSS.PDF', pdf()], ['mit Link.pdf', pdf('4 0 obj << /S /URI /URI (https://example.org) >> endobj', '1 0 << /Type /Font >>')],
    ['a.docx', openXml('docx', [{ name: 'word/_rels/main.xml.rels', content: external('hyperlink') }])], ['a.xlsx', openXml('xlsx')], ['a.pptx', openXml('pptx')],
    ['a.odt', openDocument(fileTypes.odt)], ['a.ods', openDocument(fileTypes.ods)], ['a.odp', openDocument(fileTypes.odp)],
    ['a.csv', 'Name;Betrag\nKita;-12,50\nMüller & Sohn;+3\n'], ['a.txt', 'Zeile mit Tab\tund Umlaut ä\r\n'],
  ])('%s is taken as it is', async (name, content) => {
    const result = await checkFile(name, Buffer.from(content));
    expect(result.ok && result.file.bytes.equals(Buffer.from(content))).toBe(true);
  });

  it('text of an older program becomes UTF-8', async () => {
    const result = await checkFile('alt.csv', Buffer.from('Stra\xdfe;Gr\xfc\xdfe\n', 'latin1'));
    expect(result.ok && result.file.bytes.toString('utf8')).toBe('Straße;Grüße\n');
  });
});

describe('hostile files', () => {
  it.each<[string, string, Buffer | string]>([
    ['kind', 'bild.svg', svg], ['kind', 'seite.html', '<html><script>alert(1)</script>'], ['kind', 'seite.png', '<html><script>alert(1)</script>'],
    ['kind', 'bild.gif', polyglot], ['kind', 'riesig.png', png(30_000, 30_000)], ['kind', 'programm.exe', 'MZ'], ['kind', 'ohne', pdf()], ['kind', 'a.docm', openXml('docx', [macro])],
    ['kind', 'a.pdf.exe', pdf()], ['kind', 'a.pdf\0.html', pdf()], ['kind', '.htaccess', 'x'],
    ['content', 'bild.txt', svg], ['content', 'seite.csv', ' \n<html>'], ['content', 'bild.txt', polyglot], ['content', 'bild.txt', `Text ${svg}`], ['content', 'bild.txt', 'GIF89a und Buchstaben'], ['content', 'bild.pdf', png(30_000, 30_000)],
    ['content', 'seite.pdf', '<html><script>alert(1)</script>'], ['content', 'bild.pdf', polyglot], ['content', 'vorn.pdf', Buffer.concat([polyglot, pdf()])], ['content', 'halb.pdf', pdf().subarray(0, 60)],
    ['content', 'a.docx', pdf()], ['content', 'a.pdf', openXml()], ['content', 'a.docx', openXml('xlsx')], ['content', 'a.odt', openDocument(fileTypes.ods)], ['content', 'a.docx', zip([{ name: 'x', content: 'x' }])],
    ['content', 'a.txt', Buffer.from([0, 1, 2, 3])], ['empty', 'a.pdf', ''], ['empty', 'a.txt', ''],
    ['virus', 'a.txt', eicar], ['virus', 'a.pdf', Buffer.concat([pdf(), Buffer.from(eicar)])], ['virus', 'a.docx', openXml('docx', [{ name: 'word/x.txt', content: eicar }])],
    ['macros', 'a.docx', openXml('docx', [macro])], ['macros', 'a.docx', openXml('docx', [], '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>')],
    ['macros', 'a.odt', openDocument(fileTypes.odt, [{ name: 'Basic/Standard/Module1.xml', content: 'x' }])],
    ['macros', 'a.xlsx', openXml('xlsx', [{ name: 'xl/activeX/activeX1.bin', content: 'x' }])],
    ['embedded', 'a.docx', openXml('docx', [{ name: 'word/embeddings/oleObject1.bin', content: 'x' }])], ['embedded', 'a.docx', openXml('docx', [{ name: 'word/media/x.EXE', content: 'x' }])],
    ['embedded', 'a.docx', openXml('docx', [{ name: 'word/_rels/settings.xml.rels', content: external('attachedTemplate') }])],
    ['password', 'a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')], ['password', 'a.odt', openDocument(fileTypes.odt, [], '<manifest><encryption-data/></manifest>')],
    ['password', 'a.pdf', pdf('4 0 obj << /Encrypt 9 0 R >> endobj')],
    ['active', 'a.pdf', pdf('4 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj')], ['active', 'a.pdf', pdf('4 0 obj << /S /J#61vaScript >> endobj')],
    ['active', 'a.pdf', pdf('4 0 obj << /S /Launch /F (cmd.exe) >> endobj')], ['active', 'a.pdf', pdf('', '1 0 << /S /JavaScript >>')], ['active', 'a.pdf', pdf('4 0 obj << /Type /EmbeddedFile >> endobj')],
    ['active', 'a.pdf', pdf('4 0 obj << /XFA [1 0 R] >> endobj')],
    ['formula', 'a.csv', 'Name;=cmd|\' /C calc\'!A0\n'], ['formula', 'a.csv', '"=HYPERLINK(""https://example.org"")"\n'], ['formula', 'a.csv', 'a,@SUM(A1)\n'],
  ])('%s: %s', async (reason, name, content) => {
    expect(await verdict(name, content)).toBe(reason);
  });
});

describe('archives', () => {
  const entry = { name: 'word/big.xml', content: Buffer.alloc(4_000_000) };
  it('that unpack to far more than a document are refused before they are unpacked', async () => {
    const bomb = openXml('docx', Array.from({ length: 40 }, (_, n) => ({ ...entry, name: `word/big${n}.xml` })));
    expect(bomb.length).toBeLessThan(300_000);
    expect(await verdict('a.docx', bomb)).toBe('too_big');
    expect(await verdict('a.docx', openXml('docx', Array.from({ length: 3_001 }, (_, n) => ({ name: `w/${n}`, content: '' }))))).toBe('too_big');
  });

  it('that say less than they hold are not unpacked beyond what they say', async () => {
    expect(await verdict('a.docx', openXml('docx', [{ ...entry, claimed: 10 }]))).toBe('content');
    expect(await verdict('a.docx', openXml('docx', [{ name: 'word/x.xml', content: 'kurz', claimed: 4_000 }]))).toBe('content');
  });

  it.each(['../../x', 'word/../../x', '/etc/passwd', 'C:\\x', 'a\\..\\b', 'a//b', 'a\nb', './x'])('with an entry called %j are refused', async (name) => {
    expect(await verdict('a.docx', openXml('docx', [{ name, content: 'x' }]))).toBe('content');
  });

  it('that readers understand in different ways are refused', async () => {
    const good = openXml();
    expect(await verdict('a.docx', openXml('docx', [{ name: 'harmless.xml', localName: 'vbaProject.x', content: 'x' }]))).toBe('content');
    expect(await verdict('a.docx', openXml('docx', [{ name: 'MAIN.XML', content: 'x' }]))).toBe('content');
    expect(await verdict('a.docx', Buffer.concat([polyglot, good]))).toBe('content');
    expect(await verdict('a.docx', openXml('docx', [], '', polyglot))).toBe('content');
    expect(await verdict('a.docx', Buffer.concat([good, Buffer.from('more')]))).toBe('content');
    for (let cut = 1; cut < good.length; cut += 7) expect(await verdict('a.docx', good.subarray(0, good.length - cut))).toBe('content');
  });

  it('never throw, whatever bytes are changed', async () => {
    const good = openXml();
    for (let at = 0; at < good.length; at += 1) {
      const changed = Buffer.from(good);
      changed[at] = changed[at]! ^ 0xff;
      expect(typeof await verdict('a.docx', changed)).toBe('string');
    }
  });
});

describe('names', () => {
  it.each([
    ['../../x.pdf', 'x.pdf'], ['C:\\Windows\\x.pdf', 'x.pdf'], ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie- x.pdf'], ['rechnung\u202efdp.exe.pdf', 'rechnungfdp.exe.pdf'],
    ['.pdf', 'dokument.pdf'], ['  . a "b" <c>.PDF', 'a -b- -c-.pdf'], ['Grüße – Straße.pdf', 'Grüße – Straße.pdf'], ['\ud800x.pdf', '\ufffdx.pdf'],
  ])('%j is shown as %j', (given, shown) => {
    expect(cleanFileName(given, 'pdf')).toBe(shown);
  });

  it('of 300 characters is cut to 120 with its ending, also between two halves of a letter', () => {
    expect(cleanFileName(`${'a'.repeat(300)}.docx`, 'docx')).toBe(`${'a'.repeat(115)}.docx`);
    const emoji = cleanFileName(`${'😀'.repeat(100)}.pdf`, 'pdf');
    expect([emoji.length <= 120, emoji.isWellFormed()]).toEqual([true, true]);
  });

  it('go into the header as plain letters and, for newer readers, whole', () => {
    expect(attachment('Grüße "Rat" (1).pdf')).toBe("attachment; filename=\"Gru?e -Rat- (1).pdf\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%22Rat%22%20%281%29.pdf".replace('?', ''));
  });
});

describe('the line of uploads', () => {
  it('lets so many work at once, others wait, and the rest is told so', async () => {
    const line = createLine({ working: 2, waiting: 3 });
    let [now, most] = [0, 0];
    const results = await Promise.all(Array.from({ length: 8 }, () => line(async () => {
      most = Math.max(most, now += 1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now -= 1;
      return 'done';
    })));
    expect([most, results.filter((r) => r === 'done').length, results.filter((r) => r === 'busy').length]).toEqual([2, 5, 3]);
    await expect(line(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await line(async () => 'done')).toBe('done');
  });
});
