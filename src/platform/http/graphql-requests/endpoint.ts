/**
 * Whether a request's path is that of GraphQL. Strapi's router ignores case and a trailing slash.
 *
 * @param endpoint such as `/graphql`
 */
export const isGraphqlPath = (path: string, endpoint: string): boolean =>
  path.toLowerCase().replace(/\/$/, '') === endpoint.toLowerCase();
