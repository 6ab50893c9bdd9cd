import { lookup } from 'node:dns/promises';
import { createServer } from 'node:net';
import { StartError } from '../start-error.ts';

/**
 * Resolves when `port` of `host` can be listened on. Throws StartError with one sentence when it is taken, needs more rights,
 * or when `host` is no address of this machine. Called before the long work of a start; listening itself may still fail later.
 */
export async function checkPortIsFree(host: string, port: number): Promise<void> {
  let addresses;
  try {
    addresses = await lookup(host, { all: true });
  } catch (error) {
    throw explainListenError(error, host, port);
  }
  const failures = [];
  for (const { address } of addresses) {
    const error = await tryToListen(address, port);
    if (error && !isNotHere(error)) throw explainListenError(error, host, port);
    if (error) failures.push(error);
  }
  // `localhost` often has an IPv6 address on machines without IPv6: one address that works is enough.
  if (failures.length === addresses.length) throw explainListenError(failures[0], host, port);
}

/** Turns the error of a failed listen into a StartError; anything else is returned as it came. */
export function explainListenError(error: unknown, host: string, port: number): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') {
    return new StartError(`Port ${port} is already taken; stop the program that uses it or set PORT to a free one.`);
  }
  if (code === 'EACCES') return new StartError(`This user may not use port ${port}; set PORT to a number above 1023.`);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || isNotHere(error)) {
    return new StartError(`HOST=${host} is not an address of this machine; set HOST to localhost or 0.0.0.0.`);
  }
  return error;
}

function isNotHere(error: unknown): boolean {
  return ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '');
}

function tryToListen(host: string, port: number): Promise<Error | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', done);
    server.listen({ host, port, exclusive: true }, () => server.close(() => done(undefined)));
  });
}
