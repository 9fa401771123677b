import { adminToken } from '../support/actors/admin';
import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { changeLog } from '../support/fixtures/changes';
import { changeSite } from '../support/actors/discussing';
import { documents, draftArticle } from '../support/fixtures/documents';
import { inMinutes, scheduleIn, schedulingOf } from '../support/actors/scheduling';
import { until } from '../support/app/until';

const settings = { SCHEDULING_RUN: 'false' };
const app = useApplication(settings);
const { set, see, makeDue, drainOnce } = schedulingOf(app);

const draft = (more: Record<string, unknown> = {}): Promise<string> => draftArticle(app, more);

const isPublic = async (documentId: string, locale = 'ko'): Promise<boolean> =>
  (await app.get(`/api/articles/${documentId}`, { query: { locale } })).status === 200;

/** What the application warns of, and tells as an error, while something is done. */
async function loggedDuring(doing: () => Promise<void>): Promise<unknown[][]> {
  const lines: unknown[][] = [];
  const spies = (['warn', 'error'] as const).map((level) =>
    jest.spyOn(app.strapi.log, level).mockImplementation((...line: unknown[]) => {
      lines.push([level, ...line]);
      return app.strapi.log;
    }),
  );
  await doing();
  for (const spy of spies) spy.mockRestore();
  return lines;
}

describe('a schedule', () => {
  test('is told with the site’s time zone, and who set it', async () => {
    const documentId = await draft();
    const publishAt = inMinutes(60);

    const answer = await set(documentId, { publishAt });

    expect(answer.body).toMatchObject({ data: { timeZone: 'Asia/Seoul', offset: 'UTC+9' } });
    expect(scheduleIn(answer)).toMatchObject({
      publishAt: { local: publishAt, offset: 'UTC+9' },
      unpublishAt: null,
      setBy: 'Editor In Chief',
      failure: null,
    });
    expect(scheduleIn(await see(documentId))).toEqual(scheduleIn(answer));
  });

  test('publishes and unpublishes when its times have come, and then is gone', async () => {
    const documentId = await draft();
    await set(documentId, { publishAt: inMinutes(60), unpublishAt: inMinutes(120) });
    expect([await drainOnce(), await isPublic(documentId)]).toEqual([0, false]);

    await makeDue([documentId]);
    expect([await drainOnce(), await isPublic(documentId)]).toEqual([1, true]);
    expect(scheduleIn(await see(documentId))).toMatchObject({ publishAt: null });

    await makeDue([documentId], ['unpublish_at']);
    expect([await drainOnce(), await isPublic(documentId)]).toEqual([1, false]);
    expect(scheduleIn(await see(documentId))).toBeNull();
  });

  test('publishes in the name of who set it', async () => {
    const documentId = await draft();
    await set(documentId, { publishAt: inMinutes(60) });
    await makeDue([documentId]);

    await drainOnce();

    const { body } = await app.get(`/threeline/revisions/${documentId}`, {
      token: await adminToken(app),
      query: { locale: 'ko' },
    });
    expect(body).toMatchObject({
      data: {
        revisions: [
          {
            kind: 'published',
            actor: { kind: 'editor', name: 'Editor In Chief', scheduled: true },
          },
          { kind: 'draft' },
        ],
      },
    });
  });

  test('is moved, and cancelled', async () => {
    const documentId = await draft();
    const first = scheduleIn(await set(documentId, { publishAt: inMinutes(60) }));
    const later = inMinutes(90);
    const moved = scheduleIn(
      await set(documentId, { publishAt: later, version: first?.version ?? null }),
    );
    expect(moved?.publishAt?.local).toBe(later);

    const cancelled = await set(documentId, { version: moved?.version ?? null });

    expect(scheduleIn(cancelled)).toBeNull();
  });

  test('concerns one language', async () => {
    const documentId = await draft();
    await documents(app).update({ documentId, locale: 'en', data: articleInput() });
    await set(documentId, { publishAt: inMinutes(60) }, 'en');
    await makeDue([documentId]);

    await drainOnce();

    expect([await isPublic(documentId), await isPublic(documentId, 'en')]).toEqual([false, true]);
  });

  test('of a published article shows readers the published version until its time comes', async () => {
    const documentId = await draft();
    await documents(app).publish({ documentId });
    await documents(app).update({ documentId, data: { lead: 'Not out yet.' } });
    await set(documentId, { publishAt: inMinutes(60) });

    const before = await app.get(`/api/articles/${documentId}`);
    await makeDue([documentId]);
    await drainOnce();
    const after = await app.get(`/api/articles/${documentId}`);

    expect(before.text).not.toContain('Not out yet.');
    expect(before.text).not.toContain('schedule');
    expect(after.body).toMatchObject({ data: { lead: 'Not out yet.' } });
  });

  test('is listed for a page of articles', async () => {
    const [one, other] = [await draft(), await draft()];
    await set(one, { publishAt: inMinutes(60) });

    const answer = await app.get('/threeline/schedules', {
      token: await adminToken(app),
      query: { locale: 'ko', documentIds: `${one},${other}` },
    });

    expect(answer.body).toMatchObject({ data: [{ documentId: one }] });
  });

  test('is among what comes next, by the article’s title', async () => {
    const documentId = await draft({ title: 'Comes next' });
    await set(documentId, { publishAt: inMinutes(5) });

    const answer = await app.get('/threeline/schedules/upcoming', { token: await adminToken(app) });

    expect(answer.body).toMatchObject({
      data: expect.arrayContaining([expect.objectContaining({ title: 'Comes next' })]),
    });
  });
});

