import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { Client } from '../../docs/client/threeline';
import { prepareBuild } from '../support/app/prepare-build';
import { DOT } from '../support/fixtures/media';
import { freePort, killServers, startServer } from '../support/processes/server';

/** A production server with the sample articles, set up in the panel. */
export interface Threeline {
  readonly address: string;
  /** The API, with a token that may do everything. */
  readonly desk: Client;
  /** A token that may see drafts. */
  readonly previewToken: string;
  /** The secret of the subscription. */
  readonly webhookSecret: string;
  /** Uploads a picture of one pixel, and returns its id. */
  upload(): Promise<number>;
  /** The address that the panel's preview of an article opens. */
  previewOf(documentId: string): Promise<string>;
  stop(): Promise<void>;
}

const session = z.object({ data: z.object({ token: z.string() }) });
const apiToken = z.object({ data: z.object({ accessKey: z.string() }) });
const subscription = z.object({ data: z.object({ id: z.coerce.number() }) });
const revealed = z.object({ data: z.object({ secret: z.string() }) });
const uploaded = z.tuple([z.object({ id: z.number() })]);
const preview = z.object({ data: z.object({ url: z.string() }) });

/**
 * @param previewUrl `PREVIEW_URL`
 * @param urlPattern the address of an article in the settings of the site
 * @param webhookUrl where the webhooks of all changes go
 */
export async function startThreeline(given: {
  previewUrl: string;
  urlPattern: string;
  webhookUrl: string;
}): Promise<Threeline> {
  prepareBuild({ admin: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'threeline-examples-'));
  const stop = async () => {
    await killServers();
    rmSync(folder, { recursive: true, force: true });
  };
  const port = String(await freePort());
  const server = await startServer(
    {
      PORT: port,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(folder, 'data.db'),
      PREVIEW_URL: given.previewUrl,
      WEBHOOK_ALLOW_PRIVATE_NETWORK: 'true',
    },
    { command: 'quickstart' },
  );
  if (!(await server.isUp())) {
    await stop();
    throw new Error(`Threeline did not start.\n${server.printed.stderr}`);
  }

  let token = '';
  const panel = async (method: string, url: string, body?: object): Promise<unknown> => {
    const response = await fetch(server.address + url, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${url} answered ${String(response.status)}: ${text}`);
    return JSON.parse(text);
  };
  const newToken = async (name: string, more: object) => {
    const input = { name, description: '', lifespan: null, ...more };
    return apiToken.parse(await panel('POST', '/admin/api-tokens', input)).data.accessKey;
  };

  const person = { email: 'editor@newsroom.example', password: 'Correct-horse-1' };
  const names = { firstname: 'Editor', lastname: 'In Chief' };
  const registration = await panel('POST', '/admin/register-admin', { ...names, ...person });
  ({ token } = session.parse(registration).data);

  await panel('PUT', '/content-manager/single-types/api::site.site?locale=ko', {
    urlPattern: given.urlPattern,
  });
  const { id } = subscription.parse(
    await panel('POST', '/admin/webhooks', {
      name: 'Site',
      url: given.webhookUrl,
      headers: {},
      events: ['entry.create', 'entry.update', 'entry.publish', 'entry.unpublish', 'entry.delete'],
    }),
  ).data;
  const deskToken = await newToken('Desk', { type: 'full-access' });
  const secretUrl = `/threeline/webhooks/subscriptions/${String(id)}/secret/reveal`;
  const actions = ['api::article.article.preview'];
  return {
    address: server.address,
    desk: new Client({ baseUrl: server.address, token: deskToken }),
    previewToken: await newToken('Preview', { type: 'custom', permissions: actions }),
    webhookSecret: revealed.parse(await panel('POST', secretUrl)).data.secret,
    async upload() {
      const form = new FormData();
      form.append('files', new Blob([DOT], { type: 'image/png' }), 'dot.png');
      const response = await fetch(`${server.address}/api/upload`, {
        method: 'POST',
        headers: { authorization: `Bearer ${deskToken}` },
        body: form,
      });
      return uploaded.parse(await response.json())[0].id;
    },
    async previewOf(documentId) {
      const query = new URLSearchParams({ documentId, locale: 'ko', status: 'draft' }).toString();
      const url = `/content-manager/preview/url/api::article.article?${query}`;
      return preview.parse(await panel('GET', url)).data.url;
    },
    stop,
  };
}
