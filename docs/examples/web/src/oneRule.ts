import { LONGEST_NAME, SHORTEST_NAME } from 'csp-multi-partner';

/** How long the name of a granular relationship may be, in UTF-16 units, which are what browsers count as well. */
const field = document.querySelector('#displayName');
if (field instanceof HTMLInputElement) {
  field.required = SHORTEST_NAME > 0;
  field.minLength = SHORTEST_NAME;
  field.maxLength = LONGEST_NAME;
}
