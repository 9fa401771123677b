/**
 * What a feature tells delivery about its routes and tables. `src/index.ts` passes the declarations
 * to `startDelivery`, so that delivery knows no feature by name.
 */
export interface DeliveryDeclaration {
  /**
   * The query parameters of routes that take others than Strapi's, by the first segment of the path
   * below the prefix, such as `search`.
   */
  parameters: Readonly<Record<string, readonly string[]>>;
  /** The first segments of routes that the root of the server serves too, such as `llms.txt`. */
  rootRoutes: readonly string[];
  /**
   * Other paths of cached routes by their first segment below the prefix, such as `selected`. A function
   * makes the address below the prefix from the rest after the segment.
   */
  aliases: Readonly<Record<string, (rest: string) => string>>;
  /** The first segments of routes that stream their responses, which delivery must not buffer. */
  streamedRoutes: readonly string[];
  /**
   * How the names of tables begin that follow the change log with a delay. A change purges the cache
   * before it reaches such a table, so a response read from one is never cached.
   */
  laggingTables: readonly string[];
}

/** Another path of cached routes, by its first segment. */
export type Alias = readonly [segment: string, address: (rest: string) => string];

/** The declarations of all features together. */
interface Declared {
  parameters: ReadonlyMap<string, ReadonlySet<string>>;
  rootRoutes: ReadonlySet<string>;
  aliases: readonly Alias[];
  streamedRoutes: ReadonlySet<string>;
  /** Whether a statement reads a table that lags behind the change log. */
  readsLaggingTable: (sql: string) => boolean;
}

/** Combines the declarations of all features. */
export function combine(declarations: readonly DeliveryDeclaration[]): Declared {
  const lagging = declarations.flatMap(({ laggingTables }) => laggingTables);
  const parameters = declarations.flatMap((one) => Object.entries(one.parameters));
  return {
    parameters: new Map(parameters.map(([route, names]) => [route, new Set(names)])),
    aliases: declarations.flatMap(({ aliases }) => Object.entries(aliases)),
    rootRoutes: new Set(declarations.flatMap(({ rootRoutes }) => rootRoutes)),
    streamedRoutes: new Set(declarations.flatMap(({ streamedRoutes }) => streamedRoutes)),
    readsLaggingTable: (sql) => lagging.some((prefix) => sql.includes(prefix)),
  };
}
