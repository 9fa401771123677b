import type { Readable } from 'node:stream';

/** The lines of a text. `node:readline` would also end one at U+2028, which a name may contain. */
export async function* linesOf(text: Readable): AsyncGenerator<string> {
  let rest = '';
  // The encoding joins the characters that two chunks share.
  for await (const chunk of text.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
