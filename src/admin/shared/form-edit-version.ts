import { useForm } from '@strapi/strapi/admin';

/** The edit version of the draft in the form, which a request about the draft names. */
export const useFormEditVersion = (): number | undefined =>
  useForm('FormEditVersion', ({ values }) => {
    const version: unknown = (values as Record<string, unknown>)['editVersion'];
    return typeof version === 'number' ? version : undefined;
  });
