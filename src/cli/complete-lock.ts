import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A package of package-lock.json, as far as it is read here. */
interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optional?: boolean;
  dev?: boolean;
}

const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));

/** Where Node finds `name` from the package at `key`: the nearest node_modules above it that holds it. */
function placeOf(name: string, key: string, packages: Record<string, Locked>): string | undefined {
  for (let at = key; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (packages[place]) return place;
    if (!at) return undefined;
  }
}

/** System, processor and C library of a package, as the name that its maker gave it says. */
function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> {
  const os = /android|darwin|freebsd|linux|win32|openharmony/.exec(name)?.[0];
  const cpu = /wasm32|arm64|x64|arm(?!64)|ia32/.exec(name.replace('win32', ''))?.[0];
  const libc = name.includes('musl') ? 'musl' : /gnu(?!eabi)/.test(name) ? 'glibc' : undefined;
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) };
}

/**
 * Packages for other systems that a parent pins and the lockfile lacks, by their place in it. npm leaves them out
 * when the registry that it asked does not hold them, and `npm ci` then refuses the lockfile on every system.
 */
export function missingPlatforms(packages: Record<string, Locked>): Record<string, Locked> {
  const missing: Record<string, Locked> = {};
  for (const [key, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const place = placeOf(name, key, packages);
      if (!key || !/^\d/.test(version) || (place && packages[place]?.version === version)) continue;
      const entry = { version, dev: true, optional: true, ...platformOf(name) };
      missing[place ? `${key}/node_modules/${name}` : `node_modules/${name}`] = entry;
    }
  }
  return missing;
}

/** Adds what is missing to package-lock.json and says what it added. */
function completeLock(): void {
  const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };
  const missing = missingPlatforms(lock.packages);
  const all = Object.entries({ ...lock.packages, ...missing });
  lock.packages = Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  for (const [place, { version = '' }] of Object.entries(missing)) console.log(`added ${place} ${version}`);
}

if (import.meta.main) completeLock();
