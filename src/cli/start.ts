import './production';
import { createApplication } from './application';
import { requirePanelPath } from '../platform/start';
import { failStart, listen } from './serve';

/** `npm start`: starts the built application, as `strapi start` does. */
async function start(): Promise<void> {
  const strapi = createApplication({ serves: true, logs: true });
  requirePanelPath(strapi);
  await strapi.load();
  await listen(strapi);
}

start().catch(failStart);
