// tsc --checkJs over the page's own modules. Leaflet's module is replaced by leaflet.d.ts: it is not ours to check, and
// it is not there before the first build. Fluent brings its types; the page finds it by its import map.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = path.dirname(fileURLToPath(import.meta.url));
const config = ts.parseJsonConfigFileContent(ts.readConfigFile(path.join(here, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, here);
const host = ts.createCompilerHost(config.options);
host.resolveModuleNameLiterals = (literals, from) =>
  literals.map(({ text }) => {
    if (text.endsWith('leaflet-src.esm.js')) return { resolvedModule: { resolvedFileName: path.join(here, 'leaflet.d.ts'), extension: '.d.ts' } };
    if (text === '@fluent/bundle') return ts.resolveModuleName(text, path.join(here, 'check-types.mjs'), config.options, host);
    return ts.resolveModuleName(text, from, config.options, host);
  });

const problems = ts.getPreEmitDiagnostics(ts.createProgram(config.fileNames, config.options, host));
process.stdout.write(ts.formatDiagnostics(problems, { getCurrentDirectory: () => here, getCanonicalFileName: (f) => f, getNewLine: () => '\n' }));
process.exitCode = problems.length > 0 ? 1 : 0;
