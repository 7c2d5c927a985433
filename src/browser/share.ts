/**
 * Makes the link beside a heading one that is sent: the device's own share sheet where there is one, else the address
 * is copied and that is said; where the clipboard is refused, the address is shown, selected. The address carries the
 * site's own origin wherever the page is looked at. A share sheet gets the heading's page for chats, which drop the
 * fragment of an address.
 */
/** Whether this device has a share sheet; its types say that all have. */
const hasSheet = 'share' in navigator;
const origin = import.meta.env.SITE || location.origin;

// A status is announced when its words change, so it stands there before it says anything.
const said = document.createElement('output');
said.className = 'shared';
said.dataset['screen'] = '';
document.body.append(said);

let since: ReturnType<typeof setTimeout>;

function say(words: string, address?: string): void {
  clearTimeout(since);
  said.textContent = words;
  if (!address) {
    since = setTimeout(() => (said.textContent = ''), 6000);
    return;
  }
  const field = document.createElement('input');
  field.ariaLabel = words;
  field.readOnly = true;
  field.value = address;
  field.onblur = () => (said.textContent = '');
  said.append(field);
  field.select();
}

async function send(title: string, address: string, id: string): Promise<void> {
  try {
    if (hasSheet) {
      const text = document.querySelector<HTMLMetaElement>('[name=description]')?.content ?? title;
      const url = id ? `${origin}${import.meta.env.BASE_URL}s/${id}/` : address;
      await navigator.share({ title, text, url });
      return;
    }
  } catch (error) {
    // The reader has closed the sheet.
    if (String(error).startsWith('Abort')) return;
  }
  try {
    await navigator.clipboard.writeText(address);
    say('Link copied');
  } catch {
    say('Copy this link:', address);
  }
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.share')) {
  const title = link.ariaLabel?.replace('Link to: ', '') ?? '';
  link.ariaLabel = `${hasSheet ? 'Share' : 'Copy'} link to ${title}`;
  link.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // The address bar shows what was copied; done here, it cannot take the focus from the address shown below.
    if (!hasSheet && link.hash) location.hash = link.hash;
    void send(title, origin + link.pathname + link.hash, link.hash.slice(1));
  };
}
