import { reasonOf } from '../guide/reason.ts';
import { chromiumPlaces } from './chromium-places.ts';
import { type Machine, thisMachine } from './machine.ts';

/** A browser for the tests: the program, and the arguments it needs on this machine. */
export interface Chromium {
  path: string;
  args: string[];
}

const seconds = { start: 20, download: 240, packages: 300 };

/** The lines of what a command wrote that say why it failed; without such lines, the last ones. */
function endOf(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const words = lines.filter((line) => /[a-z]/i.test(line) && !line.startsWith('at '));
  const errors = words.filter((line) => /error|fail|cannot|unable|not found|^E: /i.test(line));
  return (errors.length > 0 ? errors : words).slice(-2).join(' / ').slice(0, 300);
}

/** Looks for a browser and keeps the reason of every step that led to none. */
class Search {
  readonly reasons: string[] = [];
  private readonly machine: Machine;

  constructor(machine: Machine) {
    this.machine = machine;
  }

  /** Whether the program is there and starts; a snap's stand-in or one without its libraries does not. */
  private async works(path: string, as: string): Promise<boolean> {
    if (!this.machine.exists(path)) return false;
    if (this.machine.platform === 'win32') return true; // chrome.exe --version opens a window there
    const { code, output } = await this.machine.run(path, ['--version'], seconds.start);
    if (code !== 0)
      this.reasons.push(
        `${as} is at ${path}, but it does not start: ${endOf(output) || `exit code ${code}`}`,
      );
    return code === 0;
  }

  private async chosen(): Promise<string | undefined> {
    const path = this.machine.env['CHROMIUM_PATH'];
    if (!path) return undefined;
    if (await this.works(path, 'The browser that CHROMIUM_PATH names')) return path;
    if (!this.machine.exists(path)) this.reasons.push(`CHROMIUM_PATH is ${path}, and there is no such file.`);
    this.machine.say(`${this.reasons.at(-1)} Looking for another browser.`);
    return undefined;
  }

  private async installed(): Promise<string | undefined> {
    const before = this.reasons.length;
    for (const path of new Set(chromiumPlaces(this.machine))) {
      if (await this.works(path, 'A browser')) return path;
    }
    if (this.reasons.length === before)
      this.reasons.push('No Chromium or Chrome is installed in a usual place.');
    return undefined;
  }

  private async ofPlaywright(): Promise<string | undefined> {
    const path = this.machine.playwrightPath();
    if (await this.works(path, "Playwright's Chromium")) return path;
    if (!this.machine.exists(path)) {
      this.machine.say(
        "No Chromium or Chrome found: downloading Playwright's own (playwright install chromium).",
      );
      const { code, output } = await this.machine.playwright(
        ['install', '--no-shell', 'chromium'],
        seconds.download,
      );
      if (code !== 0) {
        this.reasons.push(`"playwright install chromium" failed: ${endOf(output)}`);
        return undefined;
      }
      if (await this.works(path, "Playwright's Chromium")) return path;
    }
    if (!this.machine.root || !this.machine.debian) return undefined;
    this.machine.say(
      "Installing the libraries that Playwright's Chromium needs (playwright install-deps chromium).",
    );
    const { code, output } = await this.machine.playwright(['install-deps', 'chromium'], seconds.packages);
    if (code !== 0) this.reasons.push(`"playwright install-deps chromium" failed: ${endOf(output)}`);
    return code === 0 && (await this.works(path, "Playwright's Chromium")) ? path : undefined;
  }

  private async ofDistribution(): Promise<string | undefined> {
    if (!this.machine.root || !this.machine.debian) {
      this.reasons.push("The system's own chromium is installed here only as root on Debian or Ubuntu.");
      return undefined;
    }
    this.machine.say("Installing the system's chromium (apt-get update, apt-get install chromium).");
    const update = await this.machine.run('apt-get', ['update'], seconds.packages);
    if (update.code !== 0) this.reasons.push(`"apt-get update" failed: ${endOf(update.output)}`);
    const packages = ['chromium', 'fonts-liberation'];
    const args = ['install', '-y', '--no-install-recommends', ...packages];
    const { code, output } = await this.machine.run('apt-get', args, seconds.packages);
    if (code !== 0) {
      this.reasons.push(`"apt-get install chromium" failed: ${endOf(output)}`);
      return undefined;
    }
    return this.installed();
  }

  /** The first browser that starts, in the order of what costs least. */
  async find(): Promise<string | undefined> {
    const steps = [
      () => this.chosen(),
      () => this.installed(),
      () => this.ofPlaywright(),
      () => this.ofDistribution(),
    ];
    for (const step of steps) {
      try {
        const path = await step();
        if (path !== undefined) return path;
      } catch (error) {
        this.reasons.push(reasonOf(error));
      }
    }
    return undefined;
  }
}

/** What a person installs by hand, by system. */
const advice: Partial<Record<NodeJS.Platform, string>> = {
  linux:
    'On Debian: sudo apt-get install chromium. On Ubuntu and others: npx playwright install --with-deps chromium',
  darwin: 'Install Google Chrome (https://www.google.com/chrome/), or run: npx playwright install chromium',
  win32: 'Install Google Chrome (https://www.google.com/chrome/), or run: npx playwright install chromium',
};

/**
 * Finds a Chromium or Chrome that starts, or installs one: what CHROMIUM_PATH names, what is on the machine,
 * Playwright's own, then as root on Debian or Ubuntu the distribution's.
 * @throws Error that says what to install and why each step led to none
 */
export async function findChromium(machine: Machine = thisMachine): Promise<Chromium> {
  const search = new Search(machine);
  const path = await search.find();
  if (path === undefined) {
    const why = [...new Set(search.reasons)].map((reason) => `  - ${reason}`).join('\n');
    throw new Error(
      `The tests need a Chromium or Chrome, and none could be found or installed:\n${why}\n` +
        `${advice[machine.platform] ?? 'Install Chromium or Google Chrome.'}\n` +
        'Or name one that is elsewhere: CHROMIUM_PATH=/path/to/chromium npm test',
    );
  }
  return { path, args: [...(machine.root ? ['--no-sandbox'] : []), '--disable-background-networking'] };
}
