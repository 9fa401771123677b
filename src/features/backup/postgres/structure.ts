import { z } from 'zod';
import { BackupError } from '../backup-error';
import type { Session } from './session';

/** The statements that make the tables of a schema, without the name of the schema. */
const structure = z.object({
  /** Before the rows. */
  before: z.array(z.string()),
  /** After the rows, for which indexes would be slower and foreign keys in the way. */
  after: z.array(z.string()),
});

export type Structure = z.infer<typeof structure>;

export const parseStructure = (text: string): Structure => structure.parse(JSON.parse(text));

const names = z.array(z.object({ name: z.string() }));
const lines = z.array(z.object({ line: z.string() }));

/** A table of the schema that is in the backup. */
const OF_SCHEMA = `relnamespace = quote_ident($1::text)::regnamespace`;

/** The tables of the schema in the order of their names, quoted where that is needed. */
export async function tablesOf({ rows, schema }: Session): Promise<string[]> {
  const found = await rows(
    `select quote_ident(relname) as name from pg_class where relkind = 'r' and ${OF_SCHEMA} order by 1`,
    [schema],
  );
  return names.parse(found).map(({ name }) => name);
}

/** Reads the statements that make the schema again. */
export async function readStructure(session: Session): Promise<Structure> {
  const { schema } = session;
  const read = async (sql: string) =>
    lines.parse(await session.rows(sql, [schema])).map(({ line }) => line);
  return {
    before: [...(await read(SEQUENCES)), ...(await read(TABLES))],
    after: [
      ...(await readSequenceValues(session)),
      ...(await read(OWNERS)),
      ...(await read(CONSTRAINTS)),
      ...(await read(INDEXES)),
    ],
  };
}

const SEQUENCES = `
  select format('create sequence %I as %s increment %s minvalue %s maxvalue %s start %s %s',
    relname, format_type(seqtypid, null), seqincrement, seqmin, seqmax, seqstart,
    case when seqcycle then 'cycle' else 'no cycle' end) as line
  from pg_class join pg_sequence on seqrelid = pg_class.oid where ${OF_SCHEMA} order by relname`;

const TABLES = `
  select format('create %s table %I (%s)%s', case relpersistence when 'u' then 'unlogged' else '' end,
    relname, coalesce(columns, ''), ' with (' || array_to_string(reloptions, ', ') || ')') as line
  from pg_class left join lateral (
    select string_agg(concat_ws(' ', quote_ident(attname), format_type(atttypid, atttypmod),
      case when attcollation <> typcollation then 'collate ' || attcollation::regcollation end,
      case when attnotnull then 'not null' end, 'default ' || pg_get_expr(adbin, adrelid)
    ), ', ' order by attnum) as columns
    from pg_attribute join pg_type on pg_type.oid = atttypid
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attrelid = pg_class.oid and attnum > 0 and not attisdropped
  ) as described on true
  where relkind = 'r' and ${OF_SCHEMA} order by relname`;

const OWNERS = `
  select format('alter sequence %I owned by %I.%I', sequences.relname, tables.relname, attname) as line
  from pg_depend join pg_class as sequences on sequences.oid = objid and sequences.relkind = 'S'
    join pg_class as tables on tables.oid = refobjid
    join pg_attribute on attrelid = refobjid and attnum = refobjsubid
  where deptype = 'a' and sequences.${OF_SCHEMA} order by sequences.relname`;

/** Primary keys, unique constraints and checks first: a foreign key needs the key that it names. */
const CONSTRAINTS = `
  select format('alter table %s add constraint %I %s', conrelid::regclass, conname,
    pg_get_constraintdef(oid)) as line
  from pg_constraint where connamespace = quote_ident($1::text)::regnamespace and contype in ('p', 'u', 'c', 'x', 'f')
  order by array_position('{p,u,c,x,f}', contype::text), conrelid::regclass::text, conname`;

const INDEXES = `
  select pg_get_indexdef(indexrelid, 0, true) as line
  from pg_index join pg_class on pg_class.oid = indexrelid
  where ${OF_SCHEMA} and not exists (select from pg_constraint where conindid = indexrelid)
  order by relname`;

const values = z.array(z.object({ value: z.coerce.string(), called: z.boolean() }));

/** A sequence may be ahead of the snapshot, which does no harm. */
async function readSequenceValues({ rows, schema }: Session): Promise<string[]> {
  const found = names.parse(
    await rows(
      `select quote_ident(relname) as name from pg_class where relkind = 'S' and ${OF_SCHEMA} order by 1`,
      [schema],
    ),
  );
  const statements: string[] = [];
  for (const { name } of found) {
    const [state] = values.parse(
      await rows(`select last_value::text as value, is_called as called from ${name}`),
    );
    if (state === undefined) continue;
    const literal = `'${name.replaceAll("'", "''")}'`;
    statements.push(`select setval(${literal}, ${state.value}, ${String(state.called)})`);
  }
  return statements;
}

/** Objects that the statements above cannot describe. Threeline makes none of them. */
const UNSUPPORTED = `
  select 'table ' || relname as name from pg_class where ${OF_SCHEMA}
    and (relkind in ('p', 'f') or relispartition or relhassubclass and relkind = 'r' or relrowsecurity)
  union all
  select 'column ' || relname || '.' || attname from pg_attribute join pg_class on pg_class.oid = attrelid
    where ${OF_SCHEMA} and relkind = 'r' and attnum > 0 and (attidentity <> '' or attgenerated <> '')
  union all
  select 'type ' || typname from pg_type where typnamespace = quote_ident($1::text)::regnamespace
    and typtype in ('e', 'd', 'r')`;

/**
 * Refuses a schema that a backup would not hold whole.
 *
 * @throws BackupError
 */
export async function refuseUnsupported({ rows, schema }: Session): Promise<void> {
  const found = names.parse(await rows(UNSUPPORTED, [schema]));
  if (found.length === 0) return;
  throw new BackupError(
    'DATABASE_UNSUPPORTED',
    `The schema ${schema} has ${found.map(({ name }) => name).join(', ')}, which a backup cannot hold. Move it to another schema, or use pg_dump.`,
  );
}

const LEFT_OUT = `
  select case relkind when 'v' then 'view ' else 'materialized view ' end || relname as name
    from pg_class where ${OF_SCHEMA} and relkind in ('v', 'm')
  union all
  select 'function ' || proname from pg_proc where pronamespace = quote_ident($1::text)::regnamespace
    and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
  union all
  select 'trigger ' || tgname from pg_trigger join pg_class on pg_class.oid = tgrelid
    where not tgisinternal and ${OF_SCHEMA}`;

/** Views, functions and triggers, which this application does not make and a backup leaves out. */
export async function leftOut({ rows, schema }: Session): Promise<string[]> {
  return names.parse(await rows(LEFT_OUT, [schema])).map(({ name }) => name);
}
