import path from 'node:path';
import { ARCHIVE, readFileName } from './parsing';
import type { ArticleFile } from './source-files';

/** Finds the files of an import by the links between them. */
export class ArchiveIndex {
  /** By path within the imported folder, without locale and extension. */
  private readonly byKey = new Map<string, ArticleFile[]>();
  /** By the last name of that path. */
  private readonly byName = new Map<string, ArticleFile[]>();

  constructor(files: readonly ArticleFile[]) {
    for (const file of files) {
      const key = keyOfFile(file);
      add(this.byKey, key, file);
      add(this.byName, path.posix.basename(key), file);
    }
  }

  /**
   * Finds the file that a link names.
   *
   * @param target a path relative to the linking file or to its address, or `archive:` and a name or a
   *   path from anywhere
   */
  find(from: ArticleFile, target: string): ArticleFile | null {
    const written = pathOfTarget(target);
    if (written === null) return null;
    return target.startsWith(ARCHIVE)
      ? this.named(from, keyOfPath(written))
      : this.relative(from, written);
  }

  private relative(from: ArticleFile, written: string): ArticleFile | null {
    const key = keyOfFile(from);
    // Generators serve `posts/a.md` as `/posts/a/`, and links may be relative to either.
    const bases = [path.posix.dirname(from.within), key];
    for (const base of bases) {
      const found = this.byKey.get(keyOfPath(path.posix.join(base, written)));
      if (found !== undefined) return inLocaleOf(from, found);
    }
    return null;
  }

  private named(from: ArticleFile, key: string): ArticleFile | null {
    const exact = this.byKey.get(key);
    if (exact !== undefined) return inLocaleOf(from, exact);
    const alike = (this.byName.get(path.posix.basename(key)) ?? []).filter((file) =>
      `/${keyOfFile(file)}`.endsWith(`/${key}`),
    );
    const folder = path.posix.dirname(keyOfFile(from));
    const near = alike.filter((file) => path.posix.dirname(keyOfFile(file)) === folder);
    const candidates = near.length > 0 ? near : alike;
    const keys = new Set(candidates.map(keyOfFile));
    return keys.size === 1 ? inLocaleOf(from, candidates) : null;
  }
}

const keyOfFile = ({ within }: ArticleFile): string => folded(readFileName(within).translationKey);

const EXTENSION = /\.(?:md|mdx|markdown|html?|txt)$/iu;

const keyOfPath = (written: string): string =>
  folded(EXTENSION.test(written) ? readFileName(written).translationKey : written);

/** A folder is named by its `index` file. */
const folded = (key: string): string =>
  key
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\.?\/+|\/+$/gu, '')
    .replace(/(?:^|\/)(?:_?index|readme)$/u, '');

function pathOfTarget(target: string): string | null {
  const written = target.startsWith(ARCHIVE) ? target.slice(ARCHIVE.length) : target;
  try {
    const decoded = decodeURIComponent(written.replace(/[?#].*$/su, ''));
    return decoded === '' || decoded.includes('\0') ? null : decoded;
  } catch {
    // The address is malformed. The report counts the link.
    return null;
  }
}

function inLocaleOf(from: ArticleFile, files: readonly ArticleFile[]): ArticleFile | null {
  const { locale } = readFileName(from.path);
  return files.find((file) => readFileName(file.path).locale === locale) ?? files[0] ?? null;
}

function add(files: Map<string, ArticleFile[]>, key: string, file: ArticleFile): void {
  const known = files.get(key);
  if (known === undefined) files.set(key, [file]);
  else known.push(file);
}
