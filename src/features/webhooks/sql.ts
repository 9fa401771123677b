export { runSql, type SqlValue as Value } from '../../platform/database';

/** `?, ?, ?` for a list of values. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** A text as both databases take it: PostgreSQL refuses half a surrogate pair and NUL. */
export const storable = (text: string): string => Buffer.from(text).toString().replaceAll('\0', '');
