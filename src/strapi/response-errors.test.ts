import type { Core } from '@strapi/strapi';
import { onResponseError } from './response-errors';
import { installedSource } from './test-support';

test('Koa prints errors only if nobody listens', () => {
  expect(installedSource('koa/lib/application.js')).toContain(
    "if (!this.listenerCount('error')) this.on('error', this.onerror);",
  );
  expect(installedSource('koa/lib/context.js')).toContain("this.app.emit('error', err, this);");
});

test('the server of Strapi has the application of Koa', () => {
  const source = installedSource('@strapi/core/dist/services/server/index.js');
  expect(source).toMatch(/return \{\n +app,/);
  const heard: unknown[] = [];
  const app = {
    on: (event: string, listener: (error: unknown) => void) => {
      listener(`${event} of a response`);
    },
  };
  const strapi: object = { server: { app } };
  onResponseError(strapi as Core.Strapi, (error) => heard.push(error));
  expect(heard).toEqual(['error of a response']);
});
