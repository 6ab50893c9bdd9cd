import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { scanFile, type ScannerAddress } from '../../src/modules/media/scanner.ts';
import { eicar } from './hostile.ts';

let server: Server | undefined;
afterEach(async () => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

/** A clamd as its protocol describes it: chunks with their length, until one of length 0. */
async function clamd(answer: (content: Buffer, socket: Socket) => void): Promise<ScannerAddress> {
  server = createServer((socket) => {
    let received: Buffer = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (data: Buffer) => {
      received = Buffer.concat([received, data]);
      const command = 'zINSTREAM\0';
      if (received.toString('latin1', 0, command.length) !== command) return;
      const parts: Buffer[] = [];
      for (let at = command.length; at + 4 <= received.length;) {
        const length = received.readUInt32BE(at);
        if (length === 0) return answer(Buffer.concat(parts), socket);
        if (at + 4 + length > received.length) return;
        parts.push(received.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

const says = async (text: string) => clamd((_, socket) => socket.write(text));

describe('asking a virus scanner', () => {
  it('sends the whole file and believes a clear answer', async () => {
    const address = await clamd((content, socket) => socket.write(content.includes(eicar) ? 'stream: Eicar-Signature FOUND\0' : `stream: ${content.length === 300_000 ? 'OK' : 'ERROR'}\0`));
    expect(await scanFile(address, Buffer.alloc(300_000, 'x'))).toBe('clean');
    expect(await scanFile(address, Buffer.from(eicar))).toBe('virus');
  });

  it.each(['stream: OK but more\0', 'OK\0', 'INSTREAM size limit exceeded. ERROR\0', 'x'.repeat(2_000), 'stream: OK'])('does not take %j for clean', async (text) => {
    expect(await scanFile(await says(text), Buffer.from('x'), 300)).toBe('unknown');
  });

  it('does not take silence, a broken or a refused connection for clean', async () => {
    expect(await scanFile(await clamd(() => undefined), Buffer.from('x'), 200)).toBe('unknown');
    expect(await scanFile(await clamd((_, socket) => socket.destroy()), Buffer.from('x'))).toBe('unknown');
    expect(await scanFile({ path: '/nowhere/clamd.ctl' }, Buffer.from('x'))).toBe('unknown');
  });
});
