import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textIn } from './text-in-jsx.ts';

const FORM = join(import.meta.dirname, '../../src/form');

describe('finding text in a component', () => {
  it.each([
    ['between tags', '<p>Hello there</p>'],
    ['over lines', '<p>\n  Hello there\n</p>'],
    ['beside a value', '<p>Hello {name}</p>'],
    ['after a value', '<p>{name} says hello</p>'],
    ['in an attribute that is read', '<input aria-label="Your name" />'],
    ['in such an attribute by an expression', "<input placeholder={'Your name'} />"],
  ])('sees it %s', (_, source) => {
    expect(textIn(source)).toHaveLength(1);
  });

  it.each([
    ['words from the catalog', '<p>{words.title}</p>'],
    ['punctuation', '<p>{name}. {other} </p>'],
    ['class names and the like', '<p className="card message" id="a">{x}</p>'],
    ['types', 'const a = new Map<string, Promise<void>>(); const f = (a: Array<string>) => a < 2 && b > 1;'],
    ['a class after a tag', 'class A { render() { return <B />; } }\nclass B extends Component<Props> {}'],
    ['comments', '{/* <p>Hello there</p> */}\n/** `<p>Hello</p>` */\n// <b>Hi</b>'],
  ])('leaves %s alone', (_, source) => {
    expect(textIn(source)).toEqual([]);
  });
});

it('finds none in what clients and partners see', () => {
  const components = readdirSync(FORM, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.tsx') && !/^(?:desk|examples)\/|\.(?:test|examples)\.tsx$/.test(name),
  );
  expect(components.length).toBeGreaterThan(40);
  const found = components.flatMap((name) =>
    textIn(readFileSync(join(FORM, name), 'utf8')).map((text) => `${name}: ${text}`),
  );
  expect(found).toEqual([]);
});
