import * as fc from 'fast-check';
import { merge, type Item, type MergeShapes, type Values } from './pure';

const SHAPES: MergeShapes = {
  title: 'whole',
  lead: 'whole',
  summary: { parts: { line1: 'whole', line2: 'whole', line3: 'whole' } },
  sections: { items: { heading: 'whole', body: 'whole' } },
  tags: 'set',
};

const RUNS = 10_000;

/** Each edit writes a text that nobody wrote before, so that a lost one is missed. */
type Edit =
  | { kind: 'text'; field: string }
  | { kind: 'part'; section: number; part: 'heading' | 'body' }
  | { kind: 'add'; after: number }
  | { kind: 'remove'; section: number }
  | { kind: 'move'; section: number; to: number }
  | { kind: 'tag' };

const place = fc.nat(5);
const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    field: fc.constantFrom('title', 'lead', 'line1', 'line2', 'line3'),
  }),
  fc.record({
    kind: fc.constant('part' as const),
    section: place,
    part: fc.constantFrom('heading' as const, 'body' as const),
  }),
  fc.record({ kind: fc.constant('add' as const), after: place }),
  fc.record({ kind: fc.constant('remove' as const), section: place }),
  fc.record({ kind: fc.constant('move' as const), section: place, to: place }),
  fc.constant({ kind: 'tag' as const }),
);
/** Who opens the article, edits it or saves it, in the order of time. */
const aStep = fc.record({
  editor: fc.nat(2),
  act: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom('open' as const, 'save' as const) },
    anEdit,
  ),
});

const sectionsOf = (values: Values): Item[] => [...(values['sections'] as Item[])];

const BASE: Values = {
  title: 't',
  lead: 'l',
  summary: { id: 1, line1: 'a', line2: 'b', line3: 'c' },
  sections: [1, 2, 3, 4].map((id) => ({ id, heading: `h${id}`, body: [{ text: `b${id}` }] })),
  tags: [{ key: 'news', label: 'News' }],
};

/** Applies an edit as the form does. */
function edited(values: Values, edit: Edit, text: string): Values {
  const sections = sectionsOf(values);
  switch (edit.kind) {
    case 'text':
      return edit.field in values
        ? { ...values, [edit.field]: text }
        : { ...values, summary: { ...(values['summary'] as Values), [edit.field]: text } };
    case 'tag':
      return { ...values, tags: [...(values['tags'] as object[]), { key: text, label: text }] };
    case 'part': {
      const section = sections[edit.section];
      if (section === undefined) return values;
      const value = edit.part === 'heading' ? text : [{ text }];
      sections[edit.section] = { ...section, [edit.part]: value };
      break;
    }
    case 'add':
      sections.splice(edit.after, 0, { heading: text, body: [{ text: `${text}.` }] });
      break;
    case 'remove':
      sections.splice(edit.section, 1);
      break;
    case 'move': {
      const moved = sections.splice(edit.section, 1);
      sections.splice(edit.to, 0, ...moved);
    }
  }
  return { ...values, sections };
}

/** Gives rows their ids, as the database does. */
function stored(values: Values, nextId: () => number): Values {
  return { ...values, sections: sectionsOf(values).map((item) => ({ id: nextId(), ...item })) };
}

const textsIn = (values: unknown): Set<string> =>
  new Set(JSON.stringify(values).match(/text-\d+/g) ?? []);

test('no text is lost without a conflict that names it, however three editors take turns', () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 30 }), (steps) => {
      let id = 100;
      let written = 0;
      let present = BASE;
      const bases = [BASE, BASE, BASE];
      const forms = [BASE, BASE, BASE];
      const saved = new Set<string>();
      const removedKnowingly = new Set<string>();
      for (const { editor, act } of steps) {
        const [base = BASE, form = BASE] = [bases[editor], forms[editor]];
        if (act === 'open') {
          bases[editor] = present;
          forms[editor] = present;
        } else if (act === 'save') {
          const { merged, conflicts } = merge(base, form, present, SHAPES);
          for (const text of textsIn(form)) saved.add(text);
          const own = textsIn(form);
          for (const text of textsIn(base)) if (!own.has(text)) removedKnowingly.add(text);
          for (const text of textsIn(conflicts)) removedKnowingly.add(text);
          present = stored(merged, () => (id += 1));
          bases[editor] = present;
          forms[editor] = present;
        } else {
          written += 1;
          forms[editor] = edited(form, act, `text-${String(written)}`);
        }
      }
      const there = textsIn(present);
      expect([...saved].filter((text) => !there.has(text) && !removedKnowingly.has(text))).toEqual(
        [],
      );
    }),
    { numRuns: RUNS },
  );
});

