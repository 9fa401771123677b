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

/** How files are addressed for readers. */
export interface FileAddresses {
  /** This server, for what is always absolute. */
  server: string;
  /** An address made absolute where `PUBLIC_URL` is set, and else left as it is. */
  absolute: (url: string) => string;
}

/** How files are addressed by the settings. */
export function addressesOf(strapi: Core.Strapi): FileAddresses {
  const server = serverAddress(strapi);
  // Strapi completes it, and leaves it empty or relative where PUBLIC_URL is no whole address.
  const isPublic = /^https?:/.test(z.string().parse(strapi.config.get('server.url')));
  return { server, absolute: (url) => (isPublic ? (fileAddress(server, url) ?? url) : url) };
}

const versions = z.record(z.string(), z.looseObject({ url: z.string() }));

/** A file, or some of its fields, whose addresses are absolute where `PUBLIC_URL` is set. */
export function absoluteFile<File extends Record<string, unknown>>(
  file: File,
  { absolute }: FileAddresses,
): File {
  const { url, previewUrl } = file;
  const formats = versions.safeParse(file['formats']).data;
  return {
    ...file,
    ...(typeof url === 'string' && { url: absolute(url) }),
    ...(typeof previewUrl === 'string' && { previewUrl: absolute(previewUrl) }),
    ...(formats && { formats: absoluteFormats(formats, absolute) }),
  };
}

const absoluteFormats = (
  formats: z.infer<typeof versions>,
  absolute: FileAddresses['absolute'],
): z.infer<typeof versions> =>
  Object.fromEntries(
    Object.entries(formats).map(([name, format]) => [
      name,
      { ...format, url: absolute(format.url) },
    ]),
  );
