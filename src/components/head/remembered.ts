/** Script that sets the colours that the reader chose, and opens all proof if they did, before anything is painted. */
export const remembered =
  "try{let{scheme='',proof=''}=localStorage;Object.assign(document.documentElement.dataset,{scheme,proof})}catch{}";
