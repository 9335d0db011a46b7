import { spawn } from 'node:child_process';
import { projectRoot } from './project.mjs';

/**
 * Runs a script with Node in the project's folder and keeps what it prints.
 * @param {string} script path from the project's folder
 * @param {string[]} args
 * @returns {Promise<{ passed: boolean, output: string }>} `output`: both streams as they came
 */
export function runNode(script, args) {
  const child = spawn(process.execPath, [script, ...args], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });
}
