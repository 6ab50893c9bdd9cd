import pg from 'pg';

/**
 * Counts changes that public pages could show. `seq` grows with every announced change of any process on this
 * database; while the ear is deaf (no connection) it is undefined, and nothing may be served from a cache.
 */
export interface Changes {
  readonly seq: number | undefined;
  /** Called after a commit of this process, so that its own next answer is already fresh. */
  bump(): void;
  close(): Promise<void>;
}

const RETRY_MS = 1_000;

/** Listens to 'public_change'. Reconnects by itself; resolves once the first connection listens. */
export async function listenForChanges(connectionString: string, channel = 'public_change'): Promise<Changes> {
  let seq = 1;
  let deaf = true;
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString });
    client = next;
    next.on('notification', () => { seq += 1; });
    const lost = (): void => {
      if (client !== next || closed) return;
      client = undefined;
      deaf = true;
      timer = setTimeout(() => void connect().catch(lost), RETRY_MS);
    };
    next.on('error', lost);
    next.on('end', lost);
    try {
      await next.connect();
      await next.query(`listen ${pg.escapeIdentifier(channel)}`);
      // What changed while nobody listened is unknown: everything counts as changed.
      seq += 1;
      deaf = false;
    } catch (error) {
      lost();
      throw error;
    }
  }

  await connect();
  return {
    get seq() { return deaf ? undefined : seq; },
    bump() { seq += 1; },
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
