import type { Config } from './config.ts';
import { admin, member, organiser } from './sample/accounts.ts';

/** What a person reads after the start: the address and, in a demo, how to sign in as whom. */
export function welcome(config: Config): string {
  if (!config.demo) return `Listening on ${config.host}:${config.port}; public address ${config.baseUrl}`;
  const signInPath = `${config.baseUrl}/anmelden`;
  return [
    '',
    `  Initiative K is ready: ${config.baseUrl}`,
    '',
    '  Visitor       open the address; no account is needed',
    `  Member        ${signInPath}  as  ${member.email}`,
    `  Organiser     ${signInPath}  as  ${organiser.email}`,
    `  Admin         ${signInPath}  as  ${admin.email}`,
    `  Demo mailbox  ${config.baseUrl}/demo/postfach  shows every mail, also the code to sign in;`,
    '                look for an address there to see its second factor as well (organiser and admin)',
    '',
    '  Stop with Ctrl-C.',
    '',
  ].join('\n');
}
