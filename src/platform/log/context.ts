import { winston } from '@strapi/logger';
import { currentRequest, requestIdOf } from '../requests';
import { loggedAddress } from './logged-address';

type Line = winston.Logform.TransformableInfo;

/** The properties in which a logger keeps the level of a line, and its details (the package triple-beam). */
const LEVEL = Symbol.for('level');
const SPLAT = Symbol.for('splat');

/** Adds the id of the request on whose behalf a line is logged. */
export const withRequest = winston.format((line) => {
  const request = currentRequest();
  if (request === null || 'request_id' in line) return line;
  line['request_id'] = requestIdOf(request);
  return line;
});

/**
 * Gives an error that is logged by itself a message that can be found, and the request that failed. This
 * is how Strapi logs an error that it does not expect (`@strapi/core/dist/middlewares/errors.js`). An
 * error after a message becomes a detail: a logger would add its text and stack to the message.
 */
export const withMessage = winston.format((line) => {
  if (line instanceof Error) return faultOf(line);
  const [error] = Array.isArray(line[SPLAT]) ? (line[SPLAT] as unknown[]) : [];
  if (!(error instanceof Error)) return line;
  const message = String(line.message).replace(` ${error.message}`, '');
  return { level: line.level, [LEVEL]: line[LEVEL], message, error };
});

function faultOf(error: Error & Line): Line {
  const request = currentRequest();
  const common = { level: error.level, [LEVEL]: error[LEVEL], error };
  if (request === null) return { ...common, message: 'Strapi logged an error.' };
  const { method, url = '' } = request;
  return { ...common, message: 'A request failed.', method, path: loggedAddress(url) };
}
