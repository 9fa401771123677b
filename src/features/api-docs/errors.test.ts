import { errors } from '@strapi/utils';
import { REFUSALS } from './errors';

/** The status that Strapi sends for an error (`@strapi/core/dist/services/errors.js`). */
function statusOf(prototype: object): number {
  const is = (type: { prototype: object }) =>
    prototype === type.prototype || type.prototype.isPrototypeOf(prototype);
  if (is(errors.UnauthorizedError)) return 401;
  if (is(errors.ForbiddenError)) return 403;
  if (is(errors.NotFoundError)) return 404;
  if (is(errors.PayloadTooLargeError)) return 413;
  if (is(errors.RateLimitError)) return 429;
  if (is(errors.NotImplementedError)) return 501;
  return 400;
}

const classes = Object.entries(errors).filter(
  // No route returns 501.
  ([name]) => name !== 'NotImplementedError' && name !== 'HttpError',
);

test.each(classes)('the error %s of Strapi is described with its status', (name, type) => {
  const { prototype } = type as { prototype: object };
  const described = Object.values(REFUSALS)
    .filter(({ status }) => status === statusOf(prototype))
    .flatMap(({ names }): readonly string[] => names);
  expect(described).toContain(name);
});
