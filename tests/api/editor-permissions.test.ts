import { useApplication } from '../support/application';
import { articleInput, uniqueTitle } from '../support/builders';
import { documents } from '../support/documents';
import { sessionWith } from '../support/role-session';
import { inMinutes } from '../support/scheduling';

const app = useApplication();

/** What the server answers to each thing that the panels beside an article's form do. */
async function statuses(token: string): Promise<Record<string, number>> {
  const data = articleInput({ title: uniqueTitle('Guarded') });
  const { documentId } = await documents(app).create({ data, status: 'published' });
  const options = { token, query: { locale: 'ko' } };
  const wish = { publishAt: inMinutes(60), unpublishAt: null, version: null };
  const status = async (answer: Promise<{ status: number }>) => (await answer).status;
  return {
    see: await status(app.get(`/threeline/schedules/${documentId}`, options)),
    schedule: await status(app.put(`/threeline/schedules/${documentId}`, wish, options)),
    revisions: await status(app.get(`/threeline/revisions/${documentId}`, options)),
    restore: await status(app.post(`/threeline/revisions/${documentId}/1/restore`, {}, options)),
    slugs: await status(app.get(`/threeline/former-slugs/${documentId}`, options)),
    release: await status(app.delete(`/threeline/former-slugs/${documentId}/x`, options)),
    link: await status(app.post(`/threeline/previews/${documentId}/link`, {}, options)),
  };
}

test('who may read articles sees their schedules and former slugs, and changes nothing', async () => {
  expect(await statuses(await sessionWith(app, ['read']))).toEqual({
    see: 200,
    schedule: 403,
    revisions: 403,
    restore: 403,
    slugs: 200,
    release: 403,
    link: 200,
  });
});

test('each permission opens what it names', async () => {
  const token = await sessionWith(
    app,
    ['read', 'update', 'publish'],
    [
      'api::article.schedule',
      'api::article.read-revisions',
      'api::article.restore',
      'api::article.release-slug',
    ],
  );
  // There is neither a revision of that number of this article, nor such a former slug.
  expect(await statuses(token)).toMatchObject({
    schedule: 200,
    revisions: 200,
    restore: 404,
    release: 404,
  });
});

test('who may schedule and release slugs but may not publish or update the article, does neither', async () => {
  const token = await sessionWith(
    app,
    ['read'],
    ['api::article.schedule', 'api::article.release-slug'],
  );
  expect(await statuses(token)).toMatchObject({ schedule: 403, release: 403 });
});

test('who may not read articles sees nothing of them, whatever else is allowed', async () => {
  const token = await sessionWith(
    app,
    [],
    ['api::article.schedule', 'api::article.read-revisions'],
  );
  const all = await statuses(token);
  expect(new Set(Object.values(all))).toEqual(new Set([403]));
  const home = await app.get('/threeline/home/published', { token });
  expect(home.body).toEqual({ data: [] });
});
