import './production';
import path from 'node:path';
import { z } from 'zod';
import { backUp } from '../features/backup';
import { createApplication } from './application';
import { explain, readArguments } from './backup-command';

const USAGE = `npm run backup -- FOLDER

Copies the database and the uploaded files into FOLDER while the server runs, restores the copy into a
scratch database, and keeps it only if the application starts on it. docs/operations/backup.md explains it.
`;

const retention = z.object({ days: z.int(), weeks: z.int(), months: z.int() });

/** @returns the exit code: 0 if the backup was proven, 1 if it failed, 2 for wrong arguments */
async function main(): Promise<number> {
  const given = readArguments(1);
  if (given === null) {
    process.stderr.write(USAGE);
    return 2;
  }
  // A backup has accounts and drafts. Nobody else reads what this process and its proof write.
  process.umask(0o077);
  // Not loaded: a start would migrate the database that is to be copied.
  const strapi = createApplication({ makesUploads: false });
  await backUp(strapi, {
    root: given[0],
    retention: retention.parse(strapi.config.get('backup')),
    proof: { command: path.join(__dirname, 'backup-proof.js'), env: process.env },
    say: (line) => process.stdout.write(`${line}\n`),
  });
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`Backup failed: ${explain(error)}\n`);
    process.exit(1);
  },
);
