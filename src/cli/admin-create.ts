import './production';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { PASSWORD_MESSAGES, passwordFault } from '../platform/accounts';
import { adminRoles, adminUsers } from '../strapi';
import { createApplication } from './application';
import { readPassword } from './read-password';

const USAGE =
  'npm run admin:create -- --email ADDRESS --firstname NAME [--lastname NAME] [--role CODE]';

const text = z.string().trim().min(1);
const person = z.object({
  email: z.email().toLowerCase(),
  firstname: text,
  lastname: text.default(''),
  role: text.default('strapi-super-admin'),
});

/**
 * `npm run admin:create`: creates a user of the panel, by default an administrator. The password is
 * asked for, or is the first line of the standard input: arguments are visible to other processes.
 * Instances may run meanwhile.
 *
 * @throws Error with the fault and the remedy
 */
async function main(): Promise<void> {
  const { email, firstname, lastname, role } = readArguments();
  const password = await readPassword(`Password for ${email}: `);
  const fault = passwordFault(password);
  if (fault !== null) throw new Error(PASSWORD_MESSAGES[fault]);
  const strapi = await createApplication().load();
  try {
    const found = await adminRoles(strapi).findOne({ code: role });
    if (found === null) {
      throw new Error(
        `There is no role "${role}". Use strapi-super-admin, strapi-editor or strapi-author.`,
      );
    }
    const users = adminUsers(strapi);
    if (await users.exists({ email })) {
      throw new Error(`${email} has an account already. Choose another address.`);
    }
    const state = { isActive: true, registrationToken: null };
    await users.create({ email, firstname, lastname, password, roles: [found.id], ...state });
    process.stdout.write(`Created ${email} with the role ${role}.\n`);
  } finally {
    await strapi.destroy();
  }
}

function readArguments(): z.infer<typeof person> {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      firstname: { type: 'string' },
      lastname: { type: 'string' },
      role: { type: 'string' },
    },
  });
  const { success, data, error } = person.safeParse(values);
  if (success) return data;
  const faults = error.issues.map(({ path }) => `--${path.join('.')}`);
  throw new Error(`${faults.join(' and ')} is missing or wrong. Usage: ${USAGE}`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Creating the account failed: ${reason}\n`);
    process.exit(1);
  },
);
