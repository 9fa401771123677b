// How a database answers a statement: which indexes it uses, and which tables it reads whole.

/**
 * @param {import('knex').Knex} knex
 * @param {boolean} isPostgres
 * @param {{ sql: string, bindings: unknown[] }} statement as the database takes it
 * @param {boolean} prepared and run often, after which PostgreSQL may plan it once for all values
 * @returns {Promise<{ indexes: string[], scanned: string[], text: string }>}
 */
export const planOf = (knex, isPostgres, statement, prepared) =>
  isPostgres ? postgresPlan(knex, statement, prepared) : sqlitePlan(knex, statement);

async function postgresPlan(knex, { sql, bindings }, prepared) {
  const connection = await knex.client.acquireConnection();
  try {
    const run = prepared ? await runOften(connection, sql, bindings) : sql;
    const explain = async (format) =>
      (await connection.query(`explain (format ${format}) ${run}`, prepared ? [] : bindings)).rows;
    const [
      {
        'QUERY PLAN': [{ Plan: plan }],
      },
    ] = await explain('json');
    const nodes = [];
    const visit = (node) => {
      nodes.push(node);
      for (const child of node.Plans ?? []) visit(child);
    };
    visit(plan);
    const text = (await explain('text')).map((row) => row['QUERY PLAN']).join('\n');
    return {
      indexes: unique(nodes.map((node) => node['Index Name'])),
      scanned: unique(
        nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((n) => n['Relation Name']),
      ),
      text,
    };
  } finally {
    if (prepared) await connection.query('deallocate bench');
    await knex.client.releaseConnection(connection);
  }
}

/** PostgreSQL weighs a plan for all values against the others after five times. */
async function runOften(connection, sql, bindings) {
  const values = bindings.map((value) =>
    typeof value === 'number' ? value : `'${value.replaceAll("'", "''")}'`,
  );
  const run = `execute bench (${values.join(', ')})`;
  await connection.query(`prepare bench as ${sql}`);
  for (let time = 0; time < 7; time += 1) await connection.query(run);
  return run;
}

async function sqlitePlan(knex, { sql, bindings }) {
  const details = (await knex.raw(`explain query plan ${sql}`, bindings)).map((row) => row.detail);
  const tables = new Map(
    [...sql.matchAll(/(?:from|join) [`"](\w+)[`"](?: as [`"]?(\w+)[`"]?)?/g)].map(
      ([, name, alias = name]) => [alias, name],
    ),
  );
  // What is no table is a subquery, whose own plan follows.
  const scans = details.filter((detail) => /^SCAN (?!.* USING )/.test(detail));
  return {
    indexes: unique(details.map((detail) => / INDEX (\w+)/.exec(detail)?.[1])),
    scanned: unique(scans.map((detail) => tables.get(detail.split(' ')[1]))),
    text: details.join('\n'),
  };
}

const unique = (names) => [...new Set(names.filter((name) => name !== undefined))].sort();
