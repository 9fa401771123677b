// Someone locks the table of articles for longer than any request may wait.
import { outage } from './support/outage.mjs';

export default outage({
  name: 'locked table',
  database: 'postgres',
  seconds: 20,
  async begin({ sql }) {
    const lock = await sql.transaction();
    await lock.raw('lock table articles in access exclusive mode');
    return () => lock.rollback();
  },
});
