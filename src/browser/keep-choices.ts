/**
 * Keeps which lines are ticked, on this device alone and once the reader asks. Taking the wish back forgets every
 * tick; a line is known by its words, so that a list may change.
 */
const key = 'choices';
const wish = document.querySelector<HTMLInputElement>('#keep-choices');
const boxes = [...document.querySelectorAll<HTMLInputElement>('.choices input')];
const wordsOf = (box: HTMLInputElement) => box.parentElement?.textContent.trim() ?? '';

/** Words of the lines that were kept, or undefined when the reader wants none kept. */
function kept(): string[] | undefined {
  try {
    return localStorage.getItem(key)?.split('\n');
  } catch {
    return undefined;
  }
}

function keep(): void {
  const ticked = boxes.filter(({ checked }) => checked).map(wordsOf);
  try {
    if (wish?.checked) localStorage.setItem(key, ticked.join('\n'));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing still lets boxes be ticked.
  }
}

if (wish) {
  const before = kept();
  wish.checked = before !== undefined;
  for (const box of boxes) {
    if (before) box.checked = before.includes(wordsOf(box));
    box.addEventListener('change', keep);
  }
  wish.addEventListener('change', keep);
}

export {};
