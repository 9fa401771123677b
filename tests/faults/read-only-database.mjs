// PostgreSQL refuses writes for a while, as a replica does. Reads go on, and writes get 503.
import { outage } from './support/outage.mjs';

const set = async (/** @type {import('knex').Knex} */ sql, /** @type {'on' | 'off'} */ value) => {
  await sql.raw(`alter system set default_transaction_read_only = ${value}`);
  await sql.raw('select pg_reload_conf()');
};

export default outage({
  name: 'read-only database',
  database: 'postgres',
  seconds: 10,
  async begin({ sql }) {
    await set(sql, 'on');
    return () => set(sql, 'off');
  },
});
