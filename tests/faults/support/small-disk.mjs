// A file system of a few megabytes, in memory. Needs root on Linux.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stopLater } from './instances.mjs';

function mount(/** @type {string[]} */ command) {
  const { status, stderr } = spawnSync(command[0], command.slice(1), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')} failed. Run it as root.\n${stderr}`);
}

/** Mounts a file system with room for some bytes. It is gone after the fault. */
export function smallDisk(/** @type {number} */ bytes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'threeline-disk-'));
  const filler = path.join(folder, 'filler');
  mount(['mount', '-t', 'tmpfs', '-o', `size=${String(bytes)}`, 'tmpfs', folder]);
  stopLater(async () => {
    // A reader of the server may still be ending.
    mount(['umount', '--lazy', folder]);
    rmSync(folder, { recursive: true });
  });
  return {
    folder,
    /** Takes all the room that is left. */
    fill() {
      for (const size of [1024 ** 2, 64 * 1024, 4096]) {
        try {
          for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
        } catch (error) {
          if (error.code !== 'ENOSPC') throw error;
        }
      }
    },
    /** Gives the room back. */
    free: () => rmSync(filler),
  };
}
