// What a command works with besides its arguments: the user's own settings, and the tables with what
// plugins add to them.
import { delimiter } from 'node:path';
import { findPlugins, loadPlugins, type PluginFile } from '../library/plugins.ts';
import { checkPresent } from '../library/settings-file.ts';
import { readUserSettings } from '../library/user-settings.ts';
import type { Plugin } from '../plugins/plugin.ts';
import { joinPlugins, type Seams } from '../plugins/seams.ts';
import { type Given, mergeGiven, resolvePaths } from '../settings/read.ts';
import { idsOf } from '../writers/writers.ts';
import type { Io } from './io.ts';

export interface Extensions {
  /** The user's own settings; paths are absolute. */
  user: Given;
  /** The plugins as files, for the cache and for workers, and as they are loaded here. */
  pluginFiles: readonly PluginFile[];
  plugins: readonly Plugin[];
  seams: Seams;
  /** Ids of the writers there are. */
  formats: readonly string[];
}

/**
 * Loads the plugins that the command line (`given`) names, or else the environment, or else the user's
 * settings. Throws a Failure for a wrong file and for a plugin that cannot be loaded.
 */
export async function openExtensions(given: Given, { env, cwd }: Io): Promise<Extensions> {
  // Which formats there are is known when plugins are loaded, and which plugins when this is read.
  const draft = await readUserSettings(env, cwd);
  const named = mergeGiven([draft, pluginsFrom(env), given]);
  const { plugin = [] } = resolvePaths(named, cwd);
  await checkPresent({ plugin }, cwd);
  const pluginFiles = await findPlugins(plugin, cwd);
  const plugins = await loadPlugins(pluginFiles);
  const seams = joinPlugins(plugins);
  const formats = idsOf(seams.writers);
  const user = draft.format === undefined ? draft : await readUserSettings(env, cwd, formats);
  return { user, pluginFiles, plugins, seams, formats };
}

/** FASCICLE_PLUGIN: files, parted as the system parts paths in a list. */
function pluginsFrom({ FASCICLE_PLUGIN = '' }: Io['env']): Given {
  const plugin = FASCICLE_PLUGIN.split(delimiter).filter((path) => path !== '');
  return plugin.length === 0 ? {} : { plugin };
}
