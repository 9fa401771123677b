import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';

/**
 * Replaces the action that publishes several entries of a list, in the lists of some types only.
 *
 * Relies on @strapi/content-manager/dist/admin/pages/ListView/components/BulkActions/Actions.mjs,
 * where that action is the only one without a type.
 */
export function replaceBulkPublish(
  actions: BulkActionComponent[],
  own: BulkActionComponent,
  isOwn: (model: string) => boolean,
): BulkActionComponent[] {
  const publish = actions.find(({ type }) => type === undefined);
  if (publish === undefined) return [own, ...actions];
  // A component is called as a hook, so both are called for each list.
  const others: BulkActionComponent = (props) => {
    const description = publish(props);
    return isOwn(props.model) ? null : description;
  };
  return actions.flatMap((action) => (action === publish ? [own, others] : [action]));
}
