import { StatementNames } from './statement-names';

test('a text has one name, and numbers for its values', () => {
  const names = new StatementNames('read');
  const text = 'select a where b = ? and c = ?';
  expect(names.of(text)).toEqual({ name: 'read_0', text: 'select a where b = $1 and c = $2' });
  expect(names.of('select d')).toEqual({ name: 'read_1', text: 'select d' });
  expect(names.of(text)).toBe(names.of(text));
});

test('texts beyond the limit have no name, so that no connection keeps them', () => {
  const names = new StatementNames('read');
  for (let index = 0; index < 200; index += 1) names.of(`select ${String(index)}`);
  expect(names.of('select ?, 200')).toEqual({ text: 'select $1, 200' });
  expect(names.of('select 7')).toEqual({ name: 'read_7', text: 'select 7' });
});
