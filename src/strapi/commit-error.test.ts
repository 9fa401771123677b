import createKnex from 'knex';
import { codeOf, CommitError, LostTransactionError } from './commit-error';
import { exportsOf } from './test-support';

interface PostgresParser {
  parse(message: Buffer, callback: (message: unknown) => void): void;
}

const { Parser } = exportsOf('pg-protocol/dist/parser.js') as { Parser: new () => PostgresParser };

/** An ErrorResponse: https://www.postgresql.org/docs/current/protocol-message-formats.html */
function errorResponse(fields: Record<string, string>): Buffer {
  const parts = Object.entries(fields).map(([type, value]) => `${type}${value}\0`);
  const body = Buffer.from(`${parts.join('')}\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

test('the driver of PostgreSQL puts the SQLSTATE of a refusal into code', () => {
  const messages: unknown[] = [];
  const response = errorResponse({ S: 'ERROR', C: '53100', M: 'could not extend file' });
  new Parser().parse(response, (message) => messages.push(message));
  expect(messages).toHaveLength(1);
  expect(codeOf(messages[0])).toBe('53100');
});

test('the driver of SQLite puts the name of its result code into code', async () => {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
  });
  await knex.raw('create table one (id integer primary key)');
  const insert = () => knex('one').insert({ id: 1 });
  await insert();
  const error: unknown = await insert().then(
    () => null,
    (fault: unknown) => fault,
  );
  await knex.destroy();
  expect(codeOf(error)).toBe('SQLITE_CONSTRAINT_PRIMARYKEY');
});

test('the error of a COMMIT passes on the code of its cause', () => {
  const fault = Object.assign(new Error('full'), { code: '53100' });
  expect(codeOf(new CommitError(new LostTransactionError(fault)))).toBe('53100');
  expect(codeOf('text')).toBeUndefined();
});
