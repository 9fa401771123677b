import { chosenData, type Choice } from './chosen-data';
import { editableText, withText } from './editable-text';
import { readEditConflict, type EditConflict } from './read-edit-conflict';

const body = (...lines: string[]) =>
  lines.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
const changed = (path: string[], mine: unknown, theirs: unknown): EditConflict => ({
  kind: 'changed',
  path,
  base: null,
  mine,
  theirs,
});

const DATA = {
  title: 'mine',
  summary: { id: 1, line1: 'a', line2: 'mine', line3: 'c' },
  sections: [
    { id: 1, heading: 'one', body: body('mine') },
    { id: 2, heading: 'two', body: body('two') },
  ],
  editVersion: 3,
};

describe('what the editor chose', () => {
  const title = changed(['title'], 'mine', 'theirs');
  const line = changed(['summary', 'line2'], 'mine', 'theirs');
  const text = changed(['sections', '0', 'body'], body('mine'), body('theirs'));
  const choose = (conflicts: EditConflict[], ...choices: Choice[]) =>
    chosenData({ sent: DATA, saved: DATA }, conflicts, choices);

  test('is sent field by field; the rest stays as the form sent it', () => {
    expect(choose([title, line, text], 'mine', 'theirs', { value: body('third') })).toEqual({
      ...DATA,
      summary: { ...DATA.summary, line2: 'theirs' },
      sections: [{ ...DATA.sections[0], body: body('third') }, DATA.sections[1]],
    });
  });

  test('may be both texts', () => {
    const lead = changed(['lead'], 'mine', 'theirs');
    expect(choose([lead, text], 'both', 'both')).toMatchObject({
      lead: 'mine\ntheirs',
      sections: [{ body: body('mine', 'theirs') }, {}],
    });
  });

  test('keeps what came in from others with the own text, and finds sections that moved', () => {
    const [one, two] = DATA.sections;
    const saved = {
      ...DATA,
      title: 'theirs',
      // The row of the second section was gone, so that it has a new one.
      sections: [
        { id: 7, heading: 'new', body: body('new') },
        one,
        { ...two, id: 8, anchor: 'two' },
      ],
      editVersion: 9,
      author: { count: 1 },
    };
    const sent = { ...DATA, author: { connect: [{ id: 1 }], disconnect: [] } };
    const other = changed(['sections', '1', 'body'], body('two'), body('theirs'));
    expect(chosenData({ sent, saved }, [text, other], ['theirs', 'theirs'])).toEqual({
      ...saved,
      author: { connect: [], disconnect: [] },
      sections: [
        saved.sections[0],
        { ...one, body: body('theirs') },
        { ...saved.sections[2], body: body('theirs') },
      ],
    });
  });

  test('leaves other sections without a heading alone where the row of one was replaced', () => {
    const blank = (id: number, text: string) => ({ id, heading: '', body: body(text) });
    const sent = { sections: [blank(1, 'one'), blank(2, 'two')] };
    const saved = { sections: [blank(8, 'one'), blank(9, 'two')] };
    const other = changed(['sections', '1', 'body'], body('two'), body('theirs'));
    expect(chosenData({ sent, saved }, [other], ['theirs'])).toEqual({
      sections: [blank(8, 'one'), blank(9, 'theirs')],
    });
  });

  test('may be the link of the other', () => {
    const author = changed(['author'], { key: 'a', label: 'A' }, { key: 'b', label: 'B' });
    expect(choose([author], 'theirs')).toMatchObject({ author: 'b' });
  });

  test('may be a section that the other kept, or none where the other removed it', () => {
    const other = { id: 9, heading: 'nine', body: body('nine') };
    const gone: EditConflict = {
      ...title,
      kind: 'removed',
      path: ['sections', '0'],
      mine: DATA.sections[0],
      theirs: null,
    };
    const kept: EditConflict = { ...gone, path: ['sections', '1'], mine: null, theirs: other };
    expect(choose([gone], 'theirs')['sections']).toEqual([DATA.sections[1]]);
    expect(choose([kept], 'theirs')['sections']).toEqual([
      DATA.sections[0],
      // Its row is gone since the own text was saved.
      { heading: 'nine', body: body('nine') },
      DATA.sections[1],
    ]);
    expect(choose([gone, kept], 'mine', 'mine')).toEqual(DATA);
  });

  test('may be the order of the other', () => {
    const order: EditConflict = {
      ...title,
      kind: 'order',
      path: ['sections'],
      theirs: [{ id: 2 }, { id: 1 }],
    };
    expect(choose([order], 'theirs')['sections']).toEqual([DATA.sections[1], DATA.sections[0]]);
  });

  test('does not change what the form sent', () => {
    const before = structuredClone(DATA);
    choose([title, text], 'theirs', 'both');
    expect(DATA).toEqual(before);
  });
});

describe('a text that may be edited in the dialog', () => {
  test('is a text, or a body of paragraphs without formats', () => {
    expect(editableText('a')).toBe('a');
    expect(editableText(body('a', 'b'))).toBe('a\nb');
    expect(withText('a', 'x\ny')).toBe('x\ny');
    expect(withText(body('a'), 'x\ny')).toEqual(body('x', 'y'));
  });

  test.each([
    null,
    undefined,
    { key: 'a', label: 'A' },
    [{ type: 'heading', children: [{ type: 'text', text: 'x' }] }],
    [{ type: 'paragraph', children: [{ type: 'text', text: 'x', bold: true }] }],
    [{ type: 'paragraph', children: [{ type: 'link', url: 'x', children: [] }] }],
  ])('is not %j, which would lose more than text', (value) => {
    expect(editableText(value)).toBeNull();
  });
});

describe('the body of a response', () => {
  const details = {
    code: 'EDIT_CONFLICT',
    editVersion: 4,
    by: { kind: 'editor', name: 'Kim', scheduled: false },
    at: '2026-01-01T00:00:00.000Z',
    conflicts: [{ kind: 'changed', path: ['title'], base: 'a', mine: 'b', theirs: 'c' }],
  };

  test('tells who saved, when, and both values', () => {
    expect(readEditConflict({ error: { details } })).toMatchObject({
      editVersion: 4,
      by: 'Kim',
      at: details.at,
      conflicts: [{ mine: 'b', theirs: 'c' }],
    });
    expect(
      readEditConflict({ error: { details: { ...details, by: null, at: null } } }),
    ).toMatchObject({ by: null, at: null });
  });

  test.each([
    null,
    {},
    { error: { details: { code: 'IN_USE' } } },
    { error: { details: { ...details, conflicts: [] } } },
  ])('that is another is left alone: %j', (other) => {
    expect(readEditConflict(other)).toBeNull();
  });
});
