/** The requests of the content manager. */
const CONTENT = /\/content-manager\//;

/**
 * Gives the responses of proxies that are no JSON the shape of Strapi's errors. Wraps `fetch`.
 *
 * Strapi drops the status of such a response, shows the fault of the JSON parser, and takes a page of
 * HTML with the status 200, as a captive portal sends it, for a success.
 *
 * Relies on `responseInterceptor` in @strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs.
 */
export function nameJsonErrors(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const response = await send(input, init);
    if (typeof input !== 'string' || !CONTENT.test(input) || response.status === 204) {
      return response;
    }
    const type = response.headers.get('content-type') ?? '';
    if (type.includes('json')) return response;
    // An empty response without a type is a success of Strapi's.
    if (response.ok && !type.includes('html')) return response;
    const status = response.ok ? 502 : response.status;
    const error = { status, name: 'HttpError', message: `HTTP ${String(status)}`, details: {} };
    return Response.json({ data: null, error }, { status });
  };
}
