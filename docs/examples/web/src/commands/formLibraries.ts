import type { ReactNode } from 'react';
import type { FormProps } from './formProps';
import { HookForm } from './HookForm';
import { TanStackForm } from './TanStackForm';

export interface FormLibrary {
  readonly name: string;
  readonly Form: (props: FormProps) => ReactNode;
}

export const HOOK_FORM: FormLibrary = { name: 'react-hook-form', Form: HookForm };
const TANSTACK_FORM: FormLibrary = { name: 'TanStack Form', Form: TanStackForm };

/** The same form twice, to show that the schema does not care which library holds the values. */
export const FORM_LIBRARIES: readonly FormLibrary[] = [HOOK_FORM, TANSTACK_FORM];
