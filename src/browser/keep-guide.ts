/** The page that offers to keep the whole guide on this device, and to take it away again. */
const section = document.querySelector<HTMLElement>('[data-keep]');
const said = section?.querySelector('[role=status]');
const [keep, remove] = section?.querySelectorAll('button') ?? [];

/** What the worker answers to a word. */
async function ask(word: string): Promise<unknown> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    active?.postMessage(word, [port2]);
  });
}

/** Whether the reader keeps the guide; a browser that keeps nothing keeps no guide either. */
function isKept(): boolean {
  try {
    return localStorage.getItem('kept') !== null;
  } catch {
    return false;
  }
}

/** Shows which of the two can be done now. */
function show(): void {
  if (keep) keep.hidden = isKept();
  if (remove) remove.hidden = !isKept();
}

if (section && said && keep && remove && 'serviceWorker' in navigator) {
  show();
  void ask('size').then((bytes) => {
    if (said.textContent === '')
      said.textContent = `It takes about ${Math.round(Number(bytes) / 1000).toLocaleString('en-GB')} kB.`;
  });
  keep.onclick = async () => {
    said.textContent = 'Keeping …';
    await ask('keep all');
    localStorage.setItem('kept', new Date().toISOString().slice(0, 10));
    said.textContent = 'The guide is on this device. You can read it offline.';
    show();
  };
  remove.onclick = async () => {
    localStorage.removeItem('kept');
    localStorage.removeItem('place');
    for (const key of await caches.keys()) if (key.startsWith('guide ')) await caches.delete(key);
    said.textContent = 'The guide is no longer kept on this device.';
    show();
  };
} else if (section) section.hidden = true;

export {};
