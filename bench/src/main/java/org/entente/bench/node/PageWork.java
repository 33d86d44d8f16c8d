package org.entente.bench.node;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.bench.peer.Conversation;
import org.entente.node.officers.DemoOfficers;
import org.entente.node.officers.Totp;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** What is done in a node to measure its pages. */
final class PageWork {
    /** An officer of {@link Desk}'s authority, by the demo's cast. */
    private static final String AUTHORITY = "ORG-VN-DB";

    private final ApplicationContext context;
    private final Archive archive;
    private @Nullable DeskVisit visit;

    PageWork(ApplicationContext context) {
        this.context = context;
        this.archive = new Archive(context.getBean("exchange", DataSource.class));
    }

    /** Empty for a line that is not about pages. */
    Optional<String> answer(String line) throws Exception {
        String[] words = line.split(" ");
        return Optional.ofNullable(switch (words[0]) {
            case "fill" -> Integer.toString(archive.fill(Integer.parseInt(words[1])));
            case "sign-in" -> signIn();
            case "page" -> Conversation.text(
                    signedIn().measured(words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3])), 0);
            default -> null;
        });
    }

    private DeskVisit signedIn() {
        if (visit == null) {
            throw new IllegalStateException("nobody has signed in");
        }
        return visit;
    }

    /** Signs in as anybody does; the account is one of the demo's invented officers. */
    private String signIn() throws Exception {
        byte[] seed = UUID.nameUUIDFromBytes("bench".getBytes(StandardCharsets.US_ASCII)).toString().getBytes(StandardCharsets.US_ASCII);
        List<DemoOfficers.Account> accounts = context.getBean(DemoOfficers.class).seed(seed);
        DemoOfficers.Account account = accounts.stream()
                .filter(each -> each.authority().toString().equals(AUTHORITY))
                .findFirst()
                .orElseThrow();
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        visit = new DeskVisit(port);
        visit.signIn(account.username(), account.password(),
                Totp.at(account.deviceSecret(), context.getBean(Clock.class).instant()));
        return account.username();
    }
}
