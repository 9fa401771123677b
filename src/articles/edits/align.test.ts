import { align } from './align';

const PARTS = ['heading', 'body'];
const section = (id: number, heading: string | null, body: string) => ({ id, heading, body });

test('the only section of a text without headings is the same one after its row was replaced', () => {
  const base = [section(1, null, 'before')];
  expect([...align(base, [section(9, null, 'after')], PARTS)]).toEqual([[0, 0]]);
  expect([...align(base, [section(9, 'Named', 'after')], PARTS)]).toEqual([]);
});

test('sections without a heading beside others are told apart by their texts only', () => {
  const base = [section(1, null, 'one'), section(2, null, 'two')];
  const list = [section(9, null, 'two'), section(8, null, 'other')];
  expect([...align(base, list, PARTS)]).toEqual([[0, 1]]);
});
