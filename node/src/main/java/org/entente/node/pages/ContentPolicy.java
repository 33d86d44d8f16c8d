package org.entente.node.pages;

/** The content security policy under which every page works: nothing inline, nothing from another host. */
public final class ContentPolicy {
    public static final String TEXT = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private ContentPolicy() {}
}
