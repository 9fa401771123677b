import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { siteSettings } from '../../articles/site';
import { serverAddress } from '../../platform/media';

/**
 * Writes the `robots.txt` of this server (RFC 9309). It keeps crawlers from the API, whose answers are
 * no pages. They may fetch the sitemap, the feeds and the pictures, which belong to the site.
 */
export async function robotsText(strapi: Core.Strapi): Promise<string> {
  const prefix = z.string().parse(strapi.config.get('api.rest.prefix'));
  const server = serverAddress(strapi);
  // The server may be at a path of another host, such as https://example.com/cms.
  const { pathname } = new URL(server);
  const root = pathname.replace(/\/$/, '');
  const { urlPattern } = await siteSettings(strapi);
  const allowed = [`${prefix}/sitemap.xml`, `${prefix}/feed.`, '/uploads/', '/llms.txt'];
  return [
    'User-agent: *',
    ...allowed.map((path) => `Allow: ${root}${path}`),
    `Disallow: ${root}/`,
    // Without addresses of articles there is no sitemap.
    ...(urlPattern === null ? [] : ['', `Sitemap: ${server}${prefix}/sitemap.xml`]),
    '',
  ].join('\n');
}
