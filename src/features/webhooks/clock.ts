export { isPostgres, nowSql } from '../../platform/database';
