import type { Env } from '../env.ts';
import { isLoopback } from '../loopback.ts';
import type { SignInConfig } from './config.ts';

/** What the desk's sign-in needs: the provider from the environment, and who is the desk from the config. */
export interface SignInSettings {
  issuer: URL;
  clientId: string;
  /** Secret. */
  clientSecret: string;
  claim: string;
  desk: '*' | readonly string[];
  scopes: readonly string[];
  idleMs: number;
  absoluteMs: number;
}

export type SignInResult = { ok: true; signIn: SignInSettings | undefined } | { ok: false; mistakes: string[] };

/** What a config has to say once there is a provider, each as a line for the operator. */
export function whatSignInLacks({ signIn: { claim, desk } }: { signIn: SignInConfig }): string[] {
  if (desk !== undefined) return [];
  return [
    `signIn.desk must be set when OIDC_ISSUER is: the values of the claim "${claim}" that make somebody the desk, ` +
      'or "*" for everyone who can sign in',
  ];
}

/** Reads the desk's sign-in from the environment and the config together; undefined without a provider. */
export function readSignIn(env: Pick<Env, 'oidc' | 'publicUrl'>, config: { signIn: SignInConfig }): SignInResult {
  const { claim, desk, scopes, idleMinutes, absoluteHours } = config.signIn;
  if (!env.oidc) return { ok: true, signIn: undefined };
  const mistakes = whatSignInLacks(config);
  const publicUrl = env.publicUrl === undefined ? undefined : new URL(env.publicUrl);
  if (publicUrl?.protocol === 'http:' && !isLoopback(publicUrl.hostname)) {
    mistakes.push('PUBLIC_URL must be https when OIDC_ISSUER is set: sessions would cross the network in the clear');
  }
  if (desk === undefined || mistakes.length > 0) return { ok: false, mistakes };
  const { issuer, clientId, clientSecret } = env.oidc;
  const times = { idleMs: idleMinutes * 60_000, absoluteMs: absoluteHours * 3_600_000 };
  return { ok: true, signIn: { issuer: new URL(issuer), clientId, clientSecret, claim, desk, scopes, ...times } };
}
