import type { Core } from '@strapi/strapi';
import { builtPanelPath, panelUrl } from '../../strapi';
import { StartError } from './start-error';

/**
 * Refuses a panel that was built for another path: its page would find none of its scripts.
 *
 * @throws StartError
 */
export function requirePanelPath(strapi: Core.Strapi): void {
  const built = builtPanelPath(strapi);
  const wanted = new URL(panelUrl(strapi)).pathname;
  if (built === null || built === wanted) return;
  throw new StartError(
    `the admin panel was built for the path ${built}, but PUBLIC_URL puts it at ${wanted}. Run "npm run build" with this PUBLIC_URL.`,
  );
}
