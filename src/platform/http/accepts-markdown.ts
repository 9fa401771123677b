const MARKDOWN = 'text/markdown';
const IS_NAMED = /text\/markdown/i;
const JSON_TYPES = ['application/json', 'application/*', '*/*'];

/**
 * Whether an `Accept` header prefers Markdown to JSON (RFC 9110, 12.5.1). Markdown must be named, so
 * a browser gets JSON. Of equal weights, the named type wins over a wildcard, and JSON over Markdown:
 * clients that read Markdown send `text/markdown` beside a wildcard.
 */
export function prefersMarkdown(accept: string | undefined): boolean {
  if (accept === undefined || !IS_NAMED.test(accept)) return false;
  const weights = weightsIn(accept);
  const markdown = weights.get(MARKDOWN) ?? 0;
  if (!(markdown > 0)) return false;
  const known = JSON_TYPES.find((type) => weights.has(type));
  if (known === undefined) return true;
  const json = weights.get(known) ?? 0;
  return known === JSON_TYPES[0] ? markdown > json : markdown >= json;
}

/** The weights of an `Accept` or `Accept-Encoding` header by their names in lower case. */
export function weightsIn(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, quality === undefined ? 1 : Number(quality.slice(2)));
  }
  return weights;
}
