// fascicle schema: the JSON Schema of fascicle.yaml, made from the settings table, for editors that
// complete and check YAML.
import { allSettings, flagOf, withFormats } from '../settings/read.ts';
import type { Spec } from '../settings/table.ts';
import { builtInFormats } from '../writers/writers.ts';
import type { Invocation } from './arguments.ts';
import { type ExitCode, exitCode } from './exit.ts';
import type { Io } from './io.ts';

type Json = Readonly<Record<string, unknown>>;

/** Runs the command. */
export async function run(_invocation: Invocation, io: Io): Promise<ExitCode> {
  io.stdout.write(`${JSON.stringify(configSchema(), undefined, 2)}\n`);
  return exitCode.done;
}

/** The schema as an object. */
export function configSchema(): Json {
  const settings = Object.entries(allSettings).filter(
    ([, { lineOnly, userOnly }]) => !lineOnly && !userOnly,
  );
  const properties = Object.fromEntries(
    settings.map(([name, spec]) => [flagOf(name), schemaOf(withFormats(spec, builtInFormats))]),
  );
  const books = {
    description: 'Settings of single books, by file name relative to this file.',
    type: 'object',
    additionalProperties: mapping(properties),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Settings of Fascicle (fascicle.yaml)',
    ...mapping({ ...properties, books }),
  };
}

function mapping(properties: Json): Json {
  return { type: 'object', properties, additionalProperties: false };
}

function schemaOf(spec: Spec): Json {
  const standard = spec.default === undefined ? {} : { default: spec.default };
  return { description: spec.help, ...typeOf(spec), ...standard };
}

/** What YAML may make of a word: `title: 1984` is a number there. */
const scalar = { type: ['string', 'number', 'boolean'] };

function typeOf({ type, choices, min = 0, max, fraction }: Spec): Json {
  switch (type) {
    case 'switch':
      return { type: 'boolean' };
    case 'number':
      return { type: fraction ? 'number' : 'integer', minimum: min, ...(max && { maximum: max }) };
    case 'choice':
      return { enum: choices };
    case 'choices':
      return { anyOf: [{ enum: choices }, { type: 'string' }, listOf({ enum: choices })] };
    case 'list':
    case 'paths':
      return { anyOf: [scalar, listOf(scalar)] };
    case 'pairs':
      return { type: 'object', additionalProperties: { anyOf: [scalar, listOf(scalar)] } };
    case 'pattern':
      return { type: 'string', format: 'regex' };
    case 'date':
      return { type: 'string', pattern: '^\\d{4}(-|$)' };
    case 'length':
    case 'page':
    case 'paper':
    case 'text':
    case 'path':
      return scalar;
  }
}

function listOf(items: Json): Json {
  return { type: 'array', items, minItems: 1 };
}
