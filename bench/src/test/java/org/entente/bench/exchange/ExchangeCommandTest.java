package org.entente.bench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The whole bench in its short form: every process real, both nodes with their databases. */
class ExchangeCommandTest {
    private static final String NUMBER = "\\d+(\\.\\d+)?(E-?\\d+)?";
    private static final Pattern LINE = Pattern.compile("\\{\"carrier\":\"(mtls|as4-rsa|as4-ed25519|entente)\",\"senders\":(\\d+),"
            + "\"acts_per_s\":" + NUMBER + ",\"p50_ms\":" + NUMBER + ",\"p99_ms\":" + NUMBER + ",\"cpu_ms_per_act\":" + NUMBER
            + ",\"acts\":\\d+,\"repeats\":\\d+}");

    @Test
    void every_carrier_is_measured_and_reported_on_one_line_each() {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new ExchangeCommand()).setOut(new PrintWriter(out));
        assertThat(line.execute("--json", "--quick", "--senders", "2")).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.getFirst()).contains("\"machine\":").contains("\"fsync_ms\":");
        List<String> runs = lines.subList(1, lines.size());
        assertThat(runs).allMatch(each -> LINE.matcher(each).matches());
        assertThat(runs).extracting(each -> each.split(",\"acts_per_s")[0]).containsExactly(
                "{\"carrier\":\"mtls\",\"senders\":2",
                "{\"carrier\":\"as4-rsa\",\"senders\":2",
                "{\"carrier\":\"as4-ed25519\",\"senders\":2",
                "{\"carrier\":\"entente\",\"senders\":2",
                "{\"carrier\":\"entente\",\"senders\":0");
    }
}
