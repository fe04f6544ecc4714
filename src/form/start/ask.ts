import { CHANNEL_HEADER } from '../../contract/framing.ts';
import { framedChannel } from '../api/framed-channel.ts';
import { channelOfPage, RELAY_ORIGIN } from '../api/relay-address.ts';
import { readFragment } from '../pass/fragment.ts';
import { PASS_NAME, STORAGE_PREFIX } from '../storage-names.ts';
import { offerChoices } from './offer.ts';
import './first-format.ts';
import './pressed.ts';

/** The request that went out before the page's script was there. */
export interface Asked {
  /** The pass that went with it. */
  pass: string | undefined;
  /** What `GET /v1/start` answers; rejects as `fetch` does. */
  response: Promise<Response>;
}

/** The pages that hold the form, beside the frames'. */
const PATHS = ['/', '/desk'];
const isFramed = framedChannel(location.pathname) !== undefined;
const channel = channelOfPage(location.pathname);

/** The relay answers this out of its memory: longer than this (ms), and each part is asked for by itself. */
const TIMEOUT_MS = 8000;

/**
 * Asks for what the form needs while its script is still on its way. A script of its own, so it is kept free of libraries; the
 * page's script, which imports it, finds the answer here. Undefined on a page without the form.
 */
export const asked: Asked | undefined =
  isFramed || PATHS.includes(location.pathname) ? ask(passOfVisitor()) : undefined;

function ask(pass: string | undefined): Asked {
  const headers = {
    accept: 'application/json',
    ...(pass !== undefined && { authorization: `Bearer ${pass}` }),
    ...(channel !== undefined && { [CHANNEL_HEADER]: channel }),
  };
  const response = fetch(`${RELAY_ORIGIN}/v1/start`, {
    headers,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    // As api/request.ts has it: whoever is signed in here is not whoever is at a partner's page.
    ...(channel !== undefined && { credentials: 'omit' }),
  });
  // Whoever takes the answer is told of a failure; until then nobody is there to be.
  offer(response).catch(() => undefined);
  return { pass, response };
}

async function offer(response: Promise<Response>): Promise<void> {
  const answer = await response;
  if (answer.ok) offerChoices(await answer.clone().json());
}

/** The link's pass, else the tab's (`pass/holder.ts` keeps it); a frame has its fragment's alone. */
function passOfVisitor(): string | undefined {
  const { pass } = readFragment(location.hash);
  if (pass !== undefined || isFramed) return pass;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORAGE_PREFIX + PASS_NAME) ?? 'null');
    return typeof kept === 'string' && kept !== '' ? kept : undefined;
  } catch {
    return undefined;
  }
}
