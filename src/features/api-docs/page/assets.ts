import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { version } from 'swagger-ui-dist/package.json';
import { OWN_VERSION, SCRIPT, STYLE } from './page';

const FOLDER = path.dirname(require.resolve('swagger-ui-dist/package.json'));

/** Part of the URLs of the assets. It changes with any asset. */
export const ASSETS_VERSION = `${version}-${OWN_VERSION.slice(0, 12)}`;

/** A file of the page, plain and compressed. */
interface Asset {
  type: string;
  plain: Buffer;
  gzipped: Buffer;
}

type Read = () => Promise<Buffer>;

const packaged =
  (name: string): Read =>
  () =>
    readFile(path.join(FOLDER, name));
const own =
  (text: string): Read =>
  () =>
    Promise.resolve(Buffer.from(text));

/** All files of the page. No other path is read from the disk. */
const FILES: ReadonlyMap<string, { type: string; read: Read }> = new Map([
  ['swagger-ui.css', { type: 'text/css', read: packaged('swagger-ui.css') }],
  ['swagger-ui-bundle.js', { type: 'text/javascript', read: packaged('swagger-ui-bundle.js') }],
  ['favicon-32x32.png', { type: 'image/png', read: packaged('favicon-32x32.png') }],
  ['start.js', { type: 'text/javascript', read: own(SCRIPT) }],
  ['page.css', { type: 'text/css', read: own(STYLE) }],
]);

const compress = promisify(gzip);
const ready = new Map<string, Promise<Asset>>();

/** Returns a file of the page by its name. It is read once and then cached. */
export async function assetNamed(name: string): Promise<Asset | null> {
  const file = FILES.get(name);
  if (file === undefined) return null;
  const loading = ready.get(name) ?? load(file);
  ready.set(name, loading);
  try {
    return await loading;
  } catch (error) {
    // The next request tries again.
    ready.delete(name);
    throw error;
  }
}

async function load({ type, read }: { type: string; read: Read }): Promise<Asset> {
  const plain = await read();
  return { type, plain, gzipped: await compress(plain) };
}
