import type { Core } from '@strapi/strapi';
import { logFormat } from '../src/platform/log';
import { choice } from './choice';

/** How the log is written. Read by Strapi. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  level: choice(env, 'LOG_LEVEL', ['error', 'warn', 'info', 'http', 'debug'], 'http'),
  format: logFormat(choice(env, 'LOG_FORMAT', ['text', 'json'], 'text'), {
    colors: process.stdout.isTTY,
  }),
});

export default config;
