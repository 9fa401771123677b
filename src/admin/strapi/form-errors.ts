import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';

type Errors = Readonly<Record<string, unknown>>;

/**
 * Shows the errors of a refused save or publish until the editor changes something, and lets the
 * editor write on. Render it inside the form.
 *
 * Strapi keeps errors until the next save. Meanwhile each change of a repeatable component opens its
 * first entry with errors, and so closes the one that is being written. Any change of the errors moves
 * the focus to the first that is left, so they are cleared all at once and not field by field.
 *
 * Relies on @strapi/admin/dist/admin/admin/src/components/Form.mjs, which focuses the first error when
 * `errors` changes, and on
 * @strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Component/Repeatable.mjs,
 * which opens entries whose errors are in an array. Both read errors by their path, by which an object
 * with numbers as keys does as well.
 */
export function ErrorsUntilChange(): null {
  const values = useForm('ErrorsUntilChange', (form) => form.values);
  const errors = useForm('ErrorsUntilChange', (form) => form.errors as Errors);
  const setErrors = useForm('ErrorsUntilChange', (form) => form.setErrors);
  const shown = useRef({ errors, values });

  useEffect(() => {
    const { current } = shown;
    shown.current = { errors, values };
    if (Object.keys(errors).length === 0) return;
    if (current.errors === errors) {
      if (current.values !== values) setErrors({});
    } else if (Object.values(errors).some(Array.isArray)) {
      // By now the entry with the first error is open. The change itself must not open it once more.
      setErrors(withoutArrays(errors));
    }
  }, [errors, values, setErrors]);
  return null;
}

/** Replaces the errors of entries by objects with the same paths. */
export function withoutArrays(errors: Errors): Errors {
  return Object.fromEntries(
    Object.entries(errors).map(([field, error]) => [
      field,
      Array.isArray(error) ? Object.fromEntries(Object.entries(error as unknown[])) : error,
    ]),
  );
}
