import { readFileSync, writeFileSync } from 'node:fs';
import { type Application, IndexEvent, RendererEvent } from 'typedoc';

/** How lunr 2.3.9 tells two sets of words apart, in TypeDoc's script: letters and numbers of further sets, run together. */
const AMBIGUOUS = 'e=e+s+o.id}return e';

/**
 * Weighs the prose of pages like names, and mends a fault of lunr: with digits among the words, two sets can look the same,
 * and a search for `partner` then meets a word that is nowhere and ends with an exception.
 *
 * @see https://github.com/olivernn/lunr.js/issues/503
 */
export function mendSearch({ renderer, logger }: Application): void {
  renderer.on(IndexEvent.PREPARE_INDEX, ({ searchFieldWeights }) => {
    searchFieldWeights['document'] = searchFieldWeights['name'] ?? 1;
  });
  renderer.on(
    RendererEvent.END,
    ({ outputDirectory }) => {
      const path = `${outputDirectory}/assets/main.js`;
      const script = readFileSync(path, 'utf8');
      if (script.split(AMBIGUOUS).length !== 2) logger.error('lunr is another one than the one that is mended');
      writeFileSync(path, script.replace(AMBIGUOUS, 'e=e+s+o.id+" "}return e'));
    },
    // After TypeDoc has copied the script.
    -1,
  );
}
