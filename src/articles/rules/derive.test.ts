import * as fc from 'fast-check';
import { derive } from './derive';

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

describe('the derived data of a write', () => {
  test('has an anchor for each section, clean summary lines and the reading time', () => {
    const data = {
      title: 'Title',
      summary: { line1: '- One', line2: 'Two', line3: '3. Three' },
      sections: [{ heading: 'Lines', body: paragraph('word '.repeat(300)) }, { heading: 'Lines' }],
    };

    expect(derive(data, null)).toEqual({
      ...data,
      summary: { line1: 'One', line2: 'Two', line3: 'Three' },
      sections: [
        { ...data.sections[0], anchor: 'lines' },
        { ...data.sections[1], anchor: 'lines-1' },
      ],
      readingMinutes: 2,
    });
  });

  test('omits fields that an update does not touch', () => {
    const stored = { lead: 'Lead.', summary: null, sections: [] };

    expect(derive({ title: 'New' }, stored)).toEqual({ title: 'New' });
  });

  test('includes the stored fields of a section that is updated by its id', () => {
    const stored = {
      lead: null,
      summary: null,
      sections: [{ id: 7, heading: 'Stored', body: paragraph('word '.repeat(300)) }],
    };

    expect(derive({ sections: [{ id: '7' }] }, stored)).toEqual({
      sections: [{ id: '7', anchor: 'stored' }],
      readingMinutes: 2,
    });
  });

  test('includes the stored lines of a partly updated summary', () => {
    const stored = {
      lead: 'word '.repeat(200),
      summary: { line1: 'word '.repeat(30), line2: 'word', line3: 'word '.repeat(30) },
      sections: [],
    };

    expect(derive({ summary: { line2: 'New' } }, stored)).toMatchObject({ readingMinutes: 2 });
    expect(derive({ lead: '' }, stored)).toMatchObject({ readingMinutes: 1 });
  });

  test('ignores a reading time or anchor from the caller', () => {
    const derived = derive(
      { readingMinutes: 99, sections: [{ heading: 'A', anchor: 'mine' }] },
      null,
    );

    expect(derived).toMatchObject({ readingMinutes: 1, sections: [{ anchor: 'a' }] });
  });

  test('does not change its input', () => {
    const data = Object.freeze({ summary: Object.freeze({ line1: '- x' }), readingMinutes: 3 });

    expect(derive(data, null)).toMatchObject({ summary: { line1: 'x' } });
    expect(data).toEqual({ summary: { line1: '- x' }, readingMinutes: 3 });
  });

  test('does not change when it is derived again', () => {
    const section = fc.record({ heading: fc.string(), body: fc.string().map(paragraph) });
    const data = fc.record(
      {
        title: fc.string(),
        lead: fc.option(fc.string()),
        summary: fc.record({ line1: fc.string(), line2: fc.string(), line3: fc.string() }),
        sections: fc.array(section),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(data, (one) => {
        const once = derive(one, null);
        expect(derive(once, null)).toEqual(once);
      }),
    );
  });
});
