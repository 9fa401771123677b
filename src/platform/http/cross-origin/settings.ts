import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { SharedPaths } from './origins';

interface Settings extends SharedPaths {
  /** The origins of this application. */
  own: ReadonlySet<string>;
  /** The origins that may send cookies to the content API. */
  trusted: ReadonlySet<string>;
}

const shape = z.object({
  trusted: z.array(z.string()),
  own: z.array(z.url()),
  prefix: z.string(),
  graphqlPath: z.string(),
});

/** @throws ZodError with the name of a wrong setting */
export function readSettings(strapi: Core.Strapi): Settings {
  const { own, prefix, graphqlPath } = shape.omit({ trusted: true }).parse({
    own: [strapi.config.get('server.absoluteUrl'), strapi.config.get('admin.absoluteUrl')],
    prefix: strapi.config.get('api.rest.prefix'),
    graphqlPath: strapi.config.get('plugin::graphql.endpoint'),
  });
  return {
    own: new Set(own.map((url) => new URL(url).origin)),
    trusted: trustedOrigins(strapi),
    prefix,
    graphqlPath,
  };
}

/** The origins of `CORS_ORIGINS`. */
export function trustedOrigins(strapi: Core.Strapi): ReadonlySet<string> {
  return new Set(shape.shape.trusted.parse(strapi.config.get('cors.origins')));
}
