import path from 'node:path';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { lockStartOnPostgres } from '../../../platform/start';
import { COUNT_PUBLISHED } from '../answers';
import { BackupError } from '../backup-error';
import type { Snapshot } from '../snapshot';
import { writeCompressed } from '../folder/hashed';
import { RowCount } from './row-count';
import { SCRATCH_SCHEMA } from './scratch';
import { copyOut, withSession, type Session } from './session';
import { leftOut, readStructure, refuseUnsupported, tablesOf } from './structure';

const FOLDER = 'database';

const facts = z.tuple([z.object({ server: z.string(), at: z.coerce.date() })]);
const count = z.tuple([z.object({ published: z.coerce.number() })]);
const format = z.tuple([z.object({ readable_since: z.int() })]);

/** The addresses of files, also of their sizes and variants. */
const REFERENCED = `(
  select url from files where provider = 'local'
  union all
  select value ->> 'url' from files,
    jsonb_each(case when jsonb_typeof(formats) = 'object' then formats end)
  where provider = 'local' and value ->> 'url' is not null)`;

type Referenced = (addresses: AsyncIterable<Uint8Array>) => Promise<void>;

/**
 * Writes one snapshot of a PostgreSQL schema: a file with the statements that make its tables, and one
 * file a table with what COPY sends. No start migrates the schema meanwhile: COPY reads the rows of the
 * snapshot, but the columns of now.
 *
 * @param folder of the backup
 * @param referenced gets the addresses of uploaded files
 */
export async function dumpPostgres(
  strapi: Core.Strapi,
  folder: string,
  referenced: Referenced,
): Promise<Snapshot> {
  const lock = await lockStartOnPostgres(strapi);
  try {
    return await dumpUnmigrated(strapi, folder, referenced);
  } finally {
    await lock.release();
  }
}

function dumpUnmigrated(
  strapi: Core.Strapi,
  folder: string,
  referenced: Referenced,
): Promise<Snapshot> {
  return withSession(strapi, async (session) => {
    await session.connection.query('begin isolation level repeatable read, read only');
    // The first statement takes the snapshot.
    const [{ server, at }] = facts.parse(
      await session.rows(
        `select current_setting('server_version') as server, statement_timestamp() as at`,
      ),
    );
    const tables = await ownTablesOf(session);
    await session.connection.query(`lock table ${tables.join(', ')} in access share mode`);
    await refuseUnsupported(session);
    for (const name of await leftOut(session)) {
      strapi.log.warn('The backup leaves out what Threeline did not make.', { name });
    }
    const [{ readable_since }] = format.parse(
      await session.rows('select readable_since from threeline_format'),
    );
    const [{ published }] = count.parse(await session.rows(COUNT_PUBLISHED));
    const structure = await writeStructure(session, folder);
    const dumped = [];
    for (const [index, table] of tables.entries()) {
      dumped.push(await dumpTable(session, folder, table, index));
    }
    await referenced(copyOut(session, REFERENCED));
    await session.connection.query('commit');
    return {
      at,
      readableSince: readable_since,
      published,
      database: { kind: 'postgres', server, structure, tables: dumped },
    };
  });
}

/** @throws BackupError if the schema has no database of Threeline, or is the one that a proof drops */
export const requirePostgresDatabase = (strapi: Core.Strapi): Promise<void> =>
  withSession(strapi, async (session) => {
    if (session.schema === SCRATCH_SCHEMA) {
      throw new BackupError(
        'DATABASE_UNSUPPORTED',
        `The schema of DATABASE_URL is ${SCRATCH_SCHEMA}, which a backup drops. Rename the schema.`,
      );
    }
    await ownTablesOf(session);
  });

async function ownTablesOf(session: Session): Promise<string[]> {
  const tables = await tablesOf(session);
  if (tables.includes('threeline_format')) return tables;
  throw new BackupError(
    'DATABASE_EMPTY',
    `The schema ${session.schema} has no database of Threeline. Correct DATABASE_URL, or start the server once.`,
  );
}

async function writeStructure(session: Session, folder: string) {
  const name = `${FOLDER}/structure.json.gz`;
  const text = JSON.stringify(await readStructure(session), null, 2);
  const { file } = await writeCompressed(path.join(folder, name), Readable.from([text]));
  return { path: name, ...file };
}

async function dumpTable(session: Session, folder: string, table: string, index: number) {
  // Numbered: names of tables may differ in case only.
  const readable = table.replaceAll(/\W/g, '_');
  const name = `${FOLDER}/${String(index + 1).padStart(3, '0')}-${readable}.copy.gz`;
  const count = new RowCount();
  const { content, file } = await writeCompressed(
    path.join(folder, name),
    count.watch(copyOut(session, table)),
  );
  return {
    name: table,
    rows: count.rows,
    content: content.sha256,
    file: { path: name, ...file },
  };
}
