import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Where the world reaches this server, such as `https://cms.example.com`, without a slash at the end. */
export const serverAddress = (strapi: Core.Strapi): string =>
  z.string().parse(strapi.config.get('server.absoluteUrl')).replace(/\/+$/, '');

/**
 * The absolute address of a file of the media library, whose `url` begins with a slash where it is
 * kept on this server.
 *
 * @returns `null` for what is no address over http
 */
export function fileAddress(server: string, url: string): string | null {
  const isHere = /^\/(?![/\\])/.test(url);
  try {
    const address = new URL(isHere ? `${server}${url}` : url);
    return /^https?:$/.test(address.protocol) ? address.href : null;
  } catch {
    // A TypeError is how URL says that it is none.
    return null;
  }
}
