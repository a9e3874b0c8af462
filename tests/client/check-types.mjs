// tsc --checkJs over the page's own modules. Leaflet is a plain script; what it brings stands in leaflet.d.ts. Fluent brings its types; the page finds it by its import map.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = path.dirname(fileURLToPath(import.meta.url));
const config = ts.parseJsonConfigFileContent(ts.readConfigFile(path.join(here, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, here);
const host = ts.createCompilerHost(config.options);
host.resolveModuleNameLiterals = (literals, from) =>
  literals.map(({ text }) => {
    if (text === '@fluent/bundle') return ts.resolveModuleName(text, path.join(here, 'check-types.mjs'), config.options, host);
    return ts.resolveModuleName(text, from, config.options, host);
  });

const problems = ts.getPreEmitDiagnostics(ts.createProgram(config.fileNames, config.options, host));
process.stdout.write(ts.formatDiagnostics(problems, { getCurrentDirectory: () => here, getCanonicalFileName: (f) => f, getNewLine: () => '\n' }));
process.exitCode = problems.length > 0 ? 1 : 0;
