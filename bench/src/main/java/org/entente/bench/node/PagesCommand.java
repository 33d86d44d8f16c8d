package org.entente.bench.node;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.bench.Line;
import org.entente.bench.Output;
import org.entente.bench.Scratch;
import org.entente.bench.load.Measured;
import org.entente.bench.machine.ProcessTime;
import org.entente.bench.peer.Child;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the desk's pages with few matters and with many. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description = "Time of the desk's pages with 1,000 matters and with 100,000 matters of 1,000,000 acts, all of one desk.")
public final class PagesCommand implements Callable<Integer> {
    private static final int[] FULL = {1_000, 100_000};
    private static final int[] QUICK = {200, 1_000};
    private static final int REAL = 24;
    private static final int FULL_TIMES = 200;
    private static final int QUICK_TIMES = 20;
    /** The compiler has taken the last of what pages share after some 400 visits of each. */
    private static final int WARM_ROUNDS = 2;
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.95;

    @Mixin
    Output output = new Output();

    @Override
    public Integer call() throws Exception {
        int times = output.quick() ? QUICK_TIMES : FULL_TIMES;
        try (Scratch scratch = Scratch.make(); TwoNodes nodes = TwoNodes.start(scratch.directory())) {
            output.machine(scratch.directory());
            Child node = nodes.sender();
            node.ask("prepare " + REAL);
            node.run("acts 2 " + REAL);
            node.ask("sign-in");
            Map<String, String> pages = pages(node.ask("matter"));
            // What all pages share would else be compiled while the first of them is measured.
            for (String path : pages.values()) {
                node.run("page " + path + " 0 " + WARM_ROUNDS * times);
            }
            for (int matters : output.quick() ? QUICK : FULL) {
                String acts = node.ask("fill " + matters);
                for (Map.Entry<String, String> page : pages.entrySet()) {
                    output.print(line(node, page, matters, Long.parseLong(acts), times));
                }
            }
        }
        return 0;
    }

    /** By what a person would call them. Q06 asks what must be answered within a day and who holds it. */
    private static Map<String, String> pages(String matter) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("now", "/now");
        pages.put("requests", "/requests");
        pages.put("requests-we-must", "/requests?show=we");
        pages.put("Q06", "/requests?show=24h");
        pages.put("requests-of-a-state", "/requests?show=closed");
        pages.put("search-common-word", "/search?q=lorry");
        pages.put("search-rare-word", "/search?q=w101");
        pages.put("matter", "/matters/" + matter);
        pages.put("address-book", "/address-book");
        return pages;
    }

    private static Line line(Child node, Map.Entry<String, String> page, int matters, long acts, int times)
            throws IOException {
        double before = ProcessTime.millis(List.of(node.pid()));
        Measured measured = node.run("page " + page.getValue() + " " + times + " " + times).measured();
        double cpu = ProcessTime.millis(List.of(node.pid())) - before;
        return new Line()
                .with("page", page.getKey())
                .with("matters", matters)
                .with("acts", acts)
                .with("p50_ms", measured.millisAt(HALF))
                .with("p95_ms", measured.millisAt(NEARLY_ALL))
                // Of the node, its database and the asking itself, the warm-up counted as well.
                .with("cpu_ms_per_page", cpu / (times + times));
    }
}
