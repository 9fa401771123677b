import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { registerAdministrator } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { useBrowser, type Desk } from '../support/actors/browser';
import { sharp } from '../support/fixtures/generated-files';
import { sendForm } from '../support/fixtures/multipart';
import { fullAccessToken } from '../support/actors/tokens';

/*
 * An administrator who is signed in opens a stored file, or a page of the panel shows one in every
 * way that a page can. Whatever is in the file, it must not run: it would have the panel's session.
 */

const app = useApplication({}, { adminPanel: true });
const signIn = useBrowser(app);

const mark = randomUUID();
let folder = '';
const script = (name: string) =>
  `fetch('/ran?${encodeURIComponent(name)}&' + (globalThis.document ? document.cookie : ''))`;
const html = (name: string) => `<!doctype html><script>${script(name)}</script>`;
const svg = (name: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg"><script>${script(name)}</script></svg>`;

/** Stored before uploads were checked. */
const OLD: Record<string, (name: string) => string> = {
  'old.html': html,
  'old.htm': html,
  'old.xhtml': (name) =>
    `<html xmlns="http://www.w3.org/1999/xhtml"><script>${script(name)}</script></html>`,
  'old.svg': svg,
  'old.xml': svg,
  'old.js': script,
  'old.mjs': script,
  'old.png': html,
  'old.jpg': script,
  'old.pdf': html,
  'old.mp4': html,
  old: html,
};

let desk: Desk;
let paths: string[] = [];
const ran: string[] = [];

beforeAll(async () => {
  folder = `${app.strapi.dirs.static.public}/uploads/${mark}`;
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(OLD)) {
    await writeFile(`${folder}/${name}`, content(name));
  }
  const image = await sharp()({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .gif()
    .toBuffer();
  const accepted = {
    'new.gif': Buffer.concat([image, Buffer.from(html('new.gif'))]),
    'new.pdf': Buffer.from(`%PDF-1.7\n${html('new.pdf')}`),
    'new.mp3': Buffer.concat([
      Buffer.from('ID3\u0003\0\0\0\0\u007f\u007f'),
      Buffer.from(html('new.mp3')),
    ]),
  };
  desk = await signIn(await registerAdministrator(app), 'en-US');
  const token = await fullAccessToken(app.strapi);
  paths = Object.keys(OLD).flatMap((name) => [
    `/uploads/${mark}/${name}`,
    `/uploads%2F${mark}%2F${name}`,
  ]);
  for (const [name, content] of Object.entries(accepted)) {
    const answer = await sendForm(app, '/api/upload', [{ content, name: `${name}.html` }], {
      token,
    });
    expect(answer.status).toBe(201);
    paths.push((answer.body as { url: string }[])[0]?.url ?? '');
  }
  desk.page.context().on('request', (request) => {
    if (request.url().includes('/ran?')) ran.push(request.url());
  });
}, 300_000);

afterAll(() => rm(folder, { recursive: true }));

test('the watch sees what runs', async () => {
  await desk.page.evaluate(script('control'));
  expect(ran).toHaveLength(1);
  ran.length = 0;
});

test('no stored file runs when its address is opened', async () => {
  for (const path of paths) {
    // A download is no page, which Chromium says by failing.
    await desk.page.goto(`${app.address}${path}`).catch(() => undefined);
    await desk.page.waitForTimeout(100);
  }
  expect(ran).toEqual([]);
});

test('no stored file runs as part of a page of the panel', async () => {
  await desk.open('');
  for (const path of paths) {
    await desk.page.evaluate(`(async () => {
      const shown = (tag, attributes) => new Promise((done) => {
        const element = Object.assign(document.createElement(tag), attributes);
        element.onload = element.onerror = done;
        setTimeout(done, 300);
        document.body.append(element);
      });
      const path = ${JSON.stringify(path)};
      await Promise.all([
        shown('script', { src: path }),
        shown('script', { src: path, type: 'module' }),
        shown('iframe', { src: path }),
        shown('object', { data: path }),
        shown('embed', { src: path }),
        shown('img', { src: path }),
        shown('link', { rel: 'stylesheet', href: path }),
        import(path).catch(() => undefined),
        Promise.resolve().then(() => new Worker(path)).catch(() => undefined),
        navigator.serviceWorker?.register(path).catch(() => undefined),
      ]);
    })()`);
  }
  expect(ran).toEqual([]);
});

test('a picture is shown', async () => {
  const image = await sharp()({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const answer = await sendForm(app, '/api/upload', [{ content: image, name: '한글.png' }], {
    token: await fullAccessToken(app.strapi),
  });
  const { url } = (answer.body as { url: string }[])[0] ?? { url: '' };
  await desk.open('');
  const width = await desk.page.evaluate(`new Promise((done) => {
    const image = new Image();
    image.onload = () => done(image.naturalWidth);
    image.onerror = () => done(0);
    image.src = ${JSON.stringify(url)};
  })`);
  expect(width).toBe(9);
});
