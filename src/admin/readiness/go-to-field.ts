/** Goes to a field of the form. */
export function goToField(path: string[]): void {
  document.querySelector<HTMLElement>(`[name="${CSS.escape(path.join('.'))}"]`)?.focus();
}
