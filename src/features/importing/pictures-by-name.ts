import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Archive } from './source-files';

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif)$/iu;

/** Paths within an archive by the name of the file, both as `comparable` returns them. */
type Names = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<Archive, Promise<Names>>();

/**
 * Finds a picture of an archive by its name, or the end of its path, wherever it is. Obsidian links to
 * pictures so.
 *
 * @returns its path within the archive; `null` if there is no such picture, or more than one
 */
export async function pictureNamed(archive: Archive, written: string): Promise<string | null> {
  // A person who names one file did not say what else belongs to it.
  if (!archive.isWhole) return null;
  const names = known.get(archive) ?? namesIn(archive.root);
  known.set(archive, names);
  const end = comparable(path.posix.normalize(written.replaceAll('\\', '/')));
  const alike = (await names).get(comparable(path.basename(end))) ?? [];
  const found = alike.filter((one) => `/${comparable(one)}`.endsWith(`/${end}`));
  const [only] = found;
  return only === undefined || found.length > 1 ? null : only;
}

async function namesIn(root: string): Promise<Names> {
  const names = new Map<string, string[]>();
  for (const file of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !PICTURE.test(file.name)) continue;
    const within = path.relative(root, path.join(file.parentPath, file.name));
    const parts = within.split(path.sep);
    if (parts.some((part) => part.startsWith('.') || part === 'node_modules')) continue;
    const name = comparable(file.name);
    const alike = names.get(name);
    if (alike === undefined) names.set(name, [parts.join('/')]);
    else alike.push(parts.join('/'));
  }
  return names;
}

/** macOS writes names in NFD, and neither it nor Obsidian distinguishes case. */
const comparable = (name: string): string => name.normalize('NFC').toLowerCase();
