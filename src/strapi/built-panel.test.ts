import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { builtPanelPath } from './built-panel';
import { installedSource } from './test-support';

test('the addresses of the panel’s files begin with the path of its address', () => {
  const context = installedSource('@strapi/strapi/dist/src/node/create-build-context.js');
  expect(context).toContain('const adminPublicPath = new URL(adminAbsoluteUrl).pathname;');
  expect(context).toContain('basePath: adminPublicPath,');
  expect(context).toContain(
    "const distPath = path__default.default.join(strapiInstance.dirs.dist.root, 'build');",
  );
  const vite = installedSource('@strapi/strapi/dist/src/node/vite/config.js');
  expect(vite).toContain('base: ctx.basePath,');
});

test.each([
  ['/admin', '<script type="module" src="/admin/strapi-DviafCgb.js"></script>'],
  ['/cms/admin', '<script type="module" crossorigin src="/cms/admin/strapi-a.js"></script>'],
  [null, '<p>Not built.</p>'],
])('a panel for %s is told by its page', (expected, page) => {
  const root = mkdtempSync(path.join(tmpdir(), 'threeline-panel-'));
  mkdirSync(path.join(root, 'build'));
  writeFileSync(path.join(root, 'build/index.html'), `<body>${page}</body>`);
  const strapi: object = { dirs: { dist: { root } } };
  expect(builtPanelPath(strapi as Core.Strapi)).toBe(expected);
  rmSync(root, { recursive: true });
  expect(builtPanelPath(strapi as Core.Strapi)).toBeNull();
});
