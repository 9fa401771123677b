import { validateBlocks } from '../../../strapi/blocks-validator';
import type { Block } from './blocks';
import { parseArticle, type ParsingRules } from './parse-article';
import type { Fault, ParsedArticle, ParseResult } from './parsed-article';

export function parse(path: string, text: string, rules?: ParsingRules) {
  return parseArticle({ path, bytes: new TextEncoder().encode(text) }, rules);
}

export function articleOf(path: string, text: string): ParsedArticle {
  const result = parse(path, text);
  if (!result.ok)
    throw new Error(
      result.faults.map(({ line, reason }) => `${path}:${line}: ${reason}`).join('\n'),
    );
  return result.article;
}

/** The faults of a file, or what its article lacks. */
export const faultsOf = (path: string, text: string): Fault[] => faultsIn(parse(path, text));

const faultsIn = (result: ParseResult): Fault[] =>
  result.ok ? result.article.shortcomings : result.faults;

/** Parses a Markdown article with one section. Returns the section's body and the conversions in it. */
export function bodyOfMarkdown(markdown: string): { body: Block[]; conversions: string[] } {
  const article = articleOf(
    'body.en.md',
    `---\ntitle: T\ndate: 2025-12-12\n---\n## Section\n\n${markdown}`,
  );
  return {
    body: article.sections[0]?.body ?? [],
    conversions: article.conversions.map(({ line, from, to }) => `${line}: ${from} → ${to}`),
  };
}

/** Joins every text in a value made of blocks, in order. */
export function textsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(textsIn).join(' ');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, one]: [string, unknown]) =>
      ['text', 'alternativeText'].includes(key) && typeof one === 'string' ? one : textsIn(one),
    )
    .join(' ');
}

/** Validates a body as Strapi's server does. Throws the validator's error. */
export function validateBody(body: readonly Block[]): void {
  // The import replaces image references and links to files before it stores a body.
  validateBlocks(
    body
      .filter((block) => block.type !== 'image-reference')
      .map((block) => withoutFileLinks(block)),
  );
}

function withoutFileLinks(node: object): object {
  if (!('children' in node) || !Array.isArray(node.children)) return node;
  const children = node.children.map((child: object) => withoutFileLinks(child));
  return 'type' in node && node.type === 'file-link'
    ? { type: 'link', url: '/file', children }
    : { ...node, children };
}

export const text = (value: string, marks = {}) => ({ type: 'text', text: value, ...marks });
export const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
export const item = (...children: unknown[]) => ({ type: 'list-item', children });
export const link = (url: string, ...children: unknown[]) => ({
  type: 'link',
  url,
  rel: '',
  target: '',
  children,
});

/** Expects the body and the conversions of Markdown in a section that begins in line 7. */
export function expectBody(markdown: string, body: unknown[], conversions: string[] = []): void {
  const parsed = bodyOfMarkdown(markdown);
  expect(parsed.body).toEqual(body);
  expect(parsed.conversions).toEqual(conversions);
  validateBody(parsed.body);
}
