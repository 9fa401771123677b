import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { pictureNamed } from './pictures-by-name';
import type { ArticleFile } from './source-files';

const MAX_IMAGE_BYTES = 20_000_000;

/** Folders that generators serve as the root of a site. */
const SERVED = ['', 'static', 'public', 'assets', 'source', 'src', 'docs', 'content'];

interface LocalFile {
  path: string;
  /** The path within the archive of a file that was found by its name alone, else `null`. */
  foundAs: string | null;
}

/**
 * Finds the file of an address: relative to the article, as the site served it, or by its name alone if the
 * article names it so. Only files inside the imported folder or archive count: otherwise an article could
 * publish any file of the disk.
 */
export async function localFile(
  { file, archive }: ArticleFile,
  { url, byName = false }: { url: string; byName?: boolean | undefined },
): Promise<LocalFile | null> {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return null;
  const { root, base, settings } = archive;
  // `base` is the root, or a folder above it that has the settings of the archive.
  const named = decoded(url.replace(/[?#].*$/s, ''));
  if (named === null) return null;
  const served = [
    ...settings.assets.map((folder) => path.resolve(base, folder)),
    ...SERVED.map((folder) => path.join(root, folder)),
  ];
  const besideArticle = named.startsWith('/') ? [] : [path.resolve(path.dirname(file), named)];
  for (const candidate of [...besideArticle, ...served.map((folder) => path.join(folder, named))]) {
    const found = await fileInside(candidate, base);
    if (found !== null) return { path: found, foundAs: null };
  }
  const foundAs = byName ? await pictureNamed(archive, named) : null;
  const found = foundAs === null ? null : await fileInside(path.join(root, foundAs), base);
  return found === null ? null : { path: found, foundAs };
}

async function fileInside(candidate: string, base: string): Promise<string | null> {
  try {
    const found = await realpath(candidate);
    const isInside = found.startsWith((await realpath(base)) + path.sep);
    const stats = await stat(found);
    return isInside && stats.isFile() && stats.size <= MAX_IMAGE_BYTES ? found : null;
  } catch {
    // The file is missing or unreadable. The report counts the link.
    return null;
  }
}

function decoded(address: string): string | null {
  try {
    return decodeURIComponent(address);
  } catch {
    // A malformed address names no file.
    return null;
  }
}
