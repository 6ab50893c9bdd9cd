import { connect, type Socket } from 'node:net';

/** Where a clamd listens: a socket of this machine, or one of the network. */
export type ScannerAddress = { path: string } | { host: string; port: number };

const CHUNK = 64 * 1024;

/** Asks a clamd (INSTREAM) about a file. Whatever is not a clear "OK" or "FOUND", also silence, is `unknown`: then nothing may be stored. */
export async function scanFile(address: ScannerAddress, bytes: Buffer, patienceMs = 30_000): Promise<'clean' | 'virus' | 'unknown'> {
  return new Promise((resolve) => {
    const socket = connect(address);
    let answer = '';
    const end = (verdict: 'clean' | 'virus' | 'unknown'): void => {
      clearTimeout(patience);
      socket.destroy();
      resolve(verdict);
    };
    const patience = setTimeout(() => end('unknown'), patienceMs);
    socket.on('error', () => end('unknown'));
    socket.on('close', () => end('unknown'));
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('utf8');
      if (answer.length > 1_000) end('unknown');
      const line = /^([^\0\n]*)[\0\n]/.exec(answer)?.[1];
      if (line !== undefined) end(line === 'stream: OK' ? 'clean' : line.endsWith(' FOUND') ? 'virus' : 'unknown');
    });
    socket.on('connect', () => send(socket, bytes));
  });
}

function send(socket: Socket, bytes: Buffer): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    socket.write(chunk);
  }
  socket.write(Buffer.alloc(4));
}
