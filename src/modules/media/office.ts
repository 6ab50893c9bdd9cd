import type { Extension } from './file-types.ts';
import { openZip, type ZipEntry } from './zip.ts';

export type OfficeRefusal = 'content' | 'too_big' | 'macros' | 'embedded' | 'password';

const BOUNDS = { entries: 3_000, unpackedBytes: 150_000_000 };
/** Text parts that are read whole. */
const MAX_PART = 20_000_000;
const EICAR_MARK = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';

const mainParts: Partial<Record<Extension, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
};

/**
 * Whether an archive is the document that its ending says, without macros, controls, embedded programs or a template that is fetched from
 * elsewhere. Everything is unpacked once, one entry after the other and within bounds, so that no entry is larger than it says.
 */
export async function checkOffice(bytes: Buffer, extension: Extension, type: string): Promise<OfficeRefusal | 'virus' | undefined> {
  const zip = openZip(bytes, BOUNDS);
  if (!zip.ok) return zip.reason === 'too_big' ? 'too_big' : 'content';
  const { entries } = zip;
  if (entries.some(({ name }) => isMacro(name))) return 'macros';
  if (entries.some(({ name }) => isEmbedded(name))) return 'embedded';
  try {
    const texts = new Map<string, string>();
    for (const entry of entries) {
      const content = await entry.read();
      if (content.includes(EICAR_MARK)) return 'virus';
      if (isRead(entry) && content.length > MAX_PART) return 'too_big';
      if (isRead(entry)) texts.set(entry.name, content.toString('utf8'));
    }
    return mainParts[extension] === undefined ? checkOpenDocument(entries, texts, type) : checkOpenXml(texts, mainParts[extension]);
  } catch {
    return 'content';
  }
}

function isMacro(name: string): boolean {
  return /(^|\/)vba|activex|macrosheets|^(basic|scripts|dialogs)\//i.test(name) && !name.endsWith('/');
}

function isEmbedded(name: string): boolean {
  return /oleobject|\.(exe|dll|js|vbs|bat|cmd|ps1|lnk|scr|hta|jar|msi|com)$/i.test(name);
}

function isRead({ name }: ZipEntry): boolean {
  return /^(mimetype|\[Content_Types\]\.xml|META-INF\/manifest\.xml)$/.test(name) || name.endsWith('.rels');
}

function checkOpenXml(texts: Map<string, string>, main: string): OfficeRefusal | undefined {
  const types = texts.get('[Content_Types].xml') ?? '';
  if (/macroenabled|vbaproject|ms-office\.activex/i.test(types)) return 'macros';
  if (!types.includes(`"${main}"`)) return 'content';
  const relations = [...texts].filter(([name]) => name.endsWith('.rels')).map(([, text]) => text).join('\n');
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (/TargetMode\s*=\s*["']External/i.test(relation) && /(attachedTemplate|oleObject|frame|subDocument)["']/i.test(relation)) return 'embedded';
  }
  return undefined;
}

function checkOpenDocument(entries: ZipEntry[], texts: Map<string, string>, type: string): OfficeRefusal | undefined {
  if (texts.get('mimetype') !== type || entries[0]?.name !== 'mimetype') return 'content';
  const manifest = texts.get('META-INF/manifest.xml') ?? '';
  if (/encryption-data/i.test(manifest)) return 'password';
  return entries.some(({ name }) => name === 'content.xml') && manifest !== '' ? undefined : 'content';
}
