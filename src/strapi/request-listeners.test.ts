import { createServer } from 'node:http';
import { requestListeners } from './request-listeners';
import { installedSource } from './test-support';

test('Strapi passes its one request listener to http.createServer', () => {
  const source = installedSource('@strapi/core/dist/services/server/http-server.js');
  expect(source).toContain('createServer(options, listener)');
  expect(source).not.toContain("on('request'");
});

test('replaces the listeners and restores them', () => {
  const calls: string[] = [];
  const httpServer = createServer(() => calls.push('framework'));
  const listeners = requestListeners({ server: { httpServer } } as Parameters<
    typeof requestListeners
  >[0]);
  listeners.replaceBy((request, response) => {
    calls.push('replacement');
    listeners.framework(request, response);
  });
  httpServer.emit('request');
  expect(calls).toEqual(['replacement', 'framework']);
  listeners.restore();
  httpServer.emit('request');
  expect(calls).toEqual(['replacement', 'framework', 'framework']);
});
