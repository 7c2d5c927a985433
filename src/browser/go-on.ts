/** Offers the place where a reader stopped, who keeps the guide on their device; never leads there by itself. */
const line = document.querySelector<HTMLElement>('[data-go-on]');

/** The address and the name of the place, where what the browser keeps is such a place of this site. */
function place(): [address: string, name: string] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem('place') ?? 'null');
    if (!Array.isArray(kept)) return undefined;
    const [address, name] = kept as unknown[];
    if (
      typeof address !== 'string' ||
      typeof name !== 'string' ||
      !/^\/(?!\/)[\w/-]*(#[\w-]+)?$/.test(address)
    )
      return undefined;
    return address.startsWith(import.meta.env.BASE_URL) ? [address, name.slice(0, 120)] : undefined;
  } catch {
    return undefined;
  }
}

const last = place();
const link = line?.querySelector('a');
if (line && link && last) {
  [link.href, link.textContent] = last;
  line.hidden = false;
}

export {};
