// The process that `npm run backup` starts to prove a backup: backup-proof.js ROOT BACKUP, with the
// folder of backups and the folder of the backup. The settings lead to a scratch database.
import './production';
import type { z } from 'zod';
import { restoreToProve, SCRATCH_SCHEMA, type proofMessage } from '../features/backup';
import { createApplication } from './application';
import { explain } from './backup-command';

const send = (message: z.infer<typeof proofMessage>): Promise<void> =>
  new Promise((done) => {
    process.send?.(message, () => {
      done();
    });
  });

async function prove(root: string, backup: string): Promise<void> {
  const strapi = createApplication();
  if (strapi.config.get('database.connection.client') === 'postgres') {
    strapi.config.set('database.connection.connection.schema', SCRATCH_SCHEMA);
  }
  const answers = await restoreToProve(strapi, { root, backup });
  await strapi.destroy();
  await send(answers);
}

// The backup was killed. The next one drops the scratch database.
process.on('disconnect', () => process.exit(1));

const [, , root = '', backup = ''] = process.argv;
prove(root, backup)
  .catch((error: unknown) => send({ failed: explain(error) }))
  .finally(() => process.exit());