describe('an article that is not ready when its time comes', () => {
  test('stays a draft, and why is kept until the schedule is set anew', async () => {
    const documentId = await draft({ sections: [] });
    const unpublishAt = inMinutes(120);
    await set(documentId, { publishAt: inMinutes(60), unpublishAt });
    await makeDue([documentId]);

    const logged = await loggedDuring(async () => {
      expect([await drainOnce(), await isPublic(documentId)]).toEqual([1, false]);
    });
    expect(logged).toEqual([
      [
        'error',
        'Running a schedule failed; the panel shows why.',
        expect.objectContaining({
          documentId,
          locale: 'ko',
          action: 'publish',
          reason: expect.stringContaining('The article needs at least one section.'),
          errors: ['sections: The article needs at least one section.'],
        }),
      ],
    ]);
    const failed = scheduleIn(await see(documentId));
    expect(failed).toMatchObject({
      publishAt: null,
      unpublishAt: { local: unpublishAt },
      failure: { action: 'publish', errors: [{ path: ['sections'] }] },
    });
    expect(await drainOnce()).toBe(0);

    const anew = await set(documentId, {
      publishAt: inMinutes(60),
      version: failed?.version ?? null,
    });
    expect(scheduleIn(anew)?.failure).toBeNull();
  });

  test.each([
    ['with it the schedule', null],
    ['and not what else is set', inMinutes(120)],
  ])('is no failure any more once someone has published it, %s', async (_what, unpublishAt) => {
    const documentId = await draft({ sections: [] });
    await set(documentId, { publishAt: inMinutes(60), unpublishAt });
    await makeDue([documentId]);
    await drainOnce();
    const { sections } = articleInput();

    await documents(app).update({ documentId, data: { sections }, status: 'published' });

    const schedule = scheduleIn(await see(documentId));
    expect(schedule?.unpublishAt?.local ?? null).toBe(unpublishAt);
    expect(schedule?.failure ?? null).toBeNull();
    expect(schedule === null).toBe(unpublishAt === null);
  });

  test('does not keep others from being published', async () => {
    const [unready, ready] = [
      await draft({ title: ' ', slug: uniqueTitle('s').replace(/ /g, '-') }),
      await draft(),
    ];
    for (const id of [unready, ready]) await set(id, { publishAt: inMinutes(60) });
    await makeDue([unready, ready]);

    await drainOnce();

    expect([await isPublic(unready), await isPublic(ready)]).toEqual([false, true]);
  });
});

