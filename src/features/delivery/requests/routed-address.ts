import type { Alias } from '../declarations';

interface Routing {
  /** The path of `PUBLIC_URL`, such as `/cms`; empty at the root of a host. */
  publicPath: string;
  /** Such as `/api`. */
  prefix: string;
  /** The first segments of routes that the root of the server serves too. */
  rootRoutes: ReadonlySet<string>;
  aliases: readonly Alias[];
  /** The first segments of the routes that aliases may lead to. */
  collections: ReadonlySet<string>;
}

/**
 * Returns a function that makes the address of a route from the address of a request: removes the path of
 * `PUBLIC_URL`, which a proxy in front may keep or strip, and resolves other paths of a route.
 */
export function routing({ publicPath, prefix, rootRoutes, aliases, collections }: Routing) {
  const below = `${publicPath}/`;
  const apiPrefix = `${prefix}/`;
  const prefixes = aliases.map(
    ([segment, address]) => [`${apiPrefix}${segment}/`, address] as const,
  );

  function unaliased(url: string): string {
    for (const [start, address] of prefixes) {
      if (!url.startsWith(start)) continue;
      const rest = address(url.slice(start.length));
      // The routes of plugins may be closed by their paths, in a proxy for example.
      return collections.has(firstSegment(rest)) ? apiPrefix + rest : url;
    }
    return url;
  }

  return (asked: string, isRead: boolean): string => {
    const isBelow = publicPath !== '' && asked.startsWith(below);
    const url = isBelow ? asked.slice(publicPath.length) : asked;
    if (url.startsWith(apiPrefix)) return isRead ? unaliased(url) : url;
    return rootRoutes.has(pathOf(url).slice(1)) ? prefix + url : url;
  };
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';
const firstSegment = (path: string): string => path.split(/[/?]/, 1)[0] ?? '';
