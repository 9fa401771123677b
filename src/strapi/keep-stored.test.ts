import { keepStored } from './keep-stored';
import { installedSource } from './test-support';

test('the schema sync does what schemaDiff.diff returns', () => {
  const source = installedSource('@strapi/database/dist/schema/index.js');
  expect(source).toContain('await this.schemaDiff.diff({');
  expect(source).toContain('await this.builder.updateSchema(diff)');
});

test('the differences name what is removed, and everything else stays', async () => {
  const source = installedSource('@strapi/database/dist/schema/diff.js');
  for (const part of ['Tables', 'Columns', 'Indexes', 'ForeignKeys']) {
    expect(source).toContain(`removed: removed${part}`);
  }
  const part = () => ({
    added: ['new'],
    updated: ['changed'],
    unchanged: [],
    removed: ['unknown'],
  });
  const table = { name: 'articles', columns: part(), indexes: part(), foreignKeys: part() };
  const schemaDiff = {
    diff: () =>
      Promise.resolve({
        status: 'CHANGED',
        diff: { tables: { ...part(), updated: [table] } },
      }),
  };
  const strapi: object = { db: { schema: { schemaDiff } } };
  keepStored(strapi as Parameters<typeof keepStored>[0]);

  const kept = { added: ['new'], updated: ['changed'], unchanged: [], removed: [] };
  expect(await schemaDiff.diff()).toEqual({
    status: 'CHANGED',
    diff: {
      tables: {
        ...kept,
        updated: [{ name: 'articles', columns: kept, indexes: kept, foreignKeys: kept }],
      },
    },
  });
});
