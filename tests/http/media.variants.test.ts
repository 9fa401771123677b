import { rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { rawOf, statusOf } from '../support/app/delivery';
import { until } from '../support/app/until';
import { sharp } from '../support/fixtures/generated-files';
import { formFile, uploads } from '../support/fixtures/media';
import {
  afterTheFirstVariant,
  drawn,
  endPauses,
  fileRow,
  KEYS,
  makePictures,
  pictureJobs,
  picturesIn,
  publishWith,
  queueExisting,
  storedNames,
  uploadContent,
  uploadSmall,
  whileWorking,
  WIDTHS,
} from '../support/fixtures/picture-variants';
import { databaseInUse, runCommand } from '../support/processes/command';

const SETTINGS = { PICTURE_WIDTHS: '40,80,160', PICTURE_AVIF_EFFORT: '0' };
const app = useApplication(SETTINGS);
const raw = rawOf(app);

/** Other tests of this file leave jobs behind. */
beforeEach(async () => {
  await pictureJobs(app).delete();
});

describe('an uploaded picture', () => {
  const picturesAt = async (path: string) => picturesIn((await raw(path)).text);

  test('is shown as it is until its variants are ready, then with them everywhere', async () => {
    const file = await uploadSmall(app);
    const path = `/api/articles/slug/${await publishWith(app, file.id)}`;
    for (const picture of await picturesAt(path)) {
      expect(picture).toMatchObject({ width: 120, height: 80, placeholder: null, sources: [] });
    }
    expect(statusOf(await raw(path))).toBe('threeline; hit');

    expect(await makePictures(app)).toEqual(['made']);

    expect(statusOf(await raw(path))).not.toBe('threeline; hit');
    for (const { width, height, placeholder, sizes, sources, ...picture } of await picturesAt(
      path,
    )) {
      expect({ width, height, sizes }).toEqual({
        width: 120,
        height: 80,
        sizes: 'auto, min(100vw, 120px)',
      });
      // A body has an empty object, as the types of clients demand.
      expect(picture['formats'] ?? {}).toEqual({});
      expect(Buffer.from(placeholder ?? '', 'base64').byteLength).toBeLessThan(100);
      expect(sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
      for (const { type, srcset } of sources) await expectServed(type, srcset);
    }
    const html = await app.get(`${path}?format=html`);
    expect(html.text).toMatch(
      /<figure><picture><source type=\\"image\/avif\\".*?<source type=\\"image\/webp\\".*?<img /,
    );
    const { data } = await app.graphql(
      `{ articleBySlug(slug: "${path.split('/').at(-1) ?? ''}") { cover { placeholder sizes sources { type srcset } formats } } }`,
    );
    const [cover] = await picturesAt(path);
    expect(data).toEqual({
      articleBySlug: {
        cover: {
          placeholder: cover?.placeholder,
          sizes: cover?.sizes,
          sources: cover?.sources,
          formats: null,
        },
      },
    });
  });

  async function expectServed(type: string, srcset: string): Promise<void> {
    const served = srcset.split(', ').map((one) => one.split(' '));
    expect(served.map(([, width]) => width)).toEqual(WIDTHS.map((width) => `${String(width)}w`));
    for (const [address = '', width = ''] of served) {
      const { pathname } = new URL(address);
      const { headers, body } = await raw(pathname);
      expect(headers['content-type']).toBe(type);
      const header = await sharp()(body).metadata();
      expect([`${String(header.width)}w`, header.exif]).toEqual([width, undefined]);
    }
  }

  test('that is an animation gets a placeholder, and keeps its frames', async () => {
    const frames = await Promise.all(
      ['red', 'blue'].map((background) =>
        sharp()({ create: { width: 60, height: 40, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const content = await sharp()(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const file = await uploadContent(app, content, 'moving.gif');
    expect(await makePictures(app)).toEqual(['made']);
    const { formats, placeholder } = await fileRow(app, file);
    expect([formats, typeof placeholder]).toEqual([null, 'string']);
  });

  test('is downloaded where the storage is another machine', async () => {
    const file = await uploadSmall(app);
    const { url } = await fileRow(app, file);
    const data = { url: `${app.address}${url}` };
    await app.strapi.db.query('plugin::upload.file').update({ where: { id: file.id }, data });
    expect(await makePictures(app)).toEqual(['made']);
    expect(Object.keys((await fileRow(app, file)).formats ?? {}).sort()).toEqual(KEYS);
  });

  test('waits for the next start if its process stops meanwhile, and has not lost an attempt', async () => {
    const file = await uploadSmall(app);
    const stopping = new AbortController();
    const restore = afterTheFirstVariant(app, () => {
      stopping.abort();
      return Promise.resolve();
    });
    expect(await makePictures(app, stopping.signal)).toEqual(['stopped']);
    restore();
    expect(await pictureJobs(app)).toMatchObject([{ attempts: 0, leased_by: null }]);
    expect(await makePictures(app)).toEqual(['made']);
    expect(Object.keys((await fileRow(app, file)).formats ?? {}).sort()).toEqual(KEYS);
  });

  test('is made by a process that serves', () =>
    whileWorking(app, async () => {
      const file = await uploadSmall(app);
      await until(async () => (await fileRow(app, file)).placeholder !== null, 'it is made', 60);
    }));

  test('is made once by two instances', async () => {
    for (let count = 0; count < 3; count += 1) await uploadSmall(app);
    const outcomes = await Promise.all([makePictures(app), makePictures(app)]);
    expect(outcomes.flat()).toEqual(['made', 'made', 'made']);
  });
});

describe('no file remains', () => {
  const remove = async (file: unknown) => uploads(app).remove(file);

  test('of a deleted picture, of a replaced one, and of one that is deleted before its turn', async () => {
    const [deleted, replaced, early] = [
      await uploadSmall(app),
      await uploadSmall(app),
      await uploadSmall(app),
    ];
    const hashes = [];
    for (const file of [deleted, replaced, early]) hashes.push((await fileRow(app, file)).hash);
    await remove(early);
    expect((await makePictures(app)).sort()).toEqual(['made', 'made', 'removed']);
    expect(await storedNames(app, hashes[0] ?? '')).toHaveLength(1 + KEYS.length);
    await remove(deleted);
    const content = await drawn(60, 60).png().toBuffer();
    await uploads(app).replace(replaced.id, { data: {}, file: await formFile(content, 'b.png') });
    for (const hash of hashes) expect(await storedNames(app, hash)).toEqual([]);
    const row = await fileRow(app, replaced);
    expect([row.formats, row.placeholder]).toEqual([null, null]);
    expect(await makePictures(app)).toEqual(['made']);
    expect(Object.keys((await fileRow(app, replaced)).formats ?? {}).sort()).toEqual([
      'avif-40',
      'avif-60',
      'webp-40',
      'webp-60',
    ]);
  });

  test('of a picture that is deleted while its variants are made', async () => {
    const file = await uploadSmall(app);
    const { hash } = await fileRow(app, file);
    const restore = afterTheFirstVariant(app, () => remove(file));
    expect(await makePictures(app)).toEqual(['removed']);
    restore();
    expect(await storedNames(app, hash)).toEqual([]);
    expect(await pictureJobs(app)).toEqual([]);
  });

  test('of a picture that is deleted after the process was killed that made its variants', async () => {
    const file = await uploadSmall(app);
    const { hash } = await fileRow(app, file);
    const killed = new Error('killed');
    const restore = afterTheFirstVariant(app, async () => {
      // Nothing that follows in the process reaches the database.
      await pictureJobs(app).update({ leased_by: 'a killed process' });
      throw killed;
    });
    await makePictures(app);
    restore();
    expect(await storedNames(app, hash)).toHaveLength(2);
    await remove(file);
    expect(await makePictures(app)).toEqual([]);
    await endPauses(app);
    expect(await makePictures(app)).toEqual(['removed']);
    expect(await storedNames(app, hash)).toEqual([]);
  });
});

describe('a failure', () => {
  /** The codes of the failures that the log has told. */
  const logged: unknown[] = [];
  beforeEach(() => {
    logged.length = 0;
    jest.spyOn(app.strapi.log, 'error').mockImplementation((...line: unknown[]) => {
      logged.push(z.object({ code: z.string() }).parse(line[1]).code);
      return app.strapi.log;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const pathOf = async (file: { id: number }) =>
    join(app.strapi.dirs.static.public, decodeURIComponent((await fileRow(app, file)).url));

  test('of the storage is tried three times, and again when the command asks', async () => {
    const file = await uploadSmall(app);
    await rm(await pathOf(file));
    const outcomes = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      outcomes.push(...(await makePictures(app)));
      await endPauses(app);
    }
    expect(outcomes).toEqual(['retried', 'retried', 'failed']);
    expect(await pictureJobs(app)).toMatchObject([{ failure: 'ORIGINAL_UNAVAILABLE' }]);
    expect(logged).toEqual(['ORIGINAL_UNAVAILABLE']);
    await queueExisting(app);
    expect(await makePictures(app)).toContain('retried');
    await uploads(app).remove(file);
  });

  test('of a damaged picture is final, and its deletion ends the job', async () => {
    const file = await uploadSmall(app);
    await truncate(await pathOf(file), 300);
    expect(await makePictures(app)).toEqual(['failed']);
    expect(await pictureJobs(app)).toMatchObject([{ failure: 'UNREADABLE_IMAGE', attempts: 1 }]);
    expect(logged).toEqual(['UNREADABLE_IMAGE']);
    await uploads(app).remove(file);
    expect(await makePictures(app)).toEqual(['removed']);
    expect(await pictureJobs(app)).toEqual([]);
  });

  test('of each process that tries a picture ends its attempts', async () => {
    const file = await uploadSmall(app);
    await pictureJobs(app).update({ attempts: 3, leased_by: 'a killed process' });
    expect(await makePictures(app)).toEqual(['failed']);
    expect(await pictureJobs(app)).toMatchObject([{ failure: 'INTERRUPTED' }]);
    expect(logged).toEqual(['INTERRUPTED']);
    await uploads(app).remove(file);
  });
});

describe('npm run pictures', () => {
  const environment = () => ({ ...SETTINGS, ...databaseInUse() });

  test('makes what existing pictures lack, goes on after it was killed, and then has nothing to do', async () => {
    const files = [await uploadSmall(app), await uploadSmall(app)];
    // As an older version has stored them.
    await pictureJobs(app).delete();
    const large = await uploadContent(app, await drawn(1600, 1600).png().toBuffer());
    const { hash } = await fileRow(app, large);

    // The best effort takes seconds for the largest variant.
    const slow = { ...environment(), PICTURE_WIDTHS: '40,1600', PICTURE_AVIF_EFFORT: '9' };
    const killed = { isOver: false };
    const running = runCommand('pictures', slow, [], (child) => {
      void (async () => {
        while (!killed.isOver && (await storedNames(app, hash)).length < 3) {
          await new Promise((next) => setTimeout(next, 5));
        }
        child.kill('SIGKILL');
      })();
    }).finally(() => (killed.isOver = true));
    expect((await running).code).toBeNull();
    expect((await fileRow(app, large)).formats).not.toHaveProperty('avif-40');

    await endPauses(app);
    expect(await runCommand('pictures', environment())).toMatchObject({ code: 0 });
    for (const file of files) {
      const row = await fileRow(app, file);
      expect(Object.keys(row.formats ?? {}).sort()).toEqual(KEYS);
    }
    expect(
      (await storedNames(app, hash)).filter((name) => /^(?:avif|webp)-/.test(name)),
    ).toHaveLength(6);
    const updated = async () => (await fileRow(app, large))['updatedAt'];
    const before = await updated();
    expect(await runCommand('pictures', environment())).toMatchObject({ code: 0 });
    expect(await updated()).toEqual(before);
  });
});
