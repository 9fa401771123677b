import type { TestApplication } from '../../app/application';
import { uniqueTitle } from '../../fixtures/builders';
import { formFile, uploads } from '../../fixtures/media';
import { removeFile } from '../../fixtures/linked-article';
import type { Write } from './write';

const PERMISSION = 'plugin::users-permissions.permission';

interface Locales {
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
  findByCode(code: string): Promise<{ id: number }>;
  delete(locale: { id: number }): Promise<unknown>;
  create(locale: { code: string; name: string }): Promise<unknown>;
}

/** Writes to files, and to permissions and locales, on which every response depends. */
export function writesOfMediaAndSettings(app: TestApplication): Write[] {
  const permissions = () => app.strapi.db.query(PERMISSION);
  const locales = () => app.strapi.plugin('i18n').service<Locales>('locales');
  let removedPermission: object | null = null;

  return [
    {
      name: 'media: rename',
      seen: true,
      write: ({ cover }) => uploads(app).updateFileInfo(cover.id, { name: uniqueTitle('File') }),
    },
    {
      name: 'media: replace',
      seen: true,
      write: async ({ cover }) =>
        uploads(app).replace(cover.id, { data: {}, file: await formFile() }),
    },
    {
      name: 'media: delete',
      seen: true,
      write: ({ cover }) => removeFile(app, cover.id),
    },
    {
      name: "the public role's permissions",
      seen: true,
      write: async () => {
        const where = { action: 'api::author.author.find', role: { type: 'public' } };
        const { action, role } = (await permissions().findOne({ where, populate: ['role'] })) as {
          action: string;
          role: { id: number };
        };
        removedPermission = { action, role: role.id };
        await permissions().delete({ where });
      },
      after: () => permissions().create({ data: removedPermission }),
    },
    {
      name: 'the default locale',
      seen: true,
      write: () => locales().setDefaultLocale({ code: 'en' }),
      after: () => locales().setDefaultLocale({ code: 'ko' }),
    },
    {
      name: 'a locale removed',
      seen: true,
      write: async () => {
        const { id } = await locales().findByCode('en');
        await locales().delete({ id });
      },
      after: () => locales().create({ code: 'en', name: 'English (en)' }),
    },
  ];
}
