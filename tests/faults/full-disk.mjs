// The disk under an SQLite file fills up. Writes are kept or get 507, reads go on, and all goes on when
// there is room again. Mounts a small file system in memory, so it needs root on Linux.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stopLater } from './support/instances.mjs';
import { isHonest, outage } from './support/outage.mjs';

/** Room beside the database: for the write-ahead log and some publishes. */
const ROOM = 8 * 1024 ** 2;
const folder = mkdtempSync(path.join(tmpdir(), 'threeline-disk-'));
const filler = path.join(folder, 'filler');

function mount(/** @type {string[]} */ command) {
  const { status, stderr } = spawnSync(command[0], command.slice(1), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')} failed. Run it as root.\n${stderr}`);
}

/** Takes all the room that is left. */
function fill() {
  for (const bytes of [1024 ** 2, 64 * 1024, 4096]) {
    try {
      for (;;) writeFileSync(filler, Buffer.alloc(bytes), { flag: 'a' });
    } catch (error) {
      if (error.code !== 'ENOSPC') throw error;
    }
  }
}

export default outage({
  name: 'full disk',
  database: 'sqlite',
  seconds: 10,
  isRight: (answer) => isHonest(answer) || answer.status === 507,
  async place({ sql, env }) {
    await sql.raw('pragma wal_checkpoint(truncate)');
    const { size } = statSync(env.DATABASE_FILENAME);
    mount(['mount', '-t', 'tmpfs', '-o', `size=${String(size + ROOM)}`, 'tmpfs', folder]);
    stopLater(async () => {
      // A reader of the server may still be ending.
      mount(['umount', '--lazy', folder]);
      rmSync(folder, { recursive: true });
    });
    const file = path.join(folder, 'data.db');
    cpSync(env.DATABASE_FILENAME, file);
    return { ...env, DATABASE_FILENAME: file };
  },
  async begin() {
    fill();
    return async () => rmSync(filler);
  },
});
