// What a selector finds is known to its author, not to the compiler.
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}

/** Leaflet's plain script. */
declare var L: typeof import('./leaflet');

/** Swagger UI's plain script. */
declare var SwaggerUIBundle: (options: object) => unknown;

/** Which a talk in one file has in itself. */
declare module 'markdown-it' {
  const reader: any;
  export default reader;
}
