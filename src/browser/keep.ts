/** Keeps a choice of the reader on this device; a browser that keeps nothing has it on this page alone. */
export function keep(name: string, choice: string): void {
  try {
    localStorage.setItem(name, choice);
  } catch {
    // The page has done already what was chosen.
  }
}
