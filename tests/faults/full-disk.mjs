// The disk under an SQLite file fills up. Writes are kept or get 507, reads go on, and all goes on when
// there is room again. Mounts a small file system in memory, so it needs root on Linux.
import { cpSync, statSync } from 'node:fs';
import path from 'node:path';
import { isHonest, outage } from './support/outage.mjs';
import { smallDisk } from './support/small-disk.mjs';

/** Room beside the database: for the write-ahead log and some publishes. */
const ROOM = 8 * 1024 ** 2;
/** @type {ReturnType<typeof smallDisk>} */
let disk;

export default outage({
  name: 'full disk',
  database: 'sqlite',
  seconds: 10,
  isRight: (answer) => isHonest(answer) || answer.status === 507,
  async place({ sql, env }) {
    await sql.raw('pragma wal_checkpoint(truncate)');
    disk = smallDisk(statSync(env.DATABASE_FILENAME).size + ROOM);
    const file = path.join(disk.folder, 'data.db');
    cpSync(env.DATABASE_FILENAME, file);
    return { ...env, DATABASE_FILENAME: file };
  },
  async begin() {
    disk.fill();
    return async () => disk.free();
  },
});
