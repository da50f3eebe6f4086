// README's table of settings, printed from the one table in `src/settings/table.ts`.
import { defaultText, flagOf, valueWord } from '../../src/settings/read.ts';
import { type Spec, settingGroups } from '../../src/settings/table.ts';

/** Markdown: a table for each group of settings. */
export function settingsTable(): string {
  return Object.entries(settingGroups)
    .map(([group, table]) => {
      const rows = Object.entries(table).map(([name, spec]) => row(name, spec));
      return `**${group}**\n\n| flag | default | |\n|---|---|---|\n${rows.join('\n')}`;
    })
    .join('\n\n');
}

// `| `-o`, `--output PATH` | `output` | Folder for the books. |`
function row(name: string, spec: Spec): string {
  const flag = `--${spec.default === true ? '[no-]' : ''}${flagOf(name)}`;
  const long = code([flag, valueWord(spec)].filter(Boolean).join(' '));
  const short = spec.alias ? `${code(`-${spec.alias}`)}, ` : '';
  const standard = defaultText(spec);
  const choices = spec.choices ? ` (${spec.choices.map(code).join(', ')})` : '';
  const note = spec.lineOnly ? ' Command line only.' : '';
  return `| ${short}${long} | ${standard && code(standard)} | ${spec.help}${choices}${note} |`;
}

const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;
