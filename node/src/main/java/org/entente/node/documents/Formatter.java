package org.entente.node.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.TreeSet;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.springframework.core.io.ClassPathResource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Apache FOP with our own fonts; nothing is fetched from anywhere. A class of its own, so that a node that prints nothing
 * loads none of it.
 */
final class Formatter {
    private static final String FOLDER = "documents/";
    private static final URI FONTS = URI.create("fonts:/");
    /** The event of the formatter for a letter that no font has; it would print a sign in its place. */
    private static final String NO_GLYPH = "glyphNotAvailable";

    private static final FopFactory FACTORY = make();

    private Formatter() {}

    static Printer.Printed print(Sheet sheet, Instant at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TreeSet<String> missing = new TreeSet<>();
        int pages;
        try {
            FOUserAgent agent = FACTORY.newFOUserAgent();
            agent.setCreator("Entente");
            agent.setProducer("Entente");
            agent.setCreationDate(Date.from(at));
            agent.getEventBroadcaster().addEventListener(event -> {
                if (event.getEventKey().equals(NO_GLYPH)) {
                    missing.add(String.valueOf(event.getParam("ch")));
                }
            });
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            Fop fop = FACTORY.newFop(MimeConstants.MIME_PDF, agent, out);
            parsers.newSAXParser().parse(new InputSource(new StringReader(sheet.formattingObjects())), fop.getDefaultHandler());
            pages = fop.getResults().getPageCount();
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the sheet could not be printed", e);
        }
        if (!missing.isEmpty()) {
            throw new NotPrintable(missing);
        }
        return new Printer.Printed(Repeatable.of(out.toByteArray(), at), pages);
    }

    private static FopFactory make() {
        try (InputStream settings = new ClassPathResource(FOLDER + "fop.xml").getInputStream()) {
            FopFactory made = new FopFactoryBuilder(EnvironmentalProfileFactory.createRestrictedIO(FONTS, new OwnFonts()))
                    .setConfiguration(new DefaultConfigurationBuilder().build(new ByteArrayInputStream(settings.readAllBytes())))
                    .build();
            // Reading the settings puts a resolver that would reach any address in the place of ours.
            made.getFontManager().setResourceResolver(ResourceResolverFactory.createInternalResourceResolver(FONTS, new OwnFonts()));
            return made;
        } catch (IOException | ConfigurationException e) {
            throw new IllegalStateException("the printer's settings are part of this program", e);
        }
    }

    /** Gives the formatter our fonts and nothing else, whatever a document names. */
    private static final class OwnFonts implements ResourceResolver {
        @Override
        public Resource getResource(URI uri) throws IOException {
            if (!FONTS.getScheme().equals(uri.getScheme()) || uri.getPath().contains("..")) {
                throw new IOException("not one of our fonts: " + uri);
            }
            return new Resource(new ClassPathResource(FOLDER + "fonts" + uri.getPath()).getInputStream());
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new IOException("nothing is written to " + uri);
        }
    }
}
