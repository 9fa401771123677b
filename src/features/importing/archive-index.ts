import path from 'node:path';
import { ARCHIVE, readFileName, translationKey } from './parsing';
import type { ArticleFile } from './source-files';

/** Finds the files of an import by the links between them. */
export class ArchiveIndex {
  /** By path within the imported folder, without locale and extension. */
  private readonly byKey = new Map<string, ArticleFile[]>();
  /** By the last name of that path. */
  private readonly byName = new Map<string, ArticleFile[]>();

  /** @param locales those of the site */
  constructor(
    files: readonly ArticleFile[],
    private readonly locales: readonly string[],
  ) {
    for (const file of files) {
      const key = this.keyOfFile(file);
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
      ? this.named(from, this.keyOfPath(written))
      : this.relative(from, written);
  }

  private relative(from: ArticleFile, written: string): ArticleFile | null {
    const key = this.keyOfFile(from);
    // Generators serve `posts/a.md` as `/posts/a/`, and links may be relative to either.
    const bases = [path.posix.dirname(from.within), key];
    for (const base of bases) {
      const found = this.byKey.get(this.keyOfPath(path.posix.join(base, written)));
      if (found !== undefined) return this.inLocaleOf(from, found);
    }
    return null;
  }

  private named(from: ArticleFile, key: string): ArticleFile | null {
    const exact = this.byKey.get(key);
    if (exact !== undefined) return this.inLocaleOf(from, exact);
    const alike = (this.byName.get(path.posix.basename(key)) ?? []).filter((file) =>
      `/${this.keyOfFile(file)}`.endsWith(`/${key}`),
    );
    const folder = path.posix.dirname(this.keyOfFile(from));
    const near = alike.filter((file) => path.posix.dirname(this.keyOfFile(file)) === folder);
    const candidates = near.length > 0 ? near : alike;
    const keys = new Set(candidates.map((file) => this.keyOfFile(file)));
    return keys.size === 1 ? this.inLocaleOf(from, candidates) : null;
  }

  private keyOfFile({ within }: ArticleFile): string {
    return folded(translationKey(within, this.locales));
  }

  private keyOfPath(written: string): string {
    return folded(EXTENSION.test(written) ? translationKey(written, this.locales) : written);
  }

  private inLocaleOf(from: ArticleFile, files: readonly ArticleFile[]): ArticleFile | null {
    const localeOf = (file: ArticleFile) => readFileName(file.path, this.locales).locale;
    const locale = localeOf(from);
    return files.find((file) => localeOf(file) === locale) ?? files[0] ?? null;
  }
}

const EXTENSION = /\.(?:md|mdx|markdown|html?|txt)$/iu;

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

function add(files: Map<string, ArticleFile[]>, key: string, file: ArticleFile): void {
  const known = files.get(key);
  if (known === undefined) files.set(key, [file]);
  else known.push(file);
}
