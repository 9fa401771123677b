import type { RevisionEntry } from './api';
import { foldByHour } from './fold';

const entry = (id: string, time: string, kind: RevisionEntry['kind'] = 'draft'): RevisionEntry => ({
  id,
  kind,
  at: `2026-11-27T${time}:00.000Z`,
  actor: { kind: 'editor', name: 'Kim', scheduled: false },
  title: '',
});

const shown = (revisions: RevisionEntry[], chosen: string[] = []) =>
  foldByHour(revisions, chosen).map(({ id, folded }) => `${id}+${String(folded)}`);

test('drafts of one hour are folded into the newest of them', () => {
  expect(shown([entry('d3', '10:59'), entry('d2', '10:00'), entry('d1', '09:59')])).toEqual([
    'd3+1',
    'd1+0',
  ]);
});

test('what was published is never folded', () => {
  const list = [entry('d3', '10:40'), entry('2', '10:30', 'published'), entry('d1', '10:20')];
  expect(shown(list)).toEqual(['d3+0', '2+0', 'd1+0']);
});

test('a chosen draft stays in the list', () => {
  const list = [entry('d3', '10:40'), entry('d2', '10:30'), entry('d1', '10:20')];
  expect(shown(list, ['d2'])).toEqual(['d3+0', 'd2+1']);
});
