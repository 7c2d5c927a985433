import { spawn } from 'node:child_process';

import getPort from 'get-port';

import { onPath } from '../../src/cli/browser.ts';

/** A browser that is driven by the W3C's WebDriver, as far as the tests want it. */
export interface Driven {
  open: (address: string) => Promise<void>;
  /** Runs the body of a function in the page, and gives what it returns. */
  evaluate: <Value>(script: string, ...args: unknown[]) => Promise<Value>;
  /** Clicks the first element of a selector, which the browser scrolls to. */
  click: (selector: string) => Promise<void>;
  /** Types into the field that has the focus, or presses a key of it. */
  type: (keys: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Whether WebKitGTK can be driven here: Debian's packages webkit2gtk-driver and xvfb. */
export const hasWebKit = onPath(['WebKitWebDriver']).length > 0 && onPath(['xvfb-run']).length > 0;

/** Starts WebKitGTK on a screen that nobody sees. */
export async function startWebKit(): Promise<Driven> {
  const port = await getPort();
  // The head of a group of its own, so that the screen and the browser end with it.
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  });
  const end = () => {
    if (driver.pid) process.kill(-driver.pid, 'SIGKILL');
  };
  const ask = async <Value>(method: string, path: string, body?: object): Promise<Value> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await answer.json()) as { value: Value & { message?: string } };
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.message ?? answer.status}`);
    return value;
  };
  for (let attempt = 0; ; attempt += 1) {
    const isReady = await ask<{ ready: boolean }>('GET', '/status').catch(() => undefined);
    if (isReady) break;
    if (attempt === 100) {
      end();
      throw new Error('WebKitWebDriver did not start');
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  try {
    const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
      capabilities: { alwaysMatch: {} },
    });
    const session = `/session/${sessionId}`;
    const find = async (selector: string): Promise<string> => {
      const found = await ask<object>('POST', `${session}/element`, {
        using: 'css selector',
        value: selector,
      });
      return String(Object.values(found)[0]);
    };
    return {
      open: (url) => ask('POST', `${session}/url`, { url }),
      evaluate: (script, ...args) => ask('POST', `${session}/execute/sync`, { script, args }),
      click: async (selector) => ask('POST', `${session}/element/${await find(selector)}/click`, {}),
      type: async (text) => {
        const focused = await ask<object>('GET', `${session}/element/active`);
        await ask('POST', `${session}/element/${String(Object.values(focused)[0])}/value`, { text });
      },
      close: async () => {
        await ask('DELETE', session).catch(() => undefined);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
