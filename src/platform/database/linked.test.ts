import { namedIn } from './linked';

const named = (value: unknown) => {
  const { documentIds, ids, replaces } = namedIn(value);
  return { documentIds: [...documentIds], ids: [...ids], replaces };
};

test.each([
  [undefined, [], [], false],
  [null, [], [], true],
  [[], [], [], true],
  ['abc', ['abc'], [], true],
  ['12', ['12'], [12], true],
  [12, [], [12], true],
  [['abc', 'def'], ['abc', 'def'], [], true],
  [{ documentId: 'abc' }, ['abc'], [], true],
  [{ id: 3 }, [], [3], true],
  [{ id: 3, documentId: 'abc' }, ['abc'], [], true],
  [[{ documentId: 'abc' }, 4], ['abc'], [4], true],
  [{ set: ['abc'] }, ['abc'], [], true],
  [{ set: [] }, [], [], true],
  [{ connect: [], disconnect: [] }, [], [], false],
  [{ connect: ['abc'] }, ['abc'], [], false],
  [{ disconnect: [{ documentId: 'abc' }] }, ['abc'], [], false],
  [{ connect: ['abc'], disconnect: [{ id: 5 }] }, ['abc'], [5], false],
  [{ set: ['abc'], connect: ['def'] }, ['abc', 'def'], [], true],
  [{ connect: [{ documentId: 'abc', position: { before: 'def' } }] }, ['abc', 'def'], [], false],
])('%j names %j and the rows %j; replaces all: %j', (value, documentIds, ids, replaces) => {
  expect(named(value)).toEqual({ documentIds, ids, replaces });
});
