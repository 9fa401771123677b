import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/**
 * Asks for a password at the terminal without showing it. Without a terminal, reads the first line of
 * the standard input.
 *
 * @throws Error if there is none
 */
export async function readPassword(question: string): Promise<string> {
  const { stdin, stderr } = process;
  const isAsked = stdin.isTTY;
  if (isAsked) stderr.write(question);
  const nowhere = new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
  const lines = createInterface({ input: stdin, output: nowhere, terminal: isAsked });
  try {
    for await (const line of lines) if (line !== '') return line;
    throw new Error('There is no password. Type one, or pass it as the standard input.');
  } finally {
    lines.close();
    if (isAsked) stderr.write('\n');
  }
}
