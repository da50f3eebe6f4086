// From the list of arguments to an invocation: pure. What is wrong with it is in `problems`.
import parser from 'yargs-parser';
import { type Message, message } from '../messages.ts';
import { didYouMean } from '../nearest.ts';
import {
  allSettings,
  asGiven,
  flagOf,
  type Given,
  readSetting,
  withFormats,
} from '../settings/read.ts';
import type { Spec } from '../settings/table.ts';
import { builtInFormats } from '../writers/writers.ts';
import { type Command, type CommandName, commands, isCommand } from './commands.ts';

export interface Invocation {
  command: CommandName;
  /** False when the command was left out, as in `fascicle story.txt`. */
  named: boolean;
  paths: string[];
  /** Settings given on the command line. */
  given: Given;
  /** Options of the command alone: `json` → true. */
  own: ReadonlyMap<string, unknown>;
  help: boolean;
  version: boolean;
  problems: Message[];
}

const general: Readonly<Record<string, Spec>> = {
  help: { type: 'switch', alias: 'h', help: 'Show this help.' },
  version: { type: 'switch', help: 'Print the version.' },
};

const ownOptions: Readonly<Record<string, Spec>> = Object.assign(
  {},
  ...Object.values(commands).map((command: Command) => command.options),
);

const known: Readonly<Record<string, Spec>> = { ...allSettings, ...ownOptions, ...general };
const specByFlag = new Map(
  Object.entries(known).map(([name, spec]) => [flagOf(name), { name, spec }]),
);

/** Reads `argv` (without node and script); `formats` are the ids of the writers there are. */
export function parseArguments(
  argv: readonly string[],
  formats: readonly string[] = builtInFormats,
): Invocation {
  const parsed = parser(separateValues(argv), parserOptions);
  const typed = [...parsed._, ...(parsed['--'] ?? [])].map(String);
  // `fascicle help build` is what people type who know other programs.
  const asksHelp = parsed._[0] === 'help';
  const words = asksHelp ? typed.slice(1) : typed;
  const first = words[0];
  const named = first !== undefined && isCommand(first) && parsed._.length > 0;
  const command = named ? first : 'build';
  const { values, problems } = readOptions(parsed, command, argv, formats);
  const own = [...values].filter(([name, value]) => name in ownOptions && value !== false);
  return {
    command,
    named,
    paths: named ? words.slice(1) : words,
    given: asGiven(new Map([...values].filter(([name]) => name in allSettings))),
    own: new Map(own),
    help: asksHelp || values.get('help') === true,
    version: values.get('version') === true,
    problems,
  };
}

/** `-fpdf` is `-f pdf`; `-o -` and `--bleed -3mm` have values: the parser would take all for switches. */
function separateValues(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const separate: string[] = [];
  for (const token of options) {
    const before = separate.at(-1) ?? '';
    const short = /^-([A-Za-z])([^=].*)$/s.exec(token);
    const isValue = /^-(?:[.\d].*)?$/.test(token) && takesValue(before);
    if (isValue) separate[separate.length - 1] = `${before}=${token}`;
    else if (short && takesValue(`-${short[1]}`)) separate.push(`-${short[1]}`, short[2] ?? '');
    else separate.push(token);
  }
  return [...separate, ...argv.slice(options.length)];
}

function readOptions(
  parsed: Readonly<Record<string, unknown>>,
  command: CommandName,
  argv: readonly string[],
  formats: readonly string[],
): { values: Map<string, unknown>; problems: Message[] } {
  const values = new Map<string, unknown>();
  const problems: Message[] = [];
  for (const [flag, raw] of Object.entries(parsed)) {
    if (flag === '_' || flag === '--') continue;
    const option = specByFlag.get(flag);
    if (option === undefined || (raw === false && option.spec.type !== 'switch')) {
      problems.push(unknownOption(flag, argv));
    } else if (!belongs(option.name, command)) {
      problems.push(message('option-misplaced', { command, name: `--${flag}` }));
    } else {
      const spec = withFormats(option.spec, formats);
      readOption(flag, { ...option, spec }, raw, values, problems);
    }
  }
  return { values, problems };
}

function readOption(
  flag: string,
  { name, spec }: { name: string; spec: Spec },
  raw: unknown,
  values: Map<string, unknown>,
  problems: Message[],
): void {
  // A repeated option that takes one value: the last one counts, as everywhere in a shell.
  const wanted = Array.isArray(raw) && !takesMany(spec) ? raw.at(-1) : raw;
  const reading = readSetting(spec, wanted);
  if ('value' in reading) {
    values.set(name, reading.value);
    return;
  }
  const hint = reading.near === undefined ? '' : ` Did you mean ${reading.near}?`;
  const value = String(wanted);
  problems.push(
    message('setting-invalid', { name: `--${flag}`, value, expected: reading.expected, hint }),
  );
}

function belongs(name: string, command: CommandName): boolean {
  return !Object.hasOwn(ownOptions, name) || Object.hasOwn(commands[command].options, name);
}

function unknownOption(flag: string, argv: readonly string[]): Message {
  const isTyped = (token: string) => token.split('=')[0]?.replace(/^--?(no-)?/, '') === flag;
  const typed = argv.find((token) => token.startsWith('-') && isTyped(token))?.split('=')[0];
  const hint =
    flag.length < 2 ? '' : didYouMean(flag, specByFlag.keys()).replace(' mean ', ' mean --');
  return message('option-unknown', { name: typed ?? `-${flag}`, hint });
}

function takesMany(spec: Spec): boolean {
  return ['choices', 'list', 'pairs', 'paths'].includes(spec.type);
}

function flagsWhere(test: (spec: Spec) => boolean): string[] {
  return [...specByFlag].filter(([, { spec }]) => test(spec)).map(([flag]) => flag);
}

const flagsWithValue = new Set(
  [...specByFlag].flatMap(([flag, { spec }]) =>
    spec.type === 'switch' ? [] : [`--${flag}`, ...(spec.alias ? [`-${spec.alias}`] : [])],
  ),
);

function takesValue(token: string): boolean {
  return flagsWithValue.has(token);
}

const parserOptions = {
  boolean: flagsWhere((spec) => spec.type === 'switch'),
  string: [...flagsWhere((spec) => spec.type !== 'switch'), '_'],
  array: flagsWhere(takesMany),
  alias: Object.fromEntries(
    [...specByFlag].flatMap(([flag, { spec }]) => (spec.alias ? [[flag, [spec.alias]]] : [])),
  ),
  configuration: {
    'camel-case-expansion': false,
    'dot-notation': false,
    'greedy-arrays': false,
    'parse-numbers': false,
    'parse-positional-numbers': false,
    'populate--': true,
    'strip-aliased': true,
  },
};
