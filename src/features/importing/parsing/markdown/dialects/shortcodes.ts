import { ARCHIVE } from '../../blocks';
import { codeLanguage } from '../code-language';
import { escaped } from './edits';
import type { Arguments } from './template-tags';

/** What a shortcode becomes. */
export type Carried =
  /** Markdown in its place. */
  | { kind: 'text'; text: string; to: string }
  /** The path of a file of the archive. */
  | { kind: 'reference'; target: string }
  /** What it encloses is code. */
  | { kind: 'code'; language: string }
  /** What it encloses is a quote. */
  | { kind: 'quote'; title: string }
  /** What it encloses is text as it is. */
  | { kind: 'raw' }
  /** What it encloses is a comment. */
  | { kind: 'comment' };

type Shortcode = (args: Arguments, name: string) => Carried | null;

const first = ({ positional, named }: Arguments, ...keys: string[]): string =>
  keys.map((key) => named.get(key)).find((value) => value !== undefined) ?? positional[0] ?? '';

const address =
  (prefix: string, suffix = ''): Shortcode =>
  (args) => {
    const id = first(args, 'id', 'src', 'url');
    if (!/^[\w-]+$/u.test(id)) return /^https?:\/\/[^\s<>]+$/u.test(id) ? link(id) : null;
    return link(prefix + id + suffix);
  };

const link = (url: string): Carried => ({ kind: 'text', text: `<${url}>`, to: 'link' });

const figure: Shortcode = (args) => {
  const source = first(args, 'src', 'source', 'path');
  if (source === '' || /[\n<>]/u.test(source)) return null;
  const { named } = args;
  const caption = named.get('caption') ?? named.get('title') ?? '';
  const title = caption === '' ? '' : ` "${escaped(caption)}"`;
  const text = `![${escaped(named.get('alt') ?? '')}](<${source}>${title})`;
  return { kind: 'text', text, to: 'image' };
};

const post: Shortcode = ({ named, positional: [id, user] }) => {
  const number = named.get('id') ?? user ?? id ?? '';
  const author = named.get('user') ?? (user === undefined ? 'i' : id);
  return /^\d+$/u.test(number) && /^\w+$/u.test(author ?? '')
    ? link(`https://x.com/${author ?? 'i'}/status/${number}`)
    : null;
};

const gist: Shortcode = ({ positional: [user, id] }) => {
  const path = [user, id].filter((part) => part !== undefined).join('/');
  return /^[\w-]+(?:\/[\w-]+)?$/u.test(path) ? link(`https://gist.github.com/${path}`) : null;
};

const reference: Shortcode = (args) => {
  const target = first(args, 'path');
  if (target === '') return null;
  if (target.startsWith('#')) return { kind: 'text', text: target, to: 'address' };
  return { kind: 'reference', target: ARCHIVE + target.replace(/^@?\//u, '') };
};

const code: Shortcode = (args, name) => ({
  kind: 'code',
  language: name === 'mermaid' ? name : (codeLanguage(first(args, 'lang', 'language')) ?? ''),
});

const quote: Shortcode = ({ named, positional }, name) => {
  const kind = named.get('kind') ?? named.get('type') ?? named.get('style') ?? positional[0];
  const title = named.get('title') ?? named.get('summary') ?? positional[1] ?? kind ?? name;
  return { kind: 'quote', title: name === 'quote' || name === 'blockquote' ? '' : title };
};

const SHORTCODES = new Map<string, Shortcode>([
  ['youtube', address('https://www.youtube.com/watch?v=')],
  ['vimeo', address('https://vimeo.com/')],
  ['instagram', address('https://www.instagram.com/p/', '/')],
  ['tweet', post],
  ['twitter', post],
  ['x', post],
  ['gist', gist],
  ['figure', figure],
  ['img', figure],
  ['image', figure],
  ['ref', reference],
  ['relref', reference],
  ['post_url', reference],
  ['link', reference],
  ['get_url', reference],
  ['highlight', code],
  ['mermaid', code],
  ['raw', () => ({ kind: 'raw' })],
  ['comment', () => ({ kind: 'comment' })],
  ...[
    ...['notice', 'callout', 'admonition', 'alert', 'hint', 'tip', 'note', 'info', 'warning'],
    ...['important', 'caution', 'danger', 'quote', 'blockquote', 'details', 'expand'],
  ].map((name): [string, Shortcode] => [name, quote]),
]);

/** Returns what a known shortcode or Liquid tag becomes, or `null` for another one. */
export function carriedBy(name: string, args: Arguments): Carried | null {
  return SHORTCODES.get(name)?.(args, name) ?? null;
}

/** Variables that hold the address of the site, and filters that put it in front of a path. */
const SITE_ADDRESS =
  /^(?:site\.(?:baseurl|url|github\.url|base_url)|page\.root|config\.base_url|\.Site\.BaseURL)$/u;
const WITH_ADDRESS =
  /^(["'])([^"'\n]*)\1\s*\|\s*(?:relative_url|absolute_url|relURL|absURL|prepend:\s*site\.\w+)(?:\s*\|\s*\w+)*$/u;

/** Returns the path that an expression of Liquid names, or `null` for another expression. */
export function pathOfOutput(expression: string): string | null {
  if (SITE_ADDRESS.test(expression)) return '';
  return WITH_ADDRESS.exec(expression)?.[2] ?? null;
}
