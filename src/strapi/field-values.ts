/**
 * Converts the value of a column as Strapi's database layer does, for code that reads rows by SQL.
 *
 * Relies on `fromDB` of the fields in `@strapi/database/dist/fields/index.js`. SQLite has numbers for
 * booleans and instants, and both databases return JSON as text inside of JSON.
 *
 * @param type the type of the attribute, such as `datetime`
 */
export function fieldFromDatabase(type: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (type) {
    case 'datetime':
      return new Date(value as string | number).toISOString();
    case 'boolean':
      return value === true || value === 1;
    case 'json':
    case 'blocks':
      return typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
    case 'decimal':
    case 'float':
      return Number(value);
    default:
      return value;
  }
}
