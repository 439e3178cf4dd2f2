package org.inshore.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.scan.journal.ScanProgress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressPrinterTest {
  private static String line(Locale locale, boolean listed, long unpacked) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new ProgressPrinter(new Terminal(nowhere, nowhere, locale, false))
        .describe(
            new ScanProgress(
                1,
                0,
                1,
                0,
                listed,
                2_500_000_000L,
                4_800_000_000L,
                unpacked,
                0,
                0,
                0,
                Duration.ofSeconds(10)));
  }

  @ParameterizedTest
  @CsvSource({"en, '2.5 GB of 4.8 GB (250 MB/s)'", "zh, 2.5 GB/4.8 GB（250 MB/秒）"})
  void tellsHowMuchOfOneLargeFileWasRead(Locale locale, String part) {
    assertThat(line(locale, true, 0)).contains(part);
  }

  @ParameterizedTest
  @CsvSource({"en, 4.8 GB+, unpacked 7.0 GB", "zh, 4.8 GB+, 解包 7.0 GB"})
  void tellsWhatIsNotListedYetAndWhatWasUnpacked(Locale locale, String found, String unpacked) {
    assertThat(line(locale, false, 7_000_000_000L)).contains(found).contains(unpacked);
  }
}
