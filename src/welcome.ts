import type { Config } from './config.ts';

/** What a person reads after the start: the address and, in a demo, how to sign in as whom. */
export function welcome(config: Config): string {
  if (!config.demo) return `Listening on ${config.host}:${config.port}; public address ${config.baseUrl}`;
  return [
    '',
    `  Initiative K is ready: ${config.baseUrl}`,
    '',
    '  Visitor       open the address; no account is needed',
    `  Demo mailbox  ${config.baseUrl}/demo/postfach  (every mail this installation would send)`,
    '',
    '  Stop with Ctrl-C.',
    '',
  ].join('\n');
}
