import { z } from 'zod';
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
 * @returns `null` for an error that nobody expects: its stack tells more
 */
export function explainStart(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof StartError) return error.message;
  if (error instanceof z.ZodError) return error.issues.map(lineOf).join(' ');
  const [, inConfig] = IN_CONFIG.exec(error.message) ?? [];
  // Migrations wrap the error of the database.
  return inConfig ?? explainCode(error) ?? explainStart(error.cause);
}

/** A setting that has no meaning. Zod's own message is a list in JSON. */
const lineOf = ({ path, message }: z.core.$ZodIssue): string =>
  path.length === 0 ? message : `${path.join('.')}: ${message}.`;

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
  if (syscall === 'connect') {
    return `the database cannot be reached: ${error.message}. Correct DATABASE_URL, or give the process the right to connect.`;
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
  // A file that is missing has a code like a connection that is.
  if (isServerFault(error) && path === undefined) {
    return `the database failed during the start: ${error.message} (${code}). Start again when it is back.`;
  }
  return null;
}
