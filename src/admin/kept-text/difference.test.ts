import fc from 'fast-check';
import type { Values } from '../shared/merge-form';
import { applied, differenceOf } from './difference';

const section = fc.record({ heading: fc.string(), body: fc.array(fc.string(), { maxLength: 2 }) });
const base = fc.record(
  {
    title: fc.string(),
    cover: fc.option(fc.integer()),
    tags: fc.array(fc.integer(), { maxLength: 4 }),
    sections: fc.array(section, { maxLength: 5 }),
  },
  { requiredKeys: ['sections'] },
);
/** The form after edits: sections are moved, removed, written anew and added; the rest stays as it is. */
const edited = base.chain((before) =>
  fc.record({
    before: fc.constant(before),
    sections: fc.array(
      fc.oneof(section, fc.constantFrom(...before.sections, ...[{ heading: '' }])),
      {
        maxLength: 6,
      },
    ),
    other: fc.record(
      { title: fc.string(), tags: fc.constant(null), lead: fc.string() },
      { requiredKeys: [] },
    ),
    removed: fc.subarray(['title', 'cover', 'tags']),
  }),
);

test('a base and a difference that were stored make the values again', () => {
  fc.assert(
    fc.property(edited, ({ before, sections, other, removed }) => {
      const all: Values = { ...before, ...other, sections };
      const left = Object.entries(all).filter(([name]) => !removed.includes(name));
      const values = Object.fromEntries(left);
      const stored = structuredClone({ before, difference: differenceOf(before, values) });
      expect(applied(stored.before, stored.difference)).toEqual(values);
    }),
  );
});

test('a letter in one of many sections is stored without the others', () => {
  const sections = Array.from({ length: 60 }, (_, index) => ({ heading: `h${String(index)}` }));
  const typed = sections.map((one, index) => (index === 30 ? { heading: 'typed' } : one));
  const { changed } = differenceOf({ title: 't', sections }, { title: 't', sections: typed });
  expect(changed).toEqual({
    sections: { items: typed.map((one, index) => (index === 30 ? { value: one } : index)) },
  });
});
