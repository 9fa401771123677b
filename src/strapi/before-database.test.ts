import { beforeDatabase } from './before-database';
import { installedSource } from './test-support';

test('a start of Strapi begins with db.init', () => {
  const source = installedSource('@strapi/core/dist/Strapi.js');
  const [, bootstrap = ''] = /async bootstrap\(\) \{([\s\S]*?)\n {4}\}\n/.exec(source) ?? [];
  expect(bootstrap.match(/await this\.[\w.]+/g)?.[0]).toBe('await this.db.init');
});

test('the work is done before the database is initialised', async () => {
  const done: unknown[] = [];
  const db = {
    init(options: object) {
      done.push(options);
      return Promise.resolve(this);
    },
  };
  const strapi: object = { db };
  beforeDatabase(strapi as Parameters<typeof beforeDatabase>[0], async () => {
    await Promise.resolve();
    done.push('work');
  });
  const options = { models: [] };
  expect(await db.init(options)).toBe(db);
  expect(done).toEqual(['work', options]);
});
