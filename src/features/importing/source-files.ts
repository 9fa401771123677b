import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** The file names that are imported from a folder. A file that is given by name may have any ending. */
const ARTICLE_FILE = /\.(?:md|mdx|markdown|html?|txt)$/i;
/** Folders with the templates and the output of generators, whose pages are not articles. */
const TEMPLATES = /(?:^|[/\\])(?:_layouts|_includes|_site|layouts|themes|node_modules)[/\\]/;

/** A file to import. */
export interface ArticleFile {
  /** The absolute path. */
  file: string;
  /**
   * The path relative to the project's folder, with `/` as separator. Records and reports use it, because
   * it does not depend on the folder in which the command runs.
   */
  path: string;
  /** The folder that the person named. Images outside it are not imported. */
  root: string;
}

/**
 * Lists the article files in the given files and folders, sorted by path, each once. Folders are searched
 * recursively. Names that begin with a dot are skipped.
 *
 * @param from the folder that relative names are resolved against
 * @param project the project's folder
 * @throws Error that names the path that cannot be read
 */
export async function articleFiles(
  given: readonly string[],
  { from, project }: { from: string; project: string },
): Promise<ArticleFile[]> {
  const files = new Map<string, ArticleFile>();
  for (const name of given) {
    const absolute = path.resolve(from, name);
    const found = await stat(absolute).catch((cause: unknown) => {
      throw new Error(
        `${name} does not exist or cannot be read. Check the path and its permissions.`,
        {
          cause,
        },
      );
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
        !TEMPLATES.test(path.relative(folder, file)) &&
        !path
          .relative(folder, file)
          .split(path.sep)
          .some((part) => part.startsWith('.')),
    );
}

const portable = (project: string, file: string): string =>
  path.relative(project, file).split(path.sep).join('/');
