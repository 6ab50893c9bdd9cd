import type { Db } from './db/database.ts';
import type { Changes } from './db/changes.ts';
import type { Clock } from './time/time.ts';

/** What every module is handed when it is registered. Nothing is reached by a global. */
export interface Deps {
  db: Db;
  clock: Clock;
  changes: Changes;
  /** Own address without trailing slash, for absolute links in mails and feeds. */
  baseUrl: string;
  /** Server key for MACs; at least 32 bytes. */
  secret: Uint8Array;
  /** A demo installation shows sent mails on a page and marks its data as examples. */
  demo: boolean;
  /** Logical asset name ('app.css') → URL path ('/assets/app.3f2a.css'). */
  asset: (name: string) => string;
  /** Wakes the workers after a commit; they also wake by themselves. */
  wake: (queue: 'outbox' | 'mail') => void;
}
