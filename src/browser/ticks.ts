/**
 * A tick list that remembers, on this device alone: boxes beside what to do and not to do, once the reader asks for
 * them. Taking them away again forgets every tick.
 */
const key = 'ticks';
const choice = document.querySelector<HTMLInputElement>('#ticks');
const lines = document.querySelectorAll<HTMLElement>('.lists :is(.do, .dont) li[id]');

/** Ids of the lines that are ticked, or undefined when the reader wants no boxes. */
function kept(): string[] | undefined {
  try {
    return localStorage.getItem(key)?.split(' ');
  } catch {
    return undefined;
  }
}

function keep(): void {
  const ticked = [...lines].filter((line) => line.querySelector<HTMLInputElement>('.tick')?.checked);
  try {
    if (choice?.checked) localStorage.setItem(key, ticked.map(({ id }) => id).join(' '));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing still lets boxes be ticked.
  }
}

function show(): void {
  const ticked = kept() ?? [];
  for (const line of lines) {
    line.querySelector('.tick')?.remove();
    if (!choice?.checked) continue;
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'tick';
    box.ariaLabel = line.firstChild?.textContent ?? '';
    box.checked = ticked.includes(line.id);
    box.addEventListener('change', keep);
    line.prepend(box);
  }
}

if (choice) {
  choice.checked = kept() !== undefined;
  choice.addEventListener('change', () => {
    keep();
    show();
  });
  show();
}
