import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { replaceWebhookValidation } from '../../strapi';
import { privateAddressesOf } from './sending/destination';
import { HeaderError, subscriptionHeaders } from './sending/headers';
import type { WebhookSettings } from './settings';

const form = z.strictObject({
  name: z.string().min(1).max(255),
  url: z.string().max(2000),
  headers: z.record(z.string(), z.unknown()),
  events: z.array(z.string()),
});
const changedForm = form.extend({ isEnabled: z.boolean().optional() }).partial();

/**
 * Replaces Strapi's validation of a subscription that is saved. Strapi refuses private addresses
 * whenever `NODE_ENV` is production, so WEBHOOK_ALLOW_PRIVATE_NETWORK could not allow them. It also
 * accepts headers that no HTTP request can have.
 */
export const registerFormValidation = (strapi: Core.Strapi, settings: WebhookSettings): void => {
  replaceWebhookValidation(strapi, {
    create: (body) => validate(form, body, settings),
    update: (body) => validate(changedForm, body, settings),
  });
};

interface Validated {
  url?: string | undefined;
  headers?: Record<string, unknown> | undefined;
}

interface Fault {
  path: string[];
  message: string;
}

/** @throws ValidationError that names every fault by its field */
async function validate<T extends Validated>(
  shape: z.ZodType<T>,
  body: unknown,
  settings: WebhookSettings,
): Promise<T> {
  const parsed = shape.safeParse(body);
  if (!parsed.success) {
    throw validationError(
      parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message })),
    );
  }
  const { url, headers } = parsed.data;
  const faults: Fault[] = [];
  const urlFault = url === undefined ? null : await faultOfUrl(url, settings);
  if (urlFault !== null) faults.push({ path: ['url'], message: urlFault });
  try {
    subscriptionHeaders(headers ?? {});
  } catch (error) {
    if (!(error instanceof HeaderError)) throw error;
    faults.push({ path: ['headers'], message: error.message });
  }
  if (faults.length > 0) throw validationError(faults);
  return parsed.data;
}

async function faultOfUrl(url: string, settings: WebhookSettings): Promise<string | null> {
  if (!URL.canParse(url)) return 'url must be a valid URL';
  const { protocol, hostname, username, password } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:')
    return 'url must begin with http:// or https://';
  if (username !== '' || password !== '')
    return 'url must hold no user name or password; put them in a header, such as Authorization';
  if (settings.allowPrivateNetwork) return null;
  const addresses = await privateAddressesOf(hostname);
  if (addresses.length === 0) return null;
  return `Url is not supported because it isn't reachable over the public internet: ${hostname} is ${addresses.join(', ')}`;
}

function validationError(faults: Fault[]): errors.ValidationError {
  const message = faults.length === 1 ? faults[0]?.message : `${faults.length} errors occurred`;
  return new errors.ValidationError(message ?? 'The webhook cannot be saved.', {
    errors: faults.map((fault) => ({ ...fault, name: 'ValidationError' })),
  });
}
