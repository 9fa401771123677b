export { isPostgres } from './client';
export { nowSql } from './clock';
export { valuesOf } from './lists';
export { lockRows } from './row-locks';
