import type { Context } from 'hono';
import { CHANNEL_HEADER } from '../../contract/framing.ts';
import { SIGN_IN_PATH } from '../../contract/sign-in.ts';
import { contactOf } from '../config/page-of-role.ts';
import type { Config } from '../config/schema.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { Gate } from '../http/gate.ts';
import { visitorOf } from '../http/visitor.ts';
import type { Log, Operations } from '../ports.ts';
import { relayProblem } from '../problem.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { PASS_WORDS, tooManyRequests } from './access-words.ts';
import { addressBlock } from './address-block.ts';
import { type CheckedPass, type CheckPass, refused } from './check-pass.ts';
import type { Identity, PassProblem } from './identity.ts';
import { refuse } from './limit-requests.ts';
import { createLimiter } from './limiter.ts';
import { openVisitor } from './open-access.ts';
import { withOwnSites } from './own-sites.ts';
import type { MarkOwner } from './owner-mark.ts';

export interface IdentifyDeps {
  checkPass: CheckPass;
  /** Whoever comes without a pass is the desk. */
  isOpen: boolean;
  operations: Pick<Operations, 'sitesMadeBy'>;
  log: Pick<Log, 'warn'>;
  markOwner: MarkOwner;
  config: Pick<Config, 'trustProxy' | 'business' | 'limits'>;
  /** Where the desk can sign in. */
  signIn?: Pick<SignIn, 'identify'> | undefined;
}

const HOUR_S = 3600;

/**
 * Finds out who a request is from: the bearer of a pass (RFC 6750), else whoever is signed in, under open access anyone
 * else. A pass or a session that is no good is never ignored. An address that keeps trying bad passes is told to wait; a good
 * one is let in all the same, or one stranger could lock out everybody behind the same address. Whether they may go on, the
 * route's `needs` decides.
 *
 * A form in a frame names the channel whose frame it is in. There a pass of that channel counts and nothing else: no
 * session, no open access, no pass of another channel that would show its person's bookings in a stranger's page.
 */
export function identify({ checkPass, isOpen, operations, log, markOwner, config, signIn }: IdentifyDeps): Gate {
  const badPasses = createLimiter(config.limits.badPassesPerHour, HOUR_S);

  function strangerWith(problem: PassProblem, isFramed = false): Extract<Identity, { kind: 'stranger' }> {
    const contact = contactOf(config);
    const mend = signIn && !isFramed && problem === 'pass-required' ? { sign_in: SIGN_IN_PATH } : {};
    return { kind: 'stranger', problem: relayProblem(problem, { detail: PASS_WORDS[problem], contact, ...mend }) };
  }

  async function withoutPass(c: Context<AppEnv>, isFramed: boolean): Promise<Identity> {
    if (isFramed) return strangerWith('pass-required', true);
    const signedIn = await signIn?.identify(c);
    if (signedIn) return signedIn;
    return isOpen
      ? { kind: 'visitor', visitor: openVisitor(addressBlock(visitorOf(c, config))) }
      : strangerWith('pass-required');
  }

  return async function identify(c) {
    const header = c.req.header('Authorization');
    const frame = c.req.header(CHANNEL_HEADER);
    if (header === undefined) {
      c.set('identity', await withoutPass(c, frame !== undefined));
      return undefined;
    }
    const checked = await checkHeader(header, checkPass);
    if (checked.ok && frame !== undefined && frame !== checked.visitor.channel) {
      log.warn(
        { requestId: c.get('requestId'), pass: markOwner(checked.visitor), frame: frame.slice(0, 40) },
        'a pass in another channel’s frame',
      );
      c.set('identity', { ...strangerWith('pass-invalid'), passFault: 'channel' });
      return undefined;
    }
    if (checked.ok) {
      c.set('identity', { kind: 'visitor', visitor: await withOwnSites(checked.visitor, operations) });
      return undefined;
    }
    // Only what never was a pass: one that has expired is asked with by honest people.
    const isForged = checked.problem === 'pass-invalid';
    c.set('identity', { ...strangerWith(checked.problem), passFault: checked.fault });
    const waitMs = isForged ? badPasses.take(addressBlock(visitorOf(c, config))) : undefined;
    return waitMs === undefined ? undefined : refuse(c, waitMs, tooManyRequests(waitMs));
  };
}

async function checkHeader(header: string, checkPass: CheckPass): Promise<CheckedPass> {
  const token = /^Bearer +([\w.~+/-]+=*) *$/i.exec(header)?.[1];
  return token === undefined ? refused('token') : await checkPass(token);
}
