import type { Core } from '@strapi/strapi';
import { isPostgres } from './client';

/**
 * A subquery of the values of a JSON list, which is bound as one text. A statement may bind 65,535
 * values on PostgreSQL and 32,766 on SQLite, and a list may be longer.
 */
export const valuesOf = (strapi: Core.Strapi, type: 'text' | 'integer' | 'bigint'): string =>
  isPostgres(strapi)
    ? `(select value::${type} from json_array_elements_text(?::json) as listed(value))`
    : '(select value from json_each(?))';
