import './production';
import { restoreBackup } from '../features/backup';
import { createApplication } from './application';
import { explain, readArguments } from './backup-command';

const USAGE = `npm run restore -- FOLDER [BACKUP]

Restores a backup from FOLDER, the newest one if BACKUP is left out, into an empty database and an empty
folder of uploads. docs/operations/backup.md explains it.
`;

/** A restore does no work of a server, and compares addresses without their host. */
const SETTINGS = {
  PICTURE_VARIANTS: 'false',
  PUBLIC_URL: '',
  SCHEDULING_RUN: 'false',
  SEARCH_INDEX: 'false',
};

/** @returns the exit code: 0 if everything was restored, 1 if it failed, 2 for wrong arguments */
async function main(): Promise<number> {
  const given = readArguments(2);
  if (given === null) {
    process.stderr.write(USAGE);
    return 2;
  }
  const [root, id] = given;
  Object.assign(process.env, SETTINGS);
  const strapi = createApplication();
  const { proof, uploads } = await restoreBackup(
    strapi,
    { root, ...(id === undefined ? {} : { id }) },
    (step) => process.stdout.write(`${step}\n`),
  );
  await strapi.destroy();
  process.stdout.write(
    `Restored ${String(proof?.articles)} published articles and ${String(uploads.files)} files, as they were proven. Start the server.\n`,
  );
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`Restore failed: ${explain(error)}\n`);
    process.exit(1);
  },
);
