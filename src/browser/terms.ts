/** Shows what a term means beside it, where its link would lead away from the page. */
for (const term of document.querySelectorAll<HTMLAnchorElement>('.term')) {
  term.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    document.getElementById(term.hash.replace('#term', 'explain'))?.showPopover({ source: term });
  };
}
