import type { Core } from '@strapi/strapi';
import { decryptText, encryptText } from './encryption';
import { installed } from './test-support';

const service = jest.requireActual<object>(
  installed('@strapi/admin/dist/server/server/src/services/encryption.js'),
);
const application: unknown = { service: () => service };
const strapi = application as Core.Strapi;
const original: unknown = Reflect.get(globalThis, 'strapi');

/** Strapi's service reads the key from the one application of the process. */
function setKey(encryptionKey: string | undefined): void {
  Reflect.set(globalThis, 'strapi', {
    config: { get: () => ({ encryptionKey }) },
    log: { warn: () => undefined },
  });
}

afterAll(() => {
  Reflect.set(globalThis, 'strapi', original);
});

test('a text can be read with the key that it was encrypted with, and with no other', () => {
  setKey('one');
  const encrypted = encryptText(strapi, 'a secret');
  expect(encrypted).not.toContain('a secret');
  expect(decryptText(strapi, encrypted ?? '')).toEqual({ text: 'a secret' });
  setKey('other');
  expect(decryptText(strapi, encrypted ?? '')).toEqual({ text: null });
});

test('without a key nothing is encrypted', () => {
  setKey(undefined);
  expect(encryptText(strapi, 'a secret')).toBeNull();
});

test('a text in another format cannot be read, and the cause is told', () => {
  setKey('one');
  expect(decryptText(strapi, 'v9:00:00:00')).toEqual({
    text: null,
    cause: expect.objectContaining({ message: expect.stringContaining('v9') as string }) as Error,
  });
});
