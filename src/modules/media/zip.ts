import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

export interface ZipEntry {
  name: string;
  /** Unpacked, as long as the archive says and no longer. */
  read(): Promise<Buffer>;
}

export interface ZipBounds {
  entries: number;
  /** Of all entries together. */
  unpackedBytes: number;
}

export type Zip = { ok: true; entries: ZipEntry[] } | { ok: false; reason: 'broken' | 'too_big' };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const broken = { ok: false, reason: 'broken' } as const;

/**
 * Reads the directory of an archive strictly: it ends where the file ends, begins at the first byte, has no comment, no encryption, no second
 * disk and no ZIP64; entries are stored or deflated, lie one after the other, are called the same in both places, once each, and by no
 * name that leads out of a folder. What readers understand in different ways is `broken`.
 */
export function openZip(bytes: Buffer, bounds: ZipBounds): Zip {
  const end = bytes.length - 22;
  if (end < 0 || bytes.readUInt32LE(end) !== END || bytes.readUInt16LE(end + 20) !== 0 || bytes.readUInt32LE(end + 4) !== 0) return broken;
  const [count, size, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  if (count === 0 || count !== bytes.readUInt16LE(end + 8) || start + size !== end) return broken;
  if (count > bounds.entries) return { ok: false, reason: 'too_big' };
  const found: (Located & { name: string })[] = [];
  const names = new Set<string>();
  let unpacked = 0;
  for (let at = start; at < end;) {
    const entry = centralEntry(bytes, at, end);
    if (!entry || names.has(entry.name.toLowerCase())) return broken;
    names.add(entry.name.toLowerCase());
    unpacked += entry.unpacked;
    if (unpacked > bounds.unpackedBytes) return { ok: false, reason: 'too_big' };
    found.push(entry);
    at = entry.next;
  }
  if (found.length !== count || !liesInOrder(bytes, found, start)) return broken;
  return { ok: true, entries: found.map((entry) => ({ name: entry.name, read: () => unpack(bytes, entry) })) };
}

interface Located {
  flags: number;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
  next: number;
}

function centralEntry(bytes: Buffer, at: number, end: number): (Located & { name: string }) | undefined {
  if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) return undefined;
  const u16 = (offset: number): number => bytes.readUInt16LE(at + offset);
  const u32 = (offset: number): number => bytes.readUInt32LE(at + offset);
  const [nameLength, next] = [u16(28), at + 46 + u16(28) + u16(30) + u16(32)];
  const entry = { flags: u16(8), method: u16(10), crc: u32(16), packed: u32(20), unpacked: u32(24), offset: u32(42), next };
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
  // Bit 0: encrypted, 6: strongly, 13: directory masked.
  if (next > end || (entry.flags & 0x2041) !== 0 || (entry.method !== 0 && entry.method !== 8) || !isPlainName(name)) return undefined;
  if (entry.method === 0 && entry.packed !== entry.unpacked) return undefined;
  return { ...entry, name };
}

function isPlainName(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (name === '' || name.length > 250 || /[\\:\u0000-\u001f\u007f\ufffd]/.test(name) || name.startsWith('/')) return false;
  return name.replace(/\/$/, '').split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Whether the entries lie one after the other from the first byte to the directory, each under the name that the directory says. */
function liesInOrder(bytes: Buffer, entries: (Located & { name: string })[], directory: number): boolean {
  let at = 0;
  for (const { name, offset, packed, flags, method } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset !== at || offset + 30 > directory || bytes.readUInt32LE(offset) !== LOCAL || bytes.readUInt16LE(offset + 8) !== method) return false;
    const nameLength = bytes.readUInt16LE(offset + 26);
    if (bytes.toString('utf8', offset + 30, offset + 30 + nameLength) !== name) return false;
    at = dataOf(bytes, offset) + packed;
    if (at > directory) return false;
    if ((flags & 8) !== 0) at += bytes.readUInt32LE(Math.min(at, bytes.length - 4)) === 0x08074b50 ? 16 : 12;
  }
  return at === directory;
}

function dataOf(bytes: Buffer, offset: number): number {
  return offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
}

/** Throws when there is more, less or other than the directory says; more is not unpacked. */
async function unpack(bytes: Buffer, { offset, packed, unpacked, method, crc }: Located): Promise<Buffer> {
  const from = dataOf(bytes, offset);
  const data = bytes.subarray(from, from + packed);
  const content = method === 0 ? data : await inflate(data, { maxOutputLength: Math.max(unpacked, 1) });
  if (content.length !== unpacked || crc32(content) !== crc) throw new Error('not what the directory of the archive says');
  return content;
}
