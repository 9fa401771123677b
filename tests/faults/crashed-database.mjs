// A process of PostgreSQL is killed every two seconds. The others then end as well, and the database
// recovers from its log. FAULT_ROUNDS crashes, 5 by default.
import { outage } from './support/outage.mjs';
import { wait } from './support/wait.mjs';

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 5);
const VICTIM = `select pid from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() order by random() limit 1`;

export default outage({
  name: 'crashed database',
  database: 'postgres',
  seconds: 0,
  async begin({ databases }) {
    for (let round = 0; round < ROUNDS; round += 1) {
      const knex = databases.connect('outage');
      // While the database recovers, nobody can ask it.
      const found = await knex.raw(VICTIM).catch(() => null);
      await knex.destroy();
      if (found?.rows[0] !== undefined) process.kill(found.rows[0].pid, 'SIGKILL');
      await wait(2000);
    }
    return async () => {};
  },
});
