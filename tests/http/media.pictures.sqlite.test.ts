import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { sharp } from '../support/fixtures/generated-files';
import { formFile, uploads } from '../support/fixtures/media';
import { sendForm } from '../support/fixtures/multipart';
import { fullAccessToken } from '../support/actors/tokens';

const app = useApplication();

const version = z.looseObject({
  url: z.string(),
  width: z.number(),
  height: z.number(),
  mime: z.string(),
});
const row = version.extend({
  id: z.number(),
  name: z.string(),
  hash: z.string(),
  ext: z.string(),
  formats: z.record(z.string(), version).nullable(),
  focalPoint: z.unknown(),
});
type Row = z.infer<typeof row>;

async function store(content: Buffer, name: string): Promise<Row> {
  const [stored] = await uploads(app).upload({ data: {}, files: await formFile(content, name) });
  return row.parse(JSON.parse(JSON.stringify(stored)));
}

const pathOf = ({ url }: { url: string }) =>
  join(app.strapi.dirs.static.public, decodeURIComponent(url));

/** The colour of the quarter at the top left, and at the top right, of what is stored. */
async function topColours(path: string): Promise<string[]> {
  const { data, info } = await sharp()(path)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [0.25, 0.75].map((x) => {
    const at =
      (Math.floor(info.height / 4) * info.width + Math.floor(x * info.width)) * info.channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    return red > 128 ? 'red' : green > 100 ? 'green' : blue > 128 ? 'blue' : 'black';
  });
}

describe('orientation', () => {
  /** Upright: red, green over blue, black; 600 by 400. */
  const upright = () => {
    const quarter = (background: string) => ({
      create: { width: 300, height: 200, channels: 3 as const, background },
    });
    return sharp()(quarter('red'))
      .extend({ right: 300, bottom: 200, background: 'black' })
      .composite([
        { input: { ...quarter('#00c800') }, left: 300, top: 0 },
        { input: { ...quarter('blue') }, left: 0, top: 200 },
      ])
      .png()
      .toBuffer();
  };

  /** How the sensor saw it: turning by the EXIF value gives the picture upright again. */
  async function lying(value: number): Promise<Buffer> {
    const picture = sharp()(await upright());
    switch (value) {
      case 2:
        return picture.flop().png().toBuffer();
      case 3:
        return picture.rotate(180).png().toBuffer();
      case 4:
        return picture.flip().png().toBuffer();
      case 5:
        return sharp()(await picture.rotate(270).png().toBuffer())
          .flip()
          .png()
          .toBuffer();
      case 6:
        return picture.rotate(270).png().toBuffer();
      case 7:
        return sharp()(await picture.rotate(90).png().toBuffer())
          .flip()
          .png()
          .toBuffer();
      case 8:
        return picture.rotate(90).png().toBuffer();
      default:
        return picture.png().toBuffer();
    }
  }

  const cases = ['jpeg', 'png', 'webp', 'avif'].flatMap((format) =>
    [1, 2, 3, 4, 5, 6, 7, 8].map((value) => [format, value] as const),
  );

  test.each(cases)('%s with EXIF orientation %i is stored upright', async (format, value) => {
    const content = await sharp()(await lying(value))
      .withMetadata({ orientation: value })
      .toFormat(format as 'jpeg')
      .toBuffer();
    const stored = await store(content, `lying.${format}`);
    expect([stored.width, stored.height]).toEqual([600, 400]);
    const small = stored.formats?.['small'];
    expect([small?.width, small?.height]).toEqual([500, 333]);
    for (const file of [stored, ...Object.values(stored.formats ?? {})]) {
      // An AVIF keeps its turn in the container, where every decoder obeys it.
      expect((await sharp()(pathOf(file)).metadata()).orientation ?? 1).toBe(1);
      expect(await topColours(pathOf(file))).toEqual(['red', 'green']);
    }
  });

  test('it cannot be switched off', async () => {
    const token = await adminToken(app);
    const settings = { sizeOptimization: true, responsiveDimensions: true, aiMetadata: false };
    const off = { ...settings, autoOrientation: false };
    expect((await app.put('/upload/settings', off, { token })).status).toBe(400);
    const on = await app.put('/upload/settings', { ...off, autoOrientation: true }, { token });
    expect(on.status).toBe(200);
    const answer = await app.get('/upload/settings', { token });
    expect(answer.body).toMatchObject({ data: { autoOrientation: true } });
  });
});

