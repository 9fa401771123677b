// Every process of PostgreSQL is halted, so that connections stay open and nothing responds. Nobody
// waits for longer than the limits say, and the server goes on when the database does.
import { outage } from './support/outage.mjs';
import { postmasterOf, signalAll } from './support/postgres-processes.mjs';

export default outage({
  name: 'hung database',
  database: 'postgres',
  seconds: 20,
  async begin({ sql }) {
    const postmaster = await postmasterOf(sql);
    signalAll(postmaster, 'SIGSTOP');
    return async () => signalAll(postmaster, 'SIGCONT');
  },
});
