// fascicle completions: a script for bash, zsh or fish, made from the tables of settings and
// commands. Static, so that completing costs the shell nothing.
import { Failure, message } from '../messages.ts';
import { didYouMean } from '../nearest.ts';
import { allSettings, flagOf, valueWord, withFormats } from '../settings/read.ts';
import type { Spec } from '../settings/table.ts';
import { builtInFormats } from '../writers/writers.ts';
import type { Invocation } from './arguments.ts';
import { type Command, commands } from './commands.ts';
import { type ExitCode, exitCode } from './exit.ts';
import type { Io } from './io.ts';

const scripts: Readonly<Record<string, () => string>> = { bash, zsh, fish };

/** Runs the command. */
export async function run({ paths: [shell = ''] }: Invocation, io: Io): Promise<ExitCode> {
  const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
  if (script === undefined) {
    const expected = 'it is bash, zsh or fish';
    const hint = didYouMean(shell, Object.keys(scripts));
    throw new Failure(
      message('setting-invalid', { name: 'The shell', value: shell, expected, hint }),
    );
  }
  io.stdout.write(script());
  return exitCode.done;
}

interface Option {
  flag: string;
  spec: Spec;
}

/** Every option of the program, switches that are on by default in their negative form too. */
function options(): Option[] {
  const own = Object.values<Command>(commands).flatMap((command) =>
    Object.entries(command.options),
  );
  const all = new Map([...Object.entries(allSettings), ...own]);
  return [...all].flatMap(([name, known]) => {
    const spec = withFormats(known, builtInFormats);
    const flag = flagOf(name);
    return spec.default === true
      ? [
          { flag, spec },
          { flag: `no-${flag}`, spec },
        ]
      : [{ flag, spec }];
  });
}

function bash(): string {
  const chosen = options().filter(({ spec }) => spec.choices);
  const cases = chosen.map(({ flag, spec }) => {
    const names = [`--${flag}`, ...(spec.alias ? [`-${spec.alias}`] : [])].join('|');
    return `    ${names}) COMPREPLY=($(compgen -W "${spec.choices?.join(' ')}" -- "$word")); return ;;`;
  });
  const flags = options().map(({ flag }) => `--${flag}`);
  return `# fascicle completions bash > ~/.local/share/bash-completion/completions/fascicle
_fascicle() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  case "$before" in
${cases.join('\n')}
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "${flags.join(' ')} --help --version" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
    [[ $COMP_CWORD -eq 1 ]] && COMPREPLY+=($(compgen -W "${Object.keys(commands).join(' ')}" -- "$word"))
  fi
}
complete -o filenames -F _fascicle fascicle
`;
}

// An action that begins with a space is called as it stands; others are given options they may not know.
function zsh(): string {
  const lines = options().map(({ flag, spec }) => {
    const help = quote(spec.help).replace(/[[\]:]/g, '\\$&');
    const value = spec.type === 'switch' ? '' : `:${valueWord(spec)}:${valuesOf(spec)}`;
    const short = spec.alias
      ? `'(-${spec.alias} --${flag})'{-${spec.alias},--${flag}}`
      : `--${flag}`;
    return `  ${short}'[${help}]${value}'`;
  });
  const words = Object.keys(commands).join(' ');
  return `#compdef fascicle
# fascicle completions zsh > a folder of $fpath, as _fascicle
_arguments -s \\
${lines.join(' \\\n')} \\
  '1: : _alternative "commands:command:(${words})" "files:manuscript:_files"' \\
  '*:manuscript:_files'
`;
}

function valuesOf({ type, choices }: Spec): string {
  if (choices && type === 'choices') return ` _values -s , value ${choices.join(' ')}`;
  if (choices) return `(${choices.join(' ')})`;
  return type === 'path' || type === 'paths' ? '_files' : '';
}

function fish(): string {
  const named = Object.entries<Command>(commands).map(
    ([name, { help }]) =>
      `complete -c fascicle -n __fish_use_subcommand -a ${name} -d '${quote(help)}'`,
  );
  const lines = options().map(({ flag, spec }) => {
    const short = spec.alias ? ` -s ${spec.alias}` : '';
    const files = spec.type === 'path' || spec.type === 'paths' ? ' -r -F' : ' -x';
    const values = spec.choices ? ` -a '${spec.choices.join(' ')}'` : '';
    const value = spec.type === 'switch' ? '' : files + values;
    return `complete -c fascicle -l ${flag}${short}${value} -d '${quote(spec.help)}'`;
  });
  return `# fascicle completions fish > ~/.config/fish/completions/fascicle.fish
${[...named, ...lines].join('\n')}
`;
}

/** Inside single quotes of a shell. */
function quote(text: string): string {
  return text.replaceAll("'", '’');
}
