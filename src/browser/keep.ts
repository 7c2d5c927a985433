/** What is kept under a name on this device: nothing where nothing was, or where a browser keeps nothing. */
export function kept(name: string): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a choice of the reader on this device, or forgets it; a browser that keeps nothing has it on this page alone. */
export function keep(name: string, choice: string): void {
  try {
    if (choice) localStorage.setItem(name, choice);
    else localStorage.removeItem(name);
  } catch {
    // The page has done already what was chosen.
  }
}
