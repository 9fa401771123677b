import type { TestApplication } from './application';

/** A connection of either driver. `pg` queues queries; better-sqlite3 is synchronous. */
interface RawConnection {
  prepare?: (sql: string) => { run(): unknown };
  query?: (sql: string) => Promise<unknown>;
}

interface Client {
  _query: (connection: RawConnection, query: { sql: string }) => Promise<unknown>;
}

const BREAK = 'insert into test_fault (missing) values (-1)';
const WRITE = /^\s*(?:insert|update|delete|with)\b/i;

/** Makes the database itself refuse COMMITs. */
interface CommitFaults {
  /**
   * Called before each COMMIT of a transaction that wrote: whether the database shall refuse it.
   * `null` lets every COMMIT succeed.
   */
  refuse: (() => boolean) | null;
  /** The number of refused COMMITs. */
  count: number;
}

/**
 * Violates a deferred foreign key just before a COMMIT, so that the database refuses the COMMIT. SQLite
 * then leaves the transaction open.
 */
export function useCommitFaults(app: TestApplication): CommitFaults {
  const faults: CommitFaults = { refuse: null, count: 0 };
  const hasWritten = new WeakSet<RawConnection>();
  let spy: jest.SpyInstance | undefined;

  beforeAll(async () => {
    await createFaultTable(app);
    // Each transaction has its own client, so the prototype is patched.
    const client = Object.getPrototypeOf(app.strapi.db.connection.client) as Client;
    const run = client._query;
    const before = async (connection: RawConnection, sql: string): Promise<void> => {
      if (/^BEGIN\b/i.test(sql)) hasWritten.delete(connection);
      // The statement by which the application takes SQLite's write lock changes no row.
      else if (WRITE.test(sql) && !sql.endsWith('where false')) hasWritten.add(connection);
      if (!/^COMMIT\b/i.test(sql) || !hasWritten.has(connection)) return;
      if (faults.refuse?.() !== true) return;
      faults.count += 1;
      if (connection.prepare !== undefined) connection.prepare(BREAK).run();
      else await connection.query?.(BREAK);
    };
    spy = jest.spyOn(client, '_query').mockImplementation(async function (
      this: unknown,
      connection: RawConnection,
      query: { sql: string },
    ) {
      await before(connection, query.sql);
      return run.call(this, connection, query);
    });
  });
  afterAll(() => {
    spy?.mockRestore();
  });
  return faults;
}

/** Creates a table whose foreign key is checked at COMMIT; `BREAK` violates it. */
export async function createFaultTable({ strapi }: Pick<TestApplication, 'strapi'>): Promise<void> {
  const id = testHost.database === 'sqlite' ? 'integer primary key' : 'serial primary key';
  await strapi.db.connection.raw(
    `create table test_fault (
       id ${id},
       missing integer references test_fault (id) deferrable initially deferred
     )`,
  );
}

/** Makes the database refuse every COMMIT that inserts an article whose title begins so. */
export async function refuseTitles(
  { strapi }: Pick<TestApplication, 'strapi'>,
  beginning: string,
): Promise<void> {
  const { connection } = strapi.db;
  if (testHost.database === 'sqlite') {
    await connection.raw(
      `create trigger test_refuse after insert on articles when new.title like '${beginning}%'
       begin ${BREAK}; end`,
    );
    return;
  }
  await connection.raw(
    `create function test_refuse() returns trigger language plpgsql as
     $$ begin ${BREAK}; return new; end $$`,
  );
  await connection.raw(
    `create trigger test_refuse after insert on articles for each row
     when (new.title like '${beginning}%') execute function test_refuse()`,
  );
}
