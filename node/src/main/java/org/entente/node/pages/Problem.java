package org.entente.node.pages;

import org.springframework.http.HttpStatus;

/** Ends a request with a page in three parts, when the module knows better what was kept than the status does. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient Notice notice;

    public Problem(HttpStatus status, Notice notice) {
        super(notice.what().key());
        this.status = status;
        this.notice = notice;
    }

    public HttpStatus status() {
        return status;
    }

    public Notice notice() {
        return notice;
    }
}
