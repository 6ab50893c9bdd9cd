import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  to: string[];
  mail: ParsedMail;
  raw: string;
}

export interface MailServer {
  port: number;
  url: string;
  received: ReceivedMail[];
  /** Connections that were open at the same time, at most. */
  mostConnections(): number;
  stop(): Promise<void>;
}

export interface Behaviour {
  /** Throw to refuse: set `responseCode` on the error. */
  recipient?: (address: string) => void;
  /** Before the message is taken; may wait, throw, or destroy the socket by throwing 'drop'. */
  data?: (mail: ReceivedMail) => Promise<void> | void;
  port?: number;
}

/** An error that the server answers with. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** A real SMTP server on this machine that keeps what it takes. */
export async function startMailServer(behaviour: Behaviour = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const sockets = new Set<{ destroy(): void }>();
  let most = 0;
  const options: SMTPServerOptions = {
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo(address, _session, callback) {
      try {
        behaviour.recipient?.(address.address);
        callback();
      } catch (error) {
        callback(error as Error);
      }
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void (async () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          const envelope = { from: (session.envelope.mailFrom || { address: '' }).address, to: session.envelope.rcptTo.map((r) => r.address) };
          const mail = { ...envelope, mail: await simpleParser(raw), raw };
          try {
            await behaviour.data?.(mail);
          } catch (error) {
            callback(error as Error);
            return;
          }
          received.push(mail);
          callback();
        })();
      });
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => undefined);
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    most = Math.max(most, sockets.size);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(behaviour.port ?? 0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    port, url: `smtp://127.0.0.1:${port}`, received,
    mostConnections: () => most,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
