import { leaveTestCluster } from './cluster.ts';

/** After the last test: the shared PostgreSQL ends, unless somebody else's tests use it. */
export async function teardown(): Promise<void> {
  await leaveTestCluster();
}
