/** Types of `<callout-form>`, the booking form in a page of yours: https://… /embed.js brings it. */
export interface CalloutBooked {
  callout: 1;
  type: 'booked';
  /** The job's ID in the office's system. */
  id: string;
  /** The job's number, as people say it. */
  number: string;
  /** What stands in the job as its reference: the person's own, else `key`. */
  external_id: string;
  /** The intention's own key: the same booking is told once. */
  key: string;
}
/** Kept, and sent as soon as the office's system can take it. */
export interface CalloutHeld {
  callout: 1;
  type: 'held';
  key: string;
}
/** Nothing was booked; the form says why to the person. */
export interface CalloutRefused {
  callout: 1;
  type: 'refused';
  key: string;
}
/** The person went on to another part of the form. */
export interface CalloutChange {
  callout: 1;
  type: 'change';
  step: 'what' | 'when' | 'details' | 'office' | 'send';
}
/** How high the form is, in CSS pixels. The element has seen to it. */
export interface CalloutResize {
  callout: 1;
  type: 'resize';
  height: number;
}
/** A part of the form to bring into sight. The element has seen to it. */
export interface CalloutReveal {
  callout: 1;
  type: 'reveal';
  top: number;
  height: number;
}
/** The form can be used; the pass is no longer good, or soon; Escape had no use in the form. */
export interface CalloutNews<Type extends 'ready' | 'expired' | 'close'> {
  callout: 1;
  type: Type;
}

/** Events of the element, by name. They do not bubble. */
export interface CalloutEventMap {
  'callout-ready': CustomEvent<CalloutNews<'ready'>>;
  'callout-resize': CustomEvent<CalloutResize>;
  'callout-change': CustomEvent<CalloutChange>;
  'callout-booked': CustomEvent<CalloutBooked>;
  'callout-held': CustomEvent<CalloutHeld>;
  'callout-refused': CustomEvent<CalloutRefused>;
  'callout-expired': CustomEvent<CalloutNews<'expired'>>;
  'callout-reveal': CustomEvent<CalloutReveal>;
  'callout-close': CustomEvent<CalloutNews<'close'>>;
}

/** Attributes, as markup has them. */
export interface CalloutAttributes {
  /** The relay's origin. Default: where `embed.js` came from. */
  src?: string;
  channel?: string;
  /** A signed pass. Set another at any time; nothing typed is lost. */
  pass?: string;
  /** BCP 47. */
  locale?: string;
  /** `lazy` (the default) loads the form when it is nearly in sight. */
  loading?: 'lazy' | 'eager';
  mode?: 'inline' | 'dialog';
  /** The frame's accessible name. Default: Booking form. */
  title?: string;
  /** Pixels kept free for the form before it is there. */
  height?: string;
  /** Tokens of the frame's sandbox; none by default. */
  sandbox?: string;
  /** JSON: values by the names of fields, to begin with. */
  prefill?: string;
  /** Name of the dialog's close button. Default: Close. */
  'close-label'?: string;
  /** `#rrggbb`, as are `text` and `background`. */
  accent?: string;
  text?: string;
  background?: string;
  /** Pixels, 0 to 24. */
  radius?: string;
  /** Names of installed fonts. */
  'font-family'?: string;
  /** Pixels, 14 to 20. */
  'font-size'?: string;
  density?: 'comfortable' | 'compact';
  scheme?: 'light' | 'dark' | 'auto';
}

type Camel<Name extends string> = Name extends `${infer Start}-${infer End}` ? `${Start}${Capitalize<End>}` : Name;
type CalloutProperties = {
  [Name in Exclude<keyof CalloutAttributes, 'title'> as Camel<Name>]: CalloutAttributes[Name] | null;
};

export interface CalloutFormElement extends HTMLElement, CalloutProperties {
  /** Shows the form, filled in as far as the person has not. */
  book(values?: Record<string, string>): void;
  /** Opens the dialog, or brings the form into sight. */
  open(): void;
  close(): void;
  /** Begins anew with an empty form; asks where something is typed. */
  reset(): void;
  addEventListener<Name extends keyof CalloutEventMap>(
    type: Name,
    listener: (this: CalloutFormElement, event: CalloutEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'callout-form': CalloutFormElement;
  }
  /** The element's class: the script's one global. */
  var Callout: { new (): CalloutFormElement };
}
