package org.entente.node.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Debian's Chromium for browser walks: open it once for a test class, close it after.
 *
 * <pre>{@code
 * try (Browser browser = Browser.open(); Browser.Desk desk = browser.desk("lo", "dark", 1366, 768)) {
 *     desk.open(address);
 *     desk.accessible();
 *     desk.picture("now");
 * }
 * }</pre>
 *
 * <p>Every page fails the walk when the browser reports an error of the page or a blocked script or style. Wait with
 * locators: waitForFunction needs eval, which the pages forbid.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--disable-background-networking",
            "--disable-quic",
            "--no-first-run",
            "--disable-component-update",
            "--disable-sync");
    /** One step of a walk; long, because a build machine may be busy with ten other things. */
    private static final double PATIENCE_MS = 120_000;
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright) {
        this.playwright = playwright;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
                        .setArgs(ARGUMENTS));
    }

    public static Browser open() {
        return new Browser(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: apt-get install chromium fonts-noto-core"));
    }

    /**
     * A fresh window with its own cookies.
     *
     * @param language vi, lo or en, as a browser would ask for it
     * @param theme light or dark; kept as the officer's choice once the first page is open
     */
    public Desk desk(String language, String theme, int width, int height) {
        return new Desk(
                chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(width, height)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)),
                theme);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** One window. */
    public static final class Desk implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final String theme;
        private final List<String> complaints = new java.util.concurrent.CopyOnWriteArrayList<>();

        private Desk(BrowserContext context, String theme) {
            this.context = context;
            this.theme = theme;
            context.setDefaultTimeout(PATIENCE_MS);
            this.page = context.newPage();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("the server responded with a status")) {
                    complaints.add(message.text());
                }
            });
        }

        public Page page() {
            return page;
        }

        /** Opens an address in the theme of this window. */
        public Page open(String address) {
            context.addCookies(List.of(new com.microsoft.playwright.options.Cookie("theme", theme).setUrl(address)));
            page.navigate(address);
            return page;
        }

        /** No violation that axe can find, and it {@link #fits}. */
        public void accessible() {
            AxeResults results = new AxeBuilder(page).setLegacyMode(true).analyze();
            assertThat(results.getViolations())
                    .as(() -> page.url() + Screens.told(results))
                    .isEmpty();
            fits();
        }

        /** Nothing wider than the window, no key without its words, no complaint of the browser. */
        public void fits() {
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s scrolls sideways at %d px: %s", page.url(), page.viewportSize().width, Screens.wide(page))
                    .isTrue();
            assertThat(Untranslated.keys(page)).as("keys without words on " + page.url()).isEmpty();
            quiet();
        }

        /** No word left in English; for pages without text of officers, which stays in the language they wrote it in. */
        public void translated() {
            assertThat(Untranslated.on(page)).as("not in the reader's language on " + page.url()).isEmpty();
        }

        /** No script, style or request that the browser complained of since the last question. */
        public void quiet() {
            assertThat(complaints).as("complaints of the browser on " + page.url()).isEmpty();
        }

        /** Saves the whole page under target/screenshots. */
        public Path picture(String name) {
            Path file = PICTURES.resolve(name + ".png");
            try {
                Files.createDirectories(PICTURES);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            return file;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
