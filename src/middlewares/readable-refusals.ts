import type { Core } from '@strapi/strapi';
import { readableRefusal } from '../bad-input';

/**
 * Turns what bad input makes the body parser and the database throw into a 4xx that says why.
 * Stands before the body parser.
 */
const middleware: Core.MiddlewareFactory = () => async (_ctx, next) => {
  try {
    await next();
  } catch (error) {
    throw readableRefusal(error) ?? error;
  }
};

export default middleware;
