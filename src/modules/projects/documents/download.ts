import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Db } from '../../../platform/db/database.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Actor } from '../../accounts/actor.ts';
import { attachment } from '../../media/file-name.ts';
import type { ProjectDocument } from '../queries.ts';
import { openDocumentFile } from './queries.ts';

/**
 * Answers with the file of a document, to be saved and never to be shown in a page of the product: under its own type, without sniffing, without any right if
 * somebody opens it nevertheless. Nothing on the way keeps it (also
 * not what is public now: it may be withdrawn), so each time the policy is asked anew.
 */
export async function sendFile(reply: FastifyReply, db: Db, actor: Actor, document: ProjectDocument): Promise<FastifyReply> {
  const parts = await openDocumentFile(db, actor, document);
  if (!parts) throw new NotFound('document');
  const { type, size, fileName } = document;
  return reply.headers({
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'content-length': size,
    'content-disposition': attachment(fileName),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  }).send(Readable.from(parts, { objectMode: false }));
}
