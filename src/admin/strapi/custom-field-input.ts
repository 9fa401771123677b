import type { ReactNode } from 'react';

/**
 * The props that Strapi passes to the input of a custom field. Its types promise none of them.
 *
 * Relies on `CustomInput` in
 * @strapi/content-manager/dist/admin/pages/EditView/components/InputRenderer.mjs.
 */
export interface CustomFieldInputProps {
  /** The path in the form, such as `summary.line1`. */
  name?: string;
  label?: ReactNode;
  value?: string | null;
  error?: string;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  labelAction?: ReactNode;
  onChange?: (name: string, value: string) => void;
}
