import type { Core, UID } from '@strapi/strapi';

/** A content type as the panel gets it. */
interface PanelModel {
  uid: string;
  attributes: Record<string, object>;
}

interface DataMapper {
  toDto: (model: PanelModel) => PanelModel;
}

/**
 * Makes the form of the panel send an attribute back as it was when the form was filled. No role
 * needs a permission for it, and no input shows it. The attribute has `"visible": false` in its
 * schema. Call it in `register`.
 *
 * The form drops values of attributes that it does not know, and Strapi does not tell it of those
 * that are not visible. The list offers a column for each attribute of a type that it can show,
 * which `json` is not. Sources: `@strapi/content-manager/dist/server/services/data-mapper.js`,
 * `@strapi/content-manager/dist/admin/pages/EditView/utils/data.mjs`,
 * `@strapi/content-manager/dist/admin/utils/attributes.mjs`.
 */
export function carryInForms(strapi: Core.Strapi, uid: UID.ContentType, attribute: string): void {
  const service = strapi.plugin('content-manager').service<DataMapper>('data-mapper');
  const original = service.toDto;
  service.toDto = (model) => {
    const dto = original(model);
    if (dto.uid !== uid) return dto;
    const carried = { [attribute]: { type: 'json', visible: false } };
    return { ...dto, attributes: { ...dto.attributes, ...carried } };
  };
}