describe('the worker', () => {
  test('retries later what failed in its commit, and handles the others meanwhile', async () => {
    const [failing, other] = [await draft(), await draft()];
    for (const id of [failing, other]) await set(id, { publishAt: inMinutes(60) });
    await makeDue([failing, other]);
    const stop = changeLog().beforeCommit(app.strapi, (changes) =>
      changes.some(({ documentId }) => documentId === failing)
        ? Promise.reject(new Error('The disk is full.'))
        : Promise.resolve(),
    );

    const logged = await loggedDuring(async () => {
      expect(await drainOnce()).toBe(2);
    });
    stop();
    expect(logged).toEqual([
      [
        'error',
        expect.stringContaining('failed; retrying'),
        expect.objectContaining({ documentId: failing, locale: 'ko', retryInMs: 2_000 }),
      ],
    ]);

    expect([await isPublic(failing), await isPublic(other)]).toEqual([false, true]);
    const kept = () =>
      app.strapi.db.connection('threeline_schedules').where({ document_id: failing });
    expect(await kept()).toMatchObject([{ attempts: 1, failure: null }]);
    expect(await drainOnce()).toBe(0);
    await makeDue([failing]);
    expect([await drainOnce(), await isPublic(failing)]).toEqual([1, true]);
  });

  test('gives up after repeated faults of the system, and reports the failure', async () => {
    const documentId = await draft();
    await set(documentId, { publishAt: inMinutes(60) });
    await makeDue([documentId]);
    const table = app.strapi.db.connection('threeline_schedules');
    await table.where({ document_id: documentId }).update({ attempts: 8 });
    const stop = changeLog().beforeCommit(app.strapi, () =>
      Promise.reject(new Error('The disk is full.')),
    );

    await drainOnce();
    stop();

    expect(scheduleIn(await see(documentId))).toMatchObject({
      publishAt: null,
      failure: { action: 'publish', code: 'SYSTEM_FAILED', errors: [] },
    });
  });

  test('handles what fell due while no instance ran, and what falls due later', async () => {
    const documentId = await draft();
    await set(documentId, { publishAt: inMinutes(60) });
    await makeDue([documentId]);
    settings.SCHEDULING_RUN = 'true';

    await app.restart();
    await until(() => isPublic(documentId));

    // And what falls due from then on, without being told; it looks more often than every 5 seconds.
    const later = await draft();
    await set(later, { publishAt: inMinutes(60) });
    await makeDue([later]);
    await until(() => isPublic(later));
    expect(app.strapi.config.get('scheduling.intervalMs')).toBeLessThan(5_000);
    settings.SCHEDULING_RUN = 'false';
    await app.restart();
  });

  test('does not publish an article whose end has passed too, and reports it', async () => {
    const documentId = await draft();
    await set(documentId, { publishAt: inMinutes(60), unpublishAt: inMinutes(120) });
    await makeDue([documentId], ['publish_at', 'unpublish_at']);

    expect([await drainOnce(), await isPublic(documentId)]).toEqual([1, false]);
    expect(scheduleIn(await see(documentId))).toMatchObject({ failure: { action: 'miss' } });
  });

  test('removes a due schedule of a deleted article, with a warning', async () => {
    const documentId = await draft();
    await set(documentId, { publishAt: inMinutes(60) });
    const table = () => app.strapi.db.connection('threeline_schedules');
    const orphan = { document_id: 'deleted-meanwhile' };
    await table().where({ document_id: documentId }).update(orphan);
    await makeDue(['deleted-meanwhile']);

    const logged = await loggedDuring(async () => {
      expect(await drainOnce()).toBe(1);
    });

    expect(await table().where(orphan)).toEqual([]);
    expect(logged).toEqual([
      [
        'warn',
        expect.stringContaining('no longer exists'),
        { documentId: 'deleted-meanwhile', locale: 'ko' },
      ],
    ]);
  });
});