describe('sizes', () => {
  test('an AVIF has measures, smaller versions and a srcset', async () => {
    const content = await sharp()({
      create: { width: 1200, height: 800, channels: 3, background: '#88aacc' },
    })
      .avif()
      .toBuffer();
    const stored = await store(content, 'sky.avif');
    expect(stored).toMatchObject({ width: 1200, height: 800, mime: 'image/avif', ext: '.avif' });
    expect(Object.keys(stored.formats ?? {}).sort()).toEqual([
      'large',
      'medium',
      'small',
      'thumbnail',
    ]);
    for (const file of Object.values(stored.formats ?? {})) {
      expect(file.mime).toBe('image/avif');
      expect((await app.get(file.url)).headers['content-type']).toBe('image/avif');
      expect((await sharp()(pathOf(file)).metadata()).compression).toBe('av1');
    }
    const { slug } = await documents(app).create({
      data: articleInput({ title: uniqueTitle(), cover: stored.id }),
      status: 'published',
    });
    const answer = await app.get(`/api/articles/slug/${String(slug)}`);
    expect(answer.body).toMatchObject({
      data: { cover: { srcset: expect.stringMatching(/ 500w, .* 750w, .* 1000w, .* 1200w$/) } },
    });
  });

  test('an animation keeps its frames, in every size', async () => {
    const frame = (background: string) => ({
      create: { width: 600, height: 400, channels: 3 as const, background },
    });
    const frames = await Promise.all(
      ['red', 'blue', 'green'].map((colour) => sharp()(frame(colour)).png().toBuffer()),
    );
    for (const format of ['gif', 'webp'] as const) {
      const content = await sharp()(frames, { join: { animated: true } })
        .toFormat(format)
        .toBuffer();
      const stored = await store(content, `moving.${format}`);
      expect([stored.width, stored.height]).toEqual([600, 400]);
      for (const file of [stored, ...Object.values(stored.formats ?? {})]) {
        expect((await sharp()(pathOf(file)).metadata()).pages).toBe(3);
      }
    }
  });
});

describe('a limit of pixels', () => {
  const send = async (content: Buffer) =>
    sendForm(app, '/api/upload', [{ content, name: 'bomb.png', type: 'image/png' }], {
      token: await fullAccessToken(app.strapi),
    });

  const blank = (width: number, height: number) =>
    sharp()({ create: { width, height, channels: 3, background: 'red' }, limitInputPixels: false });

  test.each([
    [16_000, 12_000],
    [20_000, 20_000],
    [50_001, 1_000],
  ])('%i by %i is refused before it is decoded', async (width, height) => {
    const content = await blank(width, height).png().toBuffer();
    // What the making took is not what the refusal takes.
    testHost.process.memoryUsage();
    const before = testHost.process.memoryUsage.rss();
    const answer = await send(content);
    expect(testHost.process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('TOO_MANY_PIXELS');
    expect(answer.text).toContain('MAX_IMAGE_PIXELS');
  });

  test('frames count', async () => {
    const frames = await Promise.all(
      ['red', 'blue', 'green', 'black', 'white', 'grey'].map((background) =>
        sharp()({ create: { width: 3_000, height: 3_000, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const content = await sharp()(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await send(content)).status).toBe(413);
  });

  test('many at once take no more memory than one', async () => {
    const content = await blank(7_000, 7_000).png().toBuffer();
    await send(content);
    const before = testHost.process.memoryUsage.rss();
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, testHost.process.memoryUsage.rss() - before);
    }, 20);
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(content)));
    clearInterval(watch);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    // Four decoded pictures are 600 MB.
    expect(peak).toBeLessThan(450_000_000);
  });

  test.each([12, 16, 100, 1_000])('a picture cut after %i bytes is refused', async (length) => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 50 };
    for (const format of ['png', 'jpeg', 'webp', 'avif', 'gif'] as const) {
      const content = await sharp()({
        create: { width: 200, height: 200, channels: 3, background: 'red', noise },
      })
        .toFormat(format)
        .toBuffer();
      const answer = await send(content.subarray(0, length));
      expect({ format, status: answer.status }).toEqual({ format, status: 415 });
    }
  });
});

