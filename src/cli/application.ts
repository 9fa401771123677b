import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';

/** The project's folder; this file runs as `dist/src/cli/application.js`. */
export const APP_DIR = path.resolve(__dirname, '../../..');

/**
 * The application as a command uses it: created, not loaded. Says nothing below a warning.
 *
 * @param serves whether the command goes on as a running instance
 */
export function createApplication({ serves = false } = {}): Core.Strapi {
  // Relative settings, such as the file of an SQLite database, count from the project's folder.
  process.chdir(APP_DIR);
  // A command logs what it writes; to follow the log is the business of the running instances.
  if (!serves) {
    process.env['CHANGES_FOLLOW'] = 'false';
    process.env['WEBHOOK_DISPATCH'] = 'false';
  }
  const strapi = createStrapi({ appDir: APP_DIR, distDir: path.join(APP_DIR, 'dist') });
  strapi.log.level = 'warn';
  return strapi;
}
