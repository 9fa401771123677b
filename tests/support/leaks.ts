/** What no refusal may tell: how the server is built, or anything of an account. */
export const LEAKS =
  /node_modules|at \w+ \(|select |SQLITE|syntax error at|newsroom\.example|\$2[aby]\$|knex/i;
