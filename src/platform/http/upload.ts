import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { rawForm, type RawForm } from './form.ts';

/** Lets the routes registered on this instance, and only these, take one file of at most so many bytes. */
export async function takeUploads(app: FastifyInstance, maxBytes: number): Promise<void> {
  await app.register(multipart, { limits: { fileSize: maxBytes, files: 1, fields: 5, fieldSize: 1_000, parts: 6, headerPairs: 20 } });
}

/** The bytes of the uploaded file; its name and type say nothing and are not looked at. */
export async function uploaded(request: FastifyRequest): Promise<Uint8Array | 'none' | 'too_large'> {
  if (!request.isMultipart()) return 'none';
  try {
    const part = await request.file();
    const bytes = await part?.toBuffer();
    return bytes === undefined || bytes.length === 0 ? 'none' : bytes;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'FST_REQ_FILE_TOO_LARGE') return 'too_large';
    if (code?.startsWith('FST_')) return 'none';
    throw error;
  }
}

export interface UploadedForm {
  /** Typed fields, wherever they stand. */
  fields: RawForm;
  file: { name: string; bytes: Buffer } | 'none' | 'too_large' | 'several';
}

/** Read on after a file that is too large, so that a browser gets the answer instead of a broken connection; then the connection is given up. */
const READ_ON = 3;

/**
 * A form with one file, which is held in memory up to `maxBytes`; of a larger one nothing is kept. Undefined where the sender broke off or what came is no such
 * form: then there is nothing to decide about.
 */
export async function uploadedForm(request: FastifyRequest, maxBytes: number): Promise<UploadedForm | undefined> {
  if (!request.isMultipart()) return undefined;
  const fields: Record<string, string> = {};
  let file: UploadedForm['file'] = 'none';
  try {
    for await (const part of request.parts({ limits: { fileSize: maxBytes * READ_ON, files: 2, fields: 10, fieldSize: 2_000, parts: 12, headerPairs: 20 } })) {
      if (part.type === 'field') {
        fields[part.fieldname] ??= String(part.value);
        continue;
      }
      const bytes = await kept(part.file, maxBytes);
      if (part.file.truncated) return undefined;
      if (bytes?.length === 0 && part.filename === '') continue;
      if (file !== 'none') file = 'several';
      else file = bytes === undefined ? 'too_large' : { name: part.filename, bytes };
    }
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'FST_FILES_LIMIT') return { fields: rawForm(fields), file: 'several' };
    if (code?.startsWith('FST_') || code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || request.raw.aborted) return undefined;
    // Said by the parser of a body that ends before its last boundary.
    if (error instanceof Error && /unexpected end|malformed/i.test(error.message)) return undefined;
    throw error;
  }
  return { fields: rawForm(fields), file };
}

async function kept(stream: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer | undefined> {
  let chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length <= maxBytes) chunks.push(chunk);
    else chunks = [];
  }
  return length <= maxBytes ? Buffer.concat(chunks) : undefined;
}
