import { audience, eventsOf } from './events';

test.each([
  ['create', true, [], ['entry.create']],
  ['publish', true, ['create', 'publish'], ['entry.publish', 'entry.create']],
  ['publish', false, ['publish'], ['entry.publish']],
  ['publish', false, ['update', 'publish'], ['entry.publish', 'entry.update']],
  ['update', false, ['update'], ['entry.update']],
  ['update', false, [], ['entry.update']],
  ['update', false, ['discardDraft'], ['entry.draft-discard']],
  ['unpublish', false, ['unpublish', 'discardDraft'], ['entry.unpublish', 'entry.draft-discard']],
  ['delete', false, ['delete'], ['entry.delete']],
] as const)('a %s (created: %s) by %j is %j', (action, created, calls, events) => {
  expect(eventsOf({ action, created }, new Set(calls))).toEqual(events);
});

test('each subscription is told the first event that it listens to', () => {
  const subscriptions = [
    { id: 1, events: new Set(['entry.create']) },
    { id: 2, events: new Set(['entry.create', 'entry.publish']) },
    { id: 3, events: new Set(['entry.delete']) },
  ];
  expect([...audience(['entry.publish', 'entry.create'], subscriptions)]).toEqual([
    ['entry.create', [1]],
    ['entry.publish', [2]],
  ]);
});
