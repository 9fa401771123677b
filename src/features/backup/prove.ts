import { fork } from 'node:child_process';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPostgres } from '../../platform/database';
import type { Answers } from './answers';
import { BackupError } from './backup-error';

/** What the process of the proof sends. */
export const proofMessage = z.union([
  z.object({ articles: z.int(), answers: z.string() }),
  z.object({ failed: z.string() }),
]);

/** The settings of the process that restores a backup and starts on it. It does no work of a server. */
const SETTINGS = {
  CHANGES_FOLLOW: 'false',
  PICTURE_VARIANTS: 'false',
  PUBLIC_URL: '',
  SCHEDULING_RUN: 'false',
  SEARCH_INDEX: 'false',
  WEBHOOK_DISPATCH: 'false',
};

/** How the process of the proof is started. */
export interface ProofProcess {
  /** The compiled command. */
  command: string;
  /** The settings of this process. */
  env: NodeJS.ProcessEnv;
}

/**
 * Restores a backup into a scratch database and starts the application there, in a process of its own:
 * a process has one application.
 *
 * @param root the folder of backups
 * @param backup the folder of the backup
 * @throws BackupError if anything fails
 */
export async function proveBackup(
  strapi: Core.Strapi,
  { command, env, root, backup }: ProofProcess & { root: string; backup: string },
): Promise<Answers> {
  const scratch = isPostgres(strapi)
    ? {}
    : { DATABASE_FILENAME: path.join(backup, 'scratch', 'data.db') };
  const child = fork(command, [root, backup], {
    env: { ...env, ...SETTINGS, ...scratch },
    execArgv: [],
  });
  let received: unknown = { failed: 'Its process ended without a result.' };
  child.on('message', (message) => {
    received = message;
  });
  await new Promise<void>((done, fail) => {
    child.on('error', fail);
    // Not `exit`: the message may arrive after it.
    child.on('close', () => {
      done();
    });
  });
  const result = proofMessage.parse(received);
  if ('answers' in result) return result;
  throw new BackupError(
    'BACKUP_NOT_PROVEN',
    `The backup could not be restored, so it is not kept: ${result.failed}`,
  );
}
