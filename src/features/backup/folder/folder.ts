import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { codeOf } from '../../../strapi';
import { tryFileLock } from '../../../platform/start';
import { BackupError } from '../backup-error';
import { syncFolder } from './hashed';
import { claimFolder } from './marker';

/** The name of a backup: the second of its snapshot, in UTC. */
const ID = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/;

/**
 * A folder of backups:
 *
 * - `backups/ID/`: whole backups. A folder gets there by a rename, after everything in it is written.
 * - `files/ab/abcd…`: uploaded files by their SHA-256, which all backups share.
 * - `threeline-backups.json`: whose folder it is; see marker.ts.
 * - `unfinished/`: what is being written or removed. Nobody reads it; the next backup removes it.
 */
export class BackupFolder {
  constructor(readonly root: string) {}

  /** The path of a backup. */
  backup(id: string): string {
    return path.join(this.root, 'backups', id);
  }

  /** The path of an uploaded file. */
  stored(sha256: string): string {
    return path.join(this.files, sha256.slice(0, 2), sha256);
  }

  get files(): string {
    return path.join(this.root, 'files');
  }

  get unfinished(): string {
    return path.join(this.root, 'unfinished');
  }

  /** The names of all backups, the oldest first. */
  async ids(): Promise<string[]> {
    try {
      const names = await readdir(path.join(this.root, 'backups'));
      return names.filter((name) => ID.test(name)).sort();
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  }

  /**
   * Makes this process the one that writes to the folder. The lock ends with the process.
   *
   * @param installation the id of the installation
   * @returns a function that releases it
   * @throws BackupError if another process has it, the folder is not of this installation, or it cannot
   * be written
   */
  async lock(strapi: Core.Strapi, installation: string): Promise<() => void> {
    try {
      await claimFolder(this.root, installation);
      await mkdir(path.join(this.root, 'backups'), { recursive: true, mode: 0o700 });
      await mkdir(this.files, { recursive: true, mode: 0o700 });
      const attempt = tryFileLock(strapi, path.join(this.root, 'lock'));
      if ('release' in attempt) return attempt.release;
      const holder =
        attempt.heldBy === null ? 'Another process' : `Process ${String(attempt.heldBy)}`;
      throw new BackupError(
        'BACKUP_RUNNING',
        `${holder} is writing a backup to ${this.root}. Wait until it has ended.`,
      );
    } catch (cause) {
      if (cause instanceof BackupError) throw cause;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new BackupError(
        'BACKUP_FOLDER_UNUSABLE',
        `${this.root} cannot be used: ${reason}. Name a folder that this user may write to.`,
        { cause },
      );
    }
  }

  /** Makes an empty folder for a new backup, and removes what earlier processes have left. */
  async begin(id: string): Promise<string> {
    await rm(this.unfinished, { recursive: true, force: true });
    const folder = path.join(this.unfinished, id);
    await mkdir(path.join(folder, 'database'), { recursive: true, mode: 0o700 });
    return folder;
  }

  /** Makes a written backup one that a restore finds. */
  async finish(id: string): Promise<void> {
    const folder = path.join(this.unfinished, id);
    await syncFolder(path.join(folder, 'database'));
    await syncFolder(folder);
    await rename(folder, this.backup(id));
    await syncFolder(path.join(this.root, 'backups'));
  }

  /** Removes a backup. A process that is killed meanwhile leaves none that lacks something. */
  async remove(id: string): Promise<void> {
    await mkdir(this.unfinished, { recursive: true, mode: 0o700 });
    const folder = path.join(this.unfinished, `removed-${id}`);
    await rename(this.backup(id), folder);
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param instant of the snapshot */
export const idOf = (instant: Date): string =>
  `${instant.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

/** The instant in the name of a backup. */
export const instantOf = (id: string): Date =>
  new Date(id.replace(/T(\d\d)-(\d\d)-(\d\d)Z$/, 'T$1:$2:$3Z'));
