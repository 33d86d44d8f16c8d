package org.entente.node.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** Stylesheet and scripts, addressed by their content, so that a browser may keep them for a year. */
public final class Assets {
    static final String PATH = "/assets/";
    /** Where they lie on the class path; the second is the WebJar of htmx, whose version the parent POM names. */
    static final List<String> PLACES = List.of("static/", "META-INF/resources/webjars/htmx.org/2.0.10/dist/");
    /** Enough of SHA-256 to tell two releases apart; it proves nothing. */
    private static final int DIGITS = 12;

    private final Map<String, String> urls = new ConcurrentHashMap<>();

    /** The address of {@code entente.css}, {@code desk.js} or {@code htmx.min.js}. */
    public String url(String name) {
        return urls.computeIfAbsent(name, n -> PATH + n + "?v=" + digest(n));
    }

    static ClassPathResource find(String name) {
        return PLACES.stream()
                .map(place -> new ClassPathResource(place + name))
                .filter(ClassPathResource::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no asset " + name));
    }

    private static String digest(String name) {
        try (InputStream in = find(name).getInputStream()) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(sum).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
