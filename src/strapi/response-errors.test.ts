import type { Core } from '@strapi/strapi';
import { onResponseError } from './response-errors';
import { installedSource } from './test-support';

test('Koa prints errors unless it is silent', () => {
  expect(installedSource('koa/lib/application.js')).toMatch(
    /if \(this\.silent\) return;\n\n +const msg = .*\n +console\.error/,
  );
  expect(installedSource('koa/lib/context.js')).toContain("this.app.emit('error', err, this);");
});

test('the server of Strapi has the application of Koa', () => {
  const source = installedSource('@strapi/core/dist/services/server/index.js');
  expect(source).toMatch(/return \{\n +app,/);
  const heard: unknown[] = [];
  const app = {
    silent: false,
    on: (event: string, listener: (error: unknown) => void) => {
      listener(`${event} of a response`);
    },
  };
  const strapi: object = { server: { app } };
  onResponseError(strapi as Core.Strapi, (error) => heard.push(error));
  expect(heard).toEqual(['error of a response']);
  expect(app.silent).toBe(true);
});