describe('addresses', () => {
  test('a Korean name is in the address, percent-encoded, in NFC; two uploads never share one', async () => {
    const content = await sharp()({
      create: { width: 600, height: 400, channels: 3, background: 'red' },
    })
      .png()
      .toBuffer();
    const name = '한글 사진.png';
    const stored = [await store(content, name), await store(content, name.normalize('NFD'))];
    for (const file of stored) {
      expect(file.name).toBe(name);
      expect(file.hash).toMatch(/^한글_사진_[0-9a-f]{16}_[0-9a-f]{6}$/);
      for (const { url } of [file, ...Object.values(file.formats ?? {})]) {
        expect(url).toMatch(/^\/uploads\/(?:[a-z]+_)?%ED%95%9C%EA%B8%80_/);
        expect((await app.get(url)).status).toBe(200);
      }
    }
    const [one, other] = stored.map(({ hash }) => hash.split('_'));
    expect(one?.at(-2)).toBe(other?.at(-2));
    expect(one?.at(-1)).not.toBe(other?.at(-1));
  });

  test('names that are long, or nothing but signs', async () => {
    for (const name of ['가'.repeat(80) + '.png', '!!!.png', '..png', '🙂.png', 'con.png']) {
      const stored = await store((await formBytes()).content, name);
      expect((await app.get(stored.url)).status).toBe(200);
    }
  });

  test('a replaced file has a new address, keeps its focal point, and what shows it is fresh', async () => {
    const picture = (background: string) =>
      sharp()({ create: { width: 600, height: 400, channels: 3, background } })
        .png()
        .toBuffer();
    const cover = await store(await picture('red'), 'cover.png');
    const avatar = await store(await picture('green'), 'avatar.png');
    const focalPoint = { x: 20, y: 30 };
    await uploads(app).updateFileInfo(cover.id, { focalPoint });
    const author = await documents(app, 'api::author.author').create({
      data: { name: uniqueTitle('Author'), avatar: avatar.id },
    });
    const { slug } = await documents(app).create({
      data: articleInput({
        title: uniqueTitle(),
        cover: cover.id,
        author: author.documentId,
        seo: { metaImage: cover.id },
      }),
      status: 'published',
    });
    const path = `/api/articles/slug/${String(slug)}`;
    const read = async () => JSON.stringify((await app.get(path)).body);
    expect(await read()).toContain(cover.url);
    expect((await app.get(path)).headers['cache-status']).toContain('hit');

    for (const [way, token] of [
      [`/upload?id=${String(cover.id)}`, await adminToken(app)],
      [`/api/upload?id=${String(cover.id)}`, await fullAccessToken(app.strapi)],
      [`/upload/files/${String(avatar.id)}/replace`, await adminToken(app)],
    ] as const) {
      const before = row.parse(
        await fileOf(
          way.includes(String(avatar.id)) && way.includes('replace') ? avatar.id : cover.id,
        ),
      );
      const file = {
        content: await sharp()(await picture('blue'))
          .jpeg()
          .toBuffer(),
        name: '새 사진.jpg',
      };
      expect((await sendForm(app, way, [file], { token })).status).toBe(200);
      const after = row.parse(await fileOf(before.id));
      expect(after.url).not.toBe(before.url);
      expect(after).toMatchObject({ mime: 'image/jpeg', ext: '.jpg', width: 600, height: 400 });
      const body = await read();
      expect(body).toContain(after.url);
      expect(body).not.toContain(before.url);
      // The old file is gone, and its smaller versions with it.
      for (const { url } of [before, ...Object.values(before.formats ?? {})]) {
        expect((await app.get(url)).status).toBe(404);
        await expect(stat(pathOf({ url }))).rejects.toThrow('ENOENT');
      }
      for (const { url } of [after, ...Object.values(after.formats ?? {})]) {
        expect((await app.get(url)).status).toBe(200);
      }
    }
    expect(row.parse(await fileOf(cover.id)).focalPoint).toEqual(focalPoint);
  });

  test('of replacements at once one is left, and no file without a row', async () => {
    const bytes = (await formBytes()).content;
    // Unlike any of the other database's run, which has the same folder.
    const mark = `race${Math.random().toString(36).slice(2, 12)}`;
    const file = await store(bytes, `${mark}.png`);
    await Promise.all(
      Array.from({ length: 5 }, async () =>
        uploads(app).replace(file.id, { data: {}, file: await formFile(bytes, `${mark}.png`) }),
      ),
    );
    const { readdir } = testHost.require('node:fs/promises') as typeof import('node:fs/promises');
    const names = await readdir(join(app.strapi.dirs.static.public, 'uploads'));
    const { hash, ext } = row.parse(await fileOf(file.id));
    expect(names.filter((name) => name.includes(mark))).toEqual([`${hash}${ext}`]);
  });
});

const formBytes = async () => ({
  content: await sharp()({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer(),
});

async function fileOf(id: number): Promise<unknown> {
  return app.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
}
