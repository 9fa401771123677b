export { decode, type Entity, type OnDocument } from './decode';
export { narrow, shapeOf, type Populate, type Selection, type Shape } from './shape';
export { jsonDialect, postgresJson, selectEntity, sqliteJson, type JsonDialect } from './sql';
export { readEntities, runPrepared } from './prepared';
export { StatementNames } from './statement-names';
export { readValues, type ValueStatement } from './values';
export { jsonValue } from '../database';
export type { PgClient } from '../../strapi';
