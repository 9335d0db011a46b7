// npm start -- [FILE...] [flags]: builds what is missing or stale, then becomes the redlane command.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './ensureBuilt.mjs';
import { projectRoot } from './project.mjs';
import { missingRequirement } from './requirements.mjs';

const missing = missingRequirement(process.versions.node, projectRoot);
if (missing) {
  console.error(missing);
  process.exit(1);
}
if (!ensureBuilt()) process.exit(1);

// npm runs scripts in the folder of package.json; file names are meant from where the person stands.
process.chdir(process.env.INIT_CWD ?? process.cwd());
const command = join(projectRoot, 'dist', 'server', 'cli.js');
process.argv.splice(1, 1, command);
await import(pathToFileURL(command).href);
