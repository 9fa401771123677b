import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** How many backups `npm run backup` keeps. Read as `strapi.config.get('backup')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  days: number(env, 'BACKUP_KEEP_DAYS'),
  weeks: number(env, 'BACKUP_KEEP_WEEKS'),
  months: number(env, 'BACKUP_KEEP_MONTHS'),
});

function number(env: Env, key: string): number {
  const value = Number(env(key) || 0);
  if (Number.isInteger(value) && value >= 0 && value <= 10_000) return value;
  throw new Error(`${key} is "${env(key)}". Set it to a number of backups, such as 7.`);
}

export default config;
