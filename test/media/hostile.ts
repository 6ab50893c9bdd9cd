import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** Files as tests upload them, harmless and hostile, made here byte by byte. */

export interface Packed {
  name: string;
  content: Buffer | string;
  /** Unpacked size that the directory claims, if it lies. */
  claimed?: number;
  /** Name in front of the data, if it is another than in the directory. */
  localName?: string;
  stored?: boolean;
}

/** An archive of these entries, with bytes in front that its directory knows of. */
export function zip(entries: Packed[], before: Buffer = Buffer.alloc(0)): Buffer {
  const [front, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = before.length;
  for (const { name, content, claimed, localName = name, stored = false } of entries) {
    const raw = Buffer.from(content);
    const data = stored ? raw : deflateRawSync(raw);
    const head = (mark: number, extra: number): Buffer => {
      const bytes = Buffer.alloc(extra);
      bytes.writeUInt32LE(mark);
      const from = mark === 0x04034b50 ? 4 : 6;
      bytes.writeUInt16LE(20, from);
      bytes.writeUInt16LE(stored ? 0 : 8, from + 4);
      bytes.writeUInt32LE(crc32(raw), from + 10);
      bytes.writeUInt32LE(data.length, from + 14);
      bytes.writeUInt32LE(claimed ?? raw.length, from + 18);
      bytes.writeUInt16LE(Buffer.byteLength(mark === 0x04034b50 ? localName : name), from + 22);
      return bytes;
    };
    const local = Buffer.concat([head(0x04034b50, 30), Buffer.from(localName), data]);
    const central = head(0x02014b50, 46);
    central.writeUInt32LE(at, 42);
    front.push(local);
    directory.push(central, Buffer.from(name));
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([before, ...front, list, end]);
}

const mains = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
};

/** A document of the newer office programs, with more entries if wanted. */
export function openXml(kind: keyof typeof mains = 'docx', more: Packed[] = [], types = '', before?: Buffer): Buffer {
  return zip([
    { name: '[Content_Types].xml', content: `<Types><Override PartName="/main.xml" ContentType="${mains[kind]}"/>${types}</Types>` },
    { name: '_rels/.rels', content: '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="main.xml"/></Relationships>' },
    { name: 'main.xml', content: '<document>Guten Tag</document>' }, ...more,
  ], before);
}

export function openDocument(type: string, more: Packed[] = [], manifest = '<manifest/>'): Buffer {
  return zip([
    { name: 'mimetype', content: type, stored: true }, { name: 'content.xml', content: '<office>Guten Tag</office>' },
    { name: 'META-INF/manifest.xml', content: manifest }, ...more,
  ]);
}

/** A PDF with these objects besides an empty page. */
export function pdf(objects = '', packed?: string): Buffer {
  const list = packed === undefined ? Buffer.alloc(0) : Buffer.concat([
    Buffer.from('5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n'), deflateSync(packed), Buffer.from('\nendstream\nendobj\n'),
  ]);
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n${objects}\n`, 'latin1'), list,
    Buffer.from('trailer << /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

/** A picture of so many pixels each way that says so in its head and is small. */
export function png(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(1, 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(1_000))), chunk('IEND', Buffer.alloc(0))]);
}

/** The test file of makers of virus scanners, put together here so that no scanner stops at this source. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS', '-TEST-FILE!$H+H*'].join('');
export const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
export const polyglot = Buffer.from('GIF89a<script>alert(1)</script>');
