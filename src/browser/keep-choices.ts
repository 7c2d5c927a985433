/**
 * Keeps which lines are ticked, on this device alone and once the reader asks. Taking the wish back forgets every
 * tick; a line is known by its words, so that a list may change. Two windows share one list: each adds and takes away
 * its own ticks alone, and shows those of the other at once.
 */
const key = 'choices';
const wish = document.querySelector<HTMLInputElement>('#keep-choices');
const boxes = [...document.querySelectorAll<HTMLInputElement>('.choices input')];
const wordsOf = (box: HTMLInputElement) => box.parentElement?.textContent.trim() ?? '';

/** Words of the lines that were kept, or undefined when the reader wants none kept. */
function kept(): Set<string> | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : new Set(text.split('\n').filter(Boolean));
  } catch {
    return undefined;
  }
}

/** Keeps what these boxes say, beside what was kept of others, or forgets it all. */
function keep(changed: readonly HTMLInputElement[]): void {
  const ticked = kept() ?? new Set();
  for (const box of changed) {
    if (box.checked) ticked.add(wordsOf(box));
    else ticked.delete(wordsOf(box));
  }
  try {
    if (wish?.checked) localStorage.setItem(key, [...ticked].join('\n'));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing still lets boxes be ticked.
  }
}

/** Shows what is kept; where nothing is, the boxes stay as they are. */
function show(): void {
  const ticked = kept();
  if (wish) wish.checked = ticked !== undefined;
  if (ticked) for (const box of boxes) box.checked = ticked.has(wordsOf(box));
}

if (wish) {
  for (const box of boxes) box.addEventListener('change', () => keep([box]));
  wish.addEventListener('change', () => keep(boxes));
  addEventListener('storage', show);
  show();
}

export {};
