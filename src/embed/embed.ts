import { CalloutForm } from './callout-form.ts';

// A page may name the script twice.
if (!customElements.get('callout-form')) customElements.define('callout-form', CalloutForm);

export default CalloutForm;
