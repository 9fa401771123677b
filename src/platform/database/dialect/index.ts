export { isPostgres } from './client';
export { nowSql } from './clock';
export { valuesOf } from './lists';
export { lockRows, type RowLock } from './row-locks';