test('the order of two saves does not matter where the edits concern different fields', () => {
  fc.assert(
    fc.property(
      fc.array(anEdit, { maxLength: 4 }),
      fc.array(anEdit, { maxLength: 4 }),
      (one, two) => {
        const write = (edits: Edit[], by: string) =>
          edits.reduce((values, edit, n) => edited(values, edit, `text-${by}${String(n)}`), BASE);
        const [mine, theirs] = [write(one, '1'), write(two, '2')];
        const first = merge(BASE, mine, theirs, SHAPES);
        const second = merge(BASE, theirs, mine, SHAPES);
        expect(first.conflicts.length).toBe(second.conflicts.length);
        if (first.conflicts.length > 0) return;
        const comparable = (values: Values) => ({
          ...values,
          tags: (values['tags'] as { key: string }[]).map(({ key }) => key).sort(),
        });
        expect(comparable(first.merged)).toEqual(comparable(second.merged));
      },
    ),
    { numRuns: RUNS },
  );
});

test('a form that was merged with one version undoes no text of the next, though it names an older one', () => {
  const edits = fc.array(anEdit, { maxLength: 4 });
  fc.assert(
    fc.property(edits, edits, edits, (own, theirs, later) => {
      let id = 100;
      const write = (values: Values, some: Edit[], by: string) =>
        stored(
          some.reduce((all, edit, n) => edited(all, edit, `text-${by}${String(n)}`), values),
          () => (id += 1),
        );
      const second = write(BASE, theirs, '2');
      const form = merge(BASE, write(BASE, own, '1'), second, SHAPES).merged;
      const present = write(second, later, '3');
      const { merged, conflicts } = merge(BASE, form, present, SHAPES);
      const kept = textsIn([merged, conflicts]);
      expect([...textsIn(present)].filter((text) => !kept.has(text))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('what only one of two changed is kept, and the other is told', () => {
  const mine = edited(BASE, { kind: 'part', section: 2, part: 'body' }, 'text-1');
  const theirs = edited(BASE, { kind: 'text', field: 'line2' }, 'text-2');
  const { merged, conflicts, incoming } = merge(BASE, mine, theirs, SHAPES);
  expect(conflicts).toEqual([]);
  expect(incoming).toEqual([['summary', 'line2']]);
  expect(textsIn(merged)).toEqual(new Set(['text-1', 'text-2']));
});

test('a field that both changed is a conflict with both values', () => {
  const [mine, theirs] = ['text-1', 'text-2'].map((text) =>
    edited(BASE, { kind: 'part', section: 1, part: 'body' }, text),
  );
  expect(merge(BASE, mine ?? BASE, theirs ?? BASE, SHAPES).conflicts).toEqual([
    {
      kind: 'changed',
      path: ['sections', '1', 'body'],
      base: [{ text: 'b2' }],
      mine: [{ text: 'text-1' }],
      theirs: [{ text: 'text-2' }],
    },
  ]);
});

test('a section that one removed and the other changed is a conflict for both', () => {
  const mine = edited(BASE, { kind: 'remove', section: 1 }, '');
  const theirs = edited(BASE, { kind: 'part', section: 1, part: 'heading' }, 'text-1');
  expect(merge(BASE, mine, theirs, SHAPES).conflicts).toMatchObject([
    { kind: 'removed', path: ['sections', '1'], mine: null, theirs: { heading: 'text-1' } },
  ]);
  expect(merge(BASE, theirs, mine, SHAPES).conflicts).toMatchObject([
    { kind: 'removed', path: ['sections', '1'], mine: { heading: 'text-1' }, theirs: null },
  ]);
});

test('a save that is repeated because its response was lost adds nothing twice', () => {
  const mine = edited(BASE, { kind: 'add', after: 1 }, 'text-1');
  const present = stored(mine, () => 9);
  const { merged, conflicts } = merge(BASE, mine, present, SHAPES);
  expect([merged, conflicts]).toEqual([present, []]);
});

describe('a section that is newer than the version of its form', () => {
  const newer = { id: 9, heading: 'newer', body: [{ text: 'b9' }] };
  const withNewer = { ...BASE, sections: [...sectionsOf(BASE), newer] };
  const mergedWith = (mine: Values, theirs: Values) => {
    const { merged, conflicts } = merge(BASE, mine, theirs, SHAPES);
    return { sections: sectionsOf(merged), conflicts };
  };

  test('is there once, and no conflict where both have it alike', () => {
    const mine = edited(withNewer, { kind: 'part', section: 0, part: 'body' }, 'text-1');
    expect(mergedWith(mine, withNewer)).toEqual({ sections: sectionsOf(mine), conflicts: [] });
  });

  test('is a conflict in the parts that differ, whoever changed them', () => {
    const edited9 = (heading: string) => ({
      ...BASE,
      sections: [...sectionsOf(BASE), { ...newer, heading }],
    });
    const path = ['sections', '4', 'heading'];
    const conflict = { kind: 'changed', path, base: null };
    for (const [mine, theirs] of [
      ['newer', 'theirs'],
      ['mine', 'newer'],
      ['', 'newer'],
      ['newer', ''],
    ] as const) {
      expect(mergedWith(edited9(mine), edited9(theirs))).toEqual({
        sections: sectionsOf(edited9(mine)),
        conflicts: [{ ...conflict, mine, theirs }],
      });
    }
  });

  test('is a conflict where the other has removed it since', () => {
    const { sections, conflicts } = mergedWith(withNewer, { ...BASE, title: 'theirs' });
    expect(conflicts).toEqual([
      { kind: 'removed', path: ['sections', '4'], base: null, mine: newer, theirs: null },
    ]);
    expect(sections.map(({ heading }) => heading)).toEqual(['h1', 'h2', 'h3', 'h4', 'newer']);
  });

  test('is there once where its row was replaced', () => {
    const mine = edited(withNewer, { kind: 'part', section: 0, part: 'body' }, 'text-1');
    const theirs = { ...BASE, sections: [...sectionsOf(BASE), { ...newer, id: 10 }] };
    const { sections, conflicts } = mergedWith(mine, theirs);
    expect([sections.map(({ heading }) => heading), conflicts]).toEqual([
      ['h1', 'h2', 'h3', 'h4', 'newer'],
      [],
    ]);
  });
});

test('sections whose rows were replaced are still merged one by one', () => {
  const replaced = sectionsOf(BASE).map((item, index) => ({ ...item, id: 50 + index }));
  const theirs = edited(
    { ...BASE, sections: replaced },
    { kind: 'part', section: 0, part: 'body' },
    'text-1',
  );
  const mine = edited(BASE, { kind: 'part', section: 3, part: 'body' }, 'text-2');
  const { merged, conflicts } = merge(BASE, mine, theirs, SHAPES);
  expect(conflicts).toEqual([]);
  expect(sectionsOf(merged).map(({ id }) => id)).toEqual([50, 51, 52, 53]);
  expect(textsIn(merged)).toEqual(new Set(['text-1', 'text-2']));
});

test('without the version that an edit began with, every difference is a conflict', () => {
  const mine = { title: 'mine', lead: 'l' };
  const { conflicts } = merge(null, mine, BASE, SHAPES);
  expect(conflicts).toEqual([
    { kind: 'changed', path: ['title'], base: null, mine: 'mine', theirs: 't' },
  ]);
});

test('a link is the same whatever its name is by now', () => {
  const author = (key: string, label: string) => ({ author: { key, label } });
  const before = author('a', 'Kim');
  const renamed = author('a', 'Kim Min');
  const shapes: MergeShapes = { author: 'link' };
  expect(merge(before, author('b', ''), renamed, shapes)).toMatchObject({
    merged: author('b', ''),
    conflicts: [],
  });
  expect(merge(before, before, author('b', 'Lee'), shapes).incoming).toEqual([['author']]);
  expect(merge(before, author('c', 'Park'), author('b', 'Lee'), shapes).conflicts).toHaveLength(1);
});

test('a component that two editors added alike is no conflict, whatever ids its rows have', () => {
  const base = { ...BASE, summary: null };
  const summary = { line1: 'a', line2: 'b', line3: 'c' };
  const theirs = { ...BASE, summary: { id: 7, ...summary } };
  expect(merge(base, { ...BASE, summary }, theirs, SHAPES).conflicts).toEqual([]);
  expect(merge(null, { summary, sections: BASE['sections'] }, theirs, SHAPES).conflicts).toEqual(
    [],
  );
});
