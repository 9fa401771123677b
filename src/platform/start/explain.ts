import { codeOf } from '../../strapi';
import { databaseFailure, isServerFault } from '../database';
import { StartError } from './start-error';

/** Strapi's words around an error in a file of `config/` (@strapi/core/dist/utils/load-config-file.js). */
const IN_CONFIG = /^Could not load js config file .*?: (.*)$/s;

/** Node's codes of files that cannot be written, and SQLite's. */
const NOT_WRITABLE = /^(?:EACCES|EPERM|EROFS|SQLITE_(?:CANTOPEN|READONLY)(?:_\w+)?)$/;

const FIELDS = ['syscall', 'address', 'port', 'path'] as const;
type Details = Partial<Record<(typeof FIELDS)[number], string>>;

/** What Node adds to an error of the operating system. */
function detailsOf(error: object): Details {
  const values = new Map<string, unknown>(Object.entries(error));
  return Object.fromEntries(
    FIELDS.filter((name) => values.has(name)).map((name) => [name, String(values.get(name))]),
  );
}

/**
 * Explains why a start failed: the thing, the fault and the remedy, in one line.
 *
 * @returns `null` for an error that nobody expects, whose place in the code is needed
 */
export function explainStart(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof StartError) return error.message;
  const [, inConfig] = IN_CONFIG.exec(error.message) ?? [];
  // Migrations wrap the error of the database.
  return inConfig ?? explainCode(error) ?? explainStart(error.cause);
}

function explainCode(error: Error): string | null {
  const code = codeOf(error) ?? '';
  const { syscall, address = '', port = '', path } = detailsOf(error);
  if (syscall === 'listen') {
    if (code === 'EADDRINUSE') {
      return `another process listens on ${address}:${port} already. Stop it, or set PORT to another port.`;
    }
    if (code === 'EACCES') {
      return `the process may not listen on ${address}:${port}. Set PORT to one above 1023, or give it the right.`;
    }
    return `it cannot listen on ${address}:${port} (${code}). Set HOST to an address of this machine.`;
  }
  if (databaseFailure(error)?.status === 507) {
    return `the disk is full (${code}). Free some space, and start again.`;
  }
  if (NOT_WRITABLE.test(code)) {
    const what = path ?? 'the file of DATABASE_FILENAME, or its folder,';
    return `${what} cannot be written (${code}). Give the process the right to write there, or name another place.`;
  }
  if (/^SQLITE_(?:NOTADB|CORRUPT)/.test(code)) {
    return `the file of DATABASE_FILENAME is broken or no SQLite database (${code}). Restore a backup, or name another file.`;
  }
  if (code === '42501' || code === '25006') {
    return `PostgreSQL refused to let the user of DATABASE_URL write: ${error.message}. Grant it the right to create tables, or connect to the primary server.`;
  }
  if (isServerFault(error)) {
    return `the database failed during the start: ${error.message} (${code}). Start again when it is back.`;
  }
  return null;
}
