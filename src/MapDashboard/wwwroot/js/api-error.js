// What went wrong between the page and where its data is.

/** What went wrong, in the server's own words where it gave any (application/problem+json); they are English. */
export class ApiError extends Error {
  /** @param {number} status @param {object} [problem] the whole body: a 412 holds `current` and `etag`, a 410 `reason` */
  constructor(status, title, detail = '', problem = {}) {
    super(detail || title);
    this.status = status;
    this.detail = detail || title;
    this.problem = problem;
  }
}
