import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** The endings that are taken from a folder; a file that is named itself may have any. */
const ARTICLE_FILE = /\.(?:md|markdown|txt)$/i;

/** A file to import. */
export interface ArticleFile {
  /** Where it is. */
  file: string;
  /**
   * What it is remembered and told by: its path from the project's folder, with `/` everywhere, the
   * same from whichever folder the command is run.
   */
  path: string;
  /** The folder that was named, out of which no image is taken. */
  root: string;
}

/**
 * The article files that the given files and folders mean, folders with all they hold, in order of
 * their paths and each once. What begins with a dot is passed over.
 *
 * @param from the folder from which relative names count
 * @param project the project's folder
 * @throws Error naming the path that does not exist
 */
export async function articleFiles(
  given: readonly string[],
  { from, project }: { from: string; project: string },
): Promise<ArticleFile[]> {
  const files = new Map<string, ArticleFile>();
  for (const name of given) {
    const absolute = path.resolve(from, name);
    const found = await stat(absolute).catch((cause: unknown) => {
      throw new Error(`${name} does not exist or cannot be read.`, { cause });
    });
    const root = found.isDirectory() ? absolute : path.dirname(absolute);
    const inside = found.isDirectory() ? await filesIn(absolute) : [absolute];
    for (const file of inside) files.set(file, { file, root, path: portable(project, file) });
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && ARTICLE_FILE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !path
          .relative(folder, file)
          .split(path.sep)
          .some((part) => part.startsWith('.')),
    );
}

const portable = (project: string, file: string): string =>
  path.relative(project, file).split(path.sep).join('/');
