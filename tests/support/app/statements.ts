import type { Core } from '@strapi/strapi';

/**
 * The SQL statements that requests cause while an action runs. Those of workers, which follow what a
 * test wrote before, are left out.
 *
 * @param isMeant whether a request is meant, by its body. GraphQL may respond with an error while
 *   resolvers still run, and their statements would count for the next request.
 */
export async function requestStatements(
  { strapi }: { strapi: Core.Strapi },
  action: () => Promise<unknown>,
  isMeant: (body: unknown) => boolean = () => true,
): Promise<string[]> {
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => {
    const context = strapi.requestContext.get();
    if (context !== undefined && isMeant(context.request.body)) statements.push(sql);
  };
  strapi.db.connection.on('query', note);
  try {
    await action();
  } finally {
    strapi.db.connection.removeListener('query', note);
  }
  return statements;
}

/** Those about content: a request's permissions are read in any case. */
export const aboutContent = (statements: readonly string[]): string[] =>
  statements.filter((sql) =>
    /(?:from|join) [`"](?:articles|tags|authors|categories|sites)[`"]/.test(sql),
  );
