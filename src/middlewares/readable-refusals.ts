import type { Core } from '@strapi/strapi';
import { ConflictError } from '../admin-api';
import { readableRefusal, UnsupportedMediaTypeError } from '../bad-input';

/**
 * Turns what bad input makes the body parser and the database throw into a 4xx that says why.
 * Stands before the body parser.
 */
const middleware: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    const isOwn = error instanceof ConflictError || error instanceof UnsupportedMediaTypeError;
    if (!isOwn) throw readableRefusal(error) ?? error;
    // Strapi answers an error that it has no status for with 400.
    const status = error instanceof UnsupportedMediaTypeError ? error.status : 409;
    const { name, message, details } = error;
    ctx.status = status;
    ctx.body = { data: null, error: { status, name, message, details } };
  }
};

export default middleware;
