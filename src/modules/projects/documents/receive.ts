import type { FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { parseForm, type RawForm } from '../../../platform/http/form.ts';
import { uploadedForm, type UploadedForm } from '../../../platform/http/upload.ts';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import type { Member } from '../../accounts/actor.ts';
import { checkFile, type CheckedFile } from '../../media/check.ts';
import { scanFile } from '../../media/scanner.ts';
import { createLine } from '../../media/upload-line.ts';
import { addDocument, type AddRefusal } from './commands.ts';
import { documentForm, sentences } from './forms.ts';
import { documentMessages, type DocumentTexts } from './messages.ts';
import { readQuotas } from './queries.ts';

export type Received = { ok: true } | { ok: false; values: RawForm; errors: FieldErrors };
type FileProblem = keyof DocumentTexts['fileErrors'];

// Each holds a file in memory while it arrives and is looked at.
const inLine = createLine({ working: 3, waiting: 12 });
/** Codes of PostgreSQL: disk full, out of memory for the row. */
const FULL = new Set(['53100', '53200']);

/** Takes in one upload: reads, checks, scans and stores it. What is wrong comes back with the sentence for its field and all that was typed. */
export async function receiveDocument(deps: Deps, actor: Member, projectId: string, request: FastifyRequest): Promise<Received> {
  const t = documentMessages[request.lang];
  const result = await inLine(async (): Promise<Received> => {
    const form = await uploadedForm(request, (await readQuotas(deps.db)).file);
    if (!form) return { ok: false, values: {}, errors: { datei: t.fileErrors.broken } };
    const parsed = parseForm(documentForm, form.fields);
    const file = await looked(deps, form.file);
    const errors: FieldErrors = { ...(parsed.ok ? {} : sentences(parsed.errors, request.lang)), ...(typeof file === 'string' ? { datei: t.fileErrors[file] } : {}) };
    if (!parsed.ok || typeof file === 'string') return { ok: false, values: form.fields, errors };
    const added = await stored(() => addDocument(deps, actor, projectId, parsed.value, file));
    return added.ok ? { ok: true } : { ok: false, values: form.fields, errors: refused(t, added.reason) };
  });
  return result === 'busy' ? { ok: false, values: {}, errors: { datei: t.fileErrors.busy } } : result;
}

async function looked(deps: Deps, file: UploadedForm['file']): Promise<CheckedFile | FileProblem> {
  if (typeof file === 'string') return file;
  const checked = await checkFile(file.name, file.bytes);
  if (!checked.ok) return checked.reason;
  if (deps.scanner === undefined) return checked.file;
  const verdict = await scanFile(deps.scanner, checked.file.bytes);
  return verdict === 'clean' ? checked.file : verdict === 'virus' ? 'virus' : 'no_scanner';
}

async function stored<T extends { ok: boolean }>(add: () => Promise<T>): Promise<T | { ok: false; reason: 'disk' }> {
  try {
    return await add();
  } catch (error) {
    if (FULL.has((error as { code?: string }).code ?? '')) return { ok: false, reason: 'disk' };
    throw error;
  }
}

function refused(t: DocumentTexts, reason: AddRefusal | 'disk'): FieldErrors {
  if (reason === 'licence') return { lizenz: t.errors.licence };
  return reason === 'unseen' ? { sichtbar: t.errors.unseen } : { datei: t.fileErrors[reason] };
}
