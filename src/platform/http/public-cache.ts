import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Changes } from '../db/changes.ts';
import type { Clock } from '../time/time.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer is the same for everybody without a session and may be kept until something changes. */
    publicPage?: boolean;
  }
}

interface Entry {
  seq: number;
  until: number;
  etag: string;
  type: string;
  plain: Buffer;
  gz: Buffer | undefined;
}

const MAX_ENTRIES = 400;
// Addresses with a query are without number; whoever makes them up pushes out only each other.
const MAX_ENTRIES_WITH_QUERY = 100;
const MAX_BYTES = 256 * 1024;
const MAX_URL = 300;
// Pages say things that depend on the clock ("in 3 days", "closed"): none is older than this.
const MAX_AGE_MS = 15_000;
const GZIP_FROM_BYTES = 1_000;

const compress = promisify(gzip);

/**
 * Keeps finished public pages in memory until the next change of public data by any process, at most 15 seconds.
 * Never stale after a change: the number of changes is read before the page is made and compared before it is served.
 * Serves only requests without a session cookie, and answers If-None-Match.
 */
export function registerPublicCache(app: FastifyInstance, deps: { changes: Changes; clock: Clock; sessionCookie: string }): void {
  const plain = new Map<string, Entry>();
  const withQuery = new Map<string, Entry>();
  const entriesOf = (request: FastifyRequest): Map<string, Entry> => (request.url.includes('?') ? withQuery : plain);
  const seqAtStart = new WeakMap<FastifyRequest, number>();
  const keyOf = (request: FastifyRequest): string => `${request.lang} ${request.url}`;
  const cacheable = (request: FastifyRequest): boolean =>
    request.routeOptions.config.publicPage === true &&
    (request.method === 'GET' || request.method === 'HEAD') &&
    !request.headers.cookie?.includes(deps.sessionCookie) &&
    request.url.length <= MAX_URL;

  app.addHook('onRequest', (request, reply, done) => {
    if (!cacheable(request)) return done();
    const { seq } = deps.changes;
    if (seq === undefined) return done();
    const entry = entriesOf(request).get(keyOf(request));
    if (entry && entry.seq === seq && entry.until > performance.now()) {
      serve(request, reply, entry);
      return;
    }
    seqAtStart.set(request, seq);
    done();
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const seq = seqAtStart.get(request);
    if (seq === undefined || request.method !== 'GET' || reply.statusCode !== 200) return payload;
    if (!(typeof payload === 'string' || Buffer.isBuffer(payload)) || payload.length > MAX_BYTES || reply.getHeader('set-cookie')) return payload;
    const bytes = Buffer.isBuffer(payload) ? payload : Buffer.from(payload);
    const entry: Entry = {
      seq,
      until: performance.now() + MAX_AGE_MS,
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      type: String(reply.getHeader('content-type')),
      plain: bytes,
      gz: bytes.length >= GZIP_FROM_BYTES ? await compress(bytes) : undefined,
    };
    // The oldest goes first: a Map keeps the order of insertion.
    const entries = entriesOf(request);
    entries.delete(keyOf(request));
    entries.set(keyOf(request), entry);
    const most = entries === plain ? MAX_ENTRIES : MAX_ENTRIES_WITH_QUERY;
    if (entries.size > most) entries.delete(entries.keys().next().value as string);
    reply.header('etag', entry.etag).header('cache-control', 'public, no-cache').header('vary', 'cookie, accept-encoding');
    if (!entry.gz || !takesGzip(request)) return payload;
    reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return entry.gz;
  });

  function serve(request: FastifyRequest, reply: FastifyReply, entry: Entry): void {
    reply.header('etag', entry.etag).header('cache-control', 'public, no-cache').header('vary', 'cookie, accept-encoding');
    if (request.headers['if-none-match'] === entry.etag) {
      reply.code(304).send();
      return;
    }
    reply.header('content-type', entry.type);
    if (entry.gz && takesGzip(request)) reply.header('content-encoding', 'gzip').send(entry.gz);
    else reply.send(entry.plain);
  }
}

function takesGzip(request: FastifyRequest): boolean {
  return request.headers['accept-encoding']?.includes('gzip') === true;
}
