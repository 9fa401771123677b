import { prefersMarkdown } from './accepts-markdown';

test.each([
  ['text/markdown', true],
  ['Text/Markdown; charset=utf-8', true],
  ['text/markdown, application/json;q=0.9', true],
  ['text/markdown;q=0.5, application/json;q=0.1', true],
  ['text/markdown, text/html, */*', true],
  ['text/markdown;q=0.9, */*;q=0.8', true],
  ['text/markdown, application/json', false],
  ['application/json, text/markdown;q=0.9', false],
  ['text/markdown;q=0.5, */*', false],
  ['text/markdown;q=0', false],
  ['text/markdown;q=x', false],
  ['text/markdown;q=0.5, application/*;q=0.6, */*;q=0.1', false],
  ['application/json', false],
  ['*/*', false],
  ['text/*', false],
  ['', false],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', false],
  [undefined, false],
])('%j prefers Markdown to JSON: %s', (accept, expected) => {
  expect(prefersMarkdown(accept)).toBe(expected);
});
