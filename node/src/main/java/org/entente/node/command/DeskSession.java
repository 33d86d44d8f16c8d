package org.entente.node.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.nodes.TextNode;

/**
 * One officer at the desk, without a browser: opens pages, fills in the forms that stand on them and sends them, with the
 * session's cookies and the form's own hidden fields. What the desk would not let a person do, this cannot do either.
 */
public final class DeskSession {
    /** Pages of the desk are small; a larger answer is a fault. */
    private static final int MAX_PAGE_BYTES = 4 << 20;

    private static final int TIMEOUT_MILLISECONDS = 60_000;

    private final URI desk;
    private final Connection session;

    public DeskSession(URI desk, String language) {
        this.desk = desk;
        this.session = Jsoup.newSession()
                .timeout(TIMEOUT_MILLISECONDS)
                .maxBodySize(MAX_PAGE_BYTES)
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .header("Accept", "text/html")
                .header("Accept-Language", language);
    }

    /** Opens a page; a status of 400 and more is a {@link DeskRefused}. */
    public Document open(String path) throws IOException {
        return read(session.newRequest(desk.resolve(path).toString()).method(Connection.Method.GET));
    }

    /** Opens what is not a page, such as an evidence file. */
    public byte[] download(String path) throws IOException {
        Connection.Response response = session.newRequest(desk.resolve(path).toString())
                .ignoreContentType(true)
                .maxBodySize(0)
                .execute();
        if (response.statusCode() >= 400) {
            throw new DeskRefused(response.statusCode(), path, response.statusMessage());
        }
        return response.bodyAsBytes();
    }

    /** Fills in the form of this page that a selector names, keeps what it holds already, and sends it. */
    public Document send(Document page, String form, Map<String, String> answers) throws IOException {
        return read(prepare(page, form, answers));
    }

    /** The same with a file in a field of its own. */
    public Document send(Document page, String form, Map<String, String> answers, String fileField, String name, InputStream file)
            throws IOException {
        Connection request = prepare(page, form, answers);
        request.request().data().removeIf(each -> each.key().equals(fileField));
        return read(request.data(fileField, name, file));
    }

    private Connection prepare(Document page, String selector, Map<String, String> answers) {
        if (!(page.selectFirst(selector) instanceof FormElement form)) {
            throw new DeskRefused(200, page.location(), "no " + selector + " on this page: " + problemOn(page));
        }
        Connection request = session.newRequest(form.absUrl("action").isEmpty() ? page.location() : form.absUrl("action"))
                .method(form.attr("method").equalsIgnoreCase("get") ? Connection.Method.GET : Connection.Method.POST);
        Collection<Connection.KeyVal> data = form.formData();
        data.removeIf(each -> answers.containsKey(each.key()));
        request.data(data);
        answers.forEach(request::data);
        return request;
    }

    private Document read(Connection request) throws IOException {
        Connection.Response response = request.execute();
        String type = response.contentType();
        boolean html = type != null && type.startsWith("text/html");
        if (response.statusCode() >= 400 || !html) {
            String problem = html ? problemOn(response.parse()) : "no page but " + type;
            throw new DeskRefused(response.statusCode(), response.url().getPath(), problem);
        }
        return response.parse();
    }

    /** What an error page or an error summary says, in one line. */
    private static String problemOn(Document page) {
        Element summary = page.selectFirst(".govuk-error-summary, main h1, main, body");
        if (summary == null) {
            return "an empty page";
        }
        StringBuilder text = new StringBuilder();
        summary.nodeStream(TextNode.class).limit(40).forEach(node -> text.append(node.text().strip()).append(' '));
        return text.toString().strip();
    }
}
