import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * Puts script and style into the page itself and allows these two, by their hashes, and nothing else: no other script, no request,
 * no frame, no submit, and no text that becomes markup.
 */
export function selfContained(): Plugin {
  return {
    name: 'self-contained',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return this.error('there is no page to put anything into');
      const styles: string[] = [];
      const scripts: string[] = [];
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk') scripts.push(file.code.replaceAll('</script', String.raw`<\/script`));
        else if (name.endsWith('.css')) styles.push(String(file.source));
        else continue;
        Reflect.deleteProperty(bundle, name);
      }
      const [style, script] = [styles.join('\n'), scripts.join('\n')];
      const head = [
        `<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}" />`,
        `<style>${style}</style>`,
      ];
      const [before = '', after = ''] = String(page.source)
        .replaceAll(/<script[^>]*><\/script>|<link[^>]*rel="stylesheet"[^>]*>/gu, '')
        .replace('<meta charset="utf-8" />', (charset) => [charset, ...head].join('\n    '))
        .split('</body>');
      page.source = `${before}<script type="module">${script}</script>\n  </body>${after}`;
    },
  };
}

function policyFor(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
