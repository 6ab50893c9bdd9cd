import { randomBytes } from 'node:crypto';
import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Deps, Issuer } from './platform/deps.ts';
import { projectRoot } from './platform/project-root.ts';
import { explainFileError, makeFolder, StartError } from './platform/start-error.ts';

/** What the environment says, checked and with defaults filled in. */
export type Config = {
  port: number;
  host: string;
  /** Own address without a slash at the end. */
  baseUrl: string;
  /** Undefined: the embedded PostgreSQL is used. */
  databaseUrl: string | undefined;
  /** Undefined: mail stays in the outbox; in demo mode the mailbox page shows it. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** At least 32 characters; the same on all processes of an installation. */
  secretKey: string;
  /** How many proxies in front may be believed about the address of the caller. */
  trustProxyHops: number;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Absolute path of the folder for data of the embedded PostgreSQL, logs and the generated key. */
  varDir: string;
  /** Services for single sign-on, from the file of OIDC_FILE. */
  issuers: readonly Issuer[];
  /** Where a clamd looks at uploads. */
  scanner: Deps['scanner'];
  /** A demo has the sample data, shows sent mail on a page, and lets anybody sign in to the sample accounts. */
  demo: boolean;
};

/** One or more settings cannot be used. `message` has one sentence per setting, each on a line of its own. */
export class ConfigError extends StartError {
  override name = 'ConfigError';
}

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const wholeNumber = (sentence: string, min: number, max: number) =>
  z.string().regex(/^\d{1,6}$/, sentence).transform(Number).refine((n) => n >= min && n <= max, sentence);

const address = (sentence: string, protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), sentence);

const sentences = {
  PORT: 'PORT must be a whole number from 1 to 65535, for example PORT=3000.',
  HOST: 'HOST must be a host name or an IP address, for example HOST=0.0.0.0.',
  BASE_URL: 'BASE_URL must be the public address of this installation without a path, for example BASE_URL=https://austausch.example.de.',
  DATABASE_URL: 'DATABASE_URL must be a PostgreSQL address, for example DATABASE_URL=postgresql://user:password@host:5432/name.',
  SMTP_URL: 'SMTP_URL must be the address of a mail server, for example SMTP_URL=smtp://user:password@mail.example.de:587.',
  MAIL_FROM: 'MAIL_FROM must be a sender, for example MAIL_FROM="Initiative K <post@example.de>".',
  SECRET_KEY: 'SECRET_KEY must have at least 32 characters, for example the output of: openssl rand -base64 48.',
  TRUST_PROXY_HOPS: 'TRUST_PROXY_HOPS must be the number of proxies in front, 0 to 10, for example TRUST_PROXY_HOPS=1.',
  LOG_LEVEL: `LOG_LEVEL must be one of ${levels.join(', ')}.`,
  OIDC_FILE: 'OIDC_FILE must be the path of a JSON file as docs/betrieb.md describes it, for example OIDC_FILE=/etc/initiative-k/oidc.json.',
  CLAMD: 'CLAMD must be the address of a clamd, for example CLAMD=unix:/run/clamav/clamd.ctl or CLAMD=tcp://127.0.0.1:3310.',
  DEMO: 'DEMO must be 0 or 1; leave it out for a demo without DATABASE_URL.',
};

const sender = /^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

