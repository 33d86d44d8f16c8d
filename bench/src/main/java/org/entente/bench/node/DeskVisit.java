package org.entente.bench.node;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.bench.load.Counted;
import org.entente.bench.load.Measured;

/** An officer's browser, as far as the time of a page goes: signs in and asks for pages, one after the other. */
final class DeskVisit {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI desk;

    DeskVisit(int port) {
        desk = URI.create("http://127.0.0.1:" + port);
    }

    void signIn(String username, String password, String code) throws IOException, InterruptedException {
        Matcher hidden = CSRF.matcher(page("/sign-in"));
        if (!hidden.find()) {
            throw new IOException("the page of signing in has no token");
        }
        String form = Map.of("username", username, "password", password, "code", code, "_csrf", hidden.group(1)).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        checked(browser.send(
                HttpRequest.newBuilder(desk.resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    /** From asking to the last byte, over the loopback: the server's time and a little more. */
    Measured measured(String path, int warm, int times) throws InterruptedException {
        Counted.run(() -> page(path), 1, warm);
        return Counted.run(() -> page(path), 1, times);
    }

    private String page(String path) throws IOException, InterruptedException {
        return checked(browser.send(HttpRequest.newBuilder(desk.resolve(path)).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private String checked(HttpResponse<String> response) throws IOException {
        boolean turnedAway = response.statusCode() != 200
                || response.uri().getPath().equals("/sign-in") && response.previousResponse().isPresent();
        if (turnedAway) {
            throw new IOException(response.uri() + " answered " + response.statusCode());
        }
        return response.body();
    }
}
