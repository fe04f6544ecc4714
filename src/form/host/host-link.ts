import { FRAME_PROTOCOL, type ToFrame, type ToHost, toFrameSchema } from '../../contract/frame-messages.ts';

type Without<Message> = Message extends unknown ? Omit<Message, 'callout'> : never;
/** What the form can say, without what every message has. */
export type Said = Without<ToHost>;
type Heard<Type extends ToFrame['type']> = Extract<ToFrame, { type: Type }>;

/** The windows and the origin that a link is between. */
export interface Surroundings {
  /** The origin of the page around the frame, as the frame's address has it; undefined where there is none. */
  host: string | undefined;
  /** The window around the frame, which messages come from. */
  parent: unknown;
  post: (message: ToHost, origin: string) => void;
  listen: (onMessage: (event: { source: unknown; origin: string; data: unknown }) => void) => void;
}

/** The form's end of the talk with the page around it. */
export interface HostLink {
  /** Says something. What tells of a booking or a person's doings waits for `admit`. */
  tell(message: Said): void;
  /** Calls back with what the page says of one type, and first with what it has said before. Returns the unsubscriber. */
  hear<Type extends ToFrame['type']>(type: Type, listener: (message: Heard<Type>) => void): () => void;
  /** The relay's list of the channel's origins: a page that is not among them is neither told nor heard any more. */
  admit(origins: readonly string[]): boolean;
}

/** What tells of nobody: how high the form is, and that it needs something. Said before the relay's list is known too. */
const OF_NOBODY: readonly ToHost['type'][] = ['resize', 'expired', 'reveal', 'close'];

/** What is kept for a listener that is not there yet. */
const MOST_WAITING = 20;

/**
 * A link to the page around the frame: it takes messages of one window and one exact origin and sends to that origin alone.
 * That the page at that origin may hold the form at all, the browser sees to (`frame-ancestors`); the relay's list is the
 * second wall.
 */
export function createHostLink({ host, parent, post, listen }: Surroundings): HostLink {
  let standing: 'unknown' | 'admitted' | 'refused' = 'unknown';
  const unsaid: Said[] = [];
  const unheard: ToFrame[] = [];
  const listeners = new Map<string, (message: never) => void>();

  listen((event) => {
    // The cheap checks first: a stranger may send thousands.
    if (standing === 'refused' || event.source !== parent || event.origin !== host) return;
    const { data } = event;
    if (typeof data !== 'object' || data === null || !('callout' in data) || data.callout !== FRAME_PROTOCOL) return;
    const parsed = toFrameSchema.safeParse(data);
    if (!parsed.success) return;
    const listener = listeners.get(parsed.data.type);
    if (listener) listener(parsed.data as never);
    else if (unheard.push(parsed.data) > MOST_WAITING) unheard.shift();
  });

  const tell = (message: Said) => {
    if (host === undefined || standing === 'refused') return;
    if (standing === 'unknown' && !OF_NOBODY.includes(message.type)) unsaid.push(message);
    else post({ callout: FRAME_PROTOCOL, ...message }, host);
  };

  return {
    tell,
    hear(type, listener) {
      listeners.set(type, listener);
      for (const message of unheard.filter((one) => one.type === type)) {
        unheard.splice(unheard.indexOf(message), 1);
        listener(message as never);
      }
      return () => void (listeners.get(type) === listener && listeners.delete(type));
    },
    admit(origins) {
      standing = host !== undefined && origins.includes(host) ? 'admitted' : 'refused';
      if (standing === 'admitted') for (const message of unsaid.splice(0)) tell(message);
      return standing === 'admitted';
    },
  };
}
