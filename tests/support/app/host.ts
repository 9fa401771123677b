/** The database that a test file runs on. */
export type Database = 'sqlite' | 'postgres';

/** What the environment passes into Jest's sandbox from outside. */
interface TestHost {
  database: Database;
  /** Node's own `require`, with Node's own module cache. */
  require: NodeJS.Require;
  /** The process itself; the sandbox has a copy of it. */
  process: NodeJS.Process;
}

declare global {
  // A property of the global object, which only `var` declares.
  var testHost: TestHost;
}
