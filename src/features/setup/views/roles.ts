import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { installedLocales } from '../../../platform/locales';
import { adminRoles, contentPermissions, type RolePermission } from '../../../strapi';

const OWN = ['admin::is-creator'];

/** The actions of writers and editors on files. */
const FILES = ['read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'].map(
  (name) => `plugin::upload.${name}`,
);

/** The actions of editors in our panels. */
const PANELS = [
  ...['schedule', 'read-revisions', 'restore', 'release-slug'].map(
    (name) => `api::article.${name}`,
  ),
  'api::webhooks.deliveries.read',
  'api::webhooks.deliveries.redeliver',
];

/** The actions that a role has on each content type, and the conditions of each group of actions. */
type Grants = Record<string, { actions: string[]; conditions?: string[] }[]>;

const READ_ONLY = [{ actions: ['read'] }];
const ALL = [{ actions: ['create', 'read', 'update', 'delete'] }];

/**
 * A writer may not delete: deleting also removes the published article, and a writer may not
 * unpublish.
 */
const WRITER: Grants = {
  'api::article.article': [
    { actions: ['create'] },
    { actions: ['read', 'update'], conditions: OWN },
  ],
  'api::author.author': READ_ONLY,
  'api::category.category': READ_ONLY,
  'api::tag.tag': READ_ONLY,
};

const EDITOR: Grants = {
  'api::article.article': [{ actions: ['create', 'read', 'update', 'delete', 'publish'] }],
  'api::author.author': ALL,
  'api::category.category': ALL,
  'api::tag.tag': ALL,
  'api::comment.comment': ALL,
  'api::page.page': [{ actions: ['create', 'read', 'update', 'delete', 'publish'] }],
  'api::navigation.navigation': [{ actions: ['create', 'read', 'update'] }],
  'api::site.site': [{ actions: ['create', 'read', 'update'] }],
};

/** The roles that Strapi creates, by their codes, and what they become. */
const ROLES = [
  {
    code: 'strapi-super-admin',
    name: 'Administrator · 관리자',
    description: 'Everything, the settings too. 설정까지 모두 다룹니다.',
    grants: null,
    actions: [],
  },
  {
    code: 'strapi-editor',
    name: 'Editor · 편집자',
    description:
      'Writes and publishes every article, moderates comments. 모든 글을 쓰고 발행하며 댓글을 검토합니다.',
    grants: EDITOR,
    actions: [...FILES, ...PANELS],
  },
  {
    code: 'strapi-author',
    name: 'Writer · 작성자',
    description:
      'Writes own drafts; an editor publishes them. 자기 초안을 쓰고, 발행은 편집자가 합니다.',
    grants: WRITER,
    actions: FILES,
  },
] as const;

/**
 * Turns Strapi's three roles into administrator, editor and writer. Skips installations that have
 * users already: their roles may have been changed on purpose.
 */
export async function prepareRoles(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.db.query('admin::user').count()) > 0) return;
  const roles = adminRoles(strapi);
  const locales = await installedLocales(strapi);
  for (const { code, name, description, grants, actions } of ROLES) {
    const found = await roles.findOne({ code });
    if (found === null) continue;
    await roles.update({ id: found.id }, { name, description });
    if (grants === null) continue;
    await roles.assignPermissions(found.id, [
      ...permissionsOf(strapi, grants, locales),
      ...actions.map((action) => ({ action })),
    ]);
  }
}

function permissionsOf(strapi: Core.Strapi, grants: Grants, locales: string[]): RolePermission[] {
  return Object.entries(grants).flatMap(([subject, granted]) => {
    const contentType = strapi.contentTypes[subject as keyof typeof strapi.contentTypes];
    const isLocalized = z
      .looseObject({ i18n: z.looseObject({ localized: z.boolean() }).optional() })
      .parse(contentType.pluginOptions ?? {}).i18n?.localized;
    return granted.flatMap(({ actions, conditions = [] }) =>
      contentPermissions(strapi, subject, actions).map(({ action, properties }) => ({
        action,
        subject,
        conditions,
        properties: { ...properties, ...(isLocalized === true ? { locales } : {}) },
      })),
    );
  });
}
