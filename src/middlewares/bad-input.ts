import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import {
  requestParameters,
  unreadableName,
  isLenient,
  parseOrThrow,
  readParameters,
} from '../platform/http';
import { installedLocales } from '../platform/locales';
import { requireStorable } from '../platform/text';

const limits = z.object({ prefix: z.string(), maxLimit: z.number() });

/**
 * Responds with 400 and a reason where Strapi would respond with 500, or silently change the
 * request. Runs after the body parser. The checks of parameters apply to the public API, and the
 * others to every request.
 */
const middleware: Core.MiddlewareFactory = (_config, { strapi }) => {
  const { prefix, maxLimit } = limits.parse(strapi.config.get('api.rest'));
  const parametersFor = cacheLast((locales) => requestParameters(locales, maxLimit));
  return async (ctx, next) => {
    // UTF-8 cannot encode a lone surrogate, so an address cannot contain one.
    if (containsNul(ctx.url)) {
      throw new errors.ValidationError('The address holds a NUL character, which no text may.', {
        code: 'NUL_CHARACTER',
      });
    }
    requireStorable(ctx.request.body);
    // The router ignores case, so this check does too.
    if (ctx.path.toLowerCase().startsWith(`${prefix}/`)) {
      // Skips the query for the locales when the request names none.
      const route = ctx.path.slice(prefix.length + 1).split('/', 1)[0] ?? '';
      // A lenient route ignores unknown parameters, so their names need no check.
      if (!isLenient(route)) refuseUnreadableNames(ctx.querystring);
      const query = readParameters(route, ctx.query);
      const names = 'locale' in query || 'fallbackLocale' in query;
      const schema = parametersFor(names ? await installedLocales(strapi) : []);
      const { locale, fallbackLocale } = parseOrThrow(schema, query);
      // Koa caches the parsed query, so later readers see these values.
      if (locale !== undefined) ctx.query['locale'] = locale;
      if (fallbackLocale !== undefined) ctx.query['fallbackLocale'] = fallbackLocale;
    }
    await next();
  };
};

/** Caches the schema of the last locales: building a schema takes longer than using it. */
function cacheLast<Schema>(build: (locales: readonly string[]) => Schema) {
  let cached: { locales: string; schema: Schema } | undefined;
  return (locales: readonly string[]): Schema => {
    const key = locales.join();
    if (cached?.locales !== key) cached = { locales: key, schema: build(locales) };
    return cached.schema;
  };
}

/**
 * @throws ValidationError with the name of a parameter that the query parser would drop or misread
 */
function refuseUnreadableNames(query: string): void {
  const name = unreadableName(query);
  if (name === null) return;
  const message = `The parameter "${name}" has a name that cannot be read; write it as in filters[title][$contains]=x.`;
  throw new errors.ValidationError(message, { code: 'UNREADABLE_PARAMETER' });
}

/** @throws ValidationError when the address is not percent-encoded UTF-8 */
function containsNul(url: string): boolean {
  try {
    return decodeURIComponent(url).includes('\u0000');
  } catch (cause) {
    const refusal = new errors.ValidationError(
      'The address is not percent-encoded UTF-8; encode its parts with encodeURIComponent.',
      { code: 'MALFORMED_ADDRESS' },
    );
    throw Object.assign(refusal, { cause });
  }
}

export default middleware;
