import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Block } from './blocks';
import { parseArticle } from './parse-article';
import type { Fault, ParsedArticle } from './parsed-article';

/** What the unit tests of the parsers share. No test in itself. */

export function parse(path: string, text: string) {
  return parseArticle({ path, bytes: new TextEncoder().encode(text) });
}

export function articleOf(path: string, text: string): ParsedArticle {
  const result = parse(path, text);
  if (!result.ok)
    throw new Error(
      result.faults.map((fault) => `${path}:${fault.line}: ${fault.reason}`).join('\n'),
    );
  return result.article;
}

export function faultsOf(path: string, text: string): Fault[] {
  const result = parse(path, text);
  return result.ok ? [] : result.faults;
}

/** The body of the only section of a Markdown article, and what was converted in it. */
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

/** Every text in a value made of blocks, in order. */
export function textsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(textsIn).join(' ');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, one]: [string, unknown]) =>
      ['text', 'alternativeText'].includes(key) && typeof one === 'string' ? one : textsIn(one),
    )
    .join(' ');
}

interface BlocksValidatorModule {
  blocksValidator: () => {
    validateSync: (value: unknown, options: { strict: boolean }) => unknown;
  };
}

/** Asks the validator that Strapi's server puts every body through; throws what it would answer. */
export function validateBody(body: readonly Block[]): void {
  // By its path, since the package does not export it.
  const file = join(
    __dirname,
    '../../../../node_modules/@strapi/core/dist/services/entity-validator/blocks-validator.js',
  );
  const { blocksValidator } = createRequire(__filename)(file) as BlocksValidatorModule;
  // Image references are turned into something else before a body is stored.
  const stored = body.filter((block) => block.type !== 'image-reference');
  blocksValidator().validateSync(stored, { strict: true });
}
