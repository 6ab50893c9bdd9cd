// The baseline of rates: a bare Fastify route that sends the bytes of a file. PORT and the file's path are handed in.
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';

const body = process.argv[2] ? readFileSync(process.argv[2], 'utf8') : 'ok';
const app = Fastify();
app.get('/', (_request, reply) => {
  reply.type('text/html; charset=utf-8').send(body);
});
await app.listen({ port: Number(process.env['PORT']), host: 'localhost' });
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