describe('refused with a clear message, and nothing changed, is', () => {
  test.each([
    ['a time in the past', { publishAt: '2020-01-01T09:00' }, 'TIME_PAST'],
    ['an end in the past', { unpublishAt: '2020-01-01T09:00' }, 'TIME_PAST'],
    [
      'an end before the start',
      { publishAt: '2999-01-02T09:00', unpublishAt: '2999-01-01T09:00' },
      'END_BEFORE_START',
    ],
    [
      'an end at the start',
      { publishAt: '2999-01-02T09:00', unpublishAt: '2999-01-02T09:00' },
      'END_BEFORE_START',
    ],
    ['a day that does not exist', { publishAt: '2999-02-30T09:00' }, 'TIME_INVALID'],
    ['what is no time', { publishAt: 'tomorrow' }, 'TIME_INVALID'],
    ['a time with a zone of its own', { publishAt: '2999-01-01T09:00Z' }, 'TIME_INVALID'],
  ])('%s', async (_name, wish, code) => {
    const documentId = await draft();
    const before = scheduleIn(await set(documentId, { publishAt: inMinutes(60) }));

    const answer = await set(documentId, { version: before?.version ?? null, ...wish });

    expect(answer.status).toBe(400);
    expect(errorIn(answer).details).toMatchObject({ code });
    expect(scheduleIn(await see(documentId))).toEqual(before);
  });

  test('a time that the site’s clock skips', async () => {
    await changeSite(app, { timeZone: 'America/New_York' });
    const documentId = await draft();

    const timeZone = 'America/New_York';
    const answer = await set(documentId, { publishAt: '2999-03-10T02:30', timeZone });
    const twice = await set(documentId, { publishAt: '2999-11-03T01:30', timeZone });
    await changeSite(app, { timeZone: 'Asia/Seoul' });

    expect(errorIn(answer)).toMatchObject({
      message: expect.stringContaining('clocks are set forward'),
      details: { code: 'TIME_SKIPPED' },
    });
    expect(scheduleIn(twice)?.publishAt).toMatchObject({ offset: 'UTC-4', isRepeated: true });
  });

  test('times that were chosen by the clock of another zone than the site’s by now', async () => {
    const documentId = await draft();
    const before = scheduleIn(await set(documentId, { publishAt: inMinutes(60) }));
    const version = before?.version ?? null;

    const answer = await set(documentId, {
      publishAt: inMinutes(90),
      version,
      timeZone: 'America/New_York',
    });

    expect([answer.status, errorIn(answer).details]).toMatchObject([
      409,
      { code: 'ZONE_CHANGED', values: { zone: 'Asia/Seoul', before: 'America/New_York' } },
    ]);
    expect(scheduleIn(await see(documentId))).toEqual(before);
  });

  test('the second of two editors who set it at once', async () => {
    const documentId = await draft();
    const answers = await Promise.all([
      set(documentId, { publishAt: inMinutes(60) }),
      set(documentId, { publishAt: inMinutes(90) }),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({
      error: { name: 'ConflictError', details: { code: 'SCHEDULE_CHANGED' } },
    });
  });

  test('one for an article that is not there', async () => {
    const answer = await set('a-document-that-never-was', { publishAt: inMinutes(60) });
    expect([answer.status, errorIn(answer).details]).toMatchObject([404, { code: 'ARTICLE_GONE' }]);
  });

  test('one for a language in which the article is not there', async () => {
    const answer = await set(await draft(), { publishAt: inMinutes(60) }, 'en');
    expect([answer.status, errorIn(answer).details]).toMatchObject([404, { code: 'ARTICLE_GONE' }]);
  });

  test.each([
    ['an unknown field', { at: '2999-01-01T09:00' }],
    ['a number', { publishAt: 5 }],
  ])('%s', async (_name, wish) => {
    const answer = await set(await draft(), wish as object);
    expect(answer.status).toBe(400);
  });

  test('anyone who is not signed in', async () => {
    const documentId = await draft();
    const answers = [
      await app.get(`/threeline/schedules/${documentId}`, { query: { locale: 'ko' } }),
      await app.put(`/threeline/schedules/${documentId}`, {}, { query: { locale: 'ko' } }),
      await app.get('/threeline/schedules', { query: { locale: 'ko', documentIds: documentId } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});

test('a deleted article’s schedule is gone, also for a version that takes its place', async () => {
  const documentId = await draft();
  const english = { documentId, locale: 'en' };
  const data = articleInput({ title: uniqueTitle('Timed') });
  await documents(app).update({ ...english, data });
  await set(documentId, { publishAt: inMinutes(60) });
  await set(documentId, { publishAt: inMinutes(60) }, 'en');

  await documents(app).delete(english);
  await documents(app).update({ ...english, data });
  expect([scheduleIn(await see(documentId)), scheduleIn(await see(documentId, 'en'))]).toEqual([
    expect.objectContaining({ failure: null }),
    null,
  ]);

  await documents(app).delete({ documentId, locale: '*' });
  const table = app.strapi.db.connection('threeline_schedules');
  expect(await table.where({ document_id: documentId })).toEqual([]);
});
