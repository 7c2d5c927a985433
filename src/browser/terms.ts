/** Shows what a term means beside it, where its link would lead away from the page. */
for (const term of document.querySelectorAll<HTMLAnchorElement>('.term')) {
  term.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const meaning = document.getElementById(term.hash.replace('#term', 'explain'));
    // A browser without popovers follows the link.
    if (!meaning || !('showPopover' in meaning)) return;
    event.preventDefault();
    meaning.showPopover({ source: term });
  };
}
