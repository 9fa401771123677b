import type { Core } from '@strapi/strapi';
import { ConflictError } from '../admin-api';
import { readableRefusal } from '../bad-input';

/**
 * Turns what bad input makes the body parser and the database throw into a 4xx that says why.
 * Stands before the body parser.
 */
const middleware: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof ConflictError)) throw readableRefusal(error) ?? error;
    // Strapi gives every error of an application that it does not know a 400.
    const { name, message, details } = error;
    ctx.status = 409;
    ctx.body = { data: null, error: { status: 409, name, message, details } };
  }
};

export default middleware;
