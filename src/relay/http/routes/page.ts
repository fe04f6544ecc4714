import { Hono } from 'hono';
import type { Page } from '../../../contract/page.ts';
import { ROLES, type Role } from '../../../contract/passes.ts';
import { SIGN_IN_PATH } from '../../../contract/sign-in.ts';
import { needs } from '../../access/needs.ts';
import { ownerSpace } from '../../access/owner-mark.ts';
import { fieldsOf } from '../../config/fields-of-role.ts';
import { pageOfRole, type RolePage } from '../../config/page-of-role.ts';
import type { Config } from '../../config/schema.ts';
import { embedPageOf } from '../../framing/channel-frame.ts';
import type { Visitor } from '../../ports.ts';
import type { AppEnv } from '../app-env.ts';
import { KEPT_BY_BROWSER } from '../caching.ts';
import { answerReady, readyJson } from '../ready-json.ts';

export interface PageDeps {
  config: Config;
  sandbox: boolean;
  /** Present where the desk can sign in. */
  signIn?: object | undefined;
}

/** `GET /page`: what the page needs to know of the operator's config, for this visitor. */
export function pageRoute(deps: PageDeps) {
  const page = pageFor(deps);
  return new Hono<AppEnv>().get('/page', needs('visitor'), (c) =>
    answerReady(c, readyJson(page(c.get('visitor')), 'fast'), KEPT_BY_BROWSER),
  );
}

/** What `/page` answers to whom. */
export function pageFor({ config, sandbox, signIn }: PageDeps): (visitor: Visitor) => Page {
  const pages = new Map(ROLES.map((role) => [role, pageOfRole(config, role)] as const));
  const ofRole = (role: Role) => pages.get(role) ?? pageOfRole(config, role);
  return (visitor) => pageOf(visitor, ofRole(visitor.role), { config, sandbox, signIn });
}

function pageOf(visitor: Visitor, page: RolePage, { config, sandbox, signIn }: PageDeps): Page {
  const { role, name, channel, grants, expiresAt, prefill, locked } = visitor;
  return {
    ...page,
    // A pass may fill in what its role does not see.
    fields: fieldsOf(config, visitor),
    sandbox,
    viewer: {
      role,
      open: expiresAt === undefined,
      ...(expiresAt !== undefined && { expires_at: new Date(expiresAt).toISOString() }),
      may_add_sites: grants.includes('new-site'),
      ...(name !== undefined && { name, space: ownerSpace(visitor) }),
      ...(expiresAt === undefined && signIn && { sign_in: SIGN_IN_PATH }),
    },
    prefill,
    locked: [...locked],
    embed: embedPageOf(config, channel),
  };
}
