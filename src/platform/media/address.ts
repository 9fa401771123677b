import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/**
 * The public address of this server, such as `https://cms.example.com`, without a trailing slash.
 */
export const serverAddress = (strapi: Core.Strapi): string => addressesOf(strapi).server;

/** The path of `PUBLIC_URL`, such as `/cms` of `https://example.com/cms`. Empty at the root of a host. */
export const serverPath = (strapi: Core.Strapi): string => addressesOf(strapi).path;

/**
 * The absolute address of a file of the media library. Its `url` starts with a slash if this server
 * stores it.
 *
 * @returns `null` if the address is not an http address
 */
export function fileAddress(server: string, url: string): string | null {
  if (PLAIN.test(url)) {
    const prefix = prefixOf(server);
    if (prefix !== null) return prefix + url;
  }
  const isHere = /^\/(?![/\\])/.test(url);
  try {
    const address = new URL(isHere ? `${server}${url}` : url);
    return /^https?:$/.test(address.protocol) ? address.href : null;
  } catch {
    // `URL` throws a TypeError for a text that is not an address.
    return null;
  }
}

/**
 * A stored file of this server, as the media library names it. Parsing would not change its address. A
 * picture with variants has some twenty, and parsing them all takes longer than reading its row.
 */
const PLAIN = /^(?:\/[\w-]+)*\/(?:[\w-]|%[89A-F][\dA-F])+\.\w+$/;

/** The normalised addresses of servers. There is one in a process. */
const prefixes = new Map<string, string | null>();

function prefixOf(server: string): string | null {
  const known = prefixes.get(server);
  if (known !== undefined) return known;
  const { protocol, href } = URL.canParse(server) ? new URL(server) : { protocol: '', href: '' };
  const prefix = /^https?:$/.test(protocol) ? href.replace(/\/$/, '') : null;
  prefixes.set(server, prefix);
  return prefix;
}

/** How addresses of files are shown to readers. */
export interface FileAddresses {
  /** The address of this server, for addresses that are always absolute. */
  server: string;
  /** The path of that address, without a trailing slash. */
  path: string;
  /** Whether `PUBLIC_URL` is set. */
  isPublic: boolean;
  /** Makes an address absolute if `PUBLIC_URL` is set, and returns it unchanged otherwise. */
  absolute: (url: string) => string;
}

/** Read once: a settings lookup in each response would cost more than the addresses themselves. */
const known = new WeakMap<Core.Strapi, FileAddresses>();

/** How addresses of files are shown, by the settings. */
export function addressesOf(strapi: Core.Strapi): FileAddresses {
  const addresses = known.get(strapi) ?? readSettings(strapi);
  known.set(strapi, addresses);
  return addresses;
}

const setting = z.string();

function readSettings(strapi: Core.Strapi): FileAddresses {
  const server = setting.parse(strapi.config.get('server.absoluteUrl')).replace(/\/+$/, '');
  // Strapi leaves the setting empty or relative if PUBLIC_URL is not a full address.
  const isPublic = /^https?:/.test(setting.parse(strapi.config.get('server.url')));
  const absolute = (url: string) => (isPublic ? (fileAddress(server, url) ?? url) : url);
  const path = isPublic ? new URL(server).pathname.replace(/\/+$/, '') : '';
  return { server, path, isPublic, absolute };
}

const versions = z.record(z.string(), z.looseObject({ url: z.string() }));

/** A file (or some of its fields) with addresses that are absolute if `PUBLIC_URL` is set. */
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
