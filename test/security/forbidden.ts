/** What makes code of text, or markup of it: all that a Content-Security-Policy without `unsafe-eval` forbids, and more. */
export const GENERATES_CODE =
  /\beval\b|\bFunction\s*\(|\.constructor\s*\(|\bset(?:Timeout|Interval|Immediate)\b|\bimport\s*\(|\bdocument\.write|\.(?:inner|outer)HTML\b|\binsertAdjacentHTML\b/u;

/** What reaches the network, files, the process or the page. `require` of a module is looked for apart. */
export const REACHES_OUT =
  /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bprocess\.|\brequire\s*\(\s*['"](?!\.|neverthrow['"])|\bnode:|\b(?:local|session)Storage\b|\bindexedDB\b|\bdocument\.|\bwindow\.|\bDeno\.|\bBun\./u;
