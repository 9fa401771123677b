import type { Server } from 'node:http';
import request from 'supertest';
import type { Answer } from './answers';

export interface RequestOptions {
  /** An API token, or the token of an administrator's session. */
  token?: string;
  query?: Record<string, unknown> | string;
  headers?: Record<string, string>;
}

type Method = 'get' | 'head' | 'post' | 'put' | 'delete';

/** Sends requests to one server. */
export interface Http {
  get(path: string, options?: RequestOptions): Promise<Answer>;
  head(path: string, options?: RequestOptions): Promise<Answer>;
  post(path: string, body: string | object, options?: RequestOptions): Promise<Answer>;
  put(path: string, body: string | object, options?: RequestOptions): Promise<Answer>;
  delete(path: string, options?: RequestOptions): Promise<Answer>;
}

/** @param server the server, or its address */
export function httpOf(server: () => Server | string): Http {
  const send = async (
    method: Method,
    path: string,
    body: string | object | undefined,
    { token, query, headers = {} }: RequestOptions = {},
  ): Promise<Answer> => {
    const call = request(server())[method](path).redirects(0).set(headers);
    if (token !== undefined) void call.set('Authorization', `Bearer ${token}`);
    if (query !== undefined) void call.query(query);
    if (body !== undefined) {
      if (headers['Content-Type'] === undefined) void call.type('json');
      void call.send(body);
    }
    const answer = await call;
    return {
      status: answer.status,
      headers: answer.headers,
      body: answer.body as unknown,
      text: answer.text,
    };
  };
  return {
    get: (path, options) => send('get', path, undefined, options),
    head: (path, options) => send('head', path, undefined, options),
    post: (path, body, options) => send('post', path, body, options),
    put: (path, body, options) => send('put', path, body, options),
    delete: (path, options) => send('delete', path, undefined, options),
  };
}
