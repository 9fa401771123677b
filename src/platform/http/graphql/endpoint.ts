/**
 * Whether a request's path is that of GraphQL. Strapi's router tells neither capital letters nor a
 * trailing slash apart.
 *
 * @param endpoint such as `/graphql`
 */
export const isGraphqlPath = (path: string, endpoint: string): boolean =>
  path.toLowerCase().replace(/\/$/, '') === endpoint.toLowerCase();
