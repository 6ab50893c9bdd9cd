import type { Db } from './db/database.ts';
import type { Changes } from './db/changes.ts';
import type { Clock } from './time/time.ts';

/** A service for single sign-on (OpenID Connect), as the operator has configured it. */
export interface Issuer {
  /** Part of the address of signing in; letters, digits and hyphens. */
  key: string;
  /** As people know it. */
  name: string;
  /** Issuer identifier: an https address. */
  url: string;
  clientId: string;
  clientSecret: string;
  /** 'openid email profile' and what the claim of organisations needs. */
  scope: string;
  /** Domains of e-mail addresses it speaks for. */
  domains: readonly string[];
  /** Name of the claim that says where somebody works; left out: it does not say. */
  organisationClaim: string | undefined;
  /** Value of that claim → ARS of the organisation. */
  organisations: Readonly<Record<string, string>>;
}

/** What every module is handed when it is registered. Nothing is reached by a global. */
export interface Deps {
  db: Db;
  /** Sees what everybody may see and writes nothing: for pages of people without rights (`dbFor`). */
  publicDb: Db;
  clock: Clock;
  changes: Changes;
  /** Own address without trailing slash, for absolute links in mails and feeds. */
  baseUrl: string;
  /** Server key for MACs; at least 32 bytes. */
  secret: Uint8Array;
  /** Services for single sign-on; none in most installations. */
  issuers: readonly Issuer[];
  /** Where a clamd looks at uploads; without it nobody does. */
  scanner?: { path: string } | { host: string; port: number } | undefined;
  /** A demo installation shows sent mails on a page and marks its data as examples. */
  demo: boolean;
  /** Logical asset name ('app.css') → URL path ('/assets/app.3f2a.css'). */
  asset: (name: string) => string;
  /** Wakes the workers after a commit; they also wake by themselves. */
  wake: (queue: 'outbox' | 'mail') => void;
}
