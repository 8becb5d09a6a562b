// node offline/facts/extract.mjs Pulumi.Aws
//
// Writes offline/<package>/facts/*.json, one file for each token in types.txt. The source is the type declarations of the npm package
// in sdk.json, in the version from Directory.Packages.props. Needs npm and tar; uses a temporary folder.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Declarations } from './declarations.mjs';

const typescript = 'typescript@5.9.3';
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const packageName = process.argv[2];
if (!packageName) {
  console.error('usage: node offline/facts/extract.mjs <package>, for example Pulumi.Aws');
  process.exit(2);
}
const folder = join(root, 'offline', packageName);
const sdk = JSON.parse(readFileSync(join(folder, 'sdk.json'), 'utf8'));
const tokens = readFileSync(join(folder, 'types.txt'), 'utf8').split('\n').map(line => line.trim()).filter(Boolean);
const version = pinnedVersion(packageName);

const temporary = mkdtempSync(join(tmpdir(), 'facts-'));
try {
  const ts = createRequire(import.meta.url)(join(unpack(typescript), 'lib', 'typescript.js'));
  const declarations = new Declarations(ts, unpack(`${sdk.npm}@${version}`), sdk);
  const facts = tokens.map(token => ({ token, version, ...declarations.resource(token) }));
  declarations.refuseUnusedOverrides();
  write(facts);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function pinnedVersion(name) {
  const props = readFileSync(join(root, 'Directory.Packages.props'), 'utf8');
  const pin = props.match(new RegExp(`<PackageVersion Include="${name.replaceAll('.', '\\.')}" Version="([^"]+)"`));
  if (!pin) throw new Error(`Directory.Packages.props has no version of ${name}`);
  return pin[1];
}

function unpack(specification) {
  const target = mkdtempSync(join(temporary, 'package-'));
  execFileSync('npm', ['pack', specification, '--silent', '--pack-destination', target], { stdio: ['ignore', 'ignore', 'inherit'] });
  const archive = readdirSync(target).find(name => name.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', join(target, archive), '-C', target]);
  const unpacked = readdirSync(target, { withFileTypes: true }).find(entry => entry.isDirectory());
  return join(target, unpacked.name);
}

function write(facts) {
  const target = join(folder, 'facts');
  mkdirSync(target, { recursive: true });
  const before = new Set(readdirSync(target));
  for (const resource of facts) {
    const [, module, name] = resource.token.split(':');
    const file = `${module.split('/')[0]}.${name}.json`;
    writeFileSync(join(target, file), JSON.stringify(resource, null, 2) + '\n');
    if (!before.delete(file)) {
      console.log(`new: ${file}; compare these with the C# SDK and list each double in sdk.json: ${ints(resource).join(', ') || 'no numbers'}`);
    }
  }
  for (const stale of before) rmSync(join(target, stale));
  console.log(`${facts.length} types of ${sdk.npm} ${version} in ${basename(folder)}/facts`);
}

function ints({ inputs, outputs, inputTypes, outputTypes }) {
  const found = new Set();
  const collect = (owner, properties) => Object.entries(properties)
    .filter(([, type]) => /\bint\b/.test(type))
    .forEach(([name]) => found.add(owner ? `${owner}.${name}` : name));
  for (const properties of [inputs, outputs]) collect('', properties);
  for (const types of [inputTypes, outputTypes]) Object.entries(types ?? {}).forEach(([name, properties]) => collect(name, properties));
  return [...found];
}
