export { runSql, type SqlValue as Value } from '../../platform/database';

/** The placeholders `?, ?, ?` for a list of values. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** A text that both databases accept: PostgreSQL refuses lone surrogates and NUL. */
export const storable = (text: string): string => Buffer.from(text).toString().replaceAll('\0', '');
