import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';

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
