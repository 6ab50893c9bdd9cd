import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';
import { StartError } from '../../src/platform/start-error.ts';

const home = mkdtempSync(join(tmpdir(), 'initiative-k-config-'));
const VAR_DIR = join(home, 'var');
const SECRET_KEY = 'k'.repeat(32);
const DATABASE_URL = 'postgresql://k:secret@db.example.de/k';
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('settings', () => {
  test('are those of a demo when nothing is set', () => {
    const config = readConfig({ VAR_DIR });
    expect(config).toEqual({
      port: 3000, host: 'localhost', baseUrl: 'http://localhost:3000', databaseUrl: undefined, smtpUrl: undefined,
      mailFrom: 'Initiative K <no-reply@localhost>', secretKey: config.secretKey, trustProxyHops: 0, logLevel: 'warn',
      varDir: VAR_DIR, issuers: [], demo: true,
    });
  });

  test('are taken over as they are given', () => {
    expect(readConfig({
      PORT: '8080', HOST: '0.0.0.0', BASE_URL: 'https://austausch.example.de/', DATABASE_URL, SMTP_URL: 'smtps://u:p@mail.example.de',
      MAIL_FROM: 'Austausch <post@example.de>', SECRET_KEY, TRUST_PROXY_HOPS: '1', LOG_LEVEL: 'debug', VAR_DIR,
    })).toEqual({
      port: 8080, host: '0.0.0.0', baseUrl: 'https://austausch.example.de', databaseUrl: DATABASE_URL,
      smtpUrl: 'smtps://u:p@mail.example.de', mailFrom: 'Austausch <post@example.de>', secretKey: SECRET_KEY, trustProxyHops: 1,
      logLevel: 'debug', varDir: VAR_DIR, issuers: [], demo: false,
    });
  });

  test.each([
    ['without DATABASE_URL', {}, true],
    ['with an empty DATABASE_URL', { DATABASE_URL: ' ' }, true],
    ['switched off', { DEMO: '0' }, false],
    ['with DATABASE_URL', { DATABASE_URL }, false],
    ['at a public address that says so', { BASE_URL: 'https://austausch.example.de', DEMO: '1' }, true],
    ['at a public address that says no', { BASE_URL: 'https://austausch.example.de', DEMO: '0' }, false],
  ])('are a demo %s: %o → %s', (_name, env, demo) => {
    expect(readConfig({ VAR_DIR, ...env }).demo).toBe(demo);
  });

  const oidcFile = (content: string): string => {
    const file = join(home, 'oidc.json');
    writeFileSync(file, content);
    return file;
  };
  const entry = { key: 'verbund', name: 'Verbund', issuer: 'https://login.example', clientId: 'k', clientSecret: 's' };

  test('name services for single sign-on in a file', () => {
    const [issuer] = readConfig({ VAR_DIR, OIDC_FILE: oidcFile(JSON.stringify([{ ...entry, domains: ['a.example'] }])) }).issuers;
    expect(issuer).toEqual({
      key: 'verbund', name: 'Verbund', url: 'https://login.example', clientId: 'k', clientSecret: 's', scope: 'openid email profile', domains: ['a.example'],
      organisationClaim: undefined, organisations: {},
    });
  });

  test.each<[string, string]>([
    ['{', 'OIDC_FILE cannot be read (it is not JSON)'],
    ['{}', 'OIDC_FILE: entry 1 has no usable "list"'],
    [JSON.stringify([entry, { ...entry, key: 'A B' }]), 'OIDC_FILE: entry 2 has no usable "key"'],
    [JSON.stringify([{ ...entry, issuer: 'http://login.example' }]), 'OIDC_FILE: entry 1 has no usable "issuer"'],
    [JSON.stringify([{ ...entry, domains: ['@a.example'] }]), 'OIDC_FILE: entry 1 has no usable "domains.0"'],
    [JSON.stringify([{ ...entry, organisations: { x: '123' } }]), 'OIDC_FILE: entry 1 has no usable "organisations.x"'],
    [JSON.stringify([entry, entry]), 'OIDC_FILE: "verbund" stands there twice'],
  ])('refuse a file that cannot be used: %s', (content, sentence) => {
    expect(() => readConfig({ VAR_DIR, OIDC_FILE: oidcFile(content) })).toThrow(sentence);
  });

  test('refuse a file that is not there', () => {
    expect(() => readConfig({ VAR_DIR, OIDC_FILE: join(home, 'fehlt.json') })).toThrow('OIDC_FILE cannot be read (ENOENT)');
  });

  test('have a key that is made once and that only its owner reads', () => {
    const first = readConfig({ VAR_DIR }).secretKey;
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(readConfig({ VAR_DIR }).secretKey).toBe(first);
    expect(readFileSync(join(VAR_DIR, 'secret.key'), 'utf8').trim()).toBe(first);
    expect(statSync(join(VAR_DIR, 'secret.key')).mode & 0o777).toBe(0o600);
  });

  test.each<[Record<string, string>, string]>([
    [{ BASE_URL: 'https://austausch.example.de' }, 'BASE_URL is public and DATABASE_URL is not set: set DATABASE_URL for an installation, '
      + 'DEMO=0 for one on the embedded database, or DEMO=1 for a demo in which anybody may sign in as anybody.'],
    [{ PORT: 'http' }, 'PORT must be a whole number from 1 to 65535, for example PORT=3000.'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 1 to 65535, for example PORT=3000.'],
    [{ PORT: '3000.5' }, 'PORT must be a whole number from 1 to 65535, for example PORT=3000.'],
    [{ HOST: 'a b' }, 'HOST must be a host name or an IP address, for example HOST=0.0.0.0.'],
    [{ BASE_URL: 'austausch.example.de' }, 'BASE_URL must be the public address of this installation without a path, '
      + 'for example BASE_URL=https://austausch.example.de.'],
    [{ BASE_URL: 'https://example.de/austausch' }, 'BASE_URL must be the public address of this installation without a path, '
      + 'for example BASE_URL=https://austausch.example.de.'],
    [{ DATABASE_URL: 'mysql://localhost/k' }, 'DATABASE_URL must be a PostgreSQL address, '
      + 'for example DATABASE_URL=postgresql://user:password@host:5432/name.'],
    [{ SMTP_URL: 'mail.example.de:587' }, 'SMTP_URL must be the address of a mail server, '
      + 'for example SMTP_URL=smtp://user:password@mail.example.de:587.'],
    [{ MAIL_FROM: 'Post' }, 'MAIL_FROM must be a sender, for example MAIL_FROM="Initiative K <post@example.de>".'],
    [{ MAIL_FROM: 'Post <a@example.de>\r\nBcc: b@example.de' },
      'MAIL_FROM must be a sender, for example MAIL_FROM="Initiative K <post@example.de>".'],
    [{ SECRET_KEY: 'short' }, 'SECRET_KEY must have at least 32 characters, for example the output of: openssl rand -base64 48.'],
    [{ TRUST_PROXY_HOPS: 'yes' }, 'TRUST_PROXY_HOPS must be the number of proxies in front, 0 to 10, for example TRUST_PROXY_HOPS=1.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.'],
    [{ DEMO: 'no' }, 'DEMO must be 0 or 1; leave it out for a demo without DATABASE_URL.'],
    [{ DATABASE_URL, DEMO: '1' }, 'DEMO=1 fills the database with examples and lets anybody sign in; leave out DEMO or DATABASE_URL.'],
    [{ DATABASE_URL, BASE_URL: 'https://k.example.de' }, 'SECRET_KEY must be set when DATABASE_URL is set and BASE_URL is https; '
      + 'make one with: openssl rand -base64 48.'],
  ])('that cannot be used say what to set: %o', (env, message) => {
    expect(() => readConfig({ VAR_DIR, ...env })).toThrow(new ConfigError(message));
  });

  test('that are wrong in several places are all named, a line each', () => {
    expect(() => readConfig({ VAR_DIR, PORT: 'x', LOG_LEVEL: 'y' })).toThrow(new ConfigError([
      'PORT must be a whole number from 1 to 65535, for example PORT=3000.',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.',
    ].join('\n')));
  });

  test('with a folder that cannot be used say so', () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    expect(() => readConfig({ VAR_DIR: file })).toThrow(
      new StartError(`${file} is not a folder; set VAR_DIR to a folder that can be written.`),
    );
    expect(() => readConfig({ VAR_DIR: '/proc/k' })).toThrow(
      new StartError('The folder /proc/k cannot be made there; set VAR_DIR to a folder that can be written.'),
    );
  });

  test.skipIf(process.getuid?.() === 0)('with a folder of somebody else say so', () => {
    const closed = mkdtempSync(join(home, 'closed-'));
    chmodSync(closed, 0o500);
    expect(() => readConfig({ VAR_DIR: closed })).toThrow(/cannot be written by this user/);
  });
});
