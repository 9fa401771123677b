import path from 'node:path';
import { parseArgs } from 'node:util';
import { BackupError } from '../features/backup';
import { explainStart } from '../platform/start';

/** An address such as `s3://bucket/x`, which would be a folder named `s3:`. Drives of Windows have one letter. */
const ADDRESS = /^[a-z][a-z\d+.-]+:\//i;

/** The folders of the arguments, or `null` if they are wrong. */
export function readArguments(most: number): [folder: string, ...rest: string[]] | null {
  let positionals: string[];
  try {
    ({ positionals } = parseArgs({ allowPositionals: true, options: {} }));
  } catch {
    return null;
  }
  const [folder, ...rest] = positionals;
  if (folder === undefined || folder === '' || positionals.length > most) return null;
  if (ADDRESS.test(folder)) {
    process.stderr.write(`${folder} is an address. Name a folder of this machine.\n`);
    return null;
  }
  // npm runs scripts in the project's folder. INIT_CWD is the folder where the person called it.
  return [path.resolve(process.env['INIT_CWD'] ?? process.cwd(), folder), ...rest];
}

/** One line for an operator; an error that nobody expects has its stack, too. */
export function explain(error: unknown): string {
  if (error instanceof BackupError) return `${error.code}: ${error.message}`;
  const known = explainStart(error);
  if (known !== null) return known;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