const schema = z.object({
  PORT: wholeNumber(sentences.PORT, 1, 65_535).default(3000),
  HOST: z.string().regex(/^[\w.:-]+$/, sentences.HOST).default('localhost'),
  BASE_URL: address(sentences.BASE_URL, ['http:', 'https:']).refine(hasNoPath, sentences.BASE_URL).optional(),
  DATABASE_URL: address(sentences.DATABASE_URL, ['postgres:', 'postgresql:']).optional(),
  SMTP_URL: address(sentences.SMTP_URL, ['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.string().regex(sender, sentences.MAIL_FROM).optional(),
  SECRET_KEY: z.string().min(32, sentences.SECRET_KEY).optional(),
  TRUST_PROXY_HOPS: wholeNumber(sentences.TRUST_PROXY_HOPS, 0, 10).default(0),
  LOG_LEVEL: z.enum(levels, sentences.LOG_LEVEL).optional(),
  VAR_DIR: z.string().optional(),
  OIDC_FILE: z.string().optional(),
  CLAMD: z.string().refine((text) => scannerAddress(text) !== undefined, sentences.CLAMD).optional(),
  DEMO: z.enum(['0', '1'], sentences.DEMO).optional(),
});

/**
 * Reads the settings from `env`; an empty value counts as not set. Makes VAR_DIR, and a key in it when SECRET_KEY may be missing.
 * Throws ConfigError for values that cannot be used and StartError for a VAR_DIR that cannot be written.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, env[name]?.trim() || undefined]));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new ConfigError([...new Set(parsed.error.issues.map((issue) => issue.message))].join('\n'));
  const values = parsed.data;

  if (values.DATABASE_URL && values.DEMO === '1') {
    throw new ConfigError('DEMO=1 fills the database with examples and lets anybody sign in; leave out DEMO or DATABASE_URL.');
  }
  const baseUrl = new URL(values.BASE_URL ?? `http://localhost:${values.PORT}`);
  if (values.DATABASE_URL && baseUrl.protocol === 'https:' && !values.SECRET_KEY) {
    throw new ConfigError('SECRET_KEY must be set when DATABASE_URL is set and BASE_URL is https; make one with: openssl rand -base64 48.');
  }
  if (!values.DATABASE_URL && baseUrl.protocol === 'https:' && values.DEMO === undefined) {
    throw new ConfigError('BASE_URL is public and DATABASE_URL is not set: set DATABASE_URL for an installation, '
      + 'DEMO=0 for one on the embedded database, or DEMO=1 for a demo in which anybody may sign in as anybody.');
  }
  const demo = values.DATABASE_URL === undefined && values.DEMO !== '0';
  const varDir = resolve(projectRoot, values.VAR_DIR ?? 'var');
  makeWritable(varDir);
  return {
    port: values.PORT,
    host: values.HOST,
    baseUrl: baseUrl.origin,
    databaseUrl: values.DATABASE_URL,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? `Initiative K <no-reply@${baseUrl.hostname}>`,
    secretKey: values.SECRET_KEY ?? keyFrom(join(varDir, 'secret.key')),
    trustProxyHops: values.TRUST_PROXY_HOPS,
    logLevel: values.LOG_LEVEL ?? (demo ? 'warn' : 'info'),
    varDir,
    issuers: values.OIDC_FILE === undefined ? [] : readIssuers(values.OIDC_FILE),
    scanner: values.CLAMD === undefined ? undefined : scannerAddress(values.CLAMD),
    demo,
  };
}

const hostName = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
const issuerSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1).max(80),
  issuer: z.string().refine((text) => URL.canParse(text) && isSafeIssuer(new URL(text))),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scope: z.string().default('openid email profile').refine((text) => text.split(' ').includes('openid')),
  domains: z.array(hostName).default([]),
  organisationClaim: z.string().min(1).optional(),
  organisations: z.record(z.string(), z.string().regex(/^[0-9]{12}$/)).default({}),
});

/** Plain http only on this machine: what an issuer says must not be changed on the way. */
function isSafeIssuer({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}

/** Throws ConfigError whose sentence names the entry and the field that cannot be used. */
function readIssuers(file: string): Issuer[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(resolve(projectRoot, file), 'utf8'));
  } catch (error) {
    throw new ConfigError(`OIDC_FILE cannot be read (${error instanceof SyntaxError ? 'it is not JSON' : (error as NodeJS.ErrnoException).code}): ${file}.`);
  }
  const parsed = z.array(issuerSchema).safeParse(json);
  if (!parsed.success) {
    const { path: [index, ...field] } = parsed.error.issues[0]!;
    throw new ConfigError(`OIDC_FILE: entry ${typeof index === 'number' ? index + 1 : 1} has no usable "${field.join('.') || 'list'}"; see docs/betrieb.md.`);
  }
  const twice = parsed.data.find((one, index) => parsed.data.findIndex((other) => other.key === one.key || other.issuer === one.issuer) !== index);
  if (twice) throw new ConfigError(`OIDC_FILE: "${twice.key}" stands there twice, by its key or its issuer.`);
  return parsed.data.map(({ issuer: url, organisationClaim, ...rest }) => ({ ...rest, url, organisationClaim }));
}

/** `unix:/run/clamav/clamd.ctl` or `tcp://127.0.0.1:3310`; undefined for what is neither. */
function scannerAddress(text: string): Deps['scanner'] {
  if (/^unix:\/[^\0]{1,100}$/.test(text)) return { path: text.slice('unix:'.length) };
  const tcp = /^tcp:\/\/([\w.-]+|\[[0-9a-f:]+\]):(\d{1,5})$/i.exec(text);
  const port = Number(tcp?.[2]);
  return tcp && port >= 1 && port <= 65_535 ? { host: tcp[1]!.replace(/[[\]]/g, ''), port } : undefined;
}

function hasNoPath(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { pathname, search, hash } = new URL(text);
  return pathname + search + hash === '/';
}

function makeWritable(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw explainFileError(error, folder);
  }
}

/** Codes that were sent must hold across a restart, so the key is made once and kept. */
function keyFrom(file: string): string {
  try {
    try {
      writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const key = readFileSync(file, 'utf8').trim();
    if (key.length >= 32) return key;
  } catch (error) {
    throw explainFileError(error, file);
  }
  throw new ConfigError(`The key in ${file} is too short; delete the file, and a new one is made (codes just sent then no longer count).`);
}
