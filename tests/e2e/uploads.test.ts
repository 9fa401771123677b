import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { registerAdministrator } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
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

/** Files that do run. Once these have run, the stored file before them has had its turn. */
const CONTROLS = ['script.js', 'module.js', 'frame.html', 'import.js', 'worker.js'];
let controlled = '';
const ranExcept = (...names: string[]) =>
  ran.filter((url) => !names.some((name) => url.includes(name)));

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
  await desk.page.context().route('**/control/*', async (route) => {
    // A control is loaded no sooner than the file that it is compared with.
    if (controlled !== '') await app.get(controlled);
    const name = basename(new URL(route.request().url()).pathname);
    await (name.endsWith('.html')
      ? route.fulfill({ contentType: 'text/html', body: html(name) })
      : route.fulfill({ contentType: 'text/javascript', body: script(name) }));
  });
}, 300_000);

afterAll(() => rm(folder, { recursive: true }));

test('the watch sees a script that runs', async () => {
  await desk.page.evaluate(script('control'));
  expect(ran).toHaveLength(1);
  ran.length = 0;
});

test('no stored file runs when its address is opened', async () => {
  for (const path of paths) {
    // A download is no page, which Chromium says by failing. A page's scripts run before its load.
    await desk.page.goto(`${app.address}${path}`).catch(() => undefined);
    await desk.page.goto(`${app.address}/control/page.html`);
    await until(() => ran.some((url) => url.includes('page.html')), 'the control page has run');
    expect([path, ranExcept('page.html')]).toEqual([path, []]);
    ran.length = 0;
  }
});

test('no stored file runs as part of a page of the panel', async () => {
  await desk.open('');
  for (const path of paths) {
    controlled = path;
    await desk.page.evaluate(`{
      const show = (tag, attributes) =>
        document.body.append(Object.assign(document.createElement(tag), attributes));
      const path = ${JSON.stringify(path)};
      show('script', { src: path });
      show('script', { src: path, type: 'module' });
      show('iframe', { src: path });
      show('object', { data: path });
      show('embed', { src: path });
      show('img', { src: path });
      show('link', { rel: 'stylesheet', href: path });
      import(path).catch(() => undefined);
      Promise.resolve().then(() => new Worker(path)).catch(() => undefined);
      navigator.serviceWorker?.register(path).catch(() => undefined);
      const number = '?' + Math.random();
      show('script', { src: '/control/script.js' + number });
      show('script', { src: '/control/module.js' + number, type: 'module' });
      show('iframe', { src: '/control/frame.html' + number });
      import('/control/import.js' + number);
      new Worker('/control/worker.js' + number);
    }`);
    await until(
      () => CONTROLS.every((name) => ran.some((url) => url.includes(name))),
      'the control files have run in every way',
    );
    expect([path, ranExcept(...CONTROLS)]).toEqual([path, []]);
    ran.length = 0;
  }
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
