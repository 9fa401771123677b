import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';

/** Links and paths in the documents lead somewhere, whatever was moved. */
const ROOT = path.join(__dirname, '..');

const below = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    path.join(folder, file),
  );

const documents = [
  ...readdirSync(ROOT),
  ...below('docs'),
  ...below('.github'),
  ...below('src/strapi'),
  'examples/astro/README.md',
  'examples/next/README.md',
].filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md');

const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const withoutCode = (text: string): string => text.replaceAll(/^```[^]*?^```/gm, '');

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(file: string): Set<string> {
  const slugger = new GithubSlugger();
  const headings = withoutCode(textOf(file)).matchAll(/^#+ (.+)$/gm);
  return new Set(Array.from(headings, ([, heading = '']) => slugger.slug(heading)));
}

test.each(documents)('the links of %s resolve', (document) => {
  const links = withoutCode(textOf(document)).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g);
  const broken = Array.from(links, ([, link = '']) => link).filter((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? document : path.join(path.dirname(document), file);
    if (!existsSync(path.join(ROOT, target))) return true;
    return anchor !== undefined && !anchorsOf(target).has(anchor);
  });
  expect(broken).toEqual([]);
});

test.each(documents)('the files that %s names are there', (document) => {
  // An example is a project of its own.
  const project = document.startsWith('examples/') ? path.dirname(document) : '';
  const names = textOf(document).matchAll(/`((?:src|tests|config|database|docs)\/[\w./@-]*)`/g);
  const gone = Array.from(names, ([, name = '']) => name).filter(
    (name) => !existsSync(path.join(ROOT, project, name)),
  );
  expect(gone).toEqual([]);
});
