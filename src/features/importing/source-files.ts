import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  archiveSettings,
  NO_SETTINGS,
  withCommand,
  type ArchiveSettings,
  type CommandSettings,
} from './archive-settings';
import { formatOf } from './parsing/source/file-name';

/** The index of a section, as Hugo and Zola write it. */
const SECTION_INDEX = /^_index(?:\.[a-z]{2}(?:[-_][a-z\d]{2,4}){0,2})?\.\w+$/i;
/** What a repository has beside its articles. */
const ABOUT_REPOSITORY =
  /^(?:readme|licen[cs]e|contributing|changelog|code_of_conduct)(?:\.\w+)+$/i;

/** Folders of templates, themes and pages that a generator has made: of Jekyll, and at the root of others. */
const TEMPLATES = /^_(?:layouts|includes|sass|data|site|plugins)$/;
const TEMPLATES_AT_ROOT = /^(?:layouts|archetypes|themes|resources|public|static)$/;
/** The home page and the error page of a site. */
const PAGE_OF_SITE = /^(?:index|404)\.html?$/i;
/** What a site tells programs. */
const FOR_PROGRAMS = /^(?:robots|humans|security|ads|llms|llms-full)\.txt$/i;

/** Formats of texts that are not imported. The report says that they were passed over. */
const OTHER_TEXT = /\.(?:adoc|asciidoc|rst|org|ipynb)$/i;

/** The folder that a person named, and what is known about it. */
export interface Archive {
  /** The folder. Images outside it are not imported. */
  root: string;
  /** The folder with the settings, or the root. Paths of files count from here. */
  base: string;
  settings: ArchiveSettings;
  /** Whether the person named the folder, and not one file in it. */
  isWhole: boolean;
}

/** A file to import. */
export interface ArticleFile {
  /** The absolute path. */
  file: string;
  /**
   * The key of the file in records, with `/` as separator: `name:path` in an archive with a name, else the
   * path relative to the project's folder for files inside it, and the absolute path for others. It does
   * not depend on the folder in which the command runs.
   */
  path: string;
  /** The key that older versions gave the file. */
  formerPath: string;
  /** The path relative to the folder in which the command runs, for reports. */
  shown: string;
  /** The path within the archive, with `/` as separator. */
  within: string;
  archive: Archive;
}

/** The files of an import, and the files that it passes over. */
export interface FoundFiles {
  files: ArticleFile[];
  /** Paths for reports. */
  passedOver: string[];
  archives: Archive[];
}

interface Places {
  /** The folder that relative names are resolved against. */
  from: string;
  /** The project's folder. */
  project: string;
  /** What the command says, which wins over the settings of an archive. */
  command?: CommandSettings;
}

/**
 * Finds the article files in the given files and folders, sorted by key, each once. Folders are searched
 * recursively. Names that begin with a dot are skipped.
 *
 * @throws Error that names the path that cannot be read, or a wrong setting
 */
export async function articleFiles(given: readonly string[], places: Places): Promise<FoundFiles> {
  const files = new Map<string, ArticleFile>();
  const passedOver = new Set<string>();
  const archives: Archive[] = [];
  for (const name of given) {
    const absolute = path.resolve(places.from, name);
    const found = await stat(absolute).catch((cause: unknown) => {
      throw new Error(
        `${name} does not exist or cannot be read. Check the path and its permissions.`,
        { cause },
      );
    });
    const isWhole = found.isDirectory();
    const root = isWhole ? absolute : path.dirname(absolute);
    const archive = await archiveOf(root, isWhole, places.command);
    archives.push(archive);
    const { all, links } = isWhole ? await filesIn(absolute) : { all: [absolute], links: [] };
    // A link may lead out of the folder, or in a circle.
    for (const link of links) passedOver.add(portable(places.from, link));
    for (const file of all) {
      // A file that is given by name may have any ending.
      if (!isWhole || isArticle(file, archive)) files.set(file, articleFile(file, archive, places));
      else if (isText(file)) passedOver.add(portable(places.from, file));
    }
  }
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: sorted, passedOver: [...passedOver].sort(), archives };
}

function isArticle(file: string, { root }: Archive): boolean {
  const name = path.basename(file);
  if (formatOf(name) === null || SECTION_INDEX.test(name)) return false;
  if (FOR_PROGRAMS.test(name)) return false;
  const folders = path.relative(root, file).split(path.sep).slice(0, -1);
  const [first] = folders;
  if (first === undefined) return !ABOUT_REPOSITORY.test(name) && !PAGE_OF_SITE.test(name);
  return !TEMPLATES_AT_ROOT.test(first) && !folders.some((folder) => TEMPLATES.test(folder));
}

const isText = (file: string): boolean => formatOf(file) !== null || OTHER_TEXT.test(file);

async function archiveOf(
  root: string,
  isWhole: boolean,
  command?: CommandSettings,
): Promise<Archive> {
  const found = await archiveSettings(root);
  const own = found?.settings ?? NO_SETTINGS;
  const settings = command === undefined ? own : withCommand(own, command);
  return { root, base: found?.folder ?? root, settings, isWhole };
}

function articleFile(file: string, archive: Archive, { from, project }: Places): ArticleFile {
  return {
    file,
    path: keyOf(file, archive, project),
    formerPath: portable(project, file),
    shown: portable(from, file),
    within: portable(archive.base, file),
    archive,
  };
}

/** Returns the key of a file or folder in records, see `ArticleFile.path`. */
export function keyOf(file: string, { base, settings }: Archive, project: string): string {
  if (settings.archive !== null) return `${settings.archive}:${portable(base, file)}`;
  const relative = portable(project, file);
  return relative.startsWith('../') ? file.split(path.sep).join('/') : relative;
}

/** Returns the absolute path of a key, or `null` if the archive of the key is not known. */
export type Locate = (key: string) => string | null;

/** Returns the absolute path of a key, if it is in the project or in one of the archives. */
export function fileOfKey(
  key: string,
  project: string,
  archives: readonly Archive[],
): string | null {
  const name = /^(?<name>[^/:]{2,}):(?<within>.*)$/su.exec(key)?.groups;
  if (name === undefined) return path.resolve(project, key);
  const archive = archives.find(({ settings }) => settings.archive === name['name']);
  return archive === undefined ? null : path.resolve(archive.base, name['within'] ?? '');
}

async function filesIn(folder: string): Promise<{ all: string[]; links: string[] }> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const all: string[] = [];
  const links: string[] = [];
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    const parts = path.relative(folder, file).split(path.sep);
    if (parts.some((part) => part.startsWith('.') || part === 'node_modules')) continue;
    if (entry.isFile()) all.push(file);
    else if (entry.isSymbolicLink()) links.push(file);
  }
  return { all, links };
}

const portable = (project: string, file: string): string =>
  path.relative(project, file).split(path.sep).join('/');
