import { describe, expect, it } from 'vitest';
import { readPerson } from './person.ts';

const groups = { claim: 'groups', desk: ['service-desk', 'dispatch'] };

describe('who is the desk', () => {
  it.each([
    [{ groups: ['everyone', 'dispatch'] }, 'groups', 'desk'],
    [{ groups: 'service-desk' }, 'groups', 'desk'],
    [{ realm_access: { roles: ['service-desk'] } }, 'realm_access.roles', 'desk'],
    [{ 'https://acme.example/groups': ['service-desk'] }, 'https://acme.example/groups', 'desk'],
    [{ groups: ['everyone'] }, 'groups', 'not-desk'],
    [{ groups: ['service-desk-2', 'SERVICE-DESK'] }, 'groups', 'not-desk'],
    [{ groups: [] }, 'groups', 'not-desk'],
    [{ groups: { 'service-desk': true } }, 'groups', 'not-desk'],
    [{}, 'groups', 'not-desk'],
    [{}, 'constructor.name', 'not-desk'],
  ])('reads %j under %s as %s', (claims, claim, kind) => {
    expect(readPerson({ sub: 'jo', ...claims }, { ...groups, claim }).kind).toBe(kind);
  });

  it('is everyone who can sign in where the operator says so', () => {
    expect(readPerson({ sub: 'jo' }, { claim: 'groups', desk: '*' }).kind).toBe('desk');
  });
});

describe('what a person is called', () => {
  const nameOf = (claims: object) => {
    const read = readPerson({ sub: 'auth0|17', ...claims }, groups);
    return read.kind === 'unusable' ? undefined : read.person.name;
  };

  it('is their name, else what they sign in with, else what the provider knows them by', () => {
    const all = { name: 'Jo Field', preferred_username: 'jof', email: 'jo@acme.example' };
    expect(nameOf(all)).toBe('Jo Field');
    expect(nameOf({ ...all, name: ' ' })).toBe('jof');
    expect(nameOf({ email: 'jo@acme.example' })).toBe('jo@acme.example');
    expect(nameOf({})).toBe('auth0|17');
    expect(nameOf({ name: 'x'.repeat(300) })).toHaveLength(100);
  });
});

it('is nobody without a subject, or with the one of those who do not sign in', () => {
  for (const sub of [undefined, '', 7, 'open']) expect(readPerson({ sub }, groups).kind).toBe('unusable');
});
