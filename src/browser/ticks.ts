/**
 * A tick list that remembers, on this device alone: boxes beside what to do and not to do, once the reader asks for
 * them. Taking them away again forgets every tick. Two windows share one list: each adds and takes away its own ticks
 * alone, and shows those of the other at once; ticks of lines that another version of the guide has stay.
 */
const key = 'ticks';
const choice = document.querySelector<HTMLInputElement>('#ticks');
const lines = document.querySelectorAll<HTMLElement>('.advice:is(.do, .dont) > .items > li');

/** Ids of the lines that are ticked, or undefined when the reader wants no boxes; what is no id is left out. */
function kept(): Set<string> | undefined {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return undefined;
    return new Set(text.split(' ').filter((id) => /^[a-z\d-]{1,80}$/.test(id)));
  } catch {
    return undefined;
  }
}

/** Keeps the list of ticks, or forgets it. */
function keep(ticked: ReadonlySet<string> | undefined): void {
  try {
    if (ticked) localStorage.setItem(key, [...ticked].join(' '));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing still lets boxes be ticked.
  }
}

function show(): void {
  const ticked = kept() ?? new Set();
  for (const line of lines) {
    const there = line.querySelector<HTMLInputElement>('.tick');
    if (!choice?.checked) {
      there?.remove();
      continue;
    }
    const box = there ?? document.createElement('input');
    box.checked = ticked.has(line.id);
    if (there) continue;
    box.type = 'checkbox';
    box.className = 'tick';
    box.ariaLabel = line.textContent.replace(line.querySelector('.why')?.textContent ?? '', '').trim();
    box.onchange = () => {
      const now = kept() ?? new Set();
      if (box.checked) now.add(line.id);
      else now.delete(line.id);
      keep(now);
    };
    line.prepend(box);
  }
}

if (choice) {
  choice.checked = kept() !== undefined;
  choice.onchange = () => {
    keep(choice.checked ? (kept() ?? new Set()) : undefined);
    show();
  };
  addEventListener('storage', () => {
    choice.checked = kept() !== undefined;
    show();
  });
  show();
}
