import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';

/** The project's folder. This file runs as `dist/src/cli/application.js`. */
export const APP_DIR = path.resolve(__dirname, '../../..');

/**
 * Creates the application for a command. The command loads it.
 *
 * @param serves whether the command continues as a running instance
 * @param makesUploads whether to make the folder of uploads if it is missing; a backup must not, because it
 * may be that of a disk that is not mounted
 * @param logs whether the log is as `LOG_LEVEL` has it, instead of warnings and errors only
 */
export function createApplication({
  serves = false,
  logs = false,
  makesUploads = true,
} = {}): Core.Strapi {
  // Relative paths in settings, such as the SQLite file, are relative to the project's folder.
  process.chdir(APP_DIR);
  // A command writes to the change log. Running instances process the log.
  if (!serves) {
    process.env['CHANGES_FOLLOW'] = 'false';
    process.env['WEBHOOK_DISPATCH'] = 'false';
  }
  const strapi = createStrapi({ appDir: APP_DIR, distDir: path.join(APP_DIR, 'dist') });
  strapi.config.set('start.serves', serves);
  // Strapi refuses to start without it.
  if (makesUploads) {
    mkdirSync(path.join(strapi.dirs.static.public, 'uploads'), { recursive: true });
  }
  if (!logs) strapi.log.level = 'warn';
  return strapi;
}
