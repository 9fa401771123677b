import './production';
import { createApplication } from './application';
import { failStart, listen } from './serve';

/** `npm start`: starts the built application, as `strapi start` does. */
async function start(): Promise<void> {
  const strapi = createApplication({ serves: true, logs: true });
  await strapi.load();
  await listen(strapi);
}

start().catch(failStart);
