/**
 * Stands in for the package `xss`, by which vis-timeline cleans strings before it makes markup of them (see
 * vite.config.ts). Ours hand it nodes and plain words, so no markup is let through at all: stricter than the
 * package, which keeps links and pictures, and 6 kB less.
 *
 * @example new FilterXSS().process("<b>") // "&#60;b&#62;"
 */
class FilterXSS {
  process(text: string): string {
    return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  }
}

export default { FilterXSS };
